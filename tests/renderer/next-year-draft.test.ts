import { describe, expect, it } from 'vitest';
import {
  changeAll,
  choiceOf,
  headingsLeft,
  newDraft,
  offeredCount,
  oldYears,
  setChosen,
  setText,
  takeAllBack,
} from '../../renderer/features/plan-life/next-year-draft.ts';
import type { NextYearRow } from '../../shared/api/plan-life.api.ts';

const row = (taskId: string, content: string, deadlineText: string, sectionId: string | null = null): NextYearRow => ({
  taskId,
  sectionId,
  number: taskId,
  content,
  leadText: '',
  deadlineText,
  proposed: true,
  reason: 'unreported',
  percent: null,
  staleYears: [],
});

const rows = [
  row('1', 'Tổng kết năm 2026', 'trước 30/6/26'),
  row('2', 'Thực hiện Quyết định số 12/2026/QĐ-UBND', 'Quý IV/2025'),
  row('3', 'Đánh giá giai đoạn 2021-2026', 'Quý I/2026'),
  row('4', 'Tăng 5% so với năm 2026', 'Tháng 12/2026'),
];

describe('old years', () => {
  it.each([
    ['Quý IV/2025', false, [2025], []],
    ['trước 30/6/26', true, [], []],
    ['tháng 6/26', true, [], []],
    ['Quý II/25', false, [2025], []],
    ['giai đoạn 2021-2026', false, [], ['2021-2026']],
    ['năm học 2025 - 2026', false, [], ['2025 - 2026']],
    ['Quý I/2027', false, [], []],
    ['Nghị định số 15/2026/NĐ-CP ngày 12/3/26', false, [], []],
    ['tỷ lệ 30/6/26/4', false, [], []],
    ['tăng 3,26%', false, [], []],
  ])('%s', (text, own, earlier, spans) => {
    expect(oldYears(text, 2026)).toEqual({ own, earlier, spans });
  });

  it('are changed at once only where they are the plan’s own, and taken back at once', () => {
    const typed = setText(newDraft('KẾ HOẠCH NĂM 2026', 2026), rows[3]!, 'deadlineText', 'Tháng 11/2026');
    expect(offeredCount(typed, rows, 2026)).toBe(4);
    const changed = changeAll(typed, rows, 2026);
    expect(choiceOf(changed, rows).changes).toEqual([
      { taskId: '1', content: 'Tổng kết năm 2027', deadlineText: 'trước 30/6/27' },
      { taskId: '3', deadlineText: 'Quý I/2027' },
      { taskId: '4', deadlineText: 'Tháng 11/2027' },
    ]);
    const own = setText(changed, rows[2]!, 'deadlineText', 'Quý III/2027');
    expect(choiceOf(takeAllBack(own), rows).changes).toEqual([
      { taskId: '3', deadlineText: 'Quý III/2027' },
      { taskId: '4', deadlineText: 'Tháng 11/2026' },
    ]);
  });

  it('of rows left behind are not counted', () => {
    expect(offeredCount(setChosen(newDraft('KẾ HOẠCH', 2026), [rows[0]!], false), rows, 2026)).toBe(2);
  });
});

it('names the new plan after the next year, not the papers in its name', () => {
  expect(newDraft('KẾ HOẠCH NĂM 2026 thực hiện Nghị quyết số 57/2026/NQ-HĐND, giai đoạn 2021-2026', 2026).title).toBe(
    'KẾ HOẠCH NĂM 2027 thực hiện Nghị quyết số 57/2026/NQ-HĐND, giai đoạn 2021-2026',
  );
});

it('survives being written down and read again', () => {
  const draft = changeAll(setChosen(newDraft('KẾ HOẠCH 2026', 2026), [rows[1]!], false), rows, 2026);
  expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
});

it('tells the headings under which nothing goes along', () => {
  const sections = ['I', 'II', '1', '2', 'III'].map((number) => ({ id: number, number, title: number }));
  const inside = [row('a', '', '', 'I'), row('b', '', '', '1'), row('c', '', '', '2'), row('d', '', '', 'III')];
  const draft = setChosen(setChosen(newDraft('', 2026), [inside[1]!], false), [inside[3]!], false);
  expect(headingsLeft(sections, inside, draft).map(({ id }) => id)).toEqual(['1', 'III']);
});
