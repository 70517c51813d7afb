import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../shared/domain/figures/check-figures.ts';
import { formatNumber, readNumber } from '../../../shared/domain/figures/vietnamese-number.ts';

const kinds = (text: string, previous = '') => checkFigures(text, previous).map(({ kind, stated, computed }) => [kind, stated, computed]);

describe('the report of 2024', () => {
  const trade =
    'Tính đến hết ngày 01/12/2024, tổng kim ngạch XNK đạt 301,923 triệu USD, giảm 16,5 % so với cùng kỳ năm 2023 là 361.21 triệu USD. Trong đó:\n\n' +
    '+ Kim ngạch xuất khẩu đạt 180,992 triệu USD, tăng 62,6 % so với cùng kỳ năm 2023.\n\n' +
    '+ Kim ngạch nhập khẩu đạt 120,93 triệu USD, giảm 48,38 % so với cùng kỳ năm 2023.';

  it('states −16,5 % where its own numbers give −16,4 %, and shows how', () => {
    const [growth, slip] = checkFigures(trade);
    expect(growth).toMatchObject({
      kind: 'growth',
      stated: '16,5 %',
      computed: '16,4 %',
      computation: '(301,923 − 361,21) : 361,21 = −16,41 %',
    });
    expect(growth?.message).toContain('giảm 16,4 %');
    expect(trade.slice(growth!.start, growth!.start + growth!.length)).toBe('16,5 %');
    expect(slip).toMatchObject({ kind: 'decimal-dot', stated: '361.21', computed: '361,21' });
    expect(checkFigures(trade)).toHaveLength(2);
  });

  it('adds up its crossings, whichever way the dots are read', () => {
    const crossings = 'số lượt người xuất nhập cảnh đạt 405.149 lượt người, trong đó: nhập cảnh 199.978 lượt người, xuất cảnh 205.171 lượt người.';
    expect(kinds(crossings)).toEqual([]);
    expect(kinds(crossings.replace('405.149', '405.159'))).toEqual([['sum', '405.159', '405.149']]);
  });

  it('states 33,43 % of the target where it is 33,44 %', () => {
    expect(kinds('số thu NSNN là 183,895 tỷ đồng, đạt 33,43% so với chỉ tiêu được giao 550 tỷ đồng.')).toEqual([['share', '33,43%', '33,44 %']]);
  });
});

describe('rates', () => {
  it.each([
    'đạt 110 tỷ đồng, tăng 10% so với cùng kỳ năm 2024 là 100 tỷ đồng',
    'đạt 110 tỷ đồng, tăng 10% so với cùng kỳ (100 tỷ đồng)',
    'tăng từ 100 lên 110 hộ (10%)',
    'đạt 301,9 triệu USD, giảm 16,4% so với cùng kỳ là 361,2 triệu USD',
    'đạt 112 tỷ đồng, tăng khoảng 10% so với cùng kỳ là 100 tỷ đồng',
    'đạt 50 tỷ đồng, tăng 10% so với cùng kỳ',
    'đạt 50 tỷ đồng, tăng 10% so với cùng kỳ là 100 hộ',
    'Thực hiện Quyết định số 04/2024/TT-NHNN ngày 05/3/2025, đạt 100%',
  ])('leave alone what agrees, is vague or cannot be computed: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ['đạt 110 tỷ đồng, giảm 10% so với cùng kỳ là 100 tỷ đồng', '10 %'],
    ['đạt 1.234.567 tấn, tăng 20% so với cùng kỳ là 1.000.000 tấn', '23 %'],
    ['tăng từ 100 hộ lên 115 hộ (tăng 10%)', '15 %'],
  ])('remark on what does not: %s', (text, computed) => {
    expect(checkFigures(text).map((remark) => [remark.kind, remark.computed])).toEqual([['growth', computed]]);
  });

  it('against the period before are found by the same words', () => {
    const [now, before] = ['Số hộ được hỗ trợ là 120 hộ, tăng 25% so với kỳ trước.', 'Số hộ được hỗ trợ là 100 hộ.'];
    expect(kinds(now, before)).toEqual([['change', '25%', '20 %']]);
    expect(kinds(now.replace('25%', '20%'), before)).toEqual([]);
    expect(kinds(now, 'Số cơ sở là 100 hộ.')).toEqual([]);
  });
});

