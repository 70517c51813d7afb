import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexData, type AnnexTaskRow } from '../../electron/core/papers/annex/annex.template.ts';
import { bundledFonts } from '../../electron/core/typesetting/fonts/font-files.ts';
import { blocksOf, type FormalDocument, type Table } from '../../electron/core/typesetting/formal-document.ts';
import { FontFaces } from '../../electron/core/typesetting/pdf/font-faces.ts';
import { breakLines, typesetter } from '../../electron/core/typesetting/pdf/line-breaking.ts';
import { PrintedDocument } from '../../electron/core/typesetting/pdf/printed-document.ts';
import { renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { tooNarrow } from '../../electron/core/typesetting/word-room.ts';
import type { PlanColumn } from '../../shared/api/plans.api.ts';
import { measuredPages } from './measured-page.ts';
import { annexData, choices, sampleTasks, task } from './sample-annex.ts';

const fonts = { faces: new FontFaces(bundledFonts()) };
const measuring = PrintedDocument.forMeasuring(fonts.faces);

const OWN = 'own:1';
const COLUMNS: PlanColumn[] = [
  { field: 'number', label: 'TT' },
  { field: 'content', label: 'Nội dung công việc' },
  { field: 'lead', label: 'Đơn vị chủ trì' },
  { field: 'coordinator', label: 'Đơn vị phối hợp' },
  { field: 'deadline', label: 'Thời gian hoàn thành' },
  { field: 'product', label: 'Sản phẩm đầu ra' },
  { field: 'note', label: 'Ghi chú' },
];
const data = (rows: readonly AnnexTaskRow[], columns: readonly PlanColumn[] = COLUMNS): AnnexData => ({ ...annexData(rows, 'Kế hoạch'), columns });
const tableOf = (paper: FormalDocument) => blocksOf(paper).find((block): block is Table => block.kind === 'table')!;
const linesIn = ({ fontSize, columns }: Table, column: number, text: string): string[] => {
  const room = (columns[column]!.width * 72) / 25.4 - 9 - 0.5;
  return breakLines(text, typesetter(measuring.fontOf('regular'), fontSize), room).map((line) => line.text);
};

const ADDRESS = 'https://dichvucong.example.gov.vn/portaldvc/thu-tuc-hanh-chinh/chi-tiet?ma=1.004572&linhvuc=xuat-nhap-khau';
const LONG: Readonly<Record<string, string>> = {
  'an address of the web': ADDRESS,
  'an address of mail': 'phongquanlythuongmaibiengioi.sct@hatinh.example.gov.vn',
  'documents written together': '04/2024/TT-NHNN,39/2018/TT-BTC;12/2023/NQ-HĐND',
  'a row of signs': 'X'.repeat(90),
};

describe.each(['portrait', 'landscape'] as const)('a long token in %s', (orientation) => {
  it.each(Object.keys(LONG))('leaves the words of other columns whole: %s', (kind) => {
    for (const field of ['note', 'product', 'coordinator', 'content'] as const) {
      const rows = sampleTasks().map((row, at) => ({ ...row, product: 'Báo cáo, tờ trình', ...(at === 2 ? { [field]: LONG[kind]! } : {}) }));
      const paper = annexDocument(data(rows), choices({ orientation }));
      expect(tooNarrow(paper), field).toEqual([]);
      const table = tableOf(paper);
      for (const [column, { header }] of table.columns.entries())
        for (const row of table.rows) {
          const text = row.kind === 'cells' ? row.cells[column]! : '';
          if (text === LONG[kind]) continue;
          const whole = text.split(/\s+/).filter((word) => word.length <= 12);
          const set = linesIn(table, column, text).flatMap((line) => line.split(/\s+/));
          expect(set, `${header}: ${text}`).toEqual(expect.arrayContaining(whole.filter((word) => word !== '')));
        }
    }
  });

  it('breaks after a sign where it has one', () => {
    const paper = annexDocument(data([...sampleTasks(), task('33', 'Công khai thủ tục', { note: ADDRESS })]), choices({ orientation }));
    const lines = linesIn(tableOf(paper), 6, ADDRESS);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/\-.?=&]$/);
  });
});

const AGENCIES =
  'Sở Tài chính; Sở Nông nghiệp và Môi trường; Sở Y tế; Công an tỉnh; Bộ Chỉ huy Bộ đội Biên phòng; Chi cục Hải quan; Ban Quản lý Khu kinh tế; Hiệp hội Doanh nghiệp; Báo và Phát thanh, Truyền hình; Ủy ban nhân dân các xã, phường';
const DETAIL =
  'Rà soát, sửa đổi, bổ sung cơ chế hỗ trợ doanh nghiệp; tổ chức khảo sát thị trường; hướng dẫn thủ tục hải quan điện tử; tổng hợp khó khăn, vướng mắc để tháo gỡ kịp thời. ';
