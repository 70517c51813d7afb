import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { agencyNameIn } from '../../../shared/domain/agencies/agency-names.ts';
import { noteMarksIn } from '../../../shared/domain/text/raised-figures.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { readClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { cell, docxOf, row, table } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

/** Words with what is raised between `^` and `^`. */
type Write = (marked: string) => string;
const pieces = (marked: string): { text: string; raised: boolean }[] =>
  marked.split('^').flatMap((text, at) => (text === '' ? [] : [{ text, raised: at % 2 === 1 }]));
const written = (marked: string, plain: Write, raised: Write): string =>
  pieces(marked)
    .map(({ text, raised: up }) => (up ? raised(text) : plain(text)))
    .join('');

const ROWS = [
  ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
  ['1', 'Xây nhà văn hoá 450 m^2^ trên đất 1,2 km^2^', 'Sở Xây dựng^3^', 'Tháng 1^2^'],
  ['2', 'Tổng kết', 'Sở Y tế', 'Trước ngày 25/1^(1)^'],
  ['3', '^1^', 'Văn phòng', 'Quý II/2026'],
];

const run = (properties: string) => (text: string) => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const SUPER = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
const wordWith = (raised: Write, parts: Record<string, string> = {}): Uint8Array =>
  docxOf(table(...ROWS.map((texts) => row(...texts.map((text) => cell(`<w:p>${written(text, run(''), raised)}</w:p>`))))), parts);

const page = (raised: Write): Uint8Array =>
  Buffer.from(
    `<meta charset=utf-8><table>${ROWS.map((texts) => `<tr>${texts.map((text) => `<td>${written(text, String, raised)}</td>`).join('')}</tr>`).join('')}</table>`,
  );

const openDocument = (kind: 'text' | 'spreadsheet', position: string): Uint8Array => {
  const raised = (text: string): string => `<text:span text:style-name="T3">${text}</text:span>`;
  const rows = ROWS.map(
    (texts) =>
      `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${written(text, String, raised)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  );
  const style = `<office:automatic-styles><style:style style:name="T3" style:family="text"><style:text-properties style:text-position="${position}"/></style:style></office:automatic-styles>`;
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">${style}<office:body><office:${kind}><table:table table:name="A">${rows.join('')}</table:table></office:${kind}></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`), 'content.xml': strToU8(content) });
};

const workbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: ROWS.map((texts) => texts.map((text) => text.replaceAll('^', ''))),
        cells: new Map(
          ROWS.flatMap((texts, r) =>
            texts.flatMap((text, c) =>
              text.includes('^')
                ? [
                    [
                      `${r},${c}`,
                      {
                        value: text.replaceAll('^', ''),
                        type: 'richText' as const,
                        richText: pieces(text).map(({ text: words, raised }) => ({
                          text: words,
                          ...(raised ? { font: { vertAlign: 'superscript' as const } } : {}),
                        })),
                      },
                    ] as const,
                  ]
                : [],
            ),
          ),
        ),
      },
    ],
  });

const FILES: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['a.docx', () => wordWith(run(SUPER))],
  [
    'style.docx',
    () =>
      wordWith(run('<w:rPr><w:rStyle w:val="Chi"/></w:rPr>'), {
        'word/styles.xml': '<w:root><w:styles><w:style w:styleId="Chi"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles></w:root>'.replace(
          /<\/?w:root>/g,
          '',
        ),
      }),
  ],
  ['a.xlsx', workbook],
  ['a.html', () => page((text) => `<sup>${text}</sup>`)],
  ['word.html', () => page((text) => `<span style='vertical-align:super;font-size:8pt'>${text}</span>`)],
  ['a.odt', () => openDocument('text', 'super 58%')],
  ['a.ods', () => openDocument('spreadsheet', '33% 58%')],
];

describe.each(FILES)('figures raised above the line in %s', (name, make) => {
  it('stay raised, make no other date, and are told at their row unless they are the power of a unit', async () => {
    const plan = await planOfFile(await make(), name);
    expect(plan.rows.map(({ content, lead, deadline }) => [content, lead, deadline])).toEqual([
      ['Xây nhà văn hoá 450 m² trên đất 1,2 km²', 'Sở Xây dựng³', 'Tháng 1²'],
      ['Tổng kết', 'Sở Y tế', 'Trước ngày 25/1(¹)'],
      ['1', 'Văn phòng', 'Quý II/2026'],
    ]);
    expect(plan.issues.filter(({ code }) => code === 'raisedFigure').map(({ row: at, field, params }) => [at, field, params['text']])).toEqual([
      [1, 'lead', 'Sở Xây dựng³'],
      [1, 'deadline', 'Tháng 1²'],
      [2, 'deadline', 'Trước ngày 25/1(¹)'],
    ]);
    expect(importIssueSentence(plan.issues.find(({ code }) => code === 'raisedFigure')!)).toContain('dấu chú thích');
  });
});

it('a heading with the mark of a note names its column', async () => {
  const head = ['STT', 'Nội dung<sup>1</sup>', 'Chủ trì<sup>(2)</sup>', 'Thời hạn<sup>3</sup>'];
  const cells = (texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const plan = await planOfFile(Buffer.from(`<meta charset=utf-8><table>${cells(head)}${cells(['1', 'Họp', 'Sở Y tế', 'Quý I/2026'])}</table>`), 'a.html');
  expect(plan.columns.map(({ field, certain, header }) => [field, certain, header])).toEqual([
    ['number', true, 'STT'],
    ['content', true, 'Nội dung¹'],
    ['lead', true, 'Chủ trì(²)'],
    ['deadline', true, 'Thời hạn³'],
  ]);
});

describe('a raised figure', () => {
  it.each([
    ['Tháng 1²', '2026-01-31', true],
    ['Trước ngày 30/1¹', '2026-01-30', true],
    ['Quý I¹/2026', '2026-03-31', true],
    ['31/10/2026 [²]', '2026-10-31', true],
    ['Trước 1⁵/8', null, false],
  ])('in %s is no figure of the date', (text, due, certain) => {
    expect(parseDeadline(text, { year: 2026 })).toMatchObject({ due, certain, text });
  });

  it('is no part of the name of an agency', () => expect(agencyNameIn('Sở Tư pháp¹')).toBe('Sở Tư pháp'));

  it('is told as the mark of a note but behind a unit', () => {
    expect(noteMarksIn('diện tích 20 m², 3 km², 5 m³/ngày, quý I¹ và 10⁶').map((words) => words.slice(-3))).toEqual([' I¹', '10⁶']);
  });

  it('stays raised when it is pasted into the grid', () => {
    expect(readClipboardTable('', '<table><tr><td>Tháng 3<sup>1</sup></td><td>25 m<sup>2</sup></td></tr></table>').block).toEqual([['Tháng 3¹', '25 m²']]);
  });
});
