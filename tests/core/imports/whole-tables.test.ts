import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';
import { blocksInEachFormat, type Written } from './same-table.ts';

const HEAD = 'TT | Việc phải làm | Cơ quan chủ trì | Hạn xong';
const inFormats = (blocks: readonly (string | readonly string[])[], ...formats: readonly string[]): Written =>
  blocksInEachFormat(blocks).filter(([name]) => formats.length === 0 || formats.some((format) => name.endsWith(format)));

async function previewOf(name: string, bytes: Uint8Array) {
  const test = await testCore();
  const source = await test.call('imports.read', { file: await test.core.files.put(name, bytes) });
  const preview = await test.call('imports.preview', { draftId: source.draftId, table: source.best });
  return { ...source, ...preview };
}

const short = (rows: readonly { kind: string; number: string; content: string }[]): string[] =>
  rows.map(({ kind, number, content }) => [kind === 'section' ? '#' : '', number, content].filter((part) => part !== '').join(' '));
const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

describe('a table that a page breaks into several is one', () => {
  const [first, second, third] = [
    [HEAD, '1 | Đo đạc bãi triều | Sở Xây dựng | 15/3/2026'],
    ['2 | Cắm mốc | Sở Tài chính | 20/3/2026', '3 | Giao bãi | UBND xã Kỳ Nam | 30/4/2026', '4 | Thu phí | Sở Tài chính | 30/6/2026'],
    [HEAD, '5 | Tổng kết | Văn phòng UBND tỉnh | 15/12/2026', '6 | Khen thưởng | Sở Nội vụ | 20/12/2026'],
  ];

  it.each(inFormats(['KẾ HOẠCH QUẢN LÝ BÃI TRIỀU NĂM 2026', first, second, '- 3 -', third], 'docx', 'html'))(
    'from its first piece, the shortest, on (%s)',
    async (name, bytes) => {
      const { title, tables, rows, issues } = await previewOf(name, bytes());
      expect(title).toBe('KẾ HOẠCH QUẢN LÝ BÃI TRIỀU NĂM 2026');
      expect(short(rows)).toEqual(['1 Đo đạc bãi triều', '2 Cắm mốc', '3 Giao bãi', '4 Thu phí', '5 Tổng kết', '6 Khen thưởng']);
      expect(tables.map(({ parts }) => parts)).toEqual([['Bảng 2', 'Bảng 3']]);
      expect(issues.map(({ row, code, message }) => [row, code, message])).toEqual([
        [0, 'tornTable', 'Bảng bị ngắt trang thành 3 bảng trong tệp (Bảng 1; Bảng 2; Bảng 3); đã nối lại thành một.'],
      ]);
    },
  );

  it.each(inFormats(['KẾ HOẠCH NĂM 2026', first, ['TT | Hạng mục chi | Số tiền | Nguồn', '1 | In tài liệu | 5.000.000 | Ngân sách tỉnh']], 'docx', 'html'))(
    'and takes in no table with other headings of the same width (%s)',
    async (name, bytes) => {
      const { rows, issues } = await previewOf(name, bytes());
      expect(short(rows)).toEqual(['1 Đo đạc bãi triều']);
      expect(issues.map(({ code, params }) => `${code} ${params['tables']}`)).toEqual([
        'moreTables Bảng 2 bắt đầu bằng “1 In tài liệu 5.000.000 Ngân sách tỉnh”',
      ]);
    },
  );
});

