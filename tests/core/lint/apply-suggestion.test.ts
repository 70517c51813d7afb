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
