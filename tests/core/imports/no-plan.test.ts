import { describe, expect, it } from 'vitest';
import { planTitle } from '../../../shared/domain/plan-table/title.ts';
import { paperReference } from '../../../shared/domain/plan-table/paper-reference.ts';
import { testCore } from '../../kit/test-core.ts';
import { cell, docxOf, paragraph, PLAIN_TABLE, row, table } from './office-files.ts';
import { drawn, inEachFormat } from './same-table.ts';

const KINDS: readonly (readonly [kind: string, code: string, rows: readonly string[]])[] = [
  [
    'figures of offices',
    'imports.notAPlan',
    [
      'STT | Tên đơn vị | Tổng số nhiệm vụ | Đã hoàn thành | Đang thực hiện | Quá hạn',
      '1 | Sở Y tế | 15 | 9 | 5 | 1',
      '2 | Sở Xây dựng | 8 | 8 | 0 | 0',
      '3 | Sở Nội vụ | 4 | 2 | 2 | 0',
    ],
  ],
  [
    'a list of names',
    'imports.notAPlan',
    ['TT | Họ và tên | Chức vụ | Số điện thoại', '1 | Nguyễn Văn An | Trưởng phòng | 0912345678', '2 | Trần Thị Bình | Chuyên viên | 0987654321'],
  ],
  ['a list of anything', 'imports.notAPlan', ['Bút bi | xanh', 'Giấy in | trắng', 'Kẹp giấy | đen']],
  ['a blank form', 'imports.onlyHeadings', ['STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kết quả', '1 | | | | ', '2 | | | | ', '3 | | | | ']],
];

