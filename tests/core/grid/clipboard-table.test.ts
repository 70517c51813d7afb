// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTsv, readClipboardTable, writeClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';

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
    fc.assert(fc.property(block, (rows) => {
      expect(parseTsv(writeClipboardTable(rows).tsv)).toEqual(rows);
    }));
  });
});

describe('HTML tables', () => {
  test('Excel: breaks inside a cell, merged cells keep their text in the first place', () => {
    const html = `<html><body><table><tr><td rowspan=2>Sở Công Thương</td><td colspan=2>Hằng<br>năm</td></tr><tr><td>a</td><td>b</td></tr></table>`;
    expect(readClipboardTable('ignored', html)).toEqual([
      ['Sở Công Thương', 'Hằng\nnăm', ''],
      ['', 'a', 'b'],
    ]);
  });

  test('Word: paragraphs become lines, wrapped source lines and non-breaking spaces become spaces', () => {
    const html = '<table><tr><td><p class=MsoNormal>Phổ biến\n các&nbsp;Hiệp định</p><p>Đoạn hai</p></td><td><p>Quý <b>IV</b>/2025</p></td></tr></table>';
    expect(readClipboardTable('', html)).toEqual([['Phổ biến các Hiệp định\nĐoạn hai', 'Quý IV/2025']]);
  });

  test('HTML without a table gives way to the plain text', () => {
    expect(readClipboardTable('a\tb', '<p>a b</p>')).toEqual([['a', 'b']]);
  });

  test('what is copied is text for Excel, never markup or a formula', () => {
    const { html } = writeClipboardTable([['=1+1', '<b>&']]);
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).not.toContain('<b>');
    expect(readClipboardTable('', html)).toEqual([['=1+1', '<b>&']]);
  });
});
