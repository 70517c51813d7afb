import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';
import { drawn, inEachFormat, mergedInEachFormat } from './same-table.ts';

async function previewOf(name: string, bytes: Uint8Array) {
  const test = await testCore();
  const source = await test.call('imports.read', { file: await test.core.files.put(name, bytes) });
  return test.call('imports.preview', { draftId: source.draftId, table: source.best });
}

type Preview = Awaited<ReturnType<typeof previewOf>>;
const short = ({ rows }: Preview): string[] =>
  rows.map(({ kind, number, content, lead, deadline }) =>
    [kind === 'section' ? '#' : '', number, content, lead, deadline].filter((part) => part !== '').join(' / '),
  );
const doubts = ({ issues }: Preview): string[] => issues.map(({ row, code }) => `${row} ${code}`);
const TITLE = ['KẾ HOẠCH NĂM 2026'];
const merges = (name: string): boolean => !name.endsWith('.csv');

describe('a table with a column for the beginning and one for the end', () => {
  const lines = [
    'TT | Công việc | Đơn vị chủ trì | Khởi công | Hoàn thành',
    'I | ĐƯỜNG SÁ | < | < | <',
    '1 | Trải nhựa | Sở Xây dựng | 01/3/2026 | 30/6/2026',
    '2 | Vạch kẻ | Sở Xây dựng | - | 31/7/2026',
    '3 | Cầu tạm | Sở Xây dựng | Cả năm | <',
    'Tổng cộng: 03 việc | < | < | < | <',
  ];
  it.each(mergedInEachFormat(lines, TITLE))('keeps sections and totals, invents no deadline, and says once what it put together (%s)', async (name, bytes) => {
    const plan = await previewOf(name, bytes());
    expect(short(plan)).toEqual([
      '# / I / ĐƯỜNG SÁ',
      '1 / Trải nhựa / Sở Xây dựng / 01/3/2026 – 30/6/2026',
      '2 / Vạch kẻ / Sở Xây dựng / 31/7/2026',
      '3 / Cầu tạm / Sở Xây dựng / Cả năm',
    ]);
    expect(plan.issues.filter(({ code }) => code === 'leftOut' || code === 'joinedDeadline').map(({ params }) => params['text'])).toEqual([
      '01/3/2026 – 30/6/2026',
      'Tổng cộng: 03 việc',
    ]);
  });
});

describe('several tasks under one merged number and agency', () => {
  const lines = [
    'TT | Cơ quan | Nhiệm vụ | Hạn | Sản phẩm',
    '1 | Sở Y tế | Lập đề án trạm xá | 30/6/2026 | Đề án',
    '^ | ^ | Mở lớp hộ sinh | 30/9/2026 | Lớp học',
    '^ | ^ | Tổng kết | 31/12/2026 | Báo cáo',
    '2 | Sở Nội vụ | Tuyển viên chức | 30/8/2026 | Quyết định',
  ];
  it.each(mergedInEachFormat(lines, TITLE))('are one task each, with the agency of them all (%s)', async (name, bytes) => {
    const plan = await previewOf(name, bytes());
    const [number, lead] = merges(name) ? ['1 / ', 'Sở Y tế / '] : ['', ''];
    expect(short(plan)).toEqual([
      '1 / Lập đề án trạm xá / Sở Y tế / 30/6/2026',
      `${number}Mở lớp hộ sinh / ${lead}30/9/2026`,
      `${number}Tổng kết / ${lead}31/12/2026`,
      '2 / Tuyển viên chức / Sở Nội vụ / 30/8/2026',
    ]);
    // A CSV has lost the merges: what is missing is asked about at its row.
    const expected = merges(name) ? ['1 tasksUnderNumber'] : ['2 missingNumber', '2 emptyLead', '3 missingNumber', '3 emptyLead'];
    expect(doubts(plan).toSorted()).toEqual(expected.toSorted());
  });

  it('nor are two deadlines glued into one cell where a Word table leaves the agency blank', async () => {
    const [, bytes] = inEachFormat([lines[0]!, lines[1]!, ' | | Mở lớp hộ sinh | 30/9/2026 | Lớp học'].map(drawn), TITLE)[0]!;
    const plan = await previewOf('a.docx', bytes());
    expect(short(plan)[1]).toBe('Mở lớp hộ sinh / 30/9/2026');
    expect(doubts(plan)).toEqual(['2 missingNumber', '2 emptyLead']);
  });
});

