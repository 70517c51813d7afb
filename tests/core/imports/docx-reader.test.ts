import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../electron/core/imports/readers/docx-reader.ts';
import { cell, docxOf, paragraph, row, table } from './office-files.ts';
import { planOfTables } from './plan-of.ts';

const readCell = (content: string, parts: Readonly<Record<string, string>> = {}): string =>
  readDocx(docxOf(table(row(cell(content), 'x')), parts))[0]!.rows[0]!.cells[0]!.text;

describe('text of a cell', () => {
  it.each([
    ['paragraphs and breaks', '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p>', 'a\nb\tc\nd'],
    [
      'tracked changes',
      '<w:p><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom></w:p>',
      'mới',
    ],
    ['a deleted paragraph mark', '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p><w:p><w:r><w:t>câu</w:t></w:r></w:p>', 'một câu'],
    ['content controls', '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:sdtContent></w:sdt>', 'trong'],
    ['a field result, not its code', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>', '7'],
    [
      'a field inside the code of another',
      `<w:p>${['begin', '<w:instrText>IF</w:instrText>', 'begin', 'separate', '<w:t>9</w:t>', 'end', 'separate', '<w:t>kết quả</w:t>', 'end'].map((step) => `<w:r>${step.startsWith('<') ? step : `<w:fldChar w:fldCharType="${step}"/>`}</w:r>`).join('')}</w:p>`,
      'kết quả',
    ],
    [
      'hidden text and symbols',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>hiện</w:t></w:r></w:p>',
      '✓hiện',
    ],
    ['a hyperlink', '<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>', 'liên kết'],
    ['a footnote mark', '<w:p><w:r><w:t>chữ</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', 'chữ'],
    [
      'alternate content once',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>một</w:t></mc:Choice><mc:Fallback><w:t>hai</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      'một',
    ],
    ['a nested table', `<w:p><w:r><w:t>ngoài</w:t></w:r></w:p>${table(row('a', 'b'), row('c', 'd'))}`, 'ngoài\na b\nc d'],
    ['entities and CDATA', '<w:p><w:r><w:t>A &amp; B &#7853; <![CDATA[<p>]]></w:t></w:r></w:p>', 'A & B ậ <p>'],
    ['decomposed Unicode', `<w:p><w:r><w:t>${'Hội nghị'.normalize('NFD')}</w:t></w:r></w:p>`, 'Hội nghị'],
  ])('%s', (_, content, expected) => expect(readCell(content)).toBe(expected));

  it('shows bullets as dashes and automatic numbers as Word prints them', () => {
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const list = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const empty = `<w:p><w:pPr>${list(6)}</w:pPr></w:p>`;
    const [read] = readDocx(
      docxOf(table(row(empty, paragraph('một', list(5)) + paragraph('hai', list(5))), row(empty, 'b')), { 'word/numbering.xml': numbering }),
    );
    expect(read!.rows.map((line) => line.cells.map((part) => part.text))).toEqual([
      ['1.', '- một\n- hai'],
      ['2.', 'b'],
    ]);
  });
});

describe('automatic numbers', () => {
  const numberOf = (numbering: string, styles = '<w:styles/>'): string =>
    readCell('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', {
      'word/numbering.xml': `<w:numbering>${numbering}</w:numbering>`,
      'word/styles.xml': styles,
    });
  const level = (start: number, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;

  it('come from a list style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="STT"/></w:abstractNum><w:abstractNum w:abstractNumId="1">${level(4, '%1.')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    expect(numberOf(numbering, '<w:styles><w:style w:styleId="STT"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>')).toBe('4.');
  });

  it('follow a level that the list sets for itself', () => {
    const own = `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(3, '(%1)')}</w:lvlOverride></w:num>`;
    expect(numberOf(`<w:abstractNum w:abstractNumId="0">${level(1, '%1')}</w:abstractNum>${own}`)).toBe('(3)');
  });
});

describe('grid', () => {
  const merge = '<w:vMerge/>';
  const restart = '<w:vMerge w:val="restart"/>';

  it('lays spans and vertical merges on the grid', () => {
    const [read] = readDocx(
      docxOf(table(row(cell('a', restart), cell('b', '<w:gridSpan w:val="2"/>')), row(cell('', merge), 'c', 'd'), row(cell('', merge), 'e', 'f'))),
    );
    expect(read!.rows.map((line) => line.cells)).toEqual([
      [
        { text: 'a', rowSpan: 3 },
        { text: 'b', columnSpan: 2 },
        { text: '', covered: 'left' },
      ],
      [{ text: '', covered: 'above' }, { text: 'c' }, { text: 'd' }],
      [{ text: '', covered: 'above' }, { text: 'e' }, { text: 'f' }],
    ]);
  });

  it('reads merged leads of a real table as the lead of each task', () => {
    const read = readDocx(
      docxOf(
        table(
          row('STT', 'Nội dung', 'Chủ trì', 'Thời gian'),
          row(cell('1'), cell('A'), cell('Sở Y tế', restart), cell('2025')),
          row(cell('2'), cell('B'), cell('', merge), cell('2026')),
        ),
      ),
    );
    expect(planOfTables(read).rows.map((task) => task.lead)).toEqual(['Sở Y tế', 'Sở Y tế']);
  });

  it('empties rows deleted under tracked changes and marks repeated headings', () => {
    const deleted = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>';
    const heading = row('x').replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>');
    const [read] = readDocx(docxOf(table(heading, deleted, row('y'))));
    expect(read!.rows).toEqual([
      { line: 1, heading: true, cells: [{ text: 'x' }] },
      { line: 2, cells: [{ text: '' }] },
      { line: 3, cells: [{ text: 'y' }] },
    ]);
  });

  it('takes bold from runs and from styles', () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="Head"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const off = '<w:p><w:pPr><w:pStyle w:val="Head"/></w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>b</w:t></w:r></w:p>';
    const [read] = readDocx(docxOf(table(row(cell(paragraph('a', '<w:pStyle w:val="Head"/>')), cell(off))), { 'word/styles.xml': styles }));
    expect(read!.rows[0]!.cells).toEqual([{ text: 'a', bold: true }, { text: 'b' }]);
  });

  it('finds a table in a text box', () => {
    const frame = (drawn: string): string => `<w:p><w:r>${drawn}</w:r></w:p>`;
    const box = `<w:txbxContent>${table(row('a', 'b'))}</w:txbxContent>`;
    const modern = frame(
      `<mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`,
    );
    for (const body of [modern, frame(`<w:pict>${box}</w:pict>`)]) {
      expect(readDocx(docxOf(paragraph('KẾ HOẠCH') + body)).map((read) => [read.linesAbove, read.rows.length])).toEqual([[['KẾ HOẠCH'], 1]]);
    }
  });

  it('keeps the words of a text box apart from those around it', () => {
    const box = '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
    const around = `<w:p><w:r><w:t>trước</w:t></w:r>${box}<w:r><w:t>sau</w:t></w:r></w:p>`;
    const [read] = readDocx(docxOf(table(row(cell(around)))));
    expect(read!.rows[0]!.cells).toEqual([{ text: 'trước\ntrong hộp\nsau' }]);
  });

  it('gives each table the lines above it on its own page', () => {
    const body = paragraph('trang trước') + paragraph('KẾ HOẠCH', '<w:pageBreakBefore/>') + table(row('a')) + '<w:p/>' + table(row('b'));
    expect(readDocx(docxOf(body)).map((read) => read.linesAbove)).toEqual([['KẾ HOẠCH'], []]);
  });
});
