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
  expect([plan.title, plan.year?.year, plan.issues.map(({ code, params }) => params['text'] ?? code)]).toEqual([
    'KẾ HOẠCH NĂM 2025',
    2025,
    ['trackedChanges', '31/12', '30/6'],
  ]);
});

it('tells what an old Word document strikes out, hides, tracks, raises and notes, as it does for a new one', async () => {
  const plan = await planOfFile(fixture('beside-the-text.doc'), 'a.doc');
  expect(plan.rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])).toEqual([
    ['1', 'Họp giao ban', 'Sở Tài chính', 'Tháng 1²'],
    ['2', 'Trồng 5 m² cỏ', 'Sở Nội vụ', 'Quý II/2026'],
    ['4', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'],
  ]);
  expect(plan.issues.filter(({ code }) => code !== 'numberGap').map(({ row, field, code, params }) => [row, field, code, params['text'] ?? ''])).toEqual([
    [0, null, 'trackedChanges', ''],
    [0, null, 'struckOut', '3 | Việc đã bỏ | Sở Y tế | Quý I/2026'],
    [1, 'content', 'hiddenWords', 'hỏi lại anh Bình'],
    [1, 'lead', 'struckOut', 'Sở Công Thương'],
    [1, 'deadline', 'raisedFigure', 'Tháng 1²'],
    [2, 'content', 'cellNote', 'Theo mùa mưa'],
    [2, 'lead', 'deletedWords', 'Sở Y tế'],
    [2, 'lead', 'insertedWords', 'Sở Nội vụ'],
    [2, 'deadline', 'cellComment', 'Đề nghị lùi sang quý III'],
    [3, 'deadline', 'cellNote', 'Có thể sớm hơn'],
  ]);
});
