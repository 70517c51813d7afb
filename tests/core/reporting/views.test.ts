import { describe, expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';
import { acceptAll, leadOf, samplePlan, send } from './sample-plan.ts';

type Sample = Awaited<ReturnType<typeof samplePlan>>;

/** H1 of the sample: industry on time for all eight, customs late, the border guard corrected, a question open with health. */
async function firstHalf({ test, planId, tasks }: Sample): Promise<void> {
  const reportsOn = (numbers: readonly number[], more: Record<string, unknown>) => numbers.map((number) => ({ taskId: tasks[number - 1]!.id, ...more }));
  await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-06-19', reports: reportsOn([1, 2, 3, 4, 5, 6, 7, 8], { progress: 'on-track', percent: 50 }) });
  await send(test, planId, leadOf(tasks, 21), { receivedOn: '2025-06-20', reports: reportsOn([21], { progress: 'behind' }) });
  await send(test, planId, leadOf(tasks, 13), { receivedOn: '2025-06-10', reports: reportsOn([13, 14], { progress: 'on-track' }) });
  await send(test, planId, leadOf(tasks, 13), { receivedOn: '2025-06-25', message: 'correction', reports: reportsOn([13], { progress: 'ahead' }) });
  await send(test, planId, leadOf(tasks, 30), { receivedOn: '2025-06-21', message: 'question' });
}

describe('the board of a period', () => {
  it('tells on time, late, missing and corrected, and what each owes', async () => {
    const sample = await samplePlan();
    await firstHalf(sample);
    const { rows, figures } = await sample.test.call('reporting.board', { planId: sample.planId, period: '2025-H1', asOf: '2025-07-01' });
    const row = (name: string) => rows.find(({ addressee }) => addressee.name === name)!;
    expect(row('Sở Công Thương')).toMatchObject({ state: 'on-time', corrected: false, daysLate: null, tasks: 8, reportedTasks: 8, owes: [] });
    expect(row('Cục Hải quan')).toMatchObject({ state: 'late', daysLate: 1, owes: [] });
    const guard = row('Bộ Chỉ huy Bộ đội Biên phòng tỉnh');
    expect(guard).toMatchObject({ state: 'on-time', corrected: true, reportedTasks: 2 });
    expect([guard.first?.receivedOn, guard.latest?.receivedOn, guard.owes.map(({ number }) => number)]).toEqual(['2025-06-10', '2025-06-25', ['15']]);
    expect(row('Sở Y tế')).toMatchObject({ state: 'missing', daysLate: 12, first: null });
    expect(row('Sở Y tế').openQuestions).toHaveLength(1);
    expect(row('UBND các huyện biên giới')).toMatchObject({ state: 'missing', addressee: { kind: 'group' } });
    expect(figures.map(({ key, count, of, denominator }) => [key, count, of, denominator])).toEqual([
      ['sent-on-time', 2, 14, 'addressees'],
      ['sent-late', 1, 14, 'addressees'],
      ['missing', 11, 14, 'addressees'],
      ['waiting', 0, 14, 'addressees'],
      ['corrected', 1, 14, 'addressees'],
    ]);
    const earlier = await sample.test.call('reporting.board', { planId: sample.planId, period: '2025-H1', asOf: '2025-06-19' });
    expect(earlier.rows.filter(({ state }) => state === 'waiting')).toHaveLength(12);
  });

  it('counts what a body sent before it was merged for the one that answers now', async () => {
    const sample = await samplePlan();
    const { test, planId, tasks } = sample;
    const old = leadOf(tasks, 29);
    expect(old.name).toBe('Sở Giao thông vận tải');
    await send(test, planId, old, { receivedOn: '2025-02-20', reports: [{ taskId: tasks[28]!.id, progress: 'on-track' }] });
    const builders = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Xây dựng')!;
    await test.call('succession.apply', {
      kind: 'merge',
      date: '2025-03-01',
      legalBasis: 'Nghị định số 45/2025/NĐ-CP',
      from: [old.id],
      to: [{ id: builders.id }],
    });
    const { rows } = await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' });
    const now = rows.find(({ addressee }) => addressee.name === 'Sở Xây dựng');
    expect(now).toMatchObject({ leadsNow: true, state: 'on-time', reportedTasks: 1, owes: [] });
    expect(now?.first?.addressee.name).toBe('Sở Giao thông vận tải');
    expect(now?.messages.map(({ addressee }) => addressee.name)).toEqual(['Sở Giao thông vận tải']);
    expect(rows.some(({ addressee }) => addressee.name === 'Sở Giao thông vận tải')).toBe(false);

    await send(
      test,
      planId,
      { kind: 'agency', id: builders.id },
      { receivedOn: '2025-06-25', message: 'correction', reports: [{ taskId: tasks[28]!.id, progress: 'behind' }] },
    );
    const corrected = (await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' })).rows.find(
      ({ addressee }) => addressee.id === builders.id,
    );
    expect(corrected).toMatchObject({ state: 'on-time', corrected: true, reportedTasks: 1 });
    expect(corrected?.messages.map(({ supersededBy }) => supersededBy !== null)).toEqual([true, false]);
    const cell = (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[28]?.cells[0];
    expect(cell).toMatchObject({ text: 'Chậm', reports: 1 });
  });
});

describe('two agencies that lead a task together', () => {
  it('each report for themselves; one that led it before has spoken for both', async () => {
    const { test, planId } = await samplePlan();
    const { id } = await test.call('agencies.create', { name: 'Sở Tư pháp' });
    await test.call('agencies.create', { name: 'Tỉnh đoàn' });
    const {
      tasks: [task],
    } = await test.call('tasks.add', { planId, rows: [{ content: 'Việc chung', leadText: 'Sở Tư pháp, Tỉnh đoàn', deadlineText: 'Hằng năm' }] });
    const row = async (name: string) => {
      const { rows } = await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' });
      return rows.find(({ addressee }) => addressee.name === name);
    };
    await send(test, planId, { kind: 'agency', id }, { receivedOn: '2025-06-10', reports: [{ taskId: task!.id, progress: 'on-track' }] });
    expect(await row('Sở Tư pháp')).toMatchObject({ state: 'on-time', reportedTasks: 1, owes: [] });
    expect(await row('Tỉnh đoàn')).toMatchObject({ state: 'missing', reportedTasks: 0, owes: [{ taskId: task!.id }] });
    await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { leadText: 'Tỉnh đoàn' } }] });
    expect(await row('Tỉnh đoàn')).toMatchObject({ state: 'nothing-owed', reportedTasks: 1, owes: [] });
  });
});

