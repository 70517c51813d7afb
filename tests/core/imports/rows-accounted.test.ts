import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';
import { planFieldIds } from '../../../shared/domain/plan-table/plan-fields.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import type { SourceCell, SourceTable } from '../../../shared/domain/source-table.ts';

/** Heads of offices, each with what its cells hold; a table takes some of them in any order. */
const COLUMNS: readonly (readonly [heads: readonly string[], cells: readonly string[]])[] = [
  [
    ['STT', 'TT', 'Mã việc', '#'],
    ['1', '2', '2.1', 'a)', 'II', 'NV3'],
  ],
  [
    ['Nội dung công việc', 'Nhiệm vụ', 'Đầu việc', 'Task'],
    ['Họp giao ban', 'rà soát chợ', '- Tổng kết năm', 'CÔNG TÁC CHUNG', 'Ghi chú: xem sau', 'Tổng cộng: 3', '(Tiếp theo)'],
  ],
  [
    ['Đơn vị chủ trì', 'Ai lo', 'Phụ trách'],
    ['Sở Y tế', 'và Đầu tư', 'Các sở, ngành', 'Đ/c Hà'],
  ],
  [
    ['Thời hạn', 'Hoàn thành', 'Ngày kết thúc'],
    ['Quý I/2026', '30/6/2026', 'năm', 'khi có lệnh'],
  ],
  [['Ngày bắt đầu'], ['01/3/2026', '05/4/2026']],
  [['Tháng'], ['3/2026', '10', 'Tháng 5']],
  [['Ngày'], ['15', '20/10', '5-7/5']],
  [
    ['Kinh phí', 'Căn cứ', 'Khó khăn'],
    ['12 triệu', 'Sáng', 'QĐ 12', '7'],
  ],
  [['Nhóm việc'], ['Thể chế', 'Hạ tầng']],
];

const cellOf = (texts: readonly string[], merges: boolean): fc.Arbitrary<SourceCell> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<SourceCell>({ text: '' }) },
    { weight: 8, arbitrary: fc.constantFrom(...texts).map((text): SourceCell => ({ text })) },
    { weight: merges ? 2 : 0, arbitrary: fc.constant<SourceCell>({ text: '', covered: 'above' }) },
  );

const tableOf = (merges: boolean): fc.Arbitrary<SourceTable> =>
  fc
    .uniqueArray(fc.nat(COLUMNS.length - 1), { minLength: 2, maxLength: COLUMNS.length })
    .chain((chosen) =>
      fc.tuple(
        fc.tuple(...chosen.map((at) => fc.constantFrom(...COLUMNS[at]![0]))),
        fc.array(fc.tuple(...chosen.map((at) => cellOf(COLUMNS[at]![1], merges))), { minLength: 1, maxLength: 8 }),
      ),
    )
    .map(([heads, rows]) => ({
      name: 'Bảng 1',
      linesAbove: ['KẾ HOẠCH NĂM 2026'],
      rows: [heads.map((text) => ({ text })), ...rows].map((cells, at) => ({ line: at + 1, cells: at === 1 ? cells.map(({ text }) => ({ text })) : cells })),
    }));

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

it('finds every word of every cell in a field, a section, the head or a named remark', () => {
  fc.assert(
    fc.property(tableOf(true), fc.boolean(), fc.constantFrom('tasks', 'sub-tasks'), (table, paged, assignments) => {
      const { rows, issues, columns, titleLines } = understandPlanTable([table], { table: 0, ...proposeColumns(table), paged, assignments });
      const kept = new Set(
        [
          ...rows.flatMap((row) => [...planFieldIds.map((field) => row[field]), ...Object.values(row.own)]),
          ...issues.map(importIssueSentence),
          ...titleLines,
          ...columns.map(({ header }) => header),
        ].flatMap(tokens),
      );
      // A number with nothing beside it is an empty form; the page's own mark carries no word of the plan.
      const lost = table.rows.flatMap(({ cells }) => {
        const texts = cells.map(({ text }) => text).filter((text) => text !== '');
        const beside = cells.filter(({ text }, at) => text !== '' && columns[at]!.field !== 'section');
        const empty = beside.length === 1 && /^[\d.]+$/.test(beside[0]!.text);
        return empty || texts.includes('(Tiếp theo)') ? [] : texts.flatMap(tokens).filter((word) => !kept.has(word));
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('accounts for every row: rows in are rows out, named joins and named remarks', () => {
  fc.assert(
    fc.property(tableOf(false), fc.boolean(), (table, paged) => {
      const proposal = proposeColumns(table);
      const { rows, issues, joined, columns } = understandPlanTable([table], { table: 0, ...proposal, paged });
      const named = new Set([...rows.map(({ line }) => line), ...joined.map(({ line }) => line), ...issues.map(({ params }) => params['line'])]);
      const filled = table.rows.slice(proposal.firstRow).filter(({ cells }) => cells.some(({ text }) => text !== ''));
      const unnamed = filled.filter(({ line, cells }) => {
        const texts = cells.filter(({ text }, at) => text !== '' && columns[at]?.field !== 'section').map(({ text }) => text);
        const empty = texts.length === 0 || (texts.length === 1 && /^[\d.]+$/.test(texts[0]!));
        const headAgain = cells.every(({ text }, at) => text === columns[at]?.header);
        return !named.has(line) && !empty && !headAgain && !texts.includes('(Tiếp theo)');
      });
      expect(unnamed.map(({ line }) => line)).toEqual([]);
      expect(new Set(joined.map(({ line }) => line)).size).toBe(joined.length);
      if (!paged) expect(joined).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
