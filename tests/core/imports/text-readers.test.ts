import { describe, expect, it } from 'vitest';
import { tableOfText } from '../../../electron/core/imports/readers/delimited-reader.ts';
import { readHtml } from '../../../electron/core/imports/readers/html-reader.ts';
import { tablesOfHtml } from '../../../shared/domain/source-tables/html-tables.ts';
import { readSource } from '../../../electron/core/imports/readers/read-source.ts';
import type { SourceTable } from '../../../shared/domain/source-table.ts';

const textsOf = (table: SourceTable | undefined): string[][] => table!.rows.map((row) => row.cells.map((cell) => cell.text));
/** Bytes of the letters of the sample: base letter, then its tone. */
const WINDOWS_1258 = new Map<string, number[]>([
  ['ộ', [0xf4, 0xf2]],
  ['ủ', [0x75, 0xd2]],
  ['ì', [0x69, 0xcc]],
  ['ọ', [0x6f, 0xf2]],
  ['à', [0xe0]],
  ['ở', [0xf5, 0xd2]],
  ['ế', [0xea, 0xec]],
]);
const CSV = 'STT,Nội dung,Chủ trì\n1,"Họp, bàn",Sở Y tế';

describe('delimited text', () => {
  it.each([
    ['tab', 'a\tb, c; d\n1\t2'],
    ['semicolon', 'a;b, c\n1;2'],
    ['pipe', 'a|b, c\n1|2'],
    ['comma', 'a,b c\n1,2'],
  ])('finds the %s', (_, text) => {
    expect(tableOfText(text)[0]!.rows.map((row) => row.cells.length)).toEqual([2, 2]);
  });

  it('honours quoted cells with line breaks and doubled quotes', () => {
    expect(textsOf(tableOfText('a,b\r\n1,"dòng một\r\ndòng ""hai"""\r\n')[0])).toEqual([
      ['a', 'b'],
      ['1', 'dòng một\ndòng "hai"'],
    ]);
  });

  it('keeps well quoted cells whole where quotation marks stand bare beside them', () => {
    const text =
      'TT;Nội dung;Chủ trì\n1;"Họp; bàn việc\nsáu tháng";Sở Y tế\n2;"Ngày hội" toàn dân;"Sở Văn hóa; Thể thao"\n3;Phong trào "Xanh";"Đoàn ""A"""\n4;"Bỏ dở;Sở Nội vụ\n5;Họp;"Sở Y tế"\n';
    expect(textsOf(tableOfText(text)[0])).toEqual([
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Họp; bàn việc\nsáu tháng', 'Sở Y tế'],
      ['2', '"Ngày hội" toàn dân', 'Sở Văn hóa; Thể thao'],
      ['3', 'Phong trào "Xanh"', 'Đoàn "A"'],
      ['4', '"Bỏ dở', 'Sở Nội vụ'],
      ['5', 'Họp', 'Sở Y tế'],
    ]);
  });

  it('does not let a stray quotation mark swallow the rows below', () => {
    expect(textsOf(tableOfText('a\tb\n1\t"Tết" an toàn\n2\t"chưa đóng\n3\tba')[0])).toEqual([
      ['a', 'b'],
      ['1', '"Tết" an toàn'],
      ['2', '"chưa đóng'],
      ['3', 'ba'],
    ]);
  });

  it('keeps title lines above, commas included, and numbers lines as in the file', () => {
    const [table] = tableOfText('KẾ HOẠCH, năm 2025\n\nSTT,Nội dung,Chủ trì,Thời hạn\n1,A,B,C\n');
    expect(table!.linesAbove).toEqual(['KẾ HOẠCH, năm 2025']);
    expect(table!.rows.map((row) => row.line)).toEqual([3, 4]);
  });

  it('finds every table of a report saved as text', () => {
    const text = 'BÁO CÁO\nHuyện\tSố vụ\nA\t1\n\nII. KHÓ KHĂN\n- Một, hai.\nKẾ HOẠCH\nSTT\tNội dung\tChủ trì\nI. NHIỆM VỤ CHUNG\n1\tHọp\tSở Y tế\n';
    const tables = tableOfText(text);
    expect(tables.map((table) => table.linesAbove)).toEqual([['BÁO CÁO'], ['II. KHÓ KHĂN', '- Một, hai.', 'KẾ HOẠCH']]);
    expect(tables.map(textsOf)).toEqual([
      [
        ['Huyện', 'Số vụ'],
        ['A', '1'],
      ],
      [
        ['STT', 'Nội dung', 'Chủ trì'],
        ['I. NHIỆM VỤ CHUNG', '', ''],
        ['1', 'Họp', 'Sở Y tế'],
      ],
    ]);
  });

  it('reads on over a page number, and keeps a bare number that may be the end of a cell', () => {
    const [table] = tableOfText('STT\tNội dung\tThời hạn\n1\tHọp\tTrước\n- 2 -\n\tbàn\ttháng\n6\n2\tHội nghị\t2025\n');
    expect(textsOf(table)).toEqual([
      ['STT', 'Nội dung', 'Thời hạn'],
      ['1', 'Họp', 'Trước'],
      ['', 'bàn', 'tháng'],
      ['6', '', ''],
      ['2', 'Hội nghị', '2025'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(CSV, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16()],
    ['windows-1258', Buffer.from(Array.from(CSV.normalize('NFC')).flatMap((char) => WINDOWS_1258.get(char) ?? [char.charCodeAt(0)]))],
  ])('decodes %s', async (_, bytes) => {
    expect(textsOf((await readSource(bytes, 'a.csv')).tables[0])).toEqual([
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Họp, bàn', 'Sở Y tế'],
    ]);
  });
});

it('shows a bad byte of a UTF-8 file as such and keeps the letters around it', async () => {
  const bytes = Buffer.concat([Buffer.from(`${CSV}\n`.repeat(60)), Buffer.from([0x32, 0x2c, 0xff, 0x2c, 0x62])]);
  const rows = textsOf((await readSource(bytes, 'a.csv')).tables[0]);
  expect([rows[0], rows.at(-1)]).toEqual([
    ['STT', 'Nội dung', 'Chủ trì'],
    ['2', '\ufffd', 'b'],
  ]);
});

describe('Markdown', () => {
  it.each([
    ['with pipes around', '# KẾ HOẠCH 2026\n\n| STT | **Nội dung** | Chủ trì |\n|:---|---|:---:|\n| 1 | Họp a\\|b<br>và c | Sở Y tế |\n| 2 | Tổng kết | |\n'],
    ['without', '# KẾ HOẠCH 2026\n\nSTT | **Nội dung** | Chủ trì\n--- | --- | ---\n1 | Họp a\\|b<br>và c | Sở Y tế\n2 | Tổng kết | \n'],
  ])('reads a table %s', (_, text) => {
    const [table, ...more] = tableOfText(text);
    expect(more).toEqual([]);
    expect(table!.linesAbove).toEqual(['KẾ HOẠCH 2026']);
    expect(textsOf(table)).toEqual([
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Họp a|b\nvà c', 'Sở Y tế'],
      ['2', 'Tổng kết', ''],
    ]);
  });
});

describe('HTML', () => {
  it('reads spans, breaks, paragraphs, lists and bold', () => {
    const [table] = tablesOfHtml(
      '<p>KẾ HOẠCH<br>NĂM 2025</p><table><tr><th rowspan=2>STT</th><th colspan=2>Nội dung</th></tr><tr><td>a<br>b</td><td><p>c</p><p>d</p><ul><li>e</li></ul><ol><li>f</ol></td></tr></table>',
    );
    expect(table!.linesAbove).toEqual(['KẾ HOẠCH', 'NĂM 2025']);
    expect(table!.rows.map((row) => row.cells)).toEqual([
      [
        { text: 'STT', rowSpan: 2, bold: true },
        { text: 'Nội dung', columnSpan: 2, bold: true },
        { text: '', covered: 'left' },
      ],
      [{ text: '', covered: 'above' }, { text: 'a\nb' }, { text: 'c\nd\n- e\n1. f' }],
    ]);
  });

  it("reads Word's clipboard: conditional comments, office tags and symbol bullets", () => {
    const html = `<html xmlns:o="o"><head><style>td{x:y}</style></head><body><!--StartFragment--><table class=MsoTableGrid><tr>
      <td><p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span><![endif]>Sở
      Y tế<o:p></o:p></p></td><td><!--[if gte mso 9]><xml>ẩn</xml><![endif]--><b>x</b><span style="display:none">không</span></td></tr></table><!--EndFragment--></body></html>`;
    expect(tablesOfHtml(html)[0]!.rows[0]!.cells).toEqual([{ text: '- Sở Y tế' }, { text: 'x', bold: true, marks: [{ kind: 'hidden', text: 'không' }] }]);
  });

  it('leaves out what was deleted under tracked changes or is struck through', () => {
    const html =
      '<table><tr><td>Nộp <span class=msoDel><del cite="mailto:A" datetime="2026-01-05T08:00">trước 15/6</del></span><ins cite="mailto:A" datetime="2026-01-05T08:00">trước 30/6</ins></td><td><s>bỏ</s> <del>cũ</del></td></tr></table>';
    expect(textsOf(tablesOfHtml(html)[0])).toEqual([['Nộp trước 30/6', '']]);
    expect(tablesOfHtml(html)[0]!.rows[0]!.cells[1]!.marks).toEqual([{ kind: 'struck', text: 'bỏ cũ' }]);
  });

  it('separates list marks by one space and leaves out the marks of footnotes', () => {
    const html =
      '<table><tr><td><p>1.<span>&nbsp;&nbsp;&nbsp; </span></p></td><td><p>Họp<a href="#n"><span class=MsoFootnoteReference>[1]</span></a></p><p>-<span>&nbsp;&nbsp; </span>a&nbsp; b</p></td></tr></table>';
    expect(textsOf(tablesOfHtml(html)[0])).toEqual([['1.', 'Họp\n- a  b']]);
  });

  it('reads cells and rows that are never closed, as pages may leave them', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `<tr><td>${at}<td>Họp`).join('');
    expect(tablesOfHtml(`<table>${rows}</table>`)[0]!.rows).toHaveLength(3_000);
  });

  it('looks through tables that only lay out the page', () => {
    const inner = '<table><tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(textsOf(tablesOfHtml(`<table><tr><td>menu</td><td>${inner}</td></tr></table>`)[0])).toEqual([['1'], ['2'], ['3']]);
  });

  it('obeys the code page that the page names', () => {
    const page = Buffer.from('<meta charset="windows-1258"><table><tr><td>\xd0\xf4ng</td></tr></table>', 'latin1');
    expect(textsOf(readHtml(page)[0])).toEqual([['Đông']]);
  });
});
