import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAgencyName, matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import { agencyNameIn, agencyParts, splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';

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

/** How offices give both parts in one cell; `>` stands before the leads, `+` before those who help, `-` before whom the column tells. */
describe('the part that a cell itself gives', () => {
  test.each([
    ['Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính; Công an tỉnh', '>Sở Nội vụ +Sở Tài chính +Công an tỉnh'],
    ['- Đơn vị chủ trì: Phòng Kinh tế\n- Đơn vị phối hợp: các phòng, khoa', '>Phòng Kinh tế +các phòng, khoa'],
    ['Sở Nội vụ; phối hợp: Sở Tài chính', '>Sở Nội vụ +Sở Tài chính'],
    ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)', '>Sở Nội vụ +Sở Tài chính'],
    ['Sở Nội vụ (chủ trì), Sở Tài chính, UBND các xã, phường', '>Sở Nội vụ +Sở Tài chính +UBND các xã, phường'],
    ['Sở Nội vụ (CT), Sở Tài chính (PH)', '>Sở Nội vụ +Sở Tài chính'],
    ['Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các đơn vị liên quan', '>Sở Nội vụ +Sở Tài chính +các đơn vị liên quan'],
    ['Giao Sở Nội vụ chủ trì phối hợp UBND cấp xã thực hiện', '>Sở Nội vụ +UBND cấp xã'],
    ['Công an tỉnh chủ trì; Sở Nội vụ, Sở Tài chính phối hợp', '>Công an tỉnh +Sở Nội vụ +Sở Tài chính'],
    ['Sở Nội vụ phối hợp với Sở Tài chính', '>Sở Nội vụ +Sở Tài chính'],
    ['Phòng Kinh tế chủ trì', '>Phòng Kinh tế'],
    ['Phối hợp với Sở Y tế', '+Sở Y tế'],
    ['Chủ trì, phối hợp: Sở Nội vụ, Sở Tài chính', '-Sở Nội vụ -Sở Tài chính'],
    ['Tổ phối hợp liên ngành, Sở Nội vụ', '-Tổ phối hợp liên ngành -Sở Nội vụ'],
    ['Sở Nội vụ (theo Quy chế phối hợp với Công an tỉnh)', '-Sở Nội vụ'],
  ])('%s', (cell, expected) => {
    const parts = agencyParts(cell.normalize('NFD'));
    expect(parts.map(({ text, role }) => `${role === null ? '-' : role === 'lead' ? '>' : '+'}${agencyNameIn(text)}`).join(' ')).toBe(expected);
    for (const { text } of parts) expect(cell).toContain(text);
  });
});

