import { expect, it } from 'vitest';
import { stepInWords } from '../../../renderer/i18n/operations.ts';
import type { WantedColumn } from '../../../shared/api/plans.api.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

it('names each thing done to the columns, in the history and when it is undone', async () => {
  const test = await testCore();
  const { plan } = await planWith(test, ['Một']);
  const now = async () => (await test.call('plans.list', {})).find(({ id }) => id === plan.id)!;
  const change = async (change: (columns: readonly WantedColumn[]) => readonly WantedColumn[], rest: object = {}) => {
    const { revision, columns } = await now();
    await test.call('plans.update', { id: plan.id, revision, columns: [...change(columns)], ...rest });
    const { undo } = await test.call('history.state', {});
    return stepInWords(undo!);
  };
  const called = (label: string) => (column: WantedColumn) => column.label === label;
  const but = (label: string, changed: Partial<WantedColumn>) => (columns: readonly WantedColumn[]) =>
    columns.map((column) => (column.label === label ? { ...column, ...changed } : column));

  expect(await change((columns) => [...columns, { field: 'own', label: 'Nguồn vốn' }])).toBe('thêm cột “Nguồn vốn”');
  expect(await change(but('Nguồn vốn', { label: 'Nguồn kinh phí' }))).toBe('đổi tiêu đề cột “Nguồn vốn” thành “Nguồn kinh phí”');
  expect(await change(but('Nguồn kinh phí', { group: 'Kinh phí' }))).toBe('đổi tiêu đề cột “Nguồn kinh phí” thành “Kinh phí: Nguồn kinh phí”');
  expect(await change(but('Nguồn kinh phí', { hidden: true }))).toBe('ẩn cột “Kinh phí: Nguồn kinh phí”');
  expect(await change(but('Nguồn kinh phí', { hidden: false }))).toBe('hiện cột “Kinh phí: Nguồn kinh phí”');
  expect(await change((columns) => columns.toSpliced(2, 0, columns.at(-1)!).slice(0, -1))).toBe('chuyển chỗ cột “Kinh phí: Nguồn kinh phí”');
  expect(await change((columns) => columns.filter((column) => !called('Nguồn kinh phí')(column)))).toBe('xóa cột “Kinh phí: Nguồn kinh phí”');
  const undone = await test.call('history.undo', {});
  expect(stepInWords(undone)).toBe('xóa cột “Kinh phí: Nguồn kinh phí”');
  const [, entry] = await test.call('history.ofPlan', { planId: plan.id });
  expect(stepInWords(entry!)).toBe('xóa cột “Kinh phí: Nguồn kinh phí”');
  expect(await change((columns) => columns, { numbering: 'per-section' })).toBe('đổi cách đánh số của KẾ HOẠCH');
  expect(await change((columns) => columns, { title: 'KẾ HOẠCH KHÁC' })).toBe('sửa kế hoạch KẾ HOẠCH KHÁC');
});

it('says that the plan is gone when the step that made it is taken back', async () => {
  const test = await testCore();
  const { planId } = await test.call('imports.sample', {});
  expect((await test.call('history.undo', {})).shown).toEqual({ kind: 'gone', id: planId });
  expect((await test.call('history.redo', {})).shown?.kind).toBe('row');
});
