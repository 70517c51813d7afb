import { expect, test } from 'vitest';
import { changedRuns } from '../../renderer/features/import/changed-runs.ts';

const change = (kind: 'section' | 'task', from: string, to: string) => ({ kind, from, to });

test('tasks that run on are told together, sections one by one', () => {
  const changes = [
    change('section', 'I', 'III'),
    change('task', '1', '7'),
    change('task', '2', '8'),
    change('section', 'II', 'IV'),
    change('task', '3', '9'),
    change('task', '3.1', '9.1'),
    change('task', '3.2', '9.2'),
    change('task', '1', '10'),
  ];
  expect(changedRuns(changes).map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
    'section I III',
    'task 1–3 7–9',
    'section II IV',
    'task 3.1–3.2 9.1–9.2',
    'task 1 10',
  ]);
});