describe('“1.234” is never guessed', () => {
  it('holds when either reading agrees', () => {
    expect(kinds('đạt 1.234 tấn, tăng 23,4% so với cùng kỳ là 1.000 tấn')).toEqual([]);
    expect(kinds('đạt 1.500 tấn, tăng 50% so với cùng kỳ là 1 tấn')).toEqual([]);
  });

  it('has no computed value when the readings differ', () => {
    expect(kinds('đạt 1.500 tấn, tăng 10% so với cùng kỳ là 800 tấn')).toEqual([['ambiguous-number', '10%', null]]);
    // Written alike, they are meant alike.
    expect(kinds('đạt 1.500 tấn, tăng 10% so với cùng kỳ là 1.000 tấn')).toEqual([['growth', '10%', '50 %']]);
  });
});

describe('sums', () => {
  it('of parts after “gồm” must give the total; after “trong đó” parts may be some', () => {
    expect(kinds('thành lập 12 tổ, gồm: 5 tổ tuần tra, 6 tổ kiểm soát.')).toEqual([['sum', '12', '11']]);
    expect(kinds('xử lý 120 vụ, trong đó: 5 vụ buôn lậu, 6 vụ hàng giả.')).toEqual([]);
    expect(kinds('xử lý 12 vụ, trong đó: 9 vụ buôn lậu, 6 vụ hàng giả.')).toEqual([['sum', '12', '15']]);
  });
});

describe('ordinary sentences of results', () => {
  it.each([
    'Phát hiện 45 vụ, trong đó 30 vụ buôn lậu; đã xử lý 40 vụ, khởi tố 2 vụ.',
    'Phát hiện 45 vụ, trong đó 30 vụ buôn lậu, đã xử lý 18 vụ.',
    'Tổng số lao động 250 người (nam 120, nữ 130), trong đó qua đào tạo 200 người, chiếm 80% tổng số 250 người.',
    'Tổng kinh phí 500 triệu đồng, bao gồm ngân sách tỉnh 300 triệu đồng; đã giải ngân 200 triệu đồng, trong đó chi tập huấn 150 triệu đồng.',
    'Doanh thu 5.600 tỷ đồng, đạt 56% kế hoạch năm (10.000 tỷ đồng), tăng 12% so với cùng kỳ năm trước (5.000 tỷ đồng).',
    'Số vụ vi phạm 45 vụ, tăng 15 vụ (tương đương 50%) so với cùng kỳ năm 2024 (30 vụ).',
    'Tiếp nhận 250 hồ sơ, giải quyết 240 hồ sơ, đạt 96% tổng số hồ sơ; còn 10 hồ sơ đang giải quyết.',
    'Kim ngạch đạt 52 triệu USD, tăng 4% so với tháng trước và tăng 30% so với cùng kỳ năm 2024 (40 triệu USD).',
    'Đã rà soát 150 hộ kinh doanh, trong đó 120 hộ có giấy phép (chiếm 80%), 30 hộ chưa có giấy phép (chiếm 20%).',
    'Điện thoại liên hệ: 0912.345.678; Công văn số 1250/SCT-XNK ngày 15/5/2025; đã kiểm tra 15/20 cơ sở.',
    'Tổng kim ngạch 20 triệu USD, trong đó xuất khẩu 12 triệu USD (tăng 5%), nhập khẩu 8 triệu USD (giảm 3%).',
    'Kim ngạch tăng từ 250 triệu USD năm 2021 lên 334 triệu USD năm 2025, tăng bình quân 7,5%/năm.',
    'Tổng mức đầu tư 15 tỷ đồng, trong đó năm 2024 bố trí 5 tỷ đồng, năm 2025 bố trí 10 tỷ đồng.',
  ])('are left alone: %s', (text) => expect(kinds(text)).toEqual([]));
});

describe('written numbers', () => {
  it.each([
    ['361,21', [361.21]],
    ['361.21', [361.21]],
    ['1.234.567', [1234567]],
    ['1.234,5', [1234.5]],
    ['1,234,567', [1234567]],
    ['1.234', [1234, 1.234]],
    ['0.123', [0.123]],
    ['2024', [2024]],
  ])('%s reads %j', (text, values) => {
    expect(readNumber(text)?.readings.map(({ value }) => value)).toEqual(values);
  });

  it('are printed with comma and dots', () => {
    expect([formatNumber(1234567.5, 2), formatNumber(-16.41, 1), formatNumber(999, 0)]).toEqual(['1.234.567,50', '−16,4', '999']);
  });
});
