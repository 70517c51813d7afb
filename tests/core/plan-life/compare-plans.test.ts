import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/domain/plan-diff/compare-plans.ts';
import { longestRise } from '../../../shared/domain/plan-diff/longest-rise.ts';
import type { PlanState, PlanStateRow } from '../../../shared/domain/plan-diff/plan-state.ts';
import { byField } from '../../../shared/domain/plan-table/plan-fields.ts';

const row = (id: string, changes: Partial<PlanStateRow> = {}): PlanStateRow => ({
  ...byField(() => ''),
  own: {},
  kind: 'task',
  id,
  numberText: null,
  content: id,
  ...changes,
});

const state = (rows: readonly PlanStateRow[], title = 'KẾ HOẠCH'): PlanState => {
  let count = 0;
  const numbered = rows.map((each) => (each.kind === 'task' ? { ...each, number: each.numberText ?? String((count += 1)) } : each));
  return {
    title,
    numbering: 'continuous',
    columns: [
      { field: 'number', label: 'STT' },
      { field: 'content', label: 'Nội dung' },
    ],
    rows: numbered,
  };
};

const spoken = (left: PlanState, right: PlanState): string[] =>
  comparePlans(left, right).map(({ kind, numberBefore, numberAfter, field, before, after }) =>
    [kind, `${numberBefore ?? '-'}>${numberAfter ?? '-'}`, field ?? '', `${before ?? '-'} > ${after ?? '-'}`].join(' | '),
  );

describe('two states of a plan', () => {
  it('that are equal differ in nothing', () => {
    expect(comparePlans(state([row('a'), row('b')]), state([row('a'), row('b')]))).toEqual([]);
  });

  it('tell a rewritten cell, an added and a removed row, in printed order; counted numbers are no difference', () => {
    const left = state([row('a'), row('b', { deadline: 'Hằng năm' }), row('c')]);
    const right = state([row('new'), row('b', { deadline: 'Quý I' }), row('c')]);
    expect(spoken(left, right)).toEqual(['removed | 1>- |  | a > -', 'added | ->1 |  | - > new', 'changed | 2>2 | deadline | Hằng năm > Quý I']);
  });

  it('one row carried far is one difference', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
    const carried = [...ids.slice(0, 2), ...ids.slice(3, 30), 'r2', ...ids.slice(30)];
    expect(spoken(state(ids.map((id) => row(id))), state(carried.map((id) => row(id))))).toEqual(['moved | 3>30 |  | r2 > r2']);
  });

  it('a row carried under another heading has moved; headings and titles are told apart', () => {
    const heading = row('I', { kind: 'section', content: 'Mục một' });
    const left = state([row('a'), heading, row('b')]);
    const right = state([{ ...heading, content: 'Mục 1' }, row('a'), row('b')], 'KẾ HOẠCH (sửa đổi)');
    const found = spoken(left, right);
    expect(found).toContain('title | ->- | title | KẾ HOẠCH > KẾ HOẠCH (sửa đổi)');
    expect(found.filter((each) => each.startsWith('moved'))).toHaveLength(1);
    expect(found.filter((each) => each.startsWith('section')).map((each) => each.split(' | ').at(-1))).toEqual(['Mục một > Mục 1']);
  });

  it('a number set by hand is a difference', () => {
    expect(spoken(state([row('a'), row('b')]), state([row('a'), row('b', { numberText: '1a' })]))).toEqual(['changed | 2>1a | number | 2 > 1a']);
  });
});

describe('the longest rise', () => {
  it('is as long as trying every choice finds it', () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 48271) % 2147483647) % 12;
    for (let round = 0; round < 60; round += 1) {
      const values = Array.from({ length: 9 }, next);
      const found = [...longestRise(values)].sort((a, b) => a - b).map((index) => values[index]!);
      expect(found.every((value, index) => index === 0 || value > found[index - 1]!)).toBe(true);
      expect(found).toHaveLength(longestByTrying(values));
    }
  });
});

function longestByTrying(values: readonly number[]): number {
  let longest = 0;
  for (let choice = 0; choice < 1 << values.length; choice += 1) {
    const chosen = values.filter((_, index) => choice & (1 << index));
    if (chosen.every((value, index) => index === 0 || value > chosen[index - 1]!)) longest = Math.max(longest, chosen.length);
  }
  return longest;
}
