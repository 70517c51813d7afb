import { describe, expect, it } from 'vitest';
import { allPages } from '../../../electron/cli/all-pages.ts';
import { testCore } from '../../kit/test-core.ts';

describe('a list that comes in pages', () => {
  it('is whole on the command line, each row once, in its order', async () => {
    const test = await testCore();
    const names = Array.from({ length: 1001 }, (_, index) => `UBND xã số ${index + 1}`);
    await test.call('committees.create', { name: 'Ban Chỉ đạo' });
    const [committee] = await test.call('committees.list', {});
    const plan = await test.call('plans.create', { committeeId: committee!.id, title: 'KẾ HOẠCH', year: 2025 });
    await test.call('tasks.add', { planId: plan.id, rows: names.map((name) => ({ content: name, leadText: name })) });
    // Each name is registered by itself, as the clerk would.
    for (const name of names) await test.call('agencies.create', { name });
    const listed = await allPages((name, input) => test.call(name, input), 'agencies.list', {});
    expect(listed.map(({ name }) => name)).toEqual(names);
    expect(listed.every(({ leading }) => leading === 1)).toBe(true);
    expect(await test.call('agencies.unlisted', {})).toEqual([]);
  }, 240_000);
});
