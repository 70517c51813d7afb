import { expect, it } from 'vitest';
import { countOf, filterRows, noFilter } from '../../../renderer/features/tracking/tracking-filter.ts';
import { agencyLines } from '../../../renderer/features/tracking/tracking-lines.ts';
import { trackingVerbs } from '../../../renderer/features/tracking/tracking.verbs.ts';
import { confirmWords } from '../../../renderer/i18n/confirm-words.ts';
import { border, districts, H1, planLedBy } from './phrase-plan.ts';

/** A dated task and a yearly one of a phrase, and one that two agencies lead; some have reported, some in time. */
async function severalVoices() {
  const plan = await planLedBy([
    { leadText: border, deadlineText: 'Trước 30/6/2025' },
    border,
    { leadText: 'Sở Y tế; Sở Tài chính', deadlineText: 'Trước 30/6/2025' },
  ]);
  await plan.agency('Sở Y tế');
  await plan.agency('Sở Tài chính');
  const [task] = (await plan.test.call('tasks.list', { planId: plan.planId })).tasks.slice(2);
  // The words are understood anew, now that the register knows both.
  await plan.test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { leadText: 'Sở Tài chính; Sở Y tế' } }] });
  await plan.fill(border, districts);
  await plan.send(districts[0], '2025-06-12', [
    { percent: 100, completedOn: '2025-06-10' },
    { task: 2, progress: 'on-track' },
  ]);
  await plan.send(districts[1], '2025-06-18', [{ percent: 40 }, { task: 2, progress: 'behind' }]);
  await plan.send('Sở Y tế', '2025-06-18', [{ task: 3, percent: 100, completedOn: '2025-06-15' }]);
  return plan;
}

it('a punctual one of several is never called late for the others', async () => {
  const plan = await severalVoices();
  const { rows } = await plan.test.call('reporting.grid', { planId: plan.planId, asOf: '2025-07-10', period: H1, byLead: true });
  const words = (task: number) => rows[task - 1]!.voices.map(({ status }) => status.class);
  expect(rows[0]!.status.class).toBe('open-overdue');
  expect(words(1)).toEqual(['awaiting', 'open-overdue', 'open-overdue']);
  expect(words(2)).toEqual(['routine-met', 'routine-behind', 'routine-missing']);
  expect(words(3).toSorted()).toEqual(['awaiting', 'open-overdue']);
});

it('what is counted of an agency leads to as many rows, whatever is asked first', async () => {
  const plan = await severalVoices();
  for (const asOf of ['2025-06-01', '2025-06-15', '2025-06-20', '2025-06-30', '2025-07-01', '2025-12-31']) {
    const at = { planId: plan.planId, asOf, period: H1 };
    const grid = await plan.test.call('reporting.grid', { ...at, byLead: true });
    const { byAgency } = await plan.test.call('reporting.overview', at);
    expect((await plan.test.call('reporting.status', at)).byAgency).toEqual(byAgency);
    for (const { lead, byClass } of byAgency) {
      for (const { class: show, count } of byClass) {
        const key = lead.id!;
        const shown = filterRows(grid, { ...noFilter, lead: key, show }).rows;
        expect(shown, `${lead.name}, ${show}, ${asOf}`).toHaveLength(count);
        expect(shown.every(({ status }) => status.class === show)).toBe(true);
        const choice = filterRows(grid, { ...noFilter, show }).leads.find((each) => each.key === key);
        expect(choice?.count ?? 0, `${lead.name} among ${show}, ${asOf}`).toBe(count);
        const under = agencyLines(grid.rows, '', show).filter(({ kind, id }) => kind === 'over' && id === key);
        expect(under.flatMap((line) => (line.kind === 'over' ? line.tasks : []))).toEqual(count === 0 ? [] : [count]);
      }
    }
  }
});

it('what one of several has finished is counted of it, and offered to be confirmed only when all have finished', async () => {
  const plan = await severalVoices();
  const seen = async (name: string, asOf = '2025-07-10') => {
    const at = { planId: plan.planId, asOf, period: H1 };
    const grid = await plan.test.call('reporting.grid', { ...at, byLead: true });
    const found = filterRows(grid, { ...noFilter, lead: await plan.agency(name) });
    const { rows } = await plan.test.call('reporting.waiting', at);
    const all = filterRows(grid, noFilter).waiting;
    expect(all, 'the button leads to as many results').toEqual(rows.map(({ taskId }) => taskId));
    const keys = { waiting: all.length, task: () => grid.rows[0]!, confirm: () => undefined, confirmAll: () => undefined };
    return [countOf(found.chips, 'cho-xac-nhan'), found.waiting.length, trackingVerbs.confirm.whyNot(keys), trackingVerbs.confirmAll.whyNot(keys)];
  };
  const none = [confirmWords.othersUnfinished, confirmWords.noneWhole];
  expect(await seen(districts[0])).toEqual([1, 0, ...none]);
  expect(await seen('Sở Y tế')).toEqual([1, 0, ...none]);
  await plan.send('Sở Tài chính', '2025-06-19', [{ task: 3, percent: 100 }]);
  expect(await seen('Sở Y tế')).toEqual([1, 1, confirmWords.othersUnfinished, null]);
  for (const name of districts.slice(1))
    await plan.send(name, '2025-06-20', [{ percent: 100, completedOn: '2025-06-19' }], { message: name === districts[1] ? 'correction' : 'new' });
  for (const name of districts) expect(await seen(name)).toEqual([1, 1, null, null]);
  // Set aside it waits for nobody.
  await plan.test.call('taskFlags.set', { taskId: plan.tasks[0]!.id, kind: 'suspended', since: '2025-07-01', reason: 'Chờ quy hoạch' });
  expect(await seen(districts[0])).toEqual([0, 0, confirmWords.notWaiting(1), null]);
});
