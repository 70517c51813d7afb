import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sentOut } from '../merge/returned-forms.ts';
import { binaryWorkbook } from './binary-workbook.ts';
import { docxOf, PLAIN_TABLE } from './office-files.ts';
import { planOfFile } from './plan-of.ts';
import { sheetOf } from './same-table.ts';

const ROWS = [
  ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Kiểm kê kho muối', 'Sở Công Thương', 'Quý II/2026'],
  ['2', 'Việc đã thôi', 'Sở Y tế', 'Quý III/2026'],
];
const struckRows = ROWS.map((texts, at) => (at === 2 ? texts.map((text) => `~${text}~`) : texts));

const without = (bytes: Uint8Array, part: RegExp): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !part.test(name))));
const withPart = (bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array => zipSync({ ...unzipSync(bytes), [name]: content });

/** The library writes a workbook of Excel 95; its stroke is set in the first font. */
function excel95(struck: boolean): Uint8Array {
  const book = { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet(ROWS.map((texts) => texts.map((text) => text.normalize('NFD').replace(/[^ -~]/g, '')))) } };
  const bytes = Buffer.from(write(book, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
  const container = (CFB as { read(from: Buffer, options: object): { FileIndex: unknown[] } }).read(bytes, { type: 'buffer' });
  const stream = Buffer.from((CFB as { find(of: object, name: string): { content: Uint8Array } }).find(container, 'Book').content);
  const font = Buffer.from([0x31, 0x00, 0x0f, 0x00, 0xc8, 0x00, struck ? 0x08 : 0x00, 0x00, 0xff, 0x7f, 0x90, 0x01, 0, 0, 0, 0, 0, 0, 0]);
  // Behind the record that begins the workbook.
  const begun = 4 + stream.readUInt16LE(2);
  for (let at = 0, moved = false; !moved; at += 4 + stream.readUInt16LE(at + 2)) {
    moved = stream.readUInt16LE(at) === 0x85;
    // Where the sheet begins.
    if (moved) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + font.length, at + 4);
  }
  const whole = Buffer.concat([stream.subarray(0, begun), font, stream.subarray(begun)]);
  const file = (CFB as { utils: { cfb_new(): object; cfb_add(to: object, name: string, content: Uint8Array): void } }).utils;
  const made = file.cfb_new();
  file.cfb_add(made, '/Book', whole);
  return new Uint8Array((CFB as { write(of: object, options: object): Buffer }).write(made, { type: 'buffer' }));
}

const STYLES = 'Target="styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"';
const wordWithoutStyles = docxOf(PLAIN_TABLE, {
  '_rels/.rels': `<Relationships><Relationship Id="a" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="b" ${STYLES}/></Relationships>`,
});

describe('a file that does not tell which words are struck out', () => {
  it.each<[string, () => Uint8Array]>([
    ['torn styles.xlsb', () => withPart(binaryWorkbook(struckRows), 'xl/styles.bin', Buffer.from([43, 1, 0]))],
    ['Excel 95.xls', () => excel95(true)],
    ['no styles.xlsx', () => without(sheetOf(ROWS), /styles/)],
    ['no styles.docx', () => wordWithoutStyles],
  ])('is read by its words, and that is said once (%s)', async (name, make) => {
    const { rows, issues } = await planOfFile(make(), name);
    expect(rows.length).toBeGreaterThan(0);
    expect(issues.filter(({ code }) => code === 'looksUnread').map(({ row, severity }) => [row, severity])).toEqual([[0, 'warning']]);
  });

  it.each<[string, () => Uint8Array]>([
    ['a.xlsb', () => binaryWorkbook(struckRows)],
    ['Excel 95.xls', () => excel95(false)],
    ['a.xlsx', () => sheetOf(ROWS)],
    ['a.docx', () => docxOf(PLAIN_TABLE)],
    ['a.csv', () => Buffer.from(ROWS.map((texts) => texts.join(',')).join('\n'))],
  ])('nothing is said where it does, or has no looks (%s)', async (name, make) => {
    const { issues } = await planOfFile(make(), name);
    expect(issues.map(({ code }) => code)).not.toContain('looksUnread');
  });

  it('is pointed at when it comes back as a form', async () => {
    const { test, returned, stage } = await sentOut();
    const bytes = without(returned('kkt.docx'), /styles/);
    const { warnings } = await test.call('merge.preview', { period: '2025-H1', files: [await stage('kkt.docx', bytes)] });
    expect(warnings.filter(({ code }) => code === 'looksUnread')).toHaveLength(1);
    await test.close();
  });
});

const NS = 'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"';
const named = (name: string, family: string, look: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${look}/></style:style>`;
const STROKE = 'style:text-line-through-style="solid"';

/** Styles that a person chose by name stand in a part of their own; `own` go back to them. */
function openDocumentOf(kind: 'text' | 'spreadsheet', own: string, body: string): Uint8Array {
  const chosen = `<office:styles>${named('Gạch bỏ', 'paragraph', STROKE)}${named('Gach_cot', 'table-cell', STROKE)}</office:styles>`;
  return zipSync({
    mimetype: Buffer.from(`application/vnd.oasis.opendocument.${kind}`),
    'styles.xml': Buffer.from(`<office:document-styles ${NS}>${chosen}</office:document-styles>`),
    'content.xml': Buffer.from(
      `<office:document-content ${NS}><office:automatic-styles>${own}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
  });
}

