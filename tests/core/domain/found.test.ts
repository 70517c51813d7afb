import { describe, expect, test } from 'vitest';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { CELL_BREAK, findAmong, isTogether, matchRank, namesFound } from '../../../shared/domain/text/found.ts';

const finds = (query: string, text: string): boolean => isTogether(matchRank(searchFolds(text), searchQuery(query)));
const scatters = (query: string, text: string): boolean => {
  const rank = matchRank(searchFolds(text), searchQuery(query));
  return rank > 0 && !isTogether(rank);
};

describe('several words are found where they stand together', () => {
  test.each([
    ['tin dung', 'Mở rộng tín dụng chính sách cho hộ cận nghèo'],
    ['tín dụng', 'TÍN DỤNG đen ở khu công nghiệp'],
    ['tin dun', 'vốn tín dụng ưu đãi'],
    ['hoi nghi giao thuong', 'Tổ chức hội nghị kết nối giao thương với nước bạn'],
    ['so ban nganh', 'các sở, ban, ngành cấp tỉnh'],
    ['qd ubnd', 'Quyết định số 1234/QĐ-UBND'],
    ['234/qđ-ubnd tỉnh', 'Theo Quyết định 1234/QĐ-UBND tỉnh'],
    ['cua khau quoc te', 'cửa khẩu\nquốc\u00a0tế'],
    ['muc tieu quoc gia', 'chương trình mục tiêu\u202fquốc gia'],
  ])('%s in %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
    expect(finds(query, text.normalize('NFD'))).toBe(true);
    expect(finds(query.normalize('NFD'), text)).toBe(true);
  });

  test.each([
    ['tin dung', 'UBND tỉnh giao Sở Xây dựng thẩm định'],
    ['tin dung', 'UBND tỉnh xây dựng kế hoạch'],
    ['tin dung', 'Tỉnh dựng tượng đài'],
    ['an toan', 'ông Nguyễn Văn Toàn'],
    ['dung tin', 'vay vốn tín dụng'],
    ['bien gioi hang gia', 'chống hàng giả qua các đường mòn dọc theo tuyến biên giới'],
    ['y te', `Kiểm tra chuyên đề năm y${CELL_BREAK}Tế`],
  ])('%s not in %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
    expect(scatters(query, text)).toBe(true);
  });

  test('the later of two beginnings may be the right one', () => {
    expect(finds('hoi nghi', 'hội đồng, hội thảo và hội khác, các ban; hội nghị')).toBe(true);
    expect(finds('so y te tinh', 'sở xây dựng, sở y tế của tỉnh')).toBe(true);
  });
});

test('one word is found inside another too, marks optional', () => {
  expect(finds('tin', 'tỉnh')).toBe(true);
  expect(finds('oàn', 'hoàn thành')).toBe(true);
  expect(finds('soft\u00adhyphen', 'softhyphen')).toBe(true);
});

test('a filter leaves scattered words out, a list of names has them last; the best stand first', () => {
  const names = ['Sở Văn hóa, Thể thao và Du lịch', 'Hiệp hội Du lịch của các sở', 'Sở Du lịch', 'Sở và ngành du lịch', 'Sở Tài chính'];
  expect(findAmong(names, searchQuery('so du lich'), searchFolds).together).toEqual(['Sở Du lịch', 'Sở và ngành du lịch']);
  expect(namesFound(names, searchQuery('so du lich'), searchFolds)).toEqual([
    'Sở Du lịch',
    'Sở và ngành du lịch',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Hiệp hội Du lịch của các sở',
  ]);
  expect(findAmong(names, searchQuery(' '), searchFolds).together).toBe(names);
});