describe('a chart of months', () => {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1));
  const chart = [
    `TT | Công việc | Chủ trì | Tháng${' | <'.repeat(11)}`,
    `^ | ^ | ^ | ${months.join(' | ')}`,
    `1 | Gieo mạ | Sở Nông nghiệp và Môi trường | x | x${' | '.repeat(10)}`,
    `2 | Gặt | Sở Nông nghiệp và Môi trường${' | '.repeat(5)} | x${' | '.repeat(6)}`,
  ];
  it.each(mergedInEachFormat(chart, TITLE))('has a column of its own for each month, and its ticks tell the deadline (%s)', async (name, bytes) => {
    const plan = await previewOf(name, bytes());
    expect(plan.columns.filter(({ field }) => field.startsWith('own:')).map(({ group, label }) => `${group} ${label}`)).toEqual(
      months.map((month) => `Tháng ${month}`),
    );
    expect(plan.rows.map(({ content, deadline, own }) => [content, deadline, Object.keys(own)])).toEqual([
      ['Gieo mạ', 'Tháng 1 – Tháng 2', ['own:3', 'own:4']],
      ['Gặt', 'Tháng 6', ['own:8']],
    ]);
    expect(doubts(plan)).toEqual(['0 tickedDeadline']);
  });

  it.each(
    mergedInEachFormat(
      [
        'TT | Công việc | Chủ trì | Tháng 3 | < | < | < | Tháng 4 | < | < | <',
        '^ | ^ | ^ | T1 | T2 | T3 | T4 | T1 | T2 | T3 | T4',
        '1 | Gieo mạ | Sở Nông nghiệp và Môi trường | x | x | | | | | | ',
        '2 | Bón phân | Sở Nông nghiệp và Môi trường | | | | | x | | | ',
      ],
      TITLE,
    ),
  )('or for each week under its month (%s)', async (name, bytes) => {
    const { columns, rows } = await previewOf(name, bytes());
    expect(columns.flatMap(({ group, label }) => (group === undefined ? [] : [`${group}/${label}`])).slice(3, 6)).toEqual([
      'Tháng 3/T4',
      'Tháng 4/T1',
      'Tháng 4/T2',
    ]);
    // *T1* is a week here, and never January.
    expect(rows.map(({ content, deadline }) => [content, deadline])).toEqual([
      ['Gieo mạ', 'Tháng 3'],
      ['Bón phân', 'Tháng 4'],
    ]);
  });

  it('takes the numbers under a head for no chart', async () => {
    const [, bytes] = mergedInEachFormat(
      ['TT | Việc | Thực hiện | < | Hạn', '^ | ^ | Chủ trì | Phối hợp | ^', '(1) | (2) | (3) | (4) | (5)', '1 | Họp | Sở Y tế | Công an tỉnh | 30/6/2026'],
      TITLE,
    )[0]!;
    expect(short(await previewOf('a.docx', bytes()))).toEqual(['1 / Họp / Sở Y tế / 30/6/2026']);
  });
});

