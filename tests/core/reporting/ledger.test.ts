import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { leadOf, samplePlan, send } from './sample-plan.ts';

async function withTask(deadlineText: string) {
  const { test, planId, tasks: sample } = await samplePlan();
  const { tasks } = await test.call('tasks.add', { planId, rows: [{ content: 'Việc thêm', leadText: 'Sở Y tế', deadlineText }] });
  const taskId = tasks[0]!.id;
  const on = async (asOf: string) => (await test.call('reporting.timeline', { taskId, asOf })).status;
  return { test, planId, taskId, sample, on };
}

describe('extensions', () => {
  it('keep every old due day with the reason and the paper', async () => {
    const { test, taskId, on } = await withTask('Trước ngày 30/6/2025');
    const asked = await test.call('extensions.ask', {
      taskId,
      askedOn: '2025-06-10',
      requestedDue: '2025-08-31',
      reason: 'Chờ hướng dẫn',
      document: { number: '45/SYT', date: '2025-06-09' },
    });
    expect(asked).toMatchObject({ oldDue: '2025-06-30', decision: 'asked', document: { number: '45/SYT', date: '2025-06-09' } });
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-overdue', flags: ['extension-asked'], daysLate: 1 });
    const granted = await test.call('extensions.grant', { id: asked.id, revision: 0, decidedOn: '2025-06-20', grantedDue: '2025-07-31' });
    expect(await test.refusal('extensions.refuse', { id: asked.id, revision: granted.revision, decidedOn: '2025-06-21', reason: 'x' })).toBe(
      'reporting.extensionDecided',
    );
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-in-time', flags: ['extended'], due: '2025-07-31', originalDue: '2025-06-30', daysLate: -30 });
    const second = await test.call('extensions.ask', { taskId, askedOn: '2025-07-20' });
    expect(second.oldDue).toBe('2025-07-31');
    await test.call('extensions.grant', { id: second.id, revision: 0, decidedOn: '2025-07-25', grantedDue: '2025-08-31' });
    const { dueDays, entries } = await test.call('reporting.timeline', { taskId, asOf: '2025-09-01' });
    expect(dueDays).toEqual([
      { due: '2025-06-30', since: null, reason: 'text' },
      { due: '2025-07-31', since: '2025-06-20', reason: 'extension' },
      { due: '2025-08-31', since: '2025-07-25', reason: 'extension' },
      // A Sunday before Quốc khánh and the day beside it.
      { due: '2025-09-03', since: '2025-07-25', reason: 'rest-day' },
    ]);
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ['extension-asked', '2025-06-10'],
      ['extension-granted', '2025-06-20'],
      ['extension-asked', '2025-07-20'],
      ['extension-granted', '2025-07-25'],
    ]);
    for (let steps = 0; steps < 4; steps += 1) await test.call('history.undo', {});
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-overdue', flags: [] });
  });

  it('end after the day of the plan, and may be shortened again', async () => {
    const { test, taskId, sample, on } = await withTask('Trước ngày 30/6/2025');
    const until = (grantedDue: string) => ({ taskIds: [sample[0]!.id, taskId], decidedOn: '2025-06-20', grantedDue, reason: '' });
    expect([await test.refusal('extensions.extend', until('2025-06-30')), await test.refusal('extensions.extend', until('2020-01-01'))]).toEqual([
      'reporting.extensionEarlier',
      'reporting.extensionEarlier',
    ]);
    const asked = await test.call('extensions.ask', { taskId, askedOn: '2025-06-10' });
    expect(await test.refusal('extensions.grant', { id: asked.id, revision: 0, decidedOn: '2025-06-20', grantedDue: '2025-06-01' })).toBe(
      'reporting.extensionEarlier',
    );
    await test.call('extensions.extend', until('2025-12-31'));
    await test.call('extensions.extend', { ...until('2025-08-29'), decidedOn: '2025-07-01' });
    expect(await on('2025-07-02')).toMatchObject({ due: '2025-08-29' });
    // The day granted by then, on every screen alike.
    expect(await on('2025-06-19')).toMatchObject({ grantedDue: null });
    expect(await on('2025-06-25')).toMatchObject({ grantedDue: '2025-12-31' });
    expect(await on('2025-07-02')).toMatchObject({ grantedDue: '2025-08-29' });
  });

  it('are granted to several tasks in one step, which answers what one of them had asked, and are undone together', async () => {
    const { test, taskId, sample, planId, on } = await withTask('Trước ngày 30/6/2025');
    const { id } = await test.call('extensions.ask', { taskId, askedOn: '2025-06-10', requestedDue: '2025-08-31', reason: 'Chờ hướng dẫn' });
    const paper = { number: '45/TB-BCĐ', date: '2025-06-19' };
    const other = sample[0]!.id;
    const input = { taskIds: [taskId, other], decidedOn: '2025-06-20', grantedDue: '2025-07-31', reason: 'Chờ nghị định', document: paper };
    expect(await test.call('extensions.extend', input)).toMatchObject({ tasks: 2 });
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-in-time', flags: ['extended'], due: '2025-07-31', originalDue: '2025-06-30' });
    const { entries } = await test.call('reporting.timeline', { taskId, asOf: '2025-07-01' });
    expect(entries).toMatchObject([
      { kind: 'extension-asked', at: '2025-06-10' },
      { kind: 'extension-granted', at: '2025-06-20', extension: { id, reason: 'Chờ hướng dẫn', decisionReason: 'Chờ nghị định', decisionDocument: paper } },
    ]);
    const granted = await test.call('extensions.granted', { planId });
    expect(granted.toSorted((a, b) => a.taskId.localeCompare(b.taskId))).toEqual(
      [taskId, other].toSorted().map((each) => ({ taskId: each, grantedDue: '2025-07-31' })),
    );
    expect((await test.call('history.recent', { limit: 1 }))[0]).toMatchObject({ operation: 'extensions.extend', subject: '2 nhiệm vụ đến 31/07/2025' });
    const { file } = await test.call('documents.tracking', { planId, asOf: '2025-07-01', format: 'xlsx' });
    expect(readSheets((await test.core.files.read(file)).bytes).flat(2)).toContain('Trước ngày 30/6/2025\n(gia hạn đến 31/07/2025)');
    // A second one is a line of its own, and the last one counts.
    await test.call('extensions.extend', { taskIds: [taskId], decidedOn: '2025-07-20', grantedDue: '2025-09-30' });
    expect(await test.call('extensions.granted', { planId })).toContainEqual({ taskId, grantedDue: '2025-09-30' });
    for (let steps = 0; steps < 2; steps += 1) await test.call('history.undo', {});
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-overdue', flags: ['extension-asked'] });
    expect(await test.call('extensions.granted', { planId })).toEqual([]);
  });

  it('of one task among several that is gone, or asked for later than answered, change none', async () => {
    const { test, taskId, planId } = await withTask('Trước ngày 30/6/2025');
    const input = { decidedOn: '2025-06-20', grantedDue: '2025-07-31' };
    expect(await test.refusal('extensions.extend', { taskIds: [taskId, crypto.randomUUID()], ...input })).toBe('system.notFound');
    await test.call('extensions.ask', { taskId, askedOn: '2025-06-25' });
    expect(await test.refusal('extensions.extend', { taskIds: [taskId], ...input })).toBe('reporting.dayTooEarly');
    expect(await test.call('extensions.granted', { planId })).toEqual([]);
  });

  it('that are refused leave the day as it was', async () => {
    const { test, taskId, on } = await withTask('Trước ngày 30/6/2025');
    const { id } = await test.call('extensions.ask', { taskId, askedOn: '2025-06-10' });
    expect(await test.refusal('extensions.refuse', { id, revision: 0, decidedOn: '2025-06-09', reason: 'Không đủ lý do' })).toBe('reporting.dayTooEarly');
    await test.call('extensions.refuse', { id, revision: 0, decidedOn: '2025-06-12', reason: 'Không đủ lý do' });
    expect(await on('2025-07-01')).toMatchObject({ class: 'open-overdue', flags: [], due: '2025-06-30' });
  });
});

