import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAgencyName, matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import { agencyNameIn, splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';

/** Cell → agencies | groups. The first part holds every distinct cell of the sample plan. */
const CELLS: readonly (readonly [cell: string, agencies: readonly string[], groups: readonly string[]])[] = [
  ...[
    'Sở Công Thương',
    'Sở Kế hoạch và Đầu tư',
    'Sở Nông nghiệp và PTNT',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'Ngân hàng nhà nước chi nhánh tỉnh',
    'Cục Hải quan',
    'Sở Ngoại vụ',
    'Công an tỉnh',
    'Ban Quản lý Khu kinh tế tỉnh',
    'Cục Quản lý thị trường',
    'Sở Giao thông vận tải',
    'Sở Y tế',
    'Sở Tài chính',
  ].map((name) => [name, [name], []] as const),
  ['UBND các huyện biên giới', [], ['UBND các huyện biên giới']],
  ['Các sở, ngành, đơn vị liên quan', [], ['Các sở, ngành, đơn vị liên quan']],
  ['Các sở, ban, ngành, địa phương liên quan', [], ['Các sở, ban, ngành, địa phương liên quan']],
  ['Các sở, ban, ngành, địa phương liên quan.', [], ['Các sở, ban, ngành, địa phương liên quan']],
  ['Cục xuất nhập khẩu – Bộ Công Thương và các sở, ngành, đơn vị liên quan', ['Cục xuất nhập khẩu – Bộ Công Thương'], ['các sở, ngành, đơn vị liên quan']],
  [
    'Sở Ngoại vụ, Ban Quản lý Khu kinh tế tỉnh, Sở Tài chính, Sở Công Thương, Sở Giao thông vận tải, Sở Xây dựng, Sở Tài nguyên và Môi trường, Cục Hải quan tỉnh, Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, UBND huyện Hương Sơn và các đơn vị liên quan',
    [
      'Sở Ngoại vụ',
      'Ban Quản lý Khu kinh tế tỉnh',
      'Sở Tài chính',
      'Sở Công Thương',
      'Sở Giao thông vận tải',
      'Sở Xây dựng',
      'Sở Tài nguyên và Môi trường',
      'Cục Hải quan tỉnh',
      'Công an tỉnh',
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
      'UBND huyện Hương Sơn',
    ],
    ['các đơn vị liên quan'],
  ],
  [
    '- Sở Tài chính, Sở Tài nguyên và Môi trường, Sở Kế hoạch và Đầu tư, Sở Xây dựng - Các sở, ban, ngành, địa phương liên quan',
    ['Sở Tài chính', 'Sở Tài nguyên và Môi trường', 'Sở Kế hoạch và Đầu tư', 'Sở Xây dựng'],
    ['Các sở, ban, ngành, địa phương liên quan'],
  ],
  [
    'Công an tỉnh, Cục Hải quan, Cục quản lý thị trường và các cơ quan liên quan',
    ['Công an tỉnh', 'Cục Hải quan', 'Cục quản lý thị trường'],
    ['các cơ quan liên quan'],
  ],
  [
    'Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, Cục quản lý thị trường và các cơ quan, địa phương liên quan',
    ['Công an tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Cục quản lý thị trường'],
    ['các cơ quan, địa phương liên quan'],
  ],
  ['Sở Kế hoạch và Đầu tư, Sở Tài chính, các đơn vị, địa phương liên quan', ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'], ['các đơn vị, địa phương liên quan']],
  ['Công an tỉnh, Sở Công Thương và các đơn vị, địa phương liên quan', ['Công an tỉnh', 'Sở Công Thương'], ['các đơn vị, địa phương liên quan']],
  ['Sở Tài chính và các đơn vị, địa phương liên quan', ['Sở Tài chính'], ['các đơn vị, địa phương liên quan']],

  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Lao động - Thương binh và Xã hội và Sở Nông nghiệp và Môi trường',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động - Thương binh và Xã hội', 'Sở Nông nghiệp và Môi trường'],
    [],
  ],
  ['- Sở Tài chính\n- Sở Y tế;\n- UBND cấp huyện', ['Sở Tài chính', 'Sở Y tế'], ['UBND cấp huyện']],
  ['Các Sở, Ban, ngành; UBND các huyện, thành phố, thị xã', [], ['Các Sở, Ban, ngành', 'UBND các huyện, thành phố, thị xã']],
  ['Sở Tài chính/Sở Y tế', ['Sở Tài chính', 'Sở Y tế'], []],
  ['Sở Kế hoạch\nvà Đầu tư', ['Sở Kế hoạch\nvà Đầu tư'], []],
  ['Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh và UBND các huyện', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng UBND tỉnh'], ['UBND các huyện']],
  ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh', ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh'], []],
  ['Công an, Quân sự, Biên phòng', ['Công an, Quân sự, Biên phòng'], []],
  ['Ủy ban MTTQ tỉnh và các tổ chức chính trị - xã hội', ['Ủy ban MTTQ tỉnh'], ['các tổ chức chính trị - xã hội']],
  ['Các sở, ngành liên quan và các doanh nghiệp', [], ['Các sở, ngành liên quan', 'các doanh nghiệp']],
  ['Sở Công Thương (chủ trì), Sở Tài chính (phối hợp, Sở Y tế góp ý)', ['Sở Công Thương (chủ trì)', 'Sở Tài chính (phối hợp, Sở Y tế góp ý)'], []],
  ['Các sở: Tài chính, Y tế; Công an tỉnh', ['Công an tỉnh'], ['Các sở: Tài chính, Y tế']],
  ['Báo và Phát thanh, Truyền hình Hà Tĩnh, Tỉnh đoàn', ['Báo và Phát thanh, Truyền hình Hà Tĩnh', 'Tỉnh đoàn'], []],
  ['SỞ TÀI CHÍNH, SỞ Y TẾ VÀ CÁC ĐƠN VỊ LIÊN QUAN', ['SỞ TÀI CHÍNH', 'SỞ Y TẾ'], ['CÁC ĐƠN VỊ LIÊN QUAN']],
  ['Sở Tài chính, đơn vị liên quan', ['Sở Tài chính'], ['đơn vị liên quan']],
  [
    '1. Sở Tài chính\n2. Cục xuất nhập khẩu – Bộ Công Thương; 3. các đơn vị liên quan',
    ['Sở Tài chính', 'Cục xuất nhập khẩu – Bộ Công Thương'],
    ['các đơn vị liên quan'],
  ],
  ...['', 'nt', '- nt -', '-NT-', 'Như trên.', '"', '//', '…'].map((ditto) => [ditto, [], []] as const),
];

