import { expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';

const view = (name: string, id: string) => ({
  id, name, search: '', lead: '', deadline: '', grouping: 'none' as const, hiddenColumns: [], rowMode: 'clamped' as const,
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
  const other = await test.core.dispatcher.call('planViews.list', { planId }, { actor: 'người khác' });
  expect(other).toEqual({ ok: true, value: [] });
  expect(await test.call('planViews.remove', { planId, id: first })).toMatchObject([{ name: 'Sở Công Thương' }]);
  expect(await test.call('history.state', {})).toEqual(before);
});