describe('events and flags', () => {
  it('wake a dormant deadline; undo puts it back to sleep', async () => {
    const { test, taskId, on } = await withTask('10 ngày làm việc kể từ ngày nhận được văn bản');
    expect(await on('2025-12-31')).toMatchObject({ class: 'dormant', due: null });
    await test.call('taskEvents.record', { taskId, occurredOn: '2025-04-24', what: 'Nhận văn bản', document: { number: '88/BCT', date: '2025-04-23' } });
    expect(await on('2025-05-12')).toMatchObject({ class: 'open-in-time', due: '2025-05-12' });
    expect(await on('2025-05-13')).toMatchObject({ class: 'open-overdue' });
    await test.call('history.undo', {});
    expect(await on('2025-05-13')).toMatchObject({ class: 'dormant' });
  });

  it('set a task aside for a time, with a reason', async () => {
    const { test, planId, taskId, on } = await withTask('Trước ngày 30/6/2025');
    const flag = await test.call('taskFlags.set', { taskId, kind: 'suspended', since: '2025-05-05', reason: 'Chờ vốn' });
    expect(await test.refusal('taskFlags.set', { taskId, kind: 'suspended', since: '2025-05-06', reason: 'lại' })).toBe('reporting.flagHeld');
    const counts = async (asOf: string) => (await test.call('reporting.overview', { planId, asOf })).counts;
    expect(await counts('2025-07-02')).toMatchObject({ all: 33, setAside: 1, counted: 32 });
    await test.call('taskFlags.lift', { id: flag.id, revision: 0, until: '2025-07-01' });
    expect(await on('2025-06-30')).toMatchObject({ flags: ['suspended'] });
    expect(await on('2025-07-01')).toMatchObject({ flags: [] });
    expect(await counts('2025-07-02')).toMatchObject({ setAside: 0, fallenDue: 1 });
  });
});

describe('a removed task', () => {
  it('has its reports again when it is put back', async () => {
    const { test, planId, sample } = await withTask('Năm 2025');
    const task = sample[0]!;
    await send(test, planId, leadOf(sample, 1), { receivedOn: '2025-06-18', reports: [{ taskId: task.id, progress: 'ahead', percent: 62.5 }] });
    const before = await test.call('reporting.grid', { planId, asOf: '2025-07-01' });
    expect(before.rows[0]?.cells[0]?.text).toBe('Vượt, 62,5 %');
    await test.call('tasks.remove', { ids: [task.id] });
    expect((await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows).toHaveLength(32);
    await test.call('history.undo', {});
    expect(await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).toEqual(before);
  });
});