describe('what stands in the table and is no task', () => {
  const lines = [
    'STT | Việc | Đơn vị chủ trì | Hạn',
    '1 | Đào giếng | Sở Xây dựng | 30/6/2026',
    '2 | | | ',
    '3 | Thử nước | Sở Y tế | 31/7/2026',
    ' | (*) Mẫu nước do trạm y tế lấy | | ',
    'Trang 2/3 | | | ',
    '(1) | (2) | (3) | (4)',
    '4 | Bàn giao | Sở Xây dựng | 30/9/2026',
    'Ghi chú | (*) Hạn có thể lùi khi mưa lũ | | ',
  ];
  it.each(inEachFormat(lines.map(drawn), TITLE))('is told, each with its true reason (%s)', async (name, bytes) => {
    const plan = await previewOf(name, bytes());
    expect(plan.rows.map(({ number, content }) => `${number} ${content}`)).toEqual(['1 Đào giếng', '3 Thử nước', '4 Bàn giao']);
    expect(plan.issues.map(({ row, code, params }) => [row, code, params['text'] ?? params['number']])).toEqual([
      [0, 'aside', '(*) Mẫu nước do trạm y tế lấy'],
      [0, 'pageMark', 'Trang 2/3'],
      [0, 'leftOut', 'Ghi chú (*) Hạn có thể lùi khi mưa lũ'],
      [0, 'emptyNumbered', '2'],
    ]);
  });

  it.each(inEachFormat([...lines.slice(0, 2), '2 | Khánh thành | Sở Xây dựng | 31/12/2026', 'Số liệu lấy đến cuối năm trước | | | '].map(drawn), TITLE))(
    'words below the last row are no section (%s)',
    async (name, bytes) => {
      const plan = await previewOf(name, bytes());
      expect(plan.rows.map(({ content }) => content)).toEqual(['Đào giếng', 'Khánh thành']);
      expect(plan.issues.map(({ code, params }) => [code, params['text']])).toEqual([['leftOut', 'Số liệu lấy đến cuối năm trước']]);
    },
  );

  it.each(inEachFormat([...lines.slice(0, 2), ' | Thủy lợi | | ', '2 | Nạo kênh | Sở Xây dựng | 31/12/2026'].map(drawn), TITLE))(
    'a heading without number or bold is a section, and asked about (%s)',
    async (name, bytes) => {
      const plan = await previewOf(name, bytes());
      expect(short(plan)).toEqual(['1 / Đào giếng / Sở Xây dựng / 30/6/2026', '# / Thủy lợi', '2 / Nạo kênh / Sở Xây dựng / 31/12/2026']);
      expect(doubts(plan)).toEqual(['2 guessedSection']);
    },
  );
});

describe('the lower half of a row that a page cut', () => {
  const HEAD = 'STT | Việc | Đơn vị chủ trì | Hạn';
  const read = async (...lines: readonly string[]): Promise<Preview> => previewOf('a.docx', inEachFormat([HEAD, ...lines].map(drawn), TITLE)[0]![1]());

  it('stays with its row where it stands in brackets; a pointer to an annex is none', async () => {
    const plan = await read(
      '1 | Lập đề án cấp nước | Sở Xây dựng | 30/6/2026',
      ' | (giai đoạn hai) | | ',
      '2 | Thử nước | Sở Y tế | 31/7/2026',
      ' | (Xem Phụ lục II) | | ',
    );
    expect(plan.rows.map(({ content }) => content)).toEqual(['Lập đề án cấp nước (giai đoạn hai)', 'Thử nước']);
    expect(plan.issues.map(({ code, params }) => [code, params['text']])).toEqual([['aside', '(Xem Phụ lục II)']]);
  });

  it('is no heading in a table that has such rows', async () => {
    const plan = await read(
      '1 | Rà soát các | Sở Xây | 30/6/2026',
      ' | giếng cũ | dựng | ',
      '2 | Nối dữ liệu với trung tâm | Sở Y tế | 31/7/2026',
      ' | Quốc gia | | ',
      '3 | Thử nước | Sở Y tế | 30/9/2026',
    );
    expect(plan.rows.map(({ content }) => content)).toEqual(['Rà soát các giếng cũ', 'Nối dữ liệu với trung tâm Quốc gia', 'Thử nước']);
  });

  it('is none where it begins anew with a lead and a deadline of its own below another lead', async () => {
    const { rows } = await read(
      '1 | Dọn bãi tập | Phòng Văn hóa | ',
      ' | - Phát cỏ | Hội Nông dân | 10/4/2026',
      ' | - Kẻ vạch | Tỉnh đoàn | 15/4/2026',
      '2 | Khai mạc | Phòng Văn hóa | 19/5/2026',
    );
    expect(rows.map(({ content, lead, deadline }) => [content, lead, deadline])).toEqual([
      ['Dọn bãi tập', 'Phòng Văn hóa', ''],
      ['- Phát cỏ', 'Hội Nông dân', '10/4/2026'],
      ['- Kẻ vạch', 'Tỉnh đoàn', '15/4/2026'],
      ['Khai mạc', 'Phòng Văn hóa', '19/5/2026'],
    ]);
  });

  it('joins a date torn at its stroke without a gap', async () => {
    const { rows } = await read('1 | Đào giếng làng | Sở Xây dựng | 30/6/', ' | ven sông | | 2026');
    expect(rows.map(({ content, deadline }) => [content, deadline])).toEqual([['Đào giếng làng ven sông', '30/6/2026']]);
  });
});

