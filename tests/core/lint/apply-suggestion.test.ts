import { expect, it } from 'vitest';
import { applySuggestions } from '../../../renderer/features/lint/apply-suggestion.ts';
import type { LintFinding } from '../../../shared/api/lint.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';

const task = { id: 't1', revision: 3, content: 'hàng năm rà soát, hàng năm báo cáo' } as Task;

const finding = (start: number, text: string, suggestion: string | null): LintFinding => ({
  key: `k${start}`,
  code: 'yearly-spelling',
  taskId: 't1',
  number: '1',
  field: 'content',
  start,
  length: text.length,
  text,
  suggestion,
  message: '',
  ignored: false,
});

it('puts each suggestion into its place and touches nothing else', () => {
  const { edits, applied } = applySuggestions([finding(0, 'hàng', 'hằng'), finding(18, 'hàng', 'hằng')], [task]);
  expect(edits).toEqual([{ id: 't1', revision: 3, texts: { content: 'hằng năm rà soát, hằng năm báo cáo' } }]);
  expect(applied).toBe(2);
});

it('leaves out a place whose words have changed since, and what has no suggestion', () => {
  expect(applySuggestions([finding(5, 'hàng', 'hằng'), finding(0, 'hàng', null)], [task])).toEqual({ edits: [], applied: 0 });
});

it('never writes one name twice into one cell: which of the two goes is the clerk’s to say', () => {
  const cells = { coordinatorText: 'Cục Hải quan, Sở Y tế, Cục Hải quan tỉnh', leadText: 'Sở công thương, Sở Công Thương' };
  const twice = { ...task, ...cells };
  const at = (field: 'leadText' | 'coordinatorText', text: string, suggestion: string) => ({ ...finding(cells[field].indexOf(text), text, suggestion), field });
  const doubling = [at('coordinatorText', 'Cục Hải quan', 'Cục Hải quan tỉnh'), at('leadText', 'Sở công thương', 'Sở Công thương')];
  expect(applySuggestions([doubling[0]!], [twice])).toEqual({ edits: [], applied: 0 });
  // A letter of a name that stands there twice anyway, and another name of the same cell, are set right.
  const { edits, applied } = applySuggestions([...doubling, at('coordinatorText', 'Sở Y tế', 'Sở Y Tế')], [twice]);
  expect([edits[0]?.texts, applied]).toEqual([{ coordinatorText: 'Cục Hải quan, Sở Y Tế, Cục Hải quan tỉnh', leadText: 'Sở Công thương, Sở Công Thương' }, 2]);
});