const rowOf = (texts: readonly string[], cell: string, paragraph = ''): string =>
  `<table:table-row>${texts.map((text) => `<table:table-cell${cell}><text:p${paragraph}>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;

describe('a stroke that a style of an OpenDocument file has from elsewhere', () => {
  it.each<[string, () => Uint8Array]>([
    [
      'named style.odt',
      () =>
        openDocumentOf(
          'text',
          '',
          `<table:table>${ROWS.map((texts, at) => rowOf(texts, '', at === 2 ? ' text:style-name="Gạch bỏ"' : '')).join('')}</table:table>`,
        ),
    ],
    [
      'style of a named style.ods',
      () =>
        openDocumentOf(
          'spreadsheet',
          named('ce1', 'table-cell', 'style:font-name="A"', 'Gach_cot'),
          `<table:table table:name="A">${ROWS.map((texts, at) => rowOf(texts, at === 2 ? ' table:style-name="ce1"' : '')).join('')}</table:table>`,
        ),
    ],
    [
      'style of a row.ods',
      () =>
        openDocumentOf(
          'spreadsheet',
          '',
          `<table:table table:name="A">${ROWS.map((texts, at) => rowOf(texts, '').replace('<table:table-row', at === 2 ? '<table:table-row table:default-cell-style-name="Gach_cot"' : '<table:table-row')).join('')}</table:table>`,
        ),
    ],
  ])('is seen (%s)', async (name, make) => {
    const { rows, issues } = await planOfFile(make(), name);
    expect(rows.map(({ content }) => content)).toEqual(['Kiểm kê kho muối']);
    expect(issues.filter(({ code }) => code === 'struckOut').map(({ params }) => params['text'])).toEqual(['2 | Việc đã thôi | Sở Y tế | Quý III/2026']);
  });

  it('is seen in the cells of a column that is struck out', async () => {
    const columns = '<table:table-column table:number-columns-repeated="4"/><table:table-column table:default-cell-style-name="Gach_cot"/>';
    const body = ROWS.map((texts, at) => rowOf([...texts, at === 0 ? 'Ghi chú' : `Lời cũ ${at}`], at === 0 ? ' table:style-name="ce2"' : ''));
    const bytes = openDocumentOf(
      'spreadsheet',
      named('ce2', 'table-cell', 'style:font-name="A"'),
      `<table:table table:name="A">${columns}${body.join('')}</table:table>`,
    );
    const { rows, issues } = await planOfFile(bytes, 'a.ods');
    expect(rows.map(({ note }) => note)).toEqual(['', '']);
    expect(issues.filter(({ code }) => code === 'struckOut').map(({ params }) => params['text'])).toEqual(['Lời cũ 1', 'Lời cũ 2']);
  });

  it('a style that takes the stroke away again has none', async () => {
    const own = named('P1', 'paragraph', 'style:text-line-through-style="none"', 'Gạch bỏ');
    const bytes = openDocumentOf('text', own, `<table:table>${ROWS.map((texts) => rowOf(texts, '', ' text:style-name="P1"')).join('')}</table:table>`);
    expect((await planOfFile(bytes, 'a.odt')).rows.map(({ content }) => content)).toEqual(['Kiểm kê kho muối', 'Việc đã thôi']);
  });
});

describe('a comment on a cell', () => {
  const page = ROWS.map(
    (texts, at) =>
      `<tr>${texts.map((text, place) => `<td>${at === 1 && place === 1 ? '<a class="comment-indicator"></a>\n<comment>Hỏi lại Sở</comment>\n' : ''}${text}</td>`).join('')}</tr>`,
  );
  const sheet = ROWS.map(
    (texts, at) =>
      `<Row>${texts.map((text, place) => `<Cell><Data ss:Type="String">${text}</Data>${at === 1 && place === 1 ? '<Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">Hỏi <B>lại</B> Sở</ss:Data></Comment>' : ''}</Cell>`).join('')}</Row>`,
  );
  it.each<[string, string, string]>([
    ['a page of LibreOffice.html', `<meta charset=utf-8><table>${page.join('')}</table>`, 'Hỏi lại Sở'],
    [
      'Excel 2003.xml',
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="KH"><Table>${sheet.join('')}</Table></Worksheet></Workbook>`,
      'Hỏi lại Sở',
    ],
  ])('is no word of it (%s)', async (name, text, said) => {
    const { rows, issues } = await planOfFile(Buffer.from(text), name);
    expect(rows[0]!.content).toBe('Kiểm kê kho muối');
    expect(issues.map(({ row, code, params }) => [row, code, params['text']])).toEqual([[1, 'cellComment', said]]);
  });
});
