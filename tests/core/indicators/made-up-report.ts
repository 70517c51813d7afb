/** Figures of a report that nobody wrote, of the kind that committees write: fifteen, and what is wrong with some of them. */
export const madeUpFigures = [
  { name: 'Sản lượng thủy sản', unit: 'tấn', value: '12.480', before: '11.915', stated: 'tăng 4,74 %', source: 'Báo cáo 31/BC-SNN' },
  // 512,6 : 498.3 = 102,87 %: written with a dot.
  { name: 'Doanh thu du lịch', unit: 'tỷ đồng', value: '512,6', before: '498.3', stated: 'tăng 2,87 % so với cùng kỳ' },
  // (84,15 − 97,4) : 97,4 = −13,60 %.
  { name: 'Kim ngạch nhập khẩu', unit: 'triệu USD', value: '84,15', before: '97,4', stated: 'giảm 13,5 % so với cùng kỳ năm trước' },
  { name: 'Kim ngạch xuất khẩu', unit: 'triệu USD', value: '143,902', before: '120,7', stated: 'tăng 19,2 %' },
  // 216,4 : 640 = 33,81 %.
  { name: 'Thu ngân sách', unit: 'tỷ đồng', value: '216,4', before: '', target: '640', stated: 'đạt 34,81 % dự toán giao' },
  { name: 'Số hộ nghèo', unit: 'hộ', value: '3.206', before: '3.871', stated: 'giảm 17,2%' },
  // 96,4 − 95,1 = 1,3 points.
  { name: 'Tỷ lệ bao phủ bảo hiểm y tế', unit: '%', value: '96,4', before: '95,1', stated: 'tăng 1,8 điểm %' },
  { name: 'Doanh nghiệp thành lập mới', unit: 'doanh nghiệp', value: '97', before: '88', stated: 'tăng 10 %' },
  { name: 'Khách lưu trú', unit: 'lượt người', value: '405.120', before: '368.290', stated: '+10%' },
  // A fall whose sign is left out.
  { name: 'Vụ cháy', unit: 'vụ', value: '18', before: '24', stated: '25' },
  // 1.250.000.000 đồng under a heading of million đồng.
  { name: 'Tiền phạt vi phạm hành chính', unit: 'triệu đồng', value: '1.250.000.000 đồng', before: '', stated: 'tăng 3 %' },
  // Twelve of fifteen is no number.
  { name: 'Xã đạt chuẩn', unit: 'xã', value: '12/15', before: '' },
  { name: 'Diện tích rừng trồng', unit: 'ha', value: 'gần 2.300', before: '2.000', stated: 'tăng 40 %' },
  // 88.245 beside 91,6: the rule says thousands, the row says otherwise.
  { name: 'Vốn đầu tư công giải ngân', unit: 'tỷ đồng', value: '88.245', before: '91,6', stated: 'giảm 3,66 %' },
  { name: 'Số phương tiện qua cửa khẩu', unit: 'lượt', value: '27.310', before: '', stated: 'tăng 12,5 % so với cùng kỳ' },
] as const;

/** By name: what the check asks. */
export const madeUpSlips: Readonly<Record<string, readonly string[]>> = {
  'Doanh thu du lịch': ['decimal-dot'],
  'Kim ngạch nhập khẩu': ['growth'],
  'Thu ngân sách': ['share'],
  'Tỷ lệ bao phủ bảo hiểm y tế': ['growth'],
  'Vụ cháy': ['growth'],
  'Tiền phạt vi phạm hành chính': ['unit'],
  'Xã đạt chuẩn': ['no-number'],
  'Vốn đầu tư công giải ngân': ['two-readings'],
};
