import { describe, expect, it } from 'vitest';
import { claimInLines } from '../../../shared/domain/status/claim.ts';
import { acceptAll, leadOf, samplePlan, send } from './sample-plan.ts';

/** The dated tasks 5 and 7 of the sample, reported as done by their lead: one with a paper that proves it, one without. */
async function claimed() {
  const sample = await samplePlan();
  const { test, planId, tasks } = sample;
  const [five, seven] = [tasks[4]!, tasks[6]!];
  const { reports } = await send(test, planId, leadOf(tasks, 7), {
    receivedOn: '2025-12-10',
    period: '2025-Y',
    reports: [
      { taskId: five.id, result: 'Đã ban hành Đề án', completedOn: '2025-12-05', evidence: 'Quyết định số 12/QĐ-UBND' },
      { taskId: seven.id, result: 'Đã khai trương', completedOn: '2025-12-08' },
    ],
  });
  const ids = reports.map(({ id }) => id);
  const asOf = '2026-01-05';
  const rowOf = async (taskId: string) => (await test.call('reporting.grid', { planId, asOf })).rows.find((row) => row.taskId === taskId)!;
  const waiting = async () => (await test.call('reporting.waiting', { planId, asOf })).rows;
  const settings = async (confirmation: 'asked' | 'proof' | 'none') => {
    const { committeeId } = sample;
    await test.call('reporting.updateSettings', { committeeId, settings: { ...(await test.call('reporting.settings', { committeeId })), confirmation } });
  };
  return { ...sample, five, seven, ids, asOf, rowOf, waiting, settings };
}

