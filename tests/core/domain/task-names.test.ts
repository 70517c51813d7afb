import { expect, test } from 'vitest';
import { taskNames } from '../../../shared/domain/task-names.ts';

const sections = ['I', 'II', '1.', '2.'].map((number) => ({ id: number, number }));
const task = (id: string, sectionId: string | null, number: string) => ({ id, sectionId, number });

test('a number that one task has needs nothing more; the same one in several sections does', () => {
  const tasks = [task('a', null, '1'), task('b', 'I', '1'), task('c', 'I', '2'), task('d', '1.', '1'), task('e', '2.', '3')];
  expect([...taskNames(sections, tasks).values()]).toEqual(['1', '1 (mục I)', '2', '1 (mục II.1)', '3']);
});