describe('reports that contradict one another', () => {
  it('of two leads are flagged in the grid and counted, until the secretariat decides', async () => {
    const { test, planId } = await samplePlan();
    const [justice, youth] = [await test.call('agencies.create', { name: 'Sở Tư pháp' }), await test.call('agencies.create', { name: 'Tỉnh đoàn' })];
    const {
      tasks: [task],
    } = await test.call('tasks.add', { planId, rows: [{ content: 'Việc chung', leadText: 'Sở Tư pháp, Tỉnh đoàn', deadlineText: 'Trước 30/6/2025' }] });
    const sends = (id: string, receivedOn: string, more: Record<string, unknown>) =>
      send(test, planId, { kind: 'agency', id }, { receivedOn, reports: [{ taskId: task!.id, ...more }] });
    const shown = async () => {
      const { rows } = await test.call('reporting.grid', { planId, asOf: '2025-06-20' });
      const { figures } = await test.call('reporting.overview', { planId, asOf: '2025-06-20' });
      return [rows.at(-1)?.status.class, rows.at(-1)?.status.flags.includes('leads-differ'), figures.find(({ key }) => key === 'leads-differ')?.count];
    };
    await sends(justice.id, '2025-06-12', { percent: 60 });
    expect(await shown()).toEqual(['open-in-time', false, 0]);
    const { reports } = await sends(youth.id, '2025-06-16', { completedOn: '2025-06-10' });
    // Not done before both say so, or the secretariat does.
    expect(await shown()).toEqual(['open-in-time', true, 1]);
    await test.call('reporting.accept', { reportIds: [reports[0]!.id], decidedOn: '2025-06-19', withoutProof: true });
    expect(await shown()).toEqual(['done-on-time', false, 0]);
  });

  it('on different periods are decided by the later period, whichever came last', async () => {
    const { test, planId, committeeId, tasks } = await samplePlan();
    await test.call('periods.generate', { committeeId, year: 2025, kinds: ['quarter'] });
    const task = tasks[6]!;
    const sends = (period: string, receivedOn: string, more: Record<string, unknown>) =>
      send(test, planId, leadOf(tasks, 7), { period, receivedOn, reports: [{ taskId: task.id, ...more }] });
    await sends('2025-H1', '2025-06-18', { completedOn: '2025-06-10', result: 'Đã xong' });
    await sends('2025-Q1', '2025-06-25', { percent: 40, result: 'Đang làm' });
    await acceptAll(test, planId, '2025-07-01');
    const row = (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[6]!;
    expect(row).toMatchObject({ status: { class: 'done-on-time' }, latest: { period: '2025-H1', result: 'Đã xong' } });
  });

  it('a report on a period that has not closed speaks only up to the day it came', async () => {
    const { test, planId, tasks } = await samplePlan();
    const task = tasks[6]!;
    const sends = (period: string, receivedOn: string, percent: number) =>
      send(test, planId, leadOf(tasks, 7), { period, receivedOn, reports: [{ taskId: task.id, percent }] });
    await sends('2025-Y', '2025-03-10', 20);
    await sends('2025-H1', '2025-06-18', 60);
    expect((await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[6]?.latest).toMatchObject({ period: '2025-H1', percent: 60 });
  });
});

describe('an agency whose tasks all begin later', () => {
  it('is not expected to report, and counts among the obliged only once it has', async () => {
    const { test, planId } = await samplePlan();
    await test.call('agencies.create', { name: 'Sở Tư pháp' });
    const { tasks } = await test.call('tasks.add', { planId, rows: [{ content: 'Việc cuối năm', leadText: 'Sở Tư pháp', deadlineText: 'Quý IV/2025' }] });
    const board = async () => test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' });
    const find = ({ rows }: Awaited<ReturnType<typeof board>>) => rows.find(({ addressee }) => addressee.name === 'Sở Tư pháp');
    const before = await board();
    expect(find(before)).toMatchObject({ state: 'nothing-owed', owes: [] });
    expect(before.figures[0]?.of).toBe(14);
    await send(test, planId, { kind: 'agency', id: tasks[0]!.assignments[0]!.refId! }, { receivedOn: '2025-06-10' });
    const after = await board();
    expect(find(after)).toMatchObject({ state: 'on-time' });
    expect(after.figures[0]).toMatchObject({ key: 'sent-on-time', count: 1, of: 15 });
  });
});

describe('a task that an amendment brings', () => {
  it('owes nothing for periods that had closed before it', async () => {
    const { test, planId, tasks } = await samplePlan();
    const lead = leadOf(tasks, 21);
    const document = (number: string, date: string) => ({ number, date, issuer: 'UBND tỉnh' });
    const plan = async () => (await test.call('plans.list', {}))[0]!;
    await test.call('planLife.adopt', { planId, revision: (await plan()).revision, document: document('4512/QĐ-UBND', '2024-12-20') });
    await send(test, planId, lead, { receivedOn: '2025-06-18', reports: [{ taskId: tasks[20]!.id, progress: 'on-track' }] });
    await test.call('tasks.add', { planId, rows: [{ content: 'Việc bổ sung', leadText: tasks[20]!.leadText, deadlineText: 'Hằng năm' }] });
    const row = async (period: string) =>
      (await test.call('reporting.board', { planId, period, asOf: '2025-12-31' })).rows.find(({ addressee }) => addressee.id === lead.id);
    expect((await row('2025-H1'))?.owes).toHaveLength(1);
    await test.call('planLife.amend', { planId, revision: (await plan()).revision, document: document('2001/QĐ-UBND', '2025-08-15') });

    expect(await row('2025-H1')).toMatchObject({ state: 'on-time', owes: [] });
    expect((await row('2025-Y'))?.owes.map(({ content }) => content)).toContain('Việc bổ sung');
    const added = (await test.call('reporting.grid', { planId, asOf: '2025-12-31' })).rows.at(-1);
    expect(added?.cells.map(({ class: name, owed }) => [name, owed])).toEqual([
      [null, false],
      ['routine-missing', true],
    ]);
  });
});

describe('the overview', () => {
  it('names the denominator of every figure, and its lists agree with its counts', async () => {
    const sample = await samplePlan();
    await firstHalf(sample);
    const { test, planId, tasks } = sample;
    await send(test, planId, leadOf(tasks, 7), { receivedOn: '2025-12-10', period: '2025-Y', reports: [{ taskId: tasks[6]!.id, completedOn: '2025-12-05' }] });
    const before = await test.call('reporting.overview', { planId, asOf: '2026-01-05' });
    expect(before.counts).toMatchObject({ fallenDue: 3, fallenDueOnTime: 0, fallenDueAwaiting: 1 });
    expect(before.late.map(({ number }) => number)).toEqual(['5', '10']);
    expect(before.figures.find(({ key }) => key === 'awaiting-confirmation')).toMatchObject({ count: 1, of: 32 });
    await acceptAll(test, planId, '2026-01-05');
    const view = await test.call('reporting.overview', { planId, asOf: '2026-01-05' });
    expect(view.period?.code).toBe('2025-Y');
    expect(view.counts).toMatchObject({ all: 32, counted: 32, dated: 3, fallenDue: 3, fallenDueOnTime: 1, routine: 29 });
    const figure = (key: string) => view.figures.find((each) => each.key === key);
    expect(figure('on-time-rate')).toMatchObject({ count: 1, of: 3, percent: 33.3, denominatorLabel: 'số nhiệm vụ đã đến hạn' });
    expect(figure('open-overdue')?.count).toBe(view.late.length);
    expect(view.late.map(({ number, daysLate }) => [number, daysLate])).toEqual([
      ['5', 5],
      ['10', 5],
    ]);
    expect(figure('awaiting-confirmation')?.count).toBe(0);
    expect(view.byAgency).toHaveLength(14);
    expect(view.byAgency.reduce((sum, { all }) => sum + all, 0)).toBe(32);
    expect(view.overTheYear.map(({ day }) => day.slice(0, 7))).toHaveLength(12);
    expect(view.sending.map(({ period, addressees, onTime, late, missing }) => [period, addressees, onTime, late, missing])).toEqual([
      ['2025-H1', 14, 2, 1, 11],
      ['2025-Y', 14, 1, 0, 13],
    ]);
  });

  it('lists what is due soon, nearest last day last in the past', async () => {
    const { test, planId } = await samplePlan();
    const { dueSoon, late } = await test.call('reporting.overview', { planId, asOf: '2025-12-20' });
    expect(late).toEqual([]);
    expect(dueSoon.map(({ number, daysLate }) => [number, daysLate])).toEqual([
      ['5', -11],
      ['7', -11],
      ['10', -11],
    ]);
    expect((await test.call('reporting.overview', { planId, asOf: '2025-12-15' })).dueSoon).toEqual([]);
  });

  it('counts tasks of names the register does not hold, and of nobody', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Hai', deadlineText: 'Năm 2025' }] });
    const { byAgency, counts } = await test.call('reporting.overview', { planId: plan.id, asOf: '2025-02-01' });
    expect(byAgency.map(({ lead, all }) => [lead.kind, lead.name, all])).toEqual([
      ['unknown', '', 1],
      ['unknown', 'Sở Công Thương', 1],
    ]);
    expect(counts.all).toBe(2);
  });
});

describe('the grid', () => {
  it('judges routine tasks in the period the overview was asked for, so that its numbers lead to as many rows', async () => {
    const sample = await samplePlan();
    await firstHalf(sample);
    const asked = { planId: sample.planId, period: '2025-H1', asOf: '2025-12-31' };
    const { counts } = await sample.test.call('reporting.overview', asked);
    const met = counts.byClass.find((each) => each.class === 'routine-met')!.count;
    expect(met).toBeGreaterThan(0);
    const rowsMet = async (input: typeof asked | Omit<typeof asked, 'period'>) =>
      (await sample.test.call('reporting.grid', input)).rows.filter(({ status }) => status.class === 'routine-met').length;
    expect(await rowsMet(asked)).toBe(met);
    expect(await rowsMet({ planId: asked.planId, asOf: asked.asOf })).toBe(0);
  });

  it('has a row for every task and a cell for every period, in words', async () => {
    const sample = await samplePlan();
    await firstHalf(sample);
    const { periods, rows } = await sample.test.call('reporting.grid', { planId: sample.planId, asOf: '2025-07-01' });
    expect(periods.map(({ code }) => code)).toEqual(['2025-H1', '2025-Y']);
    expect(rows.map(({ number, content }) => [number, content])).toEqual(sample.tasks.map(({ number, content }) => [number, content]));
    expect([1, 7, 13, 21, 30].map((number) => rows[number - 1]!.cells.map(({ text }) => text))).toEqual([
      ['Đạt, 50 %', 'Chưa đến hạn'],
      ['Trong hạn, 50 %', 'Trong hạn'],
      ['Vượt', 'Chưa đến hạn'],
      ['Chậm', 'Chưa đến hạn'],
      ['Chưa báo cáo', 'Chưa đến hạn'],
    ]);
    expect(rows[12]?.latest).toMatchObject({ period: '2025-H1', reportedOn: '2025-06-25' });
    const early = await sample.test.call('reporting.grid', { planId: sample.planId, asOf: '2024-12-01' });
    expect(early.rows.every(({ cells }) => cells.every((cell) => cell.class === null && cell.text === ''))).toBe(true);
    const one = await sample.test.call('reporting.grid', { planId: sample.planId, asOf: '2025-07-01', periods: ['2025-Y'] });
    expect(one.rows[0]?.cells).toHaveLength(1);
  });

  it('is put back exactly by undoing everything that was sent', async () => {
    const sample = await samplePlan();
    const before = await sample.test.call('reporting.grid', { planId: sample.planId, asOf: '2025-07-01' });
    await firstHalf(sample);
    for (let steps = 0; steps < 5; steps += 1) await sample.test.call('history.undo', {});
    expect(await sample.test.call('reporting.grid', { planId: sample.planId, asOf: '2025-07-01' })).toEqual(before);
  });
});