describe('splitAgencyText', () => {
  test.each(CELLS)('%s', (cell, agencies, groups) => {
    expect(splitAgencyText(cell)).toEqual({ agencies, groups });
    expect(splitAgencyText(cell.normalize('NFD'))).toEqual({ agencies, groups });
  });

  test('a text too long to be a list stays whole', () => {
    const text = 'Sở Y tế, '.repeat(500).trim();
    expect(splitAgencyText(text)).toEqual({ agencies: [text], groups: [] });
  });

  test('loses no letter and invents none', () => {
    const pieces = fc.constantFrom('Sở Y tế', 'Các sở, ban', 'UBND các xã', 'và', ',', ';', ' - ', '\n', '/', '(', ')', 'Bộ Công Thương', 'x. ', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const cell = parts.join(' ');
        const { agencies, groups } = splitAgencyText(cell);
        for (const name of [...agencies, ...groups]) expect(cell).toContain(name);
        const letters = (text: string): number => text.replace(/[^\p{L}]|và/gu, '').length;
        expect(letters([...agencies, ...groups].join(''))).toBe(letters(cell));
      }),
    );
  });
});

test.each([
  ['Sở Công Thương (cơ quan thường trực)', 'Sở Công Thương'],
  ['Sở Công Thương (Cơ quan thường trực BCĐ 389 tỉnh)', 'Sở Công Thương'],
  ['Sở Tài\nchính (phối hợp)', 'Sở Tài chính'],
  ['Chi cục Quản lý thị trường (Sở Công Thương)', 'Chi cục Quản lý thị trường (Sở Công Thương)'],
])('the name in %j is %j', (part, name) => {
  expect(agencyNameIn(part)).toBe(name);
});

describe('matchAgency', () => {
  const candidates = [
    { id: 'ct', names: ['Sở Công Thương', 'SCT'] },
    { id: 'nn', names: ['Sở Nông nghiệp và Phát triển nông thôn'] },
    { id: 'kh', names: ['Sở Kế hoạch và Đầu tư'] },
    { id: 'bp', names: ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh'] },
    { id: 'hq', names: ['Cục Hải quan tỉnh'] },
    { id: 'qltt', names: ['Cục Quản lý thị trường'] },
    { id: 'nv', names: ['Sở Nội vụ'] },
    { id: 'ngv', names: ['Sở Ngoại vụ'] },
    { id: 'sk1', names: ['UBND xã Sơn Kim 1'] },
    { id: 'th1', names: ['UBND xã Thạch Hà'] },
    { id: 'th2', names: ['UBND xã Thạch Hạ'] },
    { id: 'ld', names: ['Sở Lao động - Thương binh và Xã hội'] },
    { id: 'nhnn', names: ['Ngân hàng Nhà nước chi nhánh tỉnh'] },
  ];

  test.each([
    ['sở công thương.', 'ct', 'exact'],
    ['SCT', 'ct', 'exact'],
    ['Cục quản lý thị trường', 'qltt', 'exact'],
    ['Sở Lao động – Thương binh và Xã hội', 'ld', 'exact'],
    ['UBND xã Thạch Hạ', 'th2', 'exact'],
    ['Sở Nông nghiệp và PTNT', 'nn', 'alias'],
    ['Sở NN&PTNT', 'nn', 'alias'],
    ['Sở NN và PTNT', 'nn', 'alias'],
    ['Sở Nông nghiệp & PTNT', 'nn', 'alias'],
    ['Sở KH&ĐT', 'kh', 'alias'],
    ['Sở LĐTBXH', 'ld', 'alias'],
    ['BCH BĐBP tỉnh', 'bp', 'alias'],
    ['NHNN chi nhánh tỉnh', 'nhnn', 'alias'],
    ['Cục QLTT', 'qltt', 'alias'],
    ['Cục Hải quan', 'hq', 'similar'],
    ['Bộ đội Biên phòng tỉnh', 'bp', 'similar'],
    ['Sở Công Thươg', 'ct', 'similar'],
  ])('%s → %s, %s', (name, id, confidence) => {
    expect(matchAgency(name, candidates)).toEqual({ id, confidence });
  });

  test.each(['Sở Y tế', 'Sở Nại vụ', 'UBND xã Sơn Kim 2', 'Chi cục Hải quan', 'UBND xã Thach Ha', ''])('%j is nobody known', (name) => {
    expect(matchAgency(name, candidates)).toBeNull();
  });
});

test('foldAgencyName', () => {
  expect(foldAgencyName('  Cục  Xuất nhập khẩu – Bộ Công Thương. ')).toBe('cuc xuat nhap khau-bo cong thuong');
});
