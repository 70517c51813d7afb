import { byWordName } from '../../../shared/domain/plan-table/plan-fields.ts';
import { describe, expect, test } from 'vitest';
import { filterLines, leadChoices, leadLabel, DOUBTFUL, deadlineChoices } from '../../../renderer/features/plan/plan-filter.ts';
import { matchSpans } from '../../../renderer/ui/match-spans.ts';
import { planLines, withDrafts, type OwnLine } from '../../../renderer/features/plan/plan-lines.ts';
import { printParts } from '../../../renderer/features/plan/print-parts.ts';
import { neighbourOf, placeBefore, placeForNewRow } from '../../../renderer/features/plan/plan-places.ts';
import type { Assignment, Task } from '../../../shared/api/tasks.api.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';

const lead = (name: string, kind: Assignment['kind'] = 'agency'): Assignment => ({
  role: 'lead',
  kind,
  refId: kind === 'unknown' ? null : `id of ${name}`,
  name,
  text: name,
  namedAs: null,
});

const task = (id: string, content: string, more: Partial<Task> = {}): Task => ({
  id,
  revision: 0,
  planId: 'p',
  sectionId: null,
  position: 1,
  number: id,
  level: 0,
  numberText: null,
  ...byWordName(() => ''),
  content,
  own: {},
  deadline: { kind: 'recurring', start: null, due: null, frequency: 'yearly', dates: [], flags: [], certain: true },
  deadlineConfirmed: false,
  assignments: [],
  ...more,
});

const section = (id: string) => ({ id, revision: 0, planId: 'p', number: id, numberText: null, title: `Mục ${id}` });
const none = { search: '', lead: '', deadline: '' };
const ids = (lines: readonly OwnLine[]): string[] => lines.map(({ id }) => id);
const filtered = (...asked: Parameters<typeof filterLines>): readonly OwnLine[] => filterLines(...asked).lines;
const linesOf = (tasks: Task[], sections: string[] = []): readonly OwnLine[] => planLines({ sections: sections.map(section), tasks });

describe('search', () => {
  const lines = linesOf([
    task('1', 'Đề xuất phương án xử lý'),
    task('2', 'Giấy chứng nhận xuất xứ hàng hóa'),
    task('3', 'Xử lý hàng giả'),
    task('4', 'Đôn đốc các sở'),
  ]);
  const found = (search: string): string[] => ids(filtered(lines, { ...none, search }));

  test('marks may be left out; words side by side come before those with others between them', () => {
    expect(found('xuat xu')).toEqual(['2', '1']);
    expect(found('don doc')).toEqual(['4']);
  });

  test('a phrase with its marks comes first', () => {
    expect(found('xuất xứ')[0]).toBe('2');
    expect(found('đề xuất')).toEqual(['1']);
  });

  test('every word must occur, near the others and in order', () => {
    expect(found('xuat hai')).toEqual([]);
    expect(found('ly xu')).toEqual([]);
    expect(found('giay hang')).toEqual([]);
    expect(filterLines(lines, { ...none, search: 'giay hang' }).scattered).toBe(1);
  });

  test('words of two cells do not stand together', () => {
    const cells = linesOf([task('1', 'Rà soát tín', { product: 'Dụng cụ' }), task('2', 'Rà soát', { product: 'Tín dụng' })]);
    expect(ids(filtered(cells, { ...none, search: 'tin dung' }))).toEqual(['2']);
  });
});

describe('filters', () => {
  const undated: Task['deadline'] = { kind: 'undated', start: null, due: null, frequency: null, dates: [], flags: ['unclear'], certain: false };
  const tasks = [
    task('1', 'a', { assignments: [lead('Sở Y tế')] }),
    task('2', 'b', { assignments: [lead('Sở Công Thương'), lead('Sở Y tế')], sectionId: 'I' }),
    task('3', 'c', { assignments: [lead('Trung tâm lạ', 'unknown')], sectionId: 'I' }),
    task('4', 'd', { deadline: undated, sectionId: 'II' }),
  ];
  const lines = linesOf(tasks, ['I', 'II']);

  test('by lead agency, each task counted once for each of its leads', () => {
    const choices = leadChoices(tasks);
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['Sở Y tế', 2],
      ['Sở Công Thương', 1],
      ['Trung tâm lạ', 1],
    ]);
    expect(ids(filtered(lines, { ...none, lead: choices[0]?.key ?? '' }))).toEqual(['1', 'I', '2']);
  });

  test('by kind of deadline; headings without tasks fall away', () => {
    expect(deadlineChoices(tasks).map(({ key, count }) => [key, count])).toEqual([
      ['recurring', 3],
      ['undated', 1],
    ]);
    expect(ids(filtered(lines, { ...none, deadline: 'undated' }))).toEqual(['II', '4']);
  });

  test('a heading counts what stands below it, and stays above what is left', () => {
    const dated = { deadline: { ...task('x', '').deadline, kind: 'due' as const } };
    const parted = linesOf(
      [task('a', 'Đo đạc', { sectionId: '1' }), task('b', 'Thu gom', { sectionId: '2', ...dated }), task('c', 'Lễ hội', { sectionId: 'III' })],
      ['I', 'II', '1', '2', 'III'],
    );
    expect(parted.flatMap((line) => (line.kind === 'heading' ? `${line.id}: ${line.tasks}` : []))).toEqual(['I: 0', 'II: 2', '1: 1', '2: 1', 'III: 1']);
    const left = filtered(parted, { ...none, deadline: 'due' });
    expect(ids(left)).toEqual(['II', '2', 'b']);
    expect(printParts(left).map(({ heading, taskIds }) => `${heading?.number} ${taskIds.length}`)).toEqual(['II 0', '2 1']);
  });

  test('what wants an answer: doubtful deadlines and unknown agencies', () => {
    expect(ids(filtered(lines, { ...none, deadline: DOUBTFUL }))).toEqual(['I', '3', 'II', '4']);
  });

  test('no filter shows the plan itself', () => {
    expect(filtered(lines, none)).toBe(lines);
  });
});