describe('whom a cell names', () => {
  const shown = (cell: string): string =>
    agencyParts(cell)
      .map(({ text, kind }) => (kind === 'group' ? `{${agencyNameIn(text)}}` : `[${agencyNameIn(text)}]`))
      .join(' ');
  test.each<readonly [cell: string, expected: string]>([
    // Collective phrases in all their forms.
    ...[
      'các đảng ủy trực thuộc',
      'Đảng ủy trực thuộc',
      'UBND xã, phường',
      'UBND huyện, thị xã, thành phố',
      'Công an xã, phường',
      'các phòng, khoa',
      'các khoa',
      'Sở, ban, ngành',
      'Sở, ban, ngành cấp tỉnh',
      'Bộ, ngành, địa phương',
      'Bộ, ngành Trung ương',
      'Phòng, ban, đơn vị trực thuộc',
      'Cơ quan, địa phương có liên quan',
      'Tất cả các phòng chuyên môn',
      'Toàn thể cán bộ, công chức',
      'Thủ trưởng các đơn vị',
      'Các bệnh viện, trung tâm y tế',
      'các cơ quan, đơn vị',
      'các chi, đảng bộ trực thuộc',
      'các chi hội, chi đoàn',
    ].map((phrase) => [phrase, `{${phrase}}`] as const),
    ['các cơ quan, đơn vị; Sở, ban, ngành liên quan', '{các cơ quan, đơn vị} {Sở, ban, ngành liên quan}'],
    ['Sở Nội vụ, Bộ, ngành liên quan', '[Sở Nội vụ] {Bộ, ngành liên quan}'],
    ['Phòng Kế hoạch, Phòng Tài vụ, các khoa', '[Phòng Kế hoạch] [Phòng Tài vụ] {các khoa}'],
    ['UBND xã, phường Thành Sen', '[UBND xã, phường Thành Sen]'],
    // Joint bodies.
    ['Văn phòng HĐND và UBND xã, các đơn vị liên quan', '[Văn phòng HĐND và UBND xã] {các đơn vị liên quan}'],
    ['Vụ Pháp chế, Thanh tra', '[Vụ Pháp chế] [Thanh tra]'],
    ['Phòng Kiểm tra, Thanh tra và Pháp chế', '[Phòng Kiểm tra, Thanh tra và Pháp chế]'],
    ['Trung tâm Xúc tiến đầu tư, Thương mại và Hội chợ', '[Trung tâm Xúc tiến đầu tư, Thương mại và Hội chợ]'],
    ['Phòng Hành chính và Tổ chức cán bộ', '[Phòng Hành chính và Tổ chức cán bộ]'],
    // Remarks, and who is nobody.
    ['Sở Y tế (từ tháng 6), Sở Nội vụ [1]', '[Sở Y tế] [Sở Nội vụ]'],
    ['Theo phân công tại Quyết định số 12/QĐ-UBND', ''],
    ['Chưa phân công', ''],
    ['Theo Quyết định số 12/QĐ-UBND', ''],
    ['Theo Thông báo số 5/TB-VP ngày 02/3/2026', ''],
    // Names on lines of their own, and one name on two lines.
    ['Thủ kho số một\nThủ kho số hai', '[Thủ kho số một] [Thủ kho số hai]'],
    ['Nguyễn Văn An\nTrần Thị Bình', '[Nguyễn Văn An] [Trần Thị Bình]'],
    ['- Tổ trưởng chuyên môn\n- Giáo viên chủ nhiệm', '[Tổ trưởng chuyên môn] [Giáo viên chủ nhiệm]'],
    // Several people; one with his post is one.
    ['Chị Thảo, anh Hùng', '[Chị Thảo] [anh Hùng]'],
    ['Đỗ Thị Nhàn, Lý Văn Sửu và Tạ Bích Ngọc', '[Đỗ Thị Nhàn] [Lý Văn Sửu] [Tạ Bích Ngọc]'],
    ['Ông Trần Văn An, Giám đốc Sở Y tế', '[Ông Trần Văn An, Giám đốc Sở Y tế]'],
    ['Sở Khoa học và Công nghệ, Khoa Dược, Đội Thuế số 2', '[Sở Khoa học và Công nghệ] [Khoa Dược] [Đội Thuế số 2]'],
    ['Sở Giáo dục, Khoa học và Đào tạo', '[Sở Giáo dục, Khoa học và Đào tạo]'],
    ['Bộ Chỉ huy Bộ đội\nBiên phòng tỉnh', '[Bộ Chỉ huy Bộ đội Biên phòng tỉnh]'],
  ])('%s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });
});

describe('names that differ in a mark', () => {
  test.each([
    ['UBND xã Thạch Hà', 'UBND xã Thạch Hạ', false],
    ['UBND xã Thạch Hà', 'Ủy ban nhân dân xã Thạch Hạ', false],
    ['UBND xã Thạch Hà', 'Uỷ ban nhân dân xã Thạch Hà', true],
    ['UBND xã Thạch Ha', 'UBND xã Thạch Hà', false],
    ['So Cong Thuong', 'Sở Công Thương', true],
    ['Sở Văn hoá', 'sở văn hóa', true],
  ])('%s, %s: one is %s', (name, other, one) => {
    const match = matchAgency(name, [{ id: 'other', names: [other] }]);
    expect(match !== null && match.confidence !== 'similar').toBe(one);
  });
});
