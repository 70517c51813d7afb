import { expect, it } from 'vitest';
import { rowPlaces } from '../../../shared/i18n/import-places.ts';

const row = (key: number, kind: 'section' | 'task', number: string, content: string) => ({ key, kind, number, content, line: key + 4 });

it('a row is called by its number, with its section where numbers begin again, and by its first words', () => {
  const rows = [
    row(1, 'section', 'I', 'THỂ CHẾ'),
    row(2, 'task', '1', 'Rà soát các văn bản quy phạm pháp luật của tỉnh'),
    row(3, 'section', 'II', 'BỘ MÁY'),
    row(4, 'task', '1', 'Sắp xếp tổ chức'),
    row(5, 'task', '2', ''),
    row(6, 'task', '', 'Tổng kết'),
    row(7, 'task', '', ''),
    row(8, 'section', '', 'CÔNG VIỆC KHÁC'),
    row(9, 'task', '3', 'Họp'),
  ];
  expect(rowPlaces(rows)).toEqual([
    'STT I · THỂ CHẾ',
    'STT 1 (mục I) · Rà soát các văn bản quy…',
    'STT II · BỘ MÁY',
    'STT 1 (mục II) · Sắp xếp tổ chức',
    'STT 2',
    '“Tổng kết”',
    'Dòng 11 trong tệp',
    '“CÔNG VIỆC KHÁC”',
    'STT 3 · Họp',
  ]);
});
