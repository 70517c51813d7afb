import { expect, it } from 'vitest';
import { readFigureProse } from '../../../shared/domain/indicators/figure-prose.ts';

const REPORT = `- Tính đến ngày 14/6/2025, tổng giá trị sản xuất đạt 84,15 tỷ đồng, giảm 13,5 % so với cùng kỳ năm 2024 là 97.4 tỷ đồng. Trong đó:
+ Hàng dệt: 31,2 tỷ đồng, tăng 4,1 % so với cùng kỳ.
- Số khách đạt 12.480 lượt người, trong đó: trong nước 11.915 lượt người, nước ngoài 565 lượt người.
- Doanh thu vận tải tăng mạnh, đạt 7,25 tỷ đồng (tăng 17,7%); thu phí được gần 3 tỷ đồng.
- Thực hiện Kế hoạch số 12/KH-UBND và Quyết định 45 ngày 3/2/2025, 2 xã đạt chuẩn; tuyến đường 8 đã thông.`;

it('figures are read from the sentences of a report with unit, last year’s amount and what is stated; days, documents and roads are none', () => {
  expect(readFigureProse(REPORT).map(({ texts, sure }) => [sure, ...Object.values(texts)])).toEqual([
    [true, 'tổng giá trị sản xuất', 'tỷ đồng', '84,15', '97.4', 'giảm 13,5 % so với cùng kỳ năm 2024'],
    [true, 'Hàng dệt', 'tỷ đồng', '31,2', 'tăng 4,1 % so với cùng kỳ'],
    [false, 'Số khách', 'lượt người', '12.480'],
    [false, 'trong nước', 'lượt người', '11.915'],
    [false, 'nước ngoài', 'lượt người', '565'],
    [true, 'Doanh thu vận tải', 'tỷ đồng', '7,25', 'tăng 17,7%'],
    // “gần” is a part of the figure.
    [false, 'thu phí', 'tỷ đồng', 'gần 3'],
  ]);
});

it('a text without figures gives none', () => {
  expect(readFigureProse('Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024, các sở tiếp tục triển khai trong quý III năm 2025.')).toEqual([]);
});
