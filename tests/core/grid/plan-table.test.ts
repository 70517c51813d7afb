import { describe, expect, test } from 'vitest';
import { findHits, replaceHits } from '../../../renderer/features/plan/find-replace.ts';
import { DUE_THIS_QUARTER, filterLines } from '../../../renderer/features/plan/plan-filter.ts';
import { groupLines } from '../../../renderer/features/plan/plan-groups.ts';
import { planLines, type TaskLine } from '../../../renderer/features/plan/plan-lines.ts';
import { printParts } from '../../../renderer/features/plan/print-parts.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { byWordName } from '../../../shared/domain/plan-table/plan-fields.ts';
import { civilDate } from '../../../shared/domain/civil-date.ts';

const yearly: Task['deadline'] = { kind: 'recurring', start: null, due: null, frequency: 'yearly', dates: [], flags: [], certain: true };
const task = (id: string, leads: string[], more: Partial<Task> = {}): Task => ({
  id,
  revision: 0,
  planId: 'p',
  sectionId: null,
  position: 1,
  number: id,
  level: 0,
  numberText: null,
  ...byWordName(() => ''),
  own: {},
  deadline: yearly,
  deadlineConfirmed: false,
  assignments: leads.map((name) => ({ role: 'lead', kind: 'agency', refId: name, name, text: name, namedAs: null })),
  ...more,
});
const lines = (tasks: Task[]) => planLines({ sections: [], tasks });
const none: ReadonlySet<string> = new Set();

describe('groups', () => {
  const own = lines([task('1', ['Sở Y tế']), task('2', ['Sở Công Thương']), task('3', ['Sở Công Thương']), task('4', [])]);

  test('come by how much they lead, with counts, each in plan order; no task twice or lost', () => {
    const shown = groupLines(own, 'lead', [], none);
    expect(shown.map((line) => (line.kind === 'group' ? `${line.label} ${line.tasks}` : line.id))).toEqual([
      'Sở Công Thương 2',
      '2',
      '3',
      'Chưa ghi chủ trì 1',
      '4',
      'Sở Y tế 1',
      '1',
    ]);
  });

  test('a shut group shows its head only and is still counted', () => {
    const [first] = groupLines(own, 'lead', [], none);
    const shown = groupLines(own, 'lead', [], new Set([first!.id]));
    expect(shown[0]).toMatchObject({ kind: 'group', tasks: 2, shut: true });
    expect(shown).toHaveLength(5);
  });

  test('print under Roman numbers', () => {
    expect(printParts(groupLines(own, 'lead', [], none)).map(({ heading, taskIds }) => [heading?.number, taskIds.length])).toEqual([
      ['I', 2],
      ['II', 1],
      ['III', 1],
    ]);
  });
});

test('due this quarter asks for the days of the quarter that today is in', () => {
  const due = (id: string, day: string) => task(id, [], { deadline: { ...yearly, kind: 'due', due: day } });
  const own = lines([due('1', '2025-06-30'), due('2', '2025-07-01'), due('3', '2025-09-30'), due('4', '2025-10-01'), task('5', [])]);
  const found = filterLines(own, { search: '', lead: '', deadline: DUE_THIS_QUARTER }, civilDate('2025-08-15')).lines;
  expect(found.map(({ id }) => id)).toEqual(['2', '3']);
});

describe('find and replace', () => {
  const own = lines([task('1', [], { content: 'Hàng năm, hằng năm; HÀNG NĂM', note: 'hàng năm' })]) as TaskLine[];
  const ask = (find: string, more: { marks?: boolean; letterCase?: boolean; columnIds?: string[] } = {}) =>
    findHits(own, { find, replacement: '', marks: true, letterCase: false, columnIds: ['content'], ...more });
  const words = (hits: ReturnType<typeof ask>) => hits.map(({ text, start, end }) => text.slice(start, end));

  test('marks and case are asked for or not; only the chosen columns are searched', () => {
    expect(words(ask('hàng năm'))).toEqual(['Hàng năm', 'HÀNG NĂM']);
    expect(words(ask('hang nam', { marks: false }))).toEqual(['Hàng năm', 'hằng năm', 'HÀNG NĂM']);
    expect(words(ask('Hàng năm', { letterCase: true }))).toEqual(['Hàng năm']);
    expect(ask('hàng năm', { columnIds: ['content', 'note'] })).toHaveLength(3);
    expect(ask('')).toEqual([]);
  });

  test.each([
    ['decomposed letters in the cell', 'vốn tín dụng ưu đãi', 'tín dụng', (text: string) => text.normalize('NFD'), (find: string) => find],
    ['decomposed letters typed', 'vốn tín dụng ưu đãi', 'tín dụng', (text: string) => text, (find: string) => find.normalize('NFD')],
    ['marks in another order', 'việc hằng năm', 'việc', (text: string) => text.replace('ệ', 'e\u0302\u0323'), (find: string) => find],
    ['a space that does not break', 'cấp 500 triệu đồng', '500 triệu', (text: string) => text.replaceAll(' ', '\u00a0'), (find: string) => find],
    [
      'a narrow one, a figure space',
      'cấp 500 000 đồng',
      '500 000',
      (text: string) => text.replace('0 0', '0\u202f0').replace('p 5', 'p\u20075'),
      (find: string) => find,
    ],
    ['such a space typed', 'cấp 500 triệu đồng', '500 triệu', (text: string) => text, (find: string) => find.replace(' ', '\u00a0')],
    ['a soft hyphen pasted along', 'vốn tín dụng', 'tín dụng', (text: string) => text, (find: string) => find.replace('d', '\u00add')],
  ])('%s: found, and only the found run changes', (_, text, find, inCell, typed) => {
    const content = inCell(text);
    const [first] = lines([task('1', [], { content })]) as TaskLine[];
    for (const marks of [true, false]) {
      const hits = findHits([first!], { find: typed(find), replacement: '', marks, letterCase: false, columnIds: ['content'] });
      expect(hits.map(({ start, end }) => content.slice(start, end))).toEqual([inCell(find)]);
      const [hit] = hits;
      expect(replaceHits(hits, 'X').get('1')).toEqual({ content: `${content.slice(0, hit!.start)}X${content.slice(hit!.end)}` });
    }
  });

  test('a letter is found whole: not without the mark that follows it', () => {
    const [line] = lines([task('1', [], { content: 'tá'.normalize('NFD') })]) as TaskLine[];
    const found = (marks: boolean) => findHits([line!], { find: 'ta', replacement: '', marks, letterCase: false, columnIds: ['content'] });
    expect(found(true)).toEqual([]);
    expect(found(false)).toMatchObject([{ start: 0, end: 3 }]);
  });

  test('only the chosen places change; everything around them stays to the letter', () => {
    const [, last] = ask('hàng năm');
    expect([...replaceHits([last!], 'mỗi năm')]).toEqual([['1', { content: 'Hàng năm, hằng năm; mỗi năm' }]]);
    expect(replaceHits(ask('hàng năm', { letterCase: true }), 'hàng năm').size).toBe(0);
  });
});
