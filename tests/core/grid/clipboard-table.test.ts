// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTsv, readClipboardTable, writeClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';

const tableOf = (plain: string, html: string) => readClipboardTable(plain, html).block;

describe('TSV as Excel writes it', () => {
  test('line breaks and quotes inside a quoted cell', () => {
    expect(parseTsv('1\t"Dòng một\nDòng ""hai"""\tSở Công Thương\r\n2\tHằng năm\t\r\n')).toEqual([
      ['1', 'Dòng một\nDòng "hai"', 'Sở Công Thương'],
      ['2', 'Hằng năm', ''],
    ]);
  });

  test('a quoted word at the start of a cell is plain text', () => {
    expect(parseTsv('"Năm 2025" và sau đó\tx')).toEqual([['"Năm 2025" và sau đó', 'x']]);
  });

  test('an empty line is an empty row, the last line break is not a row', () => {
    expect(parseTsv('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  test('what is copied comes back word for word', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ữ', '"', '\t', '\n', ' ', '<', '&', '=') });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(writeClipboardTable(rows).tsv)).toEqual(rows);
      }),
    );
  });
});

describe('HTML tables', () => {
  test('Excel: breaks inside a cell, merged cells keep their text in the first place', () => {
    const html = `<html><body><table><tr><td rowspan=2>Sở Công Thương</td><td colspan=2>Hằng<br>năm</td></tr><tr><td>a</td><td>b</td></tr></table>`;
    expect(tableOf('ignored', html)).toEqual([
      ['Sở Công Thương', 'Hằng\nnăm', ''],
      ['', 'a', 'b'],
    ]);
  });

  test('Word: paragraphs become lines, wrapped source lines and non-breaking spaces become spaces', () => {
    const html = '<table><tr><td><p class=MsoNormal>Phổ biến\n các&nbsp;Hiệp định</p><p>Đoạn hai</p></td><td><p>Quý <b>IV</b>/2025</p></td></tr></table>';
    expect(tableOf('', html)).toEqual([['Phổ biến các Hiệp định\nĐoạn hai', 'Quý IV/2025']]);
  });

  test('Word: a table broken into two, and a paragraph beside them, all come; blank paragraphs do not', () => {
    const html = `<html><head><style>td { color: red }</style></head><body><!--[if gte mso 9]><xml>x</xml><![endif]-->
      <p class=MsoNormal>Phụ lục</p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><table><tr><td>c</td><td>d</td></tr></table></body></html>`;
    expect(tableOf('', html)).toEqual([['Phụ lục'], ['a', 'b'], ['c', 'd']]);
  });

  test('Word: a list keeps its marks, without the spaces that only pad them', () => {
    const html = `<table><tr><td><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Sở Y tế</p></td></tr></table>`;
    expect(tableOf('', html)).toEqual([['- Sở Y tế']]);
  });

  test('Word: words that a tracked change struck out do not come', () => {
    expect(tableOf('', '<table><tr><td><p>Trước <del>15/6</del><ins>30/6</ins></p></td></tr></table>')).toEqual([['Trước 30/6']]);
  });

  test('two spaces typed stay two', () => {
    const html = `<table><tr><td>a<span style='mso-spacerun:yes'>&nbsp; </span>b</td></tr></table>`;
    expect(tableOf('', html)).toEqual([['a  b']]);
  });

  test('a clipboard without text, as of a picture, is no table', () => {
    expect(tableOf('', '')).toEqual([]);
    expect(tableOf('', '<img src=x>')).toEqual([]);
    expect(tableOf('\r\n', '')).toEqual([['']]);
  });

  test('HTML without a table gives way to the plain text', () => {
    expect(tableOf('a\tb', '<p>a b</p>')).toEqual([['a', 'b']]);
  });

  test('what is copied is text for Excel, never markup or a formula', () => {
    const { html } = writeClipboardTable([['=1+1', '<b>&']]);
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).not.toContain('<b>');
    expect(tableOf('', html)).toEqual([['=1+1', '<b>&']]);
  });
});
