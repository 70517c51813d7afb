import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../../../shared/domain/source-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { drawTable, planOfTables } from './plan-of.ts';

const HEADER = 'STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian';
const codes = (tables: readonly SourceTable[]): string[] => planOfTables(tables).issues.map((issue) => issue.code);
const contents = (tables: readonly SourceTable[]): string[] => planOfTables(tables).rows.map((row) => `${row.kind} ${row.number} ${row.content}`);

describe('columns', () => {
  it('reads a header of two lines under a merged group, and skips the numbering row', () => {
    const table = drawTable([
      'TT | Nội dung công việc | Cơ quan thực hiện | < | Thời hạn hoàn thành | Sản phẩm | Kinh phí',
      '^ | ^ | Chủ trì | Phối hợp | ^ | ^ | ^',
      '(1) | (2) | (3) | (4) | (5) | (6) | (7)',
      '1 | Họp | Sở Y tế | Công an tỉnh | Quý I | Báo cáo | 5 triệu',
    ]);
    const { columns, headerRows } = proposeColumns(table);
    expect(columns.map((column) => column.field)).toEqual(['number', 'content', 'lead', 'coordinator', 'deadline', 'product', 'own']);
    expect(columns[3]).toMatchObject({ header: 'Cơ quan thực hiện Phối hợp', label: 'Phối hợp', group: 'Cơ quan thực hiện' });
    expect(headerRows).toEqual([0, 1, 2]);
    expect(planOfTables([table]).rows).toEqual([
      {
        key: 1,
        kind: 'task',
        line: 4,
        number: '1',
        content: 'Họp',
        lead: 'Sở Y tế',
        coordinator: 'Công an tỉnh',
        deadline: 'Quý I',
        product: 'Báo cáo',
        note: '',
        own: { 'own:6': '5 triệu' },
      },
    ]);
  });

  it('skips the numbering row where a merged heading leaves a column without a number', () => {
    const table = drawTable(['TT | Nội dung | < | < | Chủ trì | Thời hạn', '(1) | (2) | < | < | (3) | (4)', '1 | Họp | < | < | Sở Y tế | Quý I']);
    expect(planOfTables([table]).rows.map((row) => row.content)).toEqual(['Họp']);
  });

  it('takes no paragraph of the paper for a title', () => {
    const table = drawTable([HEADER, '1 | Họp | Sở Y tế | | 2025'], ['Căn cứ các quy định hiện hành, '.repeat(80), 'KẾ HOẠCH NĂM 2025']);
    expect(planOfTables([table]).title).toBe('KẾ HOẠCH NĂM 2025');
    expect(planOfTables([drawTable([HEADER, '1 | Họp | Sở Y tế | | 2025'], ['Thực hiện nhiệm vụ được giao '.repeat(40)])]).title).toBe('');
  });

  it('reads the same header where the file keeps no merges', () => {
    const table = drawTable(['STT | Nội dung | Cơ quan thực hiện | | Thời gian', ' | | Chủ trì | Phối hợp | ', '1 | Họp | Sở Y tế | Công an | 2025']);
    expect(proposeColumns(table).columns.map((column) => column.field)).toEqual(['number', 'content', 'lead', 'coordinator', 'deadline']);
    expect(planOfTables([table]).rows).toHaveLength(1);
  });

  it.each([
    ['Số TT', 'number'],
    ['Tên nhiệm vụ', 'content'],
    ['Nhiệm vụ, giải pháp', 'content'],
    ['Sở, ngành chủ trì thực hiện', 'lead'],
    ['Đơn vị thực hiện', 'lead'],
    ['Cơ quan, đơn vị phối hợp thực hiện', 'coordinator'],
    ['Tiến độ thực hiện', 'deadline'],
    ['Thời gian hoàn thành nhiệm vụ', 'deadline'],
    ['Sản phẩm đầu ra', 'product'],
    ['Kết quả thực hiện nhiệm vụ', 'product'],
    ['Ghi chú', 'note'],
    ['Kinh phí', 'own'],
  ])('takes “%s” for %s', (label, field) => {
    const table = drawTable([
      `${label} | STT | Nội dung | Chủ trì`
        .replace(/^(Số TT) \| STT/, '$1 | x')
        .replace(/^(Tên nhiệm vụ|Nhiệm vụ, giải pháp) \| STT \| Nội dung/, '$1 | STT | x')
        .replace(/^((?:Sở|Đơn vị).*) \| Chủ trì$/, '$1 | x'),
      'a | b | c | d',
    ]);
    expect(proposeColumns(table).columns[0]!.field).toBe(field);
  });

  it('guesses columns by content where there is no header, and says so', () => {
    const table = drawTable([
      '1 | Tổ chức hội nghị kết nối giao thương giữa các doanh nghiệp | Sở Công Thương | Các sở liên quan | Hằng năm',
      '2 | Theo dõi diễn biến thị trường khu vực biên giới | Sở Y tế | UBND các huyện | Quý IV/2025',
    ]);
    expect(proposeColumns(table).columns.map((column) => column.field)).toEqual(['number', 'content', 'lead', 'coordinator', 'deadline']);
    expect(codes([table])).toEqual(['noHeader']);
    expect(planOfTables([table]).rows).toHaveLength(2);
  });
});