describe('tables with the same headings under headings of their own are the sections of one plan', () => {
  const blocks = [
    'KẾ HOẠCH PHÒNG DỊCH NĂM 2026',
    'I. Ở TỈNH',
    [HEAD, '1 | Mua thuốc | Sở Y tế | 15/3/2026'],
    'II. Ở XÃ, PHƯỜNG',
    [HEAD, '1 | Phun khử khuẩn | UBND xã | 15/5/2026', '2 | Phát tờ rơi | Trạm Y tế | 15/6/2026'],
    'III. Ở TRƯỜNG HỌC',
    [HEAD, '1 | Tập huấn | Sở Giáo dục và Đào tạo | 30/8/2026'],
  ];
  it.each(inFormats(blocks))('all of them, with the title of the paper (%s)', async (name, bytes) => {
    const { title, rows, issues } = await previewOf(name, bytes());
    expect(title).toBe('KẾ HOẠCH PHÒNG DỊCH NĂM 2026');
    expect(short(rows)).toEqual(['# I. Ở TỈNH', '1 Mua thuốc', '# II. Ở XÃ, PHƯỜNG', '1 Phun khử khuẩn', '2 Phát tờ rơi', '# III. Ở TRƯỜNG HỌC', '1 Tập huấn']);
    expect(codes(issues)).toEqual(['headedTables']);
  });

  it('under headings without numbers too; what else stands between is said', async () => {
    const word = inFormats(
      [
        'KẾ HOẠCH NĂM 2026',
        'Việc của tỉnh',
        [HEAD, '1 | Mua thuốc | Sở Y tế | 15/3/2026'],
        'Các xã làm theo sự hướng dẫn của ngành.',
        'Việc của xã',
        [HEAD, '1 | Phun khử khuẩn | UBND xã | 15/5/2026'],
      ],
      'docx',
    );
    const { title, rows, issues } = await previewOf('a.docx', word[0]![1]());
    expect(title).toBe('KẾ HOẠCH NĂM 2026');
    expect(short(rows)).toEqual(['# Việc của tỉnh', '1 Mua thuốc', '# Việc của xã', '1 Phun khử khuẩn']);
    expect(issues.map(({ code, params }) => [code, params['text']])).toEqual([
      ['headedTables', undefined],
      ['lineBetween', 'Các xã làm theo sự hướng dẫn của ngành.'],
    ]);
  });

  it.each(inFormats(['PHỤ LỤC I', [HEAD, '1 | Mua thuốc | Sở Y tế | 15/3/2026'], 'PHỤ LỤC II', [HEAD, '1 | Họp | Sở Y tế | 15/5/2026']], 'docx', 'html'))(
    'and no other annex, which is named with the line above it (%s)',
    async (name, bytes) => {
      const { rows, tables, issues } = await previewOf(name, bytes());
      expect(short(rows)).toEqual(['1 Mua thuốc']);
      expect(tables.map(({ above }) => above)).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II']);
      expect(issues[0]!.message).toContain('Bảng 2 (dưới dòng “PHỤ LỤC II”) bắt đầu bằng “1 Họp Sở Y tế 15/5/2026”');
    },
  );
});

describe('tables with other headings', () => {
  const blocks = [
    'CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026',
    'A. CHỈ TIÊU',
    ['TT | Chỉ tiêu | Đơn vị tính | Mức phấn đấu', '1 | Hộ nghèo giảm | % | 1,5', '2 | Xã đạt chuẩn | xã | 12'],
    'B. NHIỆM VỤ',
    [HEAD, '1 | Vận động quỹ vì người nghèo | Ban Thường trực Mặt trận tỉnh | 30/6/2026', '2 | Trao nhà | UBND xã Kỳ Nam | 30/11/2026'],
  ];
  it.each(inFormats(blocks))('are told apart, and the one left out is named, above the plan too (%s)', async (name, bytes) => {
    const { title, rows, issues, tables } = await previewOf(name, bytes());
    expect(title).toBe('CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026');
    expect(short(rows)).toEqual(['1 Vận động quỹ vì người nghèo', '2 Trao nhà']);
    expect(tables.map(({ above }) => above)).toEqual(['A. CHỈ TIÊU', 'B. NHIỆM VỤ']);
    expect(codes(issues)).toEqual(['moreTables']);
    expect(issues[0]!.message).toMatch(/\(dưới dòng “A. CHỈ TIÊU”\) bắt đầu bằng “1 Hộ nghèo giảm % 1,5”/);
  });

  it('keeps the head repeated on a page inside its table', async () => {
    const rows = [HEAD, '1 | Mua thuốc | Sở Y tế | 15/3/2026', HEAD, '2 | Phun khử khuẩn | UBND xã | 15/5/2026'];
    const { tables, rows: read, issues } = await previewOf('a.docx', inFormats(['KẾ HOẠCH NĂM 2026', rows], 'docx')[0]![1]());
    expect([tables.length, short(read), issues]).toEqual([1, ['1 Mua thuốc', '2 Phun khử khuẩn'], []]);
  });
});
