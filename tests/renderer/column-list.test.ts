import { describe, expect, it } from 'vitest';
import { missingFields, moved, sameHeadings, withColumn } from '../../renderer/features/plan/column-list.ts';
import type { PlanColumn } from '../../shared/api/plans.api.ts';

const column = (field: PlanColumn['field']): PlanColumn => ({ field, label: field });
const usual = (['number', 'content', 'lead', 'coordinator', 'deadline'] as const).map(column);
const fields = (columns: readonly { readonly field: string }[]): string => columns.map(({ field }) => field).join(' ');

describe('the list of a plan’s columns', () => {
  it('names what the plan could have and has not', () => {
    expect(missingFields(usual)).toEqual(['product', 'note']);
    expect(missingFields(usual.filter(({ field }) => field !== 'coordinator'))).toEqual(['coordinator', 'product', 'note']);
  });

  it('says which headings more than one shown column has', () => {
    const headed = (label: string, more: Partial<PlanColumn> = {}): PlanColumn => ({ field: `own:${label}${JSON.stringify(more)}`, label, ...more });
    expect(sameHeadings([...usual, headed('Kinh phí'), headed('KINH PHÍ ', { hidden: true })])).toEqual([]);
    expect(sameHeadings([...usual, headed('Kinh phí'), headed('Kinh phí', { group: 'Dự toán' })])).toEqual([]);
    expect(sameHeadings([...usual, headed('Kinh phí'), headed('Kinh phí', {})].map((column, at) => ({ ...column, field: `own:${at}` as const })))).toEqual([
      'Kinh phí',
    ]);
  });

  it('never lets a column before STT, nor STT away', () => {
    expect(moved(usual, 1, 0)).toBe(usual);
    expect(moved(usual, 0, 2)).toBe(usual);
    expect(moved(usual, 4, 5)).toBe(usual);
    expect(fields(moved(usual, 4, 1))).toBe('number deadline content lead coordinator');
  });

  it('puts a known column at its usual place, one of the plan’s own last but before the notes', () => {
    const noted = withColumn(usual, { field: 'note', label: 'Ghi chú' });
    expect(fields(noted)).toBe('number content lead coordinator deadline note');
    expect(fields(withColumn(noted as PlanColumn[], { field: 'product', label: 'Sản phẩm' }))).toBe('number content lead coordinator deadline product note');
    expect(fields(withColumn(noted as PlanColumn[], { field: 'own', label: 'Kinh phí' }))).toBe('number content lead coordinator deadline own note');
    expect(fields(withColumn(usual, { field: 'own', label: 'Kinh phí' }))).toBe('number content lead coordinator deadline own');
  });
});
