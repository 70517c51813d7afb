import { describe, expect, it } from 'vitest';
import { leadOf, samplePlan, send } from './sample-plan.ts';

describe('periods of a committee', () => {
  it('are generated once, keep what the clerk made of them, and can be undone', async () => {
    const { test, committeeId, periods } = await samplePlan();
    expect(periods.map(({ code }) => code)).toEqual(['2025-H1', '2025-Y']);
    const edited = await test.call('periods.update', { committeeId, code: '2025-H1', revision: 0, windowEnd: '2025-06-20', dueOn: '2025-06-30' });
    expect(edited).toMatchObject({ windowEnd: '2025-06-20', dueOn: '2025-06-30', revision: 1 });
    const again = await test.call('periods.generate', { committeeId, year: 2025, kinds: ['half-year', 'quarter'] });
    expect(again.added).toBe(5);
    expect(again.periods.find(({ code }) => code === '2025-H1')).toEqual(edited);
    await test.call('history.undo', {});
    expect(await test.call('periods.list', { committeeId, year: 2025 })).toEqual([edited, periods[1]]);
    await test.call('history.undo', {});
    expect(await test.call('periods.list', { committeeId })).toMatchObject([{ windowEnd: '2025-06-14' }, {}]);
  });

  it('refuse a stale edit, a window that runs backwards, and to go while something was reported', async () => {
    const { test, committeeId, planId, tasks } = await samplePlan();
    const update = { committeeId, code: '2025-H1', revision: 0, windowStart: '2025-07-01' };
    expect(await test.refusal('periods.update', update)).toBe('reporting.windowReversed');
    expect(await test.refusal('periods.update', { ...update, revision: 7 })).toBe('system.staleRevision');
    expect(await test.refusal('periods.update', { ...update, committeeId: planId })).toBe('system.notFound');
    await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-06-18' });
    expect(await test.refusal('periods.remove', { committeeId, code: '2025-H1' })).toBe('reporting.periodInUse');
    await test.call('periods.remove', { committeeId, code: '2025-Y' });
    expect((await test.call('periods.list', { committeeId })).map(({ code }) => code)).toEqual(['2025-H1']);
  });

  it('take their due day from the committee’s choice', async () => {
    const { test, committeeId } = await samplePlan();
    const settings = await test.call('reporting.settings', { committeeId });
    expect(settings).toEqual({ sendingDays: 5, moveToWorkingDay: true, dueSoonDays: 15, riskWorkingDays: 5, confirmation: 'asked' });
    await test.call('reporting.updateSettings', { committeeId, settings: { ...settings, sendingDays: 10 } });
    const { periods } = await test.call('periods.generate', { committeeId, year: 2026 });
    expect(periods.map(({ dueOn }) => dueOn)).toEqual(['2026-06-24', '2026-12-24']);
  });
});

describe('a year nobody has set up', () => {
  it('has the usual periods, which the first report writes down', async () => {
    const { test, committeeId, planId, tasks } = await samplePlan();
    await test.call('history.undo', {});
    const codes = async () => (await test.call('periods.list', { committeeId, year: 2025 })).map(({ code }) => code);
    expect(await codes()).toEqual(['2025-H1', '2025-Y']);
    expect(await test.call('periods.list', { committeeId })).toEqual([]);
    await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-04-01', period: '2025-Q1' });
    expect(await codes()).toEqual(['2025-Q1', '2025-H1', '2025-Y']);
    await test.call('periods.remove', { committeeId, code: '2025-H1' });
    expect(await codes()).toEqual(['2025-Q1', '2025-Y']);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect(await test.call('periods.list', { committeeId })).toEqual([]);
  });
});