describe('marking what was found', () => {
  const marked = (text: string, search: string): string[] => matchSpans(text, searchQuery(search)).map(({ start, end }) => text.slice(start, end));

  test('without marks, in the text as written', () => {
    expect(marked('Giấy chứng nhận Xuất  xứ', 'xuat xu')).toEqual(['Xuất', 'xứ']);
    expect(marked('Đôn đốc – đôn', 'don')).toEqual(['Đôn', 'đôn']);
  });

  test('with marks, only the words that bear them', () => {
    expect(marked('đốn đôn don', 'đôn')).toEqual(['đôn']);
  });

  test('of several words those that stand together, and not the letters of other words', () => {
    expect(marked('Tỉnh dựng nhà; vốn tín dụng', 'tin dung')).toEqual(['tín', 'dụng']);
    expect(marked('Tỉnh giao Sở Xây dựng', 'tin dung')).toEqual([]);
    expect(matchSpans('Tỉnh dựng', searchQuery('tin dung'), true)).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 9 },
    ]);
  });

  test('decomposed letters and spaces that do not break', () => {
    const text = 'Vốn tín dụng'.normalize('NFD');
    expect(marked(text, 'tín dụng').map((part) => part.normalize('NFC'))).toEqual(['tín', 'dụng']);
  });

  test('nothing searched, nothing marked', () => {
    expect(marked('abc', '  ')).toEqual([]);
  });
});

describe('places in the plan', () => {
  const lines = linesOf([task('1', ''), task('2', '', { sectionId: 'I' }), task('3', '', { sectionId: 'I' })], ['I']);

  const at = (afterTaskId: string | null, sectionId: string | null) => ({ afterTaskId, sectionId });

  test('rows put before a line stand under whatever then stands above them', () => {
    expect(placeBefore(lines, '1')).toEqual(at(null, null));
    expect(placeBefore(lines, 'I')).toEqual(at('1', null));
    expect(placeBefore(lines, '2')).toEqual(at(null, 'I'));
    expect(placeBefore(lines, '3', ['2'])).toEqual(at(null, 'I'));
    expect(placeBefore(lines, null)).toEqual(at('3', 'I'));
  });

  test('an empty section at the end takes what is put last', () => {
    expect(placeBefore(linesOf([task('1', '')], ['I']), null)).toEqual(at(null, 'I'));
  });

  test('where a new row goes', () => {
    expect(placeForNewRow(lines, '2')).toEqual(at('2', 'I'));
    expect(placeForNewRow(lines, 'I')).toEqual(at(null, 'I'));
    expect(placeForNewRow(lines, null)).toEqual(at('3', 'I'));
    expect(placeForNewRow([], null)).toEqual(at(null, null));
  });

  test('which line is chosen once others are gone', () => {
    expect(neighbourOf(lines, ['2', '3'])).toBe('I');
    expect(neighbourOf(lines, ['1'])).toBe('I');
    expect(neighbourOf(lines, ['1', 'I', '2', '3'])).toBeNull();
  });
});

test('the line of an unchanged task stays the same object while another is being typed', () => {
  const rows = { sections: [], tasks: [task('1', 'a'), task('2', 'b')] };
  const before = planLines(rows);
  const after = withDrafts(before, new Map([['2', { state: 'saving' as const, texts: { content: 'c' } }]]));
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a lead of an old address is named, or said to have no work here', () => {
  const choices = [{ key: 'a', label: 'Sở A', count: 2 }];
  expect(leadLabel(choices, 'a')).toBe('Sở A');
  expect(leadLabel(choices, '?Sở Lạ')).toBe('Sở Lạ');
  expect(leadLabel(choices, 'b')).toBe('cơ quan nay không còn việc trong kế hoạch');
});