describe('what is no plan is refused with the reason', () => {
  for (const [kind, code, rows] of KINDS) {
    it.each(inEachFormat(rows.map(drawn), ['BIỂU SỐ 2']))(`${kind} (%s)`, async (name, bytes) => {
      const test = await testCore();
      expect(await test.refusal('imports.read', { file: await test.core.files.put(name, bytes()) })).toBe(code);
    });
  }

  it.each([
    ['a letter of an office', row(cell('UBND TỈNH'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))],
    ['a letter of the Party', row(cell('TỈNH ỦY HÀ TĨNH'), cell('ĐẢNG CỘNG SẢN VIỆT NAM'))],
    ['signatures', row(cell('Nơi nhận:'), cell('KT. CHỦ TỊCH'))],
  ])('the letterhead: %s', async (_, cells) => {
    const test = await testCore();
    const file = await test.core.files.put('công văn.docx', docxOf(paragraph('Kính gửi: Sở Nội vụ') + table(cells)));
    expect(await test.refusal('imports.read', { file })).toBe('imports.onlyLetterhead');
  });

  it('passes over the letterhead where a plan follows it', async () => {
    const test = await testCore();
    const bytes = docxOf(table(row('UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) + paragraph('KẾ HOẠCH NĂM 2025') + PLAIN_TABLE);
    const { best, draftId } = await test.call('imports.read', { file: await test.core.files.put('a.docx', bytes) });
    expect(best).toBe(1);
    expect(await test.refusal('imports.preview', { draftId, table: 0 })).toBe('imports.onlyLetterhead');
  });

  it('offers an agenda with the reason', async () => {
    const test = await testCore();
    const lines = [
      'Thời gian\tNội dung\tNgười trình bày',
      '8h00 - 8h15\tĐón tiếp đại biểu\tVăn phòng',
      '8h15 - 9h00\tBáo cáo chuyên đề\tSở Nội vụ',
      '9h00\tThảo luận\tChủ tọa',
    ];
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('a.tsv', new TextEncoder().encode(lines.join('\n'))) });
    const { issues } = await test.call('imports.preview', { draftId, table: best });
    expect(issues.filter(({ row: at }) => at === 0).map(({ code }) => code)).toContain('notLikePlan');
  });
});

describe('the title of the paper', () => {
  it.each([
    [
      [
        'KẾ HOẠCH',
        'Tuyên truyền tiết kiệm nước năm 2026',
        'Căn cứ Luật Tài nguyên nước;',
        'I. MỤC ĐÍCH',
        '1. Nâng cao ý thức của người dân.',
        'II. NỘI DUNG',
        '2. Phân công cụ thể:',
      ],
      'KẾ HOẠCH Tuyên truyền tiết kiệm nước năm 2026',
    ],
    [
      [
        'UBND TỈNH HÀ TĨNH',
        'Số: 12/KH-UBND',
        'Hà Tĩnh, ngày 05 tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Cải cách hành chính',
        'Thực hiện Nghị quyết số 12, UBND tỉnh ban hành kế hoạch.',
      ],
      'KẾ HOẠCH Cải cách hành chính',
    ],
    [['KẾ HOẠCH NĂM 2026', 'Phụ lục II', 'DANH MỤC NHIỆM VỤ', '(Ban hành kèm theo Kế hoạch số 12/KH-UBND)'], 'DANH MỤC NHIỆM VỤ'],
    [['KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ CỦA', 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ NĂM 2026'], 'KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ CỦA BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ NĂM 2026'],
    [['CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026', 'BAN CHỈ ĐẠO 389 TỈNH', 'Quảng Trị, ngày 12 tháng 01 năm 2026'], 'CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026 BAN CHỈ ĐẠO 389 TỈNH'],
    [['KẾ HOẠCH', 'Thực hiện Nghị quyết số 57-NQ/TW năm 2026', 'Căn cứ Nghị quyết số 57-NQ/TW'], 'KẾ HOẠCH Thực hiện Nghị quyết số 57-NQ/TW năm 2026'],
    [['Kế hoạch kiểm tra liên ngành và', 'thực hiện kết luận thanh tra', '1. Mục đích'], 'Kế hoạch kiểm tra liên ngành và thực hiện kết luận thanh tra'],
    [['KẾT LUẬN PHIÊN HỌP BAN CHỈ ĐẠO NƯỚC SẠCH', 'Ngày họp: 12/9/2026', 'Địa điểm: Phòng họp số 2'], 'KẾT LUẬN PHIÊN HỌP BAN CHỈ ĐẠO NƯỚC SẠCH'],
    [['Thị xã Kỳ Anh, ngày 12 tháng 3 năm 2026'], ''],
    [['2. Kế hoạch kiểm tra được thực hiện như sau:'], ''],
    [['Kế hoạch công tác tháng 3'], 'Kế hoạch công tác tháng 3'],
    [['KẾ HOẠCH HÀNH ĐỘNG', 'ACTION PLAN', 'Prepared by: Trần Thị Bình'], 'KẾ HOẠCH HÀNH ĐỘNG'],
    [['DEPARTMENT OF HEALTH', 'WORK PLAN', 'Year 2026', 'Prepared by: Trần Thị Bình'], 'WORK PLAN Year 2026'],
    [
      ['SOCIALIST REPUBLIC OF VIET NAM', 'Ha Tinh, 12 January 2026', 'PLAN', 'on clean water in schools', 'Pursuant to Decision 12'],
      'PLAN on clean water in schools',
    ],
    [["PROVINCIAL PEOPLE'S COMMITTEE", 'Appendix 2', 'Steering Committee roadmap, 2026 – 2030'], 'Steering Committee roadmap, 2026 – 2030'],
    [['Company: ABC', 'Start date: 1/5/2026', 'Project Tracker', 'Version: 2'], 'Project Tracker'],
    [['Work plan for digital transformation', 'Plan owner: An'], 'Work plan for digital transformation'],
    [['Plan owner: An', 'This plan shows all tasks', 'Workshop minutes'], ''],
  ])('%s', (lines, title) => {
    expect(planTitle(lines)).toBe(title);
  });

  it.each(
    inEachFormat(['No | Task | Owner | Due date', '1 | Họp giao ban | Sở Y tế | 12/5/2026', '2 | Sơ kết | Sở Nội vụ | 30/6/2026'].map(drawn), [
      'Project unit',
      'Annual work plan 2026',
    ]),
  )('is read in English from %s', async (name, bytes) => {
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
    expect(await test.call('imports.preview', { draftId, table: best })).toMatchObject({ title: 'Annual work plan 2026', year: 2026, yearGuessed: false });
  });

  it('is looked for at the beginning of a long paper', async () => {
    const test = await testCore();
    const body = [
      'KẾ HOẠCH',
      'Phòng cháy rừng năm 2026',
      ...Array.from({ length: 40 }, (_, index) => `${index + 1}. Việc phải làm trong mùa khô.`),
      'Phân công:',
    ];
    const { draftId, best } = await test.call('imports.read', {
      file: await test.core.files.put('a.docx', docxOf(body.map((line) => paragraph(line)).join('') + PLAIN_TABLE)),
    });
    expect(await test.call('imports.preview', { draftId, table: best })).toMatchObject({
      title: 'KẾ HOẠCH Phòng cháy rừng năm 2026',
      year: 2026,
      yearGuessed: false,
    });
  });

  it.each([
    [['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'KẾ HOẠCH NĂM 2026'], 'KẾ HOẠCH NĂM 2026', 'Ban Chỉ đạo chuyển đổi số', ''],
    [
      ['(Kèm theo Kế hoạch số 12/KH-BCĐ ngày 05/01/2026', 'của Ban Chỉ đạo tỉnh)'],
      'KẾ HOẠCH CỦA BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI NĂM 2026',
      'Ban Chỉ đạo phòng chống thiên tai',
      'Kế hoạch số 12/KH-BCĐ ngày 05/01/2026 của Ban Chỉ đạo tỉnh',
    ],
    [['KẾ HOẠCH NĂM 2026'], 'KẾ HOẠCH NĂM 2026', '', ''],
    [[], 'DANH MỤC NHIỆM VỤ CỦA BAN CHỈ ĐẠO NĂM 2026', '', ''],
  ])('with its committee and the paper it hangs on: %s', (lines, title, committee, attachedTo) => {
    expect(paperReference(lines, title)).toEqual({ committee, attachedTo });
  });
});
