import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/domain/lint/check-plan.ts';
import { yearsInText } from '../../../shared/domain/lint/years-in-text.ts';
import { findings, planOf } from './plan-of-rows.ts';

const ofContents = (...contents: string[]): string[] => findings(planOf(contents.map((content) => ({ content }))));

describe('years in a text', () => {
  it.each([
    ['thu ngân sách nhà nước năm 2024', [2024]],
    ['giai đoạn 2021-2025 và tầm nhìn 2030', [2025, 2030]],
    ['Quý IV/2024', [2024]],
    ['trước ngày 30/6/2024', [2024]],
    ['2024', [2024]],
    ['Thông tư số 04/2024/TT-NHNN ngày 31/5/2024 của NHNN', []],
    ['Nghị định 23/2023/NĐ-CP của Chính phủ', []],
    ['Nghị quyết số 98/2023/QH15', []],
    ['Quyết định số 1234/QĐ-UBND ngày 05 tháng 02 năm 2024 của UBND tỉnh', []],
    ['Luật Quản lý ngoại thương năm 2017', []],
    ['tăng 10% so với năm 2024; tăng so với cùng kỳ năm 2023', []],
    ['hỗ trợ 2024 hộ, 2.024 triệu đồng', []],
    ['đón 2000 lượt khách', []],
  ])('%s', (text, years) => {
    expect(yearsInText(text).map(({ year }) => year)).toEqual(years);
  });

  it('gives the place of each', () => {
    const text = 'Tổng kết năm 2024 tại Lào';
    const [mention] = yearsInText(text);
    expect(text.slice(mention!.start, mention!.start + mention!.length)).toBe('2024');
  });
});