describe('results that wait for the secretariat', () => {
  it('are listed with the day they name and what they lack, as many as every other place counts', async () => {
    const { test, planId, asOf, waiting } = await claimed();
    expect((await waiting()).map(({ number, result, claim, gaps }) => [number, result, claim.on, claim.daysLate, gaps])).toEqual([
      ['5', 'Đã ban hành Đề án', '2025-12-05', -26, []],
      ['7', 'Đã khai trương', '2025-12-08', -23, ['evidence']],
    ]);
    const { figures, byAgency, late } = await test.call('reporting.overview', { planId, asOf });
    expect(figures.find(({ key }) => key === 'awaiting-confirmation')?.count).toBe(2);
    expect(late.map(({ number }) => number)).toEqual(['10']);
    const counted = byAgency.flatMap(({ byClass }) => byClass.filter(({ class: name }) => name === 'awaiting').map(({ count }) => count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(2);
    const { rows } = await test.call('reporting.grid', { planId, asOf });
    expect(rows.filter(({ status }) => status.class === 'awaiting').map(({ cells }) => cells.at(-1)?.text)).toEqual(['Chờ xác nhận', 'Chờ xác nhận']);
  });

  it('are accepted together as one step, which can be undone; what lacks its proof is asked about first', async () => {
    const { test, ids, five, seven, rowOf } = await claimed();
    expect(await test.refusal('reporting.accept', { reportIds: ids, decidedOn: '2026-01-04' })).toBe('reporting.proofAsked');
    expect((await rowOf(five.id)).status.class).toBe('awaiting');
    await test.call('reporting.accept', { reportIds: ids, decidedOn: '2026-01-04', withoutProof: true });
    expect([(await rowOf(five.id)).status.class, (await rowOf(seven.id)).status.class]).toEqual(['done-on-time', 'done-on-time']);
    const [step] = await test.call('history.recent', { limit: 1 });
    expect(step).toMatchObject({ operation: 'reporting.accept', subject: '2 nhiệm vụ' });
    await test.call('history.undo', {});
    expect([(await rowOf(five.id)).status.class, (await rowOf(seven.id)).status.class]).toEqual(['awaiting', 'awaiting']);
  });

  it('of two that lead a task are told each with its own day: the punctual one is not called late', async () => {
    const { test, planId, tasks } = await samplePlan();
    const leads = [leadOf(tasks, 1), leadOf(tasks, 13)] as const;
    const added = await test.call('tasks.add', {
      planId,
      rows: [{ content: 'Việc chung', leadText: leads.map(({ name }) => name).join('; '), deadlineText: '30/5/2025' }],
    });
    const taskId = added.tasks[0]!.id;
    const says = (at: 0 | 1, receivedOn: string, texts: object) =>
      send(test, planId, leads[at], { receivedOn, reports: [{ taskId, result: 'Xong', percent: 100, ...texts }] });
    await says(0, '2025-06-10', { completedOn: '2025-05-29' });
    await says(1, '2025-06-16', {});
    const [row] = (await test.call('reporting.waiting', { planId, asOf: '2025-06-20' })).rows;
    expect(claimInLines(row!.claim)).toEqual([
      `${leads[0].name}: báo xong ngày 29/05/2025, trong hạn`,
      `${leads[1].name}: báo xong, không ghi ngày; nhận ngày 16/06/2025, sau hạn 17 ngày (11 ngày làm việc)`,
    ]);
    // Confirmed, it is judged by the same last day as while it waited.
    await acceptAll(test, planId, '2025-06-20');
    const { rows } = await test.call('reporting.grid', { planId, asOf: '2025-06-25' });
    expect(rows.find((each) => each.taskId === taskId)!.status.class).toBe('done-late');
  });

  it('are refused without proof where the committee wants it, until a paper or a file is there', async () => {
    const { test, ids, seven, settings, rowOf } = await claimed();
    await settings('proof');
    const all = { reportIds: ids, decidedOn: '2026-01-04', withoutProof: true };
    expect(await test.refusal('reporting.accept', all)).toBe('reporting.proofNeeded');
    const file = await test.core.files.put('bien-ban.txt', Buffer.from('Biên bản nghiệm thu', 'utf8'));
    await test.call('evidence.attach', { subject: { kind: 'task', id: seven.id }, file });
    await test.call('reporting.accept', { ...all, withoutProof: false });
    expect((await rowOf(seven.id)).status.class).toBe('done-on-time');
  });

  it('need nobody’s word where the committee wants none; wanting it again has waiting what waited, and nothing was written', async () => {
    const { test, planId, seven, settings, waiting, rowOf } = await claimed();
    // Of the choice itself the history tells.
    const written = async () => (await test.call('history.recent', {})).filter(({ operation }) => operation !== 'reporting.updateSettings');
    const before = [await waiting(), await written()];
    await settings('none');
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'done-on-time', claim: null });
    expect(await waiting()).toEqual([]);
    await settings('asked');
    expect([await waiting(), await written()]).toEqual(before);
    // What is undone next is what was done last, and no choice of a setting.
    await test.call('history.undo', {});
    expect((await test.call('reporting.submissions', { planId, period: '2025-Y' })).length).toBe(0);
  });

  it('are given back with a reason, even after they were accepted, and can be reported again', async () => {
    const { test, planId, tasks, ids, seven, rowOf } = await claimed();
    await test.call('reporting.accept', { reportIds: ids, decidedOn: '2026-01-02', withoutProof: true });
    await test.call('reporting.return', { reportIds: [ids[1]!], decidedOn: '2026-01-04', note: 'Chưa nghiệm thu' });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'open-overdue', claim: null });
    expect((await rowOf(seven.id)).cells.at(-1)?.text).toBe('Trong hạn, trả lại');
    const [step] = await test.call('history.recent', { limit: 1 });
    expect(step).toMatchObject({ operation: 'reporting.return', subject: seven.content.slice(0, 79).concat(seven.content.length > 80 ? '…' : '') });
    await send(test, planId, leadOf(tasks, 7), {
      receivedOn: '2026-01-05',
      period: '2025-Y',
      message: 'correction',
      reports: [{ taskId: seven.id, result: 'Đã nghiệm thu', completedOn: '2025-12-08' }],
    });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'awaiting', claim: { on: '2025-12-08' } });
  });
});

describe('a correction of what was accepted', () => {
  it('that names the same day stays accepted; with another it waits, and one that takes the completion back opens it visibly', async () => {
    const { test, planId, tasks, ids, seven, rowOf } = await claimed();
    await test.call('reporting.accept', { reportIds: ids, decidedOn: '2025-12-20', withoutProof: true });
    const corrects = (texts: object) =>
      send(test, planId, leadOf(tasks, 7), { receivedOn: '2025-12-30', period: '2025-Y', message: 'correction', reports: [{ taskId: seven.id, ...texts }] });
    await corrects({ result: 'Đã khai trương ngày 08/12', completedOn: '2025-12-08' });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'done-on-time', flags: [] });
    await corrects({ result: 'Đã khai trương', completedOn: '2025-12-09' });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'awaiting', claim: { on: '2025-12-09' } });
    await corrects({ result: 'Chưa khai trương', percent: 90 });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'open-overdue', flags: ['reopened'] });
  });

  it('by an edit that takes the completion back opens it visibly as well', async () => {
    const { test, ids, seven, rowOf } = await claimed();
    const { reports } = await test.call('reporting.accept', { reportIds: ids, decidedOn: '2025-12-20', withoutProof: true });
    await test.call('reporting.editReport', { id: ids[1]!, revision: reports[1]!.revision, texts: { completedOn: null, percent: 70 } });
    expect((await rowOf(seven.id)).status).toMatchObject({ class: 'open-overdue', flags: ['reopened'] });
  });
});
