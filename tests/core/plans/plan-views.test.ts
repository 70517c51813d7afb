import { expect, it } from 'vitest';
import { localSession } from '../../../electron/core/api/session.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

const view = (name: string, id: string) => ({
  id,
  name,
  search: '',
  lead: '',
  deadline: '',
  grouping: 'none' as const,
  hiddenColumns: [],
  rowMode: 'clamped' as const,
});
const first = '019e0000-0000-7000-8000-000000000001';
const second = '019e0000-0000-7000-8000-000000000002';

it('views are kept for one plan and one person, outlive a restart, and are no step of undo', async () => {
  let test = await testCore();
  const { plan } = await planWith(test, ['Một']);
  const { planId } = await test.call('imports.sample', {});
  const before = await test.call('history.state', {});
  await test.call('planViews.save', { planId, view: view('Quý này', first) });
  await test.call('planViews.save', { planId, view: view('Sở Công Thương', second) });
  await test.call('planViews.save', { planId, view: view('Đến hạn quý này', first) });
  test = await test.reopen();
  const names = (await test.call('planViews.list', { planId })).map(({ name }) => name);
  expect(names).toEqual(['Đến hạn quý này', 'Sở Công Thương']);
  expect(await test.call('planViews.list', { planId: plan.id })).toEqual([]);
  const other = await test.core.dispatcher.call('planViews.list', { planId }, { session: localSession('người khác') });
  expect(other).toMatchObject({ ok: true, value: [] });
  expect(await test.call('planViews.remove', { planId, id: first })).toMatchObject([{ name: 'Sở Công Thương' }]);
  expect(await test.call('history.state', {})).toEqual(before);
});

it('a view of one lead goes with its work: to the body it was merged into, to the name once it is registered', async () => {
  const test = await testCore();
  const { id: agency } = await test.call('agencies.create', { name: 'Sở Công Thương' });
  const {
    plan: { id: planId },
  } = await planWith(test, ['Một']);
  await test.call('tasks.add', { planId, rows: [{ content: 'Hai', leadText: 'Sở Du lịch' }] });
  await test.call('planViews.save', { planId, view: { ...view('Công Thương', first), lead: agency } });
  await test.call('planViews.save', { planId, view: { ...view('Du lịch', second), lead: '?Sở Du lịch' } });
  const leads = async (): Promise<string[]> => (await test.call('planViews.list', { planId })).map(({ lead }) => lead);
  expect(await leads()).toEqual([agency, '?Sở Du lịch']);

  const tourism = await test.call('agencies.create', { name: 'Sở Du lịch' });
  const merge = { kind: 'merge' as const, date: '2025-03-01', legalBasis: 'Nghị quyết', from: [agency], to: [{ name: 'Sở Kinh tế' }] };
  const {
    to: [successor],
  } = await test.call('succession.apply', merge);
  expect(await leads()).toEqual([successor!.id, tourism.id]);
  await test.call('history.undo', {});
  expect(await leads()).toEqual([agency, tourism.id]);
});