describe('what a careful reader asks about', () => {
  it('a year before the plan in any cell and in the title', () => {
    const plan = planOf([{ deadlineText: 'Quý I/2024' }, { product: 'Báo cáo năm 2023' }, { deadlineText: 'Năm 2025' }], { title: 'KẾ HOẠCH NĂM 2024' });
    expect(findings(plan)).toEqual([' stale-year: 2024', '1 stale-year: 2024', '2 stale-year: 2023']);
    expect(ofContents('Áp dụng ISO 22000:2018 và TCVN 11930:2017', 'Giải ngân vốn năm 2024 kéo dài sang năm 2025')).toEqual([]);
  });

  it('three spellings of one foreign place, spaced, hyphenated or whole', () => {
    expect(
      ofContents(
        'hợp tác với tỉnh Bolikhamxay, nước CHDCND Lào',
        'sang tỉnh Bolikhamxay',
        'biên giới Hà Tĩnh – Bolikhamsay',
        'với tỉnh Bô-ly-khăm-xay',
        'sang Bô ly khăm xay và Khăm Muôn',
      ),
    ).toEqual(['3 name-spelling: Bolikhamsay → Bolikhamxay', '4 name-spelling: Bô-ly-khăm-xay → Bolikhamxay', '5 name-spelling: Bô ly khăm xay → Bolikhamxay']);
  });

  it('different foreign names are left alone', () => {
    expect(ofContents('siêu thị Vinmart, Coopmart', 'dịch vụ Logistics', 'tỉnh Savannakhet', 'tỉnh Bolikhamxay', 'Khu kinh tế Vũng Áng')).toEqual([]);
  });

  it('hằng and hàng mixed, at the fewer places', () => {
    const plan = planOf([{}, {}, { deadlineText: 'Hàng năm' }, { content: 'báo cáo hàng quý' }]);
    expect(findings(plan)).toEqual(['3 yearly-spelling: Hàng năm → Hằng năm', '4 yearly-spelling: hàng quý → hằng quý']);
  });

  it('one agency under several names; communes that differ by a letter are different', () => {
    const plan = planOf(
      ['Cục Hải quan tỉnh', 'Cục Hải quan', 'Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'UBND xã Thạch Hải', 'UBND xã Thạch Hội'].map(
        (leadText) => ({ leadText }),
      ),
    );
    expect(findings(plan)).toEqual([
      '2 agency-spelling: Cục Hải quan → Cục Hải quan tỉnh',
      '3 agency-spelling: Sở Nông nghiệp và PTNT → Sở Nông nghiệp và Phát triển nông thôn',
    ]);
  });

  it('capitals of agency names', () => {
    const plan = planOf([
      { leadText: 'Cục quản lý thị trường' },
      { leadText: 'Sở Công Thương', coordinatorText: 'Các sở, ban, ngành liên quan; Ban quản lý Khu kinh tế' },
      { content: 'Nghị định của Chính Phủ về ngân hàng nhà nước', leadText: 'Ngân hàng nhà nước chi nhánh tỉnh', coordinatorText: 'Bộ đội Biên phòng tỉnh' },
    ]);
    expect(findings(plan)).toEqual([
      '1 capital-letter: Cục quản lý thị trường → Cục Quản lý thị trường',
      '2 capital-letter: Ban quản lý Khu kinh tế → Ban Quản lý Khu kinh tế',
      '3 capital-letter: Chính Phủ → Chính phủ',
      '3 capital-letter: Ngân hàng nhà nước → Ngân hàng Nhà nước',
    ]);
  });

  it('words confused with others, the capital kept', () => {
    expect(ofContents('Bổ xung kinh phí', 'khách vắng lai', 'nghiên cứu cơ chế')).toEqual([
      '1 confused-word: Bổ xung → Bổ sung',
      '2 confused-word: vắng lai → vãng lai',
    ]);
  });

  it('doubled words and spaces, but not where two compounds meet', () => {
    expect(
      ofContents('phối hợp với với các sở', 'xử lý hành vi vi phạm', 'tổ chức thực hiện thực hiện kế hoạch', 'hai  khoảng trắng', 'trước dấu , phẩy'),
    ).toEqual([
      '1 doubled-word: với với → với',
      '3 doubled-word: thực hiện thực hiện → thực hiện',
      '4 odd-space: hai  khoảng → hai khoảng',
      '5 odd-space: dấu , → dấu,',
    ]);
  });

  it('numbers of papers below ten, told by their letters, or by kind and day', () => {
    expect(
      ofContents(
        'theo Kế hoạch số 5/KH-BCĐ ngày 20/01/2025 và Thông tư số 4/2024/TT-NHNN',
        'Số: 7-KH/BCĐ; Nghị định 8/2023/NĐ-CP',
        'Quyết định số 3 ngày 12/3/2025',
        'công văn Số 9 /UBND-KT',
      ),
    ).toEqual([
      '1 number-unpadded: số 5 → số 05',
      '1 number-unpadded: số 4 → số 04',
      '2 number-unpadded: Số: 7 → Số: 07',
      '2 number-unpadded: Nghị định 8 → Nghị định 08',
      '3 number-unpadded: số 3 → số 03',
      '4 number-unpadded: Số 9 → Số 09',
    ]);
    expect(
      ofContents(
        'số 05/KH-BCĐ và số 15/QĐ-UBND, Thông tư 39/2018/TT-BTC',
        'tuyến đường số 5, cửa khẩu số 7 ngày 2/3',
        'điểm số 5/2025; tổ số 3-4',
        'Quyết định số 3 điểm, mục tiêu số 1 của tỉnh',
        'số 5 người, số 4/5',
      ),
    ).toEqual([]);
  });

  it('tone marks placed in two ways', () => {
    expect(ofContents('hàng hóa', 'hòa giải, thủy lợi', 'trao đổi hàng hoá', 'quý và quỹ', 'Uỷ ban')).toEqual([
      '3 tone-placement: hoá → hóa',
      '5 tone-placement: Uỷ → Ủy',
    ]);
  });

  it('closing marks that depart from the column; “…” follows no custom', () => {
    expect(ofContents('Một.', 'Hai.', 'Ba', 'Bốn.', 'Năm...')).toEqual(['3 closing-mark-missing: Ba → Ba.']);
    expect(ofContents('Một', 'Hai', 'Mở lớp. Mỗi lớp một buổi.', 'Bốn')).toEqual([]);
  });

  it('rows written twice, and rows that differ on purpose', () => {
    const long = 'Kiểm tra, giám sát hoạt động mua bán hàng hóa của cư dân biên giới tại các chợ và cửa khẩu trên địa bàn tỉnh';
    expect(ofContents(long, `${long} nhà`, long.toUpperCase(), 'Họp lần 1', 'Họp lần 2').map((each) => each.split(':')[0])).toEqual([
      '2 similar-row',
      '3 doubled-row',
    ]);
    expect(ofContents(`${long} đợt 1`, `${long} đợt 2`)).toEqual([]);
  });

  it('missing and unclear parts', () => {
    const plan = planOf([{ content: '' }, { leadText: '' }, { deadlineText: '' }, { deadlineText: 'sớm', deadlineUnderstood: false }, { leadText: '- nt -' }]);
    expect(findings(plan)).toEqual(['1 content-missing: ', '2 lead-missing: ', '3 deadline-missing: ', '4 deadline-unclear: sớm', '5 lead-missing: - nt -']);
  });

  it('an agency that ended before the day of the plan', () => {
    const agencies = [{ id: 'a', name: 'Sở Kế hoạch và Đầu tư', aliases: ['Sở KH&ĐT'], validTo: '2025-02-28' }];
    const rows = [{ leadText: 'Sở Kế hoạch và Đầu tư' }, { coordinatorText: 'Sở KH&ĐT' }];
    const ended = (day: string) => checkPlan(planOf(rows, { agencies, day })).filter(({ code }) => code === 'agency-ended');
    expect(ended('2025-02-28')).toEqual([]);
    expect(ended('2025-03-01').map(({ number, code, message }) => `${number} ${code} ${message}`)).toEqual([
      '1 agency-ended “Sở Kế hoạch và Đầu tư” đã kết thúc hoạt động từ sau ngày 28/02/2025. Hãy kiểm tra tên cơ quan kế thừa.',
      '2 agency-ended “Sở KH&ĐT” đã kết thúc hoạt động từ sau ngày 28/02/2025. Hãy kiểm tra tên cơ quan kế thừa.',
    ]);
  });
});

describe('the key of a finding', () => {
  it('stays while the words stay, wherever the row and the rest of the cell go, and tells two places apart', () => {
    const keys = (rows: Parameters<typeof planOf>[0]): string[] => checkPlan(planOf(rows)).map(({ key }) => key);
    const [first, second] = keys([{ content: 'vắng lai và vắng lai' }]);
    expect(first).not.toBe(second);
    expect(keys([{ content: 'Thêm chữ: vắng lai' }])).toEqual([first]);
    expect(keys([{ content: 'bổ xung' }])).not.toEqual([first]);
  });
});
