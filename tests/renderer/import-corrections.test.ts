import { expect, test } from 'vitest';
import { asEdits, correctedText, countTasks, noCorrections, openIssues, withLeftOut, withTexts } from '../../renderer/features/import/corrections.ts';
import { byField } from '../../shared/domain/plan-table/plan-fields.ts';
import type { ImportIssue, ImportRow } from '../../shared/api/imports.api.ts';

const row = (key: number, kind: ImportRow['kind'] = 'task'): ImportRow => ({
  key,
  kind,
  line: key,
  ...byField(() => ''),
  number: String(key),
  content: `việc ${key}`,
  own: {},
});

test('a corrected cell shows the new text, also when it was emptied; the others stay as read', () => {
  const corrections = withTexts(noCorrections, [{ key: 1, field: 'content', text: '' }]);
  expect(correctedText(row(1), 'content', corrections)).toBe('');
  expect(correctedText(row(1), 'number', corrections)).toBe('1');
  expect(correctedText(row(2), 'content', corrections)).toBe('việc 2');
});

test('the last text of a cell is the one sent', () => {
  const once = withTexts(noCorrections, [{ key: 1, field: 'lead', text: 'Sở A' }]);
  const twice = withTexts(once, [
    { key: 1, field: 'lead', text: 'Sở B' },
    { key: -2, field: 'note', text: 'a/b' },
  ]);
  expect(asEdits(twice)).toEqual([
    { key: 1, field: 'lead', text: 'Sở B' },
    { key: -2, field: 'note', text: 'a/b' },
  ]);
});

test('rows left out and sections are not counted as tasks; taking back counts them again', () => {
  const rows = [row(1), row(2, 'section'), row(3), row(4)];
  const out = withLeftOut(withLeftOut(noCorrections, [3], true), [3, 4], true);
  expect(out.leftOut).toEqual([3, 4]);
  expect(countTasks(rows, out)).toBe(1);
  expect(countTasks(rows, withLeftOut(out, [4], false))).toBe(2);
});

test('a problem is settled by leaving its row out or typing its cell anew, not by another cell', () => {
  const issue = (key: number | null, field: string | null): ImportIssue => ({ row: 1, key, field, code: 'x', params: {}, severity: 'warning', message: 'x' });
  const issues = [issue(1, 'lead'), issue(2, 'lead'), issue(null, null)];
  const typed = withTexts(noCorrections, [
    { key: 1, field: 'lead', text: 'Sở A' },
    { key: 2, field: 'note', text: 'b' },
  ]);
  expect(openIssues(issues, typed)).toEqual([issues[1], issues[2]]);
  expect(openIssues(issues, withLeftOut(typed, [2], true))).toEqual([issues[2]]);
});