const own: PlanColumn[] = [...COLUMNS.slice(0, 5), { field: OWN, label: 'Giải pháp thực hiện' }, { field: 'note', label: 'Ghi chú' }];
const many = (more: Partial<AnnexTaskRow>): AnnexTaskRow[] =>
  Array.from({ length: 20 }, (_, at) => task(String(at + 1), `Hỗ trợ doanh nghiệp ${at + 1}`, { coordinator: '', ...more }));

describe.each(['portrait', 'landscape'] as const)('widths in %s follow what stands in the columns', (orientation) => {
  it.each([
    ['the coordinators', data(many({ coordinator: AGENCIES.repeat(2) }))],
    ['the product', data(many({ product: DETAIL.repeat(3) }))],
    ['the notes', data(many({ note: DETAIL.repeat(3) }))],
    ['a column of its own', data(many({ own: { [OWN]: DETAIL.repeat(3) } }), own)],
    ['the content', data(many({ content: DETAIL.repeat(3) }))],
  ])('no text runs on beside room that nothing stands in: %s', (_, plan) => {
    const table = tableOf(annexDocument(plan, choices({ orientation })));
    const [row] = table.rows;
    const lines = table.columns.map((__, at) => linesIn(table, at, row!.kind === 'cells' ? row!.cells[at]! : '').length);
    const tallest = lines.indexOf(Math.max(...lines));
    const [least, most] = orientation === 'portrait' ? [36, 32] : [85, 12];
    expect(table.columns[tallest]!.width, lines.join(' ')).toBeGreaterThan(least);
    expect(Math.max(...lines)).toBeLessThan(most);
  });

  it('keeps the looks of an annex whose texts ask for nothing else', () => {
    const { columns } = tableOf(annexDocument(annexData(many({ lead: 'Sở Y tế', coordinator: 'Sở Tài chính' })), choices({ orientation })));
    const liked = orientation === 'portrait' ? [13, 67, 28, 32, 25] : [13, 119, 38, 50, 32];
    expect(columns.map(({ width }) => width)).toEqual(liked);
  });

  it('never takes from number, lead, coordinator and deadline what they need for their looks', () => {
    const { columns } = tableOf(annexDocument(data(many({ note: DETAIL.repeat(8) })), choices({ orientation })));
    const least = orientation === 'portrait' ? [13, 165 * 0.18, 16.8, 19.2, 15] : [13, 252 * 0.18, 22.8, 30, 19.2];
    for (const [at, width] of least.entries()) expect(columns[at]!.width, columns[at]!.header).toBeGreaterThan(width - 0.2);
  });
});

it('gives a column the same width on paper in all three files', async () => {
  const paper = annexDocument(data(many({ coordinator: AGENCIES, product: DETAIL })), choices());
  const { columns } = tableOf(paper);
  const wanted = columns.map(({ width }) => width);
  const [page] = await measuredPages((await renderDocument(paper, 'pdf', fonts)).bytes);
  const uprights = [...new Set(page!.lines.filter(({ left, right }) => right - left < 0.1).map(({ left }) => Math.round(left * 10) / 10))].toSorted(
    (a, b) => a - b,
  );
  const pdf = uprights.slice(1).map((right, at) => right - uprights[at]!);
  const word = unzipSync((await renderDocument(paper, 'docx', fonts)).bytes)['word/document.xml']!;
  const docx = [...strFromU8(word).matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => (Number(width) / 1440) * 25.4);
  const sheet = unzipSync((await renderDocument(paper, 'xlsx', fonts)).bytes)['xl/worksheets/sheet1.xml']!;
  // ECMA-376, 18.3.1.13: the width counts digits, padding among them; a digit of Times New Roman 12 is 8 pixels wide.
  const xlsx = [...strFromU8(sheet).matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => ((Number(width) * 8) / 96) * 25.4);
  for (const found of [pdf, docx, xlsx]) {
    expect(found).toHaveLength(wanted.length);
    for (const [at, width] of wanted.entries()) expect(Math.abs(found[at]! - width)).toBeLessThan(0.25);
  }
});

describe('the foot of a page', () => {
  const pages = async (rows: readonly AnnexTaskRow[], orientation: 'portrait' | 'landscape') =>
    measuredPages((await renderDocument(annexDocument(data(rows), choices({ orientation })), 'pdf', fonts)).bytes);

  it.each(['portrait', 'landscape'] as const)('is never white by more than a third in %s, however tall the rows', async (orientation) => {
    for (let lines = 5; lines < 45; lines += 4) {
      const rows = Array.from({ length: 9 }, (_, at) => task(String(at + 1), `Đoạn ngắn.\n`.repeat(lines + ((at * 5) % 9)).trim()));
      const all = await pages(rows, orientation);
      const [top, bottom] = [20, orientation === 'portrait' ? 277 : 190];
      for (const { lines: rules } of all.slice(0, -1)) {
        const lowest = Math.max(...rules.map((rule) => rule.bottom));
        expect(bottom - lowest, `${lines} lines`).toBeLessThan((bottom - top) / 3 + 1);
      }
    }
  });
});
