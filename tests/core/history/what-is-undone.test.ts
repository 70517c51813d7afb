import { expect, it } from 'vitest';
import { stepInWords } from '../../../renderer/i18n/operations.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

it('an undo and a redo say what they took back and did again, in every history', async () => {
  const test = await testCore();
  const { plan, tasks } = await planWith(test, ['Một', 'Hai']);
  await test.call('extensions.extend', {
    taskIds: [tasks[0]!.id],
    grantedDue: '2026-09-30',
    decidedOn: '2026-06-01',
    reason: '',
    document: { number: '', date: null },
  });
  await test.call('history.undo', {});
  await test.call('history.redo', {});
  await test.call('tasks.remove', { ids: [tasks[1]!.id] });
  await test.call('history.undo', {});
  const recent = await test.call('history.recent', { limit: 5 });
  expect(recent.map((entry) => stepInWords(entry).split(' ').slice(0, 4).join(' '))).toEqual([
    expect.stringMatching(/^hoàn tác: xóa /),
    expect.stringMatching(/^xóa /),
    expect.stringMatching(/^làm lại: gia hạn:/),
    expect.stringMatching(/^hoàn tác: gia hạn:/),
    expect.stringMatching(/^gia hạn: /),
  ]);
  const [newest] = await test.call('history.ofPlan', { planId: plan.id, limit: 1 });
  expect(newest && stepInWords(newest)).toMatch(/^hoàn tác: xóa /);
});