describe('rows', () => {
  it('joins broken rows with one space, each column by itself, also over two tables and a repeated header', () => {
    const first = drawTable([HEADER, '1 | Vận động các doanh | Sở Kế hoạch | Các sở, | Hằng']);
    const second = { ...drawTable([HEADER, ' | nghiệp đưa hàng | và Đầu tư | ngành | năm', '2 | Họp | Sở Y tế | Các sở | 2025']), name: 'Bảng 2' };
    const { rows, issues, joined } = planOfTables([first, second]);
    expect(rows.map((row) => [row.content, row.lead, row.coordinator, row.deadline])).toEqual([
      ['Vận động các doanh nghiệp đưa hàng', 'Sở Kế hoạch và Đầu tư', 'Các sở, ngành', 'Hằng năm'],
      ['Họp', 'Sở Y tế', 'Các sở', '2025'],
    ]);
    expect(issues.map(({ code, params }) => [code, params['names']])).toEqual([['tornTable', 'Bảng 1; Bảng 2']]);
    expect(joined.map(({ key, line }) => [key, line])).toEqual([[1, 4]]);
  });

  it('leaves a table of another paper apart, and says that more is there', () => {
    const first = drawTable([HEADER, '1 | A | Sở Y tế | B | 2025']);
    const second = drawTable([HEADER, '1 | C | Sở Y tế | D | 2025'], ['Phụ lục II', '(Kèm theo Kế hoạch số 3/KH-UBND)']);
    expect(planOfTables([first, second]).rows).toHaveLength(1);
    expect(codes([first, second])).toEqual(['moreTables']);
  });

  it.each(['2', '- 2 -', 'Trang 2/5', '(Tiếp theo)'])('joins two tables over the page mark “%s”', (mark) => {
    const first = drawTable([HEADER, '1 | Rà soát | Sở Công | B | Trước ngày']);
    const second = drawTable([' | danh mục | Thương | | 30/6/2025', '2 | Họp | Sở Y tế | B | 2025'], [mark]);
    expect(planOfTables([first, second]).rows.map(({ content, lead, deadline }) => `${content} / ${lead} / ${deadline}`)).toEqual([
      'Rà soát danh mục / Sở Công Thương / Trước ngày 30/6/2025',
      'Họp / Sở Y tế / 2025',
    ]);
  });

  it('says when a table with the same headings was left apart by its other grid', () => {
    const first = drawTable([HEADER, '1 | Rà soát | Sở Y tế | B | 2025']);
    const wider = drawTable(['STT | Nội dung | < | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian', '2 | Họp | < | Sở Y tế | B | 2025']);
    expect(codes([first, wider])).toEqual(['moreTables']);
    expect(codes([first, drawTable(['2 | Họp | < | Sở Y tế | B | 2025'])])).toEqual(['moreTables']);
    expect(codes([first, drawTable(['Nơi nhận: | TRƯỞNG BAN'])])).toEqual([]);
  });

  it('goes on with a table whose numbers go on though text stands above it, and says so with that text', () => {
    const first = drawTable([HEADER, '1 | Rà soát | Sở Y tế | B | 2025', '2 | | | | ', '3 | | | | ']);
    const rest = drawTable(['2 | Họp | Sở Y tế | B | 2025'], ['Các nhiệm vụ khác']);
    const signatures = drawTable(['Nơi nhận: | TRƯỞNG BAN'], ['Hà Tĩnh']);
    expect(contents([first, rest, signatures])).toEqual(['task 1 Rà soát', 'task 2 Họp']);
    const [issue, ...others] = planOfTables([first, rest, signatures]).issues;
    expect([issue!.code, issue!.params['begins'], others]).toEqual(['continuedTable', '2 Họp Sở Y tế B 2025', []]);
    expect(importIssueSentence(issue!)).toContain('Các nhiệm vụ khác');
  });

  it('names the tables that it left apart', () => {
    const first = drawTable([HEADER, '1 | Rà soát | Sở Y tế | B | 2025']);
    const rest = drawTable(['7 | Họp dân | Sở Y tế | B | 2025'], ['Các nhiệm vụ khác']);
    const { issues } = planOfTables([first, drawTable(['Tên | Chức vụ'], ['a']), rest]);
    expect(issues.map(({ code, params }) => [code, params['tables']])).toEqual([
      ['moreTables', 'Bảng 1 (dưới dòng “Các nhiệm vụ khác”) bắt đầu bằng “7 Họp dân Sở Y tế B 2025”'],
    ]);
  });

  it('keeps line breaks inside a cell and bullets as typed', () => {
    const { rows } = planOfTables([drawTable([HEADER, '1 | - Một\\n- Hai | Sở Y tế\\nSở Xây dựng | | 2025'])]);
    expect(rows[0]).toMatchObject({ content: '- Một\n- Hai', lead: 'Sở Y tế\nSở Xây dựng' });
  });

  it('knows sections by Roman numbers, letters, merged rows, capitals and bold', () => {
    const table = drawTable([
      HEADER,
      'I | Nhiệm vụ chung | | | ',
      '1 | Họp | Sở Y tế | B | 2025',
      'II. Nhiệm vụ riêng | < | < | < | <',
      '2 | Họp hai | Sở Y tế | B | 2025',
      ' | NHIỆM VỤ KHÁC | | | ',
      '3 | Họp ba | Sở Y tế | B | 2025',
      ' | *Công tác thông tin* | | | ',
      '4 | Họp bốn | Sở Y tế | B | 2025',
    ]);
    expect(contents([table])).toEqual([
      'section I Nhiệm vụ chung',
      'task 1 Họp',
      'section II. Nhiệm vụ riêng',
      'task 2 Họp hai',
      'section  NHIỆM VỤ KHÁC',
      'task 3 Họp ba',
      'section  Công tác thông tin',
      'task 4 Họp bốn',
    ]);
    expect(codes([table])).toEqual([]);
  });

  it('takes no page mark, total or remark for a task, and says what it left out', () => {
    const table = drawTable([
      HEADER,
      '1 | Họp | Sở Y tế | B | 2025',
      ' | (Tiếp theo) | | | ',
      ' | dở dang | | | ',
      ' | Tổng cộng: 02 nhiệm vụ | | | ',
      'Ghi chú: báo cáo trước 15/12 | < | < | < | <',
      '- gửi Sở Y tế | < | < | < | <',
      'II. Nhiệm vụ riêng | < | < | < | <',
      '2 | Tổng số vụ việc được xử lý | Sở Y tế | B | 2025',
    ]);
    expect(contents([table])).toEqual(['task 1 Họp dở dang', 'section II. Nhiệm vụ riêng', 'task 2 Tổng số vụ việc được xử lý']);
    const { issues } = planOfTables([table]);
    expect(issues.map(({ code, params }) => `${code} ${params['line']} ${params['text']}`)).toEqual([
      'leftOut 5 Tổng cộng: 02 nhiệm vụ',
      'leftOut 6 Ghi chú: báo cáo trước 15/12',
      'leftOut 7 - gửi Sở Y tế',
    ]);
  });

  it('keeps place, date and signatures below the last row out of the last task', () => {
    const table = drawTable([
      HEADER,
      '1 | Họp | Sở Y tế | B | 2025',
      '2 | Tổng kết | TRƯỞNG BAN | B | Trước',
      ' | của năm | | | ngày 05 tháng 12 năm 2025',
      ' | | | Hà Tĩnh, ngày 12 tháng 01 năm 2025 | <',
      'NGƯỜI LẬP BIỂU | < | | TM. BAN CHỈ ĐẠO\\nTRƯỞNG BAN | <',
      ' | Trần Thị B | | Nguyễn Văn A | <',
    ]);
    const { rows, issues } = planOfTables([table]);
    expect(rows.map(({ content, lead, deadline }) => [content, lead, deadline])).toEqual([
      ['Họp', 'Sở Y tế', '2025'],
      ['Tổng kết của năm', 'TRƯỞNG BAN', 'Trước ngày 05 tháng 12 năm 2025'],
    ]);
    expect(issues.map(({ code, params }) => `${code} ${params['line']} ${params['text']}`)).toEqual([
      'leftOut 5 Hà Tĩnh, ngày 12 tháng 01 năm 2025',
      'leftOut 6 NGƯỜI LẬP BIỂU TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN',
      'leftOut 7 Trần Thị B Nguyễn Văn A',
    ]);
  });

  it.each(['III - Việc chung', 'III/ Việc chung', 'Phần III: Việc chung'])('parts the number of the section “%s” from its title', (text) => {
    const [section] = planOfTables([drawTable([HEADER, `${text} | < | < | < | <`, '1 | Họp | Sở Y tế | B | 2025'])]).rows;
    expect([section!.kind, section!.content]).toEqual(['section', 'Việc chung']);
  });

  it('lends the text of vertically merged cells to each task', () => {
    const table = drawTable([HEADER, '1 | A | Sở Y tế | B | 2025', '2 | C | ^ | D | ^', '3 | E | Sở Nội vụ | F | ^']);
    expect(planOfTables([table]).rows.map((row) => `${row.lead}/${row.deadline}`)).toEqual(['Sở Y tế/2025', 'Sở Y tế/2025', 'Sở Nội vụ/2025']);
  });

  it('keeps a task whose number cell spans several rows in one piece where they say only more of what is done, and says so', () => {
    const plan = planOfTables([drawTable([HEADER, '1 | Phần việc một | Sở Y tế | B | 2025', '^ | Phần việc hai | ^ | ^ | ^'])]);
    expect(plan.rows).toMatchObject([{ content: 'Phần việc một\nPhần việc hai', lead: 'Sở Y tế', coordinator: 'B', deadline: '2025' }]);
    expect(plan.issues.map(({ row, code }) => [row, code])).toEqual([[1, 'linesUnderNumber']]);
  });

  it('warns where a row without number may be a task of its own', () => {
    const own = drawTable([HEADER, '1 | Họp xong. | Sở Y tế | B | 2025', ' | Đi kiểm tra | Sở Nội vụ | C | 2026']);
    expect(contents([own])).toEqual(['task 1 Họp xong.', 'task  Đi kiểm tra']);
    expect(codes([own])).toEqual(['missingNumber']);
    const part = drawTable([HEADER, '1 | Họp xong. | Sở Y tế | B | 2025', ' | Đi kiểm tra | | | ']);
    expect(contents([part])).toEqual(['task 1 Họp xong.\nĐi kiểm tra']);
    expect(codes([part])).toEqual(['doubtfulContinuation']);
  });

  it('reports gaps, repeated numbers and empty cells beside their row', () => {
    const table = drawTable([HEADER, '1 | A | Sở Y tế | B | 2025', '3 | | Sở Y tế | B | 2025', '3 | C | | B | ']);
    expect(planOfTables([table]).issues.map(({ row, code, field, severity }) => `${row} ${code} ${field} ${severity}`)).toEqual([
      '2 emptyContent content error',
      '2 numberGap number warning',
      '3 emptyLead lead warning',
      '3 emptyDeadline deadline warning',
      '3 duplicateNumber number warning',
    ]);
  });

  it('normalises decomposed Unicode and fixed spaces, and removes web residue', () => {
    const table = drawTable([HEADER, `1 | <p>${'Hội nghị'.normalize('NFD')}\u00a0lớn</p> | Sở Y tế | B | 2025`]);
    expect(planOfTables([table]).rows[0]!.content).toBe('Hội nghị lớn');
  });

  it('finds the title and the year above the table', () => {
    const table = drawTable(
      [HEADER, '1 | A | Sở Y tế | B | Quý I'],
      ['Phụ lục I', 'DANH MỤC NHIỆM VỤ', 'NĂM 2026', '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2025)'],
    );
    expect(planOfTables([table])).toMatchObject({ title: 'DANH MỤC NHIỆM VỤ NĂM 2026', year: { year: 2026, from: 'title' } });
  });
});
