import { expect, it } from 'vitest';
import { fixture, planOfFile } from './plan-of.ts';

/** A two-line header over a group, automatic numbers, a table in a cell, a merged lead, a field, tracked changes, hyphens. */
it('reads a hard table of an old Word document as Word shows it', async () => {
  const plan = await planOfFile(fixture('hard-table.doc'), 'a.doc');
  expect(plan.rows.map((row) => [row.kind, row.number, row.content, row.lead, row.coordinator, row.deadline])).toEqual([
    ['section', 'I.', 'Nhiệm vụ chung', '', '', ''],
    ['task', '1', 'Ngoài\na b\nc d\nsau', 'Sở Y tế', 'Các sở', 'Trước ngày 30/6'],
    ['task', '2', 'Tổ chức A-B\ndòng hai\n- một\n- hai', 'Sở Y tế', 'Các sở', 'Quý II'],
    ['task', '2.1', 'Kết quả của trường', 'Sở Nội vụ', '', 'Quý III'],
    ['task', '3', 'viết thường', 'Sở Nội vụ', 'Các sở', 'Quý IV'],
  ]);
  expect([plan.title, plan.year?.year, plan.issues]).toEqual(['KẾ HOẠCH NĂM 2025', 2025, []]);
});
