import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import type { SourceCell, SourceTable } from '../../../shared/domain/source-table.ts';
import { wordsOf } from '../../../shared/domain/text/words.ts';
import { cellText } from '../../../shared/domain/plan-table/table-grid.ts';
import { wholeTables } from '../../../shared/domain/plan-table/whole-tables.ts';
import { planOfTables } from './plan-of.ts';

const PIECES = [
  '1',
  '2',
  'I',
  'II.',
  'A',
  'STT',
  'Nội dung',
  'Đơn vị chủ trì',
  'Thời gian',
  'Sở Công Thương',
  'Các sở',
  'Hằng năm',
  '2025',
  'hoàn thành.',
  'và',
  '- Tổ chức',
  'NHIỆM VỤ',
  '(1)',
  '<p>',
  'Ghi chú',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const cell: fc.Arbitrary<SourceCell> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ text, bold: fc.boolean(), columnSpan: fc.constantFrom(1, 1, 1, 3, 5) }) },
  { weight: 1, arbitrary: fc.constantFrom<SourceCell>({ text: '', covered: 'left' }, { text: '', covered: 'above' }) },
);
const table: fc.Arbitrary<SourceTable> = fc.record({
  name: fc.constant('Bảng'),
  linesAbove: fc.array(text, { maxLength: 2 }),
  rows: fc
    .array(fc.record({ cells: fc.array(cell, { maxLength: 7 }) }), { maxLength: 12 })
    .map((rows) => rows.map(({ cells }, index) => ({ line: index + 1, cells }))),
});

it('never throws and never loses a word of any cell of any table', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), fc.boolean(), (drawn, withHeader) => {
      const head: SourceTable['rows'][number] = {
        line: 0,
        cells: ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian', 'Kinh phí'].map((label) => ({ text: label })),
      };
      const tables = withHeader ? [{ ...drawn[0]!, rows: [head, ...drawn[0]!.rows] }, ...drawn.slice(1)] : drawn;
      const plans = wholeTables(tables).map((_, at) => planOfTables(tables, at));
      const kept = new Set(
        plans
          .flatMap((plan) => [
            ...plan.rows.flatMap((row) => [row.number, row.content, row.lead, row.coordinator, row.deadline, row.product, row.note, ...Object.values(row.own)]),
            ...plan.issues.map(importIssueSentence),
            ...plan.titleLines,
            ...plan.columns.map((column) => column.header),
          ])
          .flatMap(wordsOf),
      );
      const words = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flatMap((part) => wordsOf(cellText(part)))));
      // The numbering row under a header is the one thing that is left out on purpose.
      expect(words.filter((word) => !kept.has(word) && !/^\(?(?:\d{1,2}|[A-H])\)?$/.test(word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
