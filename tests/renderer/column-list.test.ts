import { describe, expect, it } from 'vitest';
import { missingFields, moved, withColumn } from '../../renderer/features/plan/column-list.ts';
import type { PlanColumn } from '../../shared/api/plans.api.ts';

const column = (field: PlanColumn['field']): PlanColumn => ({ field, label: field });
const usual = (['number', 'content', 'lead', 'coordinator', 'deadline'] as const).map(column);
const fields = (columns: readonly { readonly field: string }[]): string => columns.map(({ field }) => field).join(' ');

describe('the list of a plan’s columns', () => {
  it('names what the plan could have and has not', () => {
    expect(missingFields(usual)).toEqual(['product', 'note']);
    expect(missingFields(usual.filter(({ field }) => field !== 'coordinator'))).toEqual(['coordinator', 'product', 'note']);
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