describe('the lead is where most rows name one', () => {
  const lines = [
    'TT | Việc | Người chịu trách nhiệm | Cơ quan thực hiện | Hạn',
    '1 | Sửa đê | Đ/c Lê Văn Bảy | Chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính | 30/6/2026',
    '2 | Trồng tre | | Hội Nông dân chủ trì, Tỉnh đoàn phối hợp | 31/7/2026',
    '3 | Gác đê | | UBND xã Kỳ Nam | 30/9/2026',
    '4 | Báo lụt | | Chủ trì: Đài Khí tượng Thủy văn | 30/9/2026',
  ];
  it.each(inEachFormat(lines.map(drawn), TITLE))('whatever the first heading of the two says (%s)', async (name, bytes) => {
    const { rows } = await previewOf(name, bytes());
    expect(rows.map(({ lead }) => lead)).toEqual(lines.slice(1).map((line) => drawn(line)[3]));
  });
});

describe('tables like a plan that are none', () => {
  const kinds: readonly (readonly [kind: string, reason: string, rows: readonly string[]])[] = [
    [
      'who was there',
      'danh sách người',
      ['TT | Họ và tên | Cơ quan | Thời gian | Ký tên', '1 | Lê Thị Ba | Sở Y tế | 12/5/2026 | ', '2 | Hồ Văn Tư | Sở Nội vụ | 13/5/2026 | '],
    ],
    [
      'a budget',
      'bảng dự toán kinh phí',
      [
        'TT | Nội dung | Đơn vị tính | Số lượng | Đơn giá | Thành tiền',
        '1 | Nước uống | chai | 200 | 5.000 | 1.000.000',
        '2 | Hoa | bó | 2 | 300.000 | 600.000',
      ],
    ],
    [
      'papers issued',
      'danh mục văn bản đã ban hành',
      [
        'TT | Số ký hiệu | Ngày ký | Trích yếu | Cơ quan ban hành',
        '1 | 4/QĐ-UBND | 05/01/2026 | Về việc lập tổ công tác | UBND tỉnh',
        '2 | 9/KH-UBND | 09/01/2026 | Kế hoạch trồng cây | UBND tỉnh',
      ],
    ],
    ['a roster', 'lịch trực', ['TT | Ngày trực | Lãnh đạo trực | Nhiệm vụ', '1 | 16/02/2026 | Lê Thị Ba | Trực bão', '2 | 17/02/2026 | Hồ Văn Tư | Trực bão']],
    [
      'a table on its side',
      'nằm ở cột đầu',
      ['Việc phải làm | Đào giếng | Thử nước', 'Đơn vị chủ trì | Sở Xây dựng | Sở Y tế', 'Thời hạn | 30/6/2026 | 31/7/2026'],
    ],
  ];
  for (const [kind, reason, rows] of kinds) {
    it.each(inEachFormat(rows.map(drawn), ['NĂM 2026']))(`${kind} (%s)`, async (name, bytes) => {
      const { issues } = await previewOf(name, bytes());
      expect(issues.find(({ code }) => code === 'notLikePlan')?.message).toContain(reason);
    });
  }

  it.each(
    inEachFormat(['TT | Công việc | Chủ trì | Hạn | Kết quả', '1 | ………… | ………… | …/…/2026 | ……', '2 | ………… | ………… | ngày … tháng … năm 2026 | ……'].map(drawn), [
      'MẪU SỐ 1',
    ]),
  )('a form with dots to write on is refused (%s)', async (name, bytes) => {
    const test = await testCore();
    expect(await test.refusal('imports.read', { file: await test.core.files.put(name, bytes()) })).toBe('imports.onlyHeadings');
  });

  it('a plan that also counts its money is one', async () => {
    const lines = ['TT | Công việc | Chủ trì | Hạn | Số lượng | Kinh phí', '1 | Đào giếng | Sở Xây dựng | 30/6/2026 | 4 | 80 triệu'];
    const plan = await previewOf('a.csv', inEachFormat(lines.map(drawn), TITLE)[2]![1]());
    expect(doubts(plan)).toEqual([]);
  });
});
