import { describe, expect, it } from 'vitest';
import { planPaste, readFigureTable } from '../../../shared/domain/indicators/figure-table.ts';

const cells = (text: string): string[][] => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
const fieldsOf = (heading: string): (string | null)[] => [...readFigureTable(cells(`${heading}\nA|1|2|3|4|5|6`)).fields];

describe('columns of a pasted table', () => {
  it.each([
    ['TT|Nội dung|ĐVT|Kỳ này|Cùng kỳ|So với cùng kỳ (%)', [null, 'name', 'unit', 'value', 'before', 'stated']],
    ['STT|Chỉ tiêu|Đơn vị tính|Đơn vị|Thực hiện|Nguồn', [null, 'name', 'unit', 'agency', 'value', 'source']],
    // Alone it is the unit.
    ['Tên chỉ tiêu|Đơn vị|Năm 2023|Năm 2024', ['name', 'unit', 'before', 'value']],
    ['Tên chỉ tiêu|Năm 2024|Năm 2023', ['name', 'value', 'before']],
    ['Nội dung|Kế hoạch năm|Thực hiện 6 tháng|Tăng (+), giảm (-)', ['name', 'target', 'value', 'stated']],
    ['Nội dung|Địa phương|Kết quả|Ghi chú', ['name', 'agency', 'value', null]],
  ])('are told by their headings: %s', (heading, fields) => {
    expect(fieldsOf(heading)).toEqual(fields);
  });

  it('are told by what stands in them where there is no heading; a column that counts on is none', () => {
    const table = readFigureTable(cells('1|Số hộ|hộ|1.200|1.150\n2|Số xã|xã|12|11'));
    expect([table.headed, table.fields]).toEqual([false, [null, 'name', 'unit', 'value', 'before']]);
    expect(table.rows[0]).toEqual({ name: 'Số hộ', unit: 'hộ', value: '1.200', before: '1.150' });
  });

  it('are what the clerk says, each field once', () => {
    const text = cells('Nội dung|Cột lạ|Kỳ này\nSố hộ|5|7');
    expect(readFigureTable(text).leftOut).toEqual(['Cột lạ']);
    expect(readFigureTable(text, { 1: 'value' }).fields).toEqual(['name', 'value', null]);
  });
});

describe('what a paste does', () => {
  const known = { id: 'a', name: 'Số hộ nghèo', unit: 'hộ', agency: '', value: '10', before: '', target: '', stated: '', source: 'BC 12' };
  const linesOf = (text: string) => planPaste(readFigureTable(cells(`Nội dung|ĐVT|Cơ quan|Kỳ này|Cùng kỳ\n${text}`)), [known]);

  it('writes into the row of the same name, unit and agency, cell by cell; an empty cell changes nothing', () => {
    expect(linesOf('số hộ nghèo|hộ||12|')).toEqual([
      { kind: 'changed', id: 'a', texts: { name: 'số hộ nghèo', unit: 'hộ', value: '12' }, changes: [{ field: 'value', was: '10', text: '12' }] },
    ]);
  });

  it.each([
    ['Số hộ nghèo|hộ||10|', 'same'],
    ['Số hộ nghèo|người||10|', 'new'],
    ['Số hộ nghèo|hộ|Sở Y tế|10|', 'new'],
    ['Trong đó||||', 'bare'],
    ['|hộ||5|', 'nameless'],
  ])('tells of “%s” that it is %s', (line, kind) => {
    expect(linesOf(line)[0]?.kind).toBe(kind);
  });

  it('takes the first of two rows that are one', () => {
    expect(linesOf('Số xã|xã||5|\nsố xã|xã||6|').map(({ kind }) => kind)).toEqual(['new', 'doubled']);
  });
});
