import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';
import { leadOf, samplePlan, send } from './sample-plan.ts';

const kindOn = async (test: TestCore, committeeId: string, day: string) => {
  const { days } = await test.call('calendar.year', { committeeId, year: Number(day.slice(0, 4)) });
  const found = days.find((each) => each.day === day);
  return found && `${found.kind} ${found.origin}`;
};

/** A plan of 2027 with one task of this deadline. */
async function taskDue(deadlineText: string) {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2027 });
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Rà soát', leadText: 'Sở Y tế', deadlineText }] });
  const taskId = tasks[0]!.id;
  const statusOn = async (asOf: string) => (await test.call('reporting.timeline', { taskId, asOf })).status;
  return { test, committeeId: committee.id, planId: plan.id, taskId, statusOn };
}

describe('the calendar of a book', () => {
  it('comes with the program, and a year that does not is computed', async () => {
    const { test, committeeId } = await samplePlan();
    expect(await test.call('calendar.year', { committeeId, year: 2026 })).toMatchObject({ announced: true });
    expect(await kindOn(test, committeeId, '2026-08-22')).toBe('work announced');
    expect(await test.call('calendar.year', { committeeId, year: 2029 })).toMatchObject({ announced: false, source: '' });
    expect(await kindOn(test, committeeId, '2029-02-13')).toBe('rest computed');
  });

  it('takes what an announcement adds, for every committee, undone step by step and told in words', async () => {
    const { test, committeeId } = await samplePlan();
    const other = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
    await test.call('calendar.setDays', { days: ['2028-05-03'], kind: 'rest', name: 'Nghỉ hoán đổi' });
    await test.call('calendar.setDays', { days: ['2028-05-06'], kind: 'work' });
    await test.call('calendar.setDays', { days: ['2028-01-28'], kind: 'usual' });
    await test.call('calendar.setSource', { year: 2028, source: 'Công văn 99/VPCP-KGVX' });
    for (const id of [committeeId, other.id]) {
      expect(await test.call('calendar.year', { committeeId: id, year: 2028 })).toMatchObject({ announced: true, source: 'Công văn 99/VPCP-KGVX' });
      expect([await kindOn(test, id, '2028-05-03'), await kindOn(test, id, '2028-05-06'), await kindOn(test, id, '2028-01-28')]).toEqual([
        'rest edited',
        'work edited',
        'usual edited',
      ]);
    }
    expect((await test.call('history.recent', { limit: 4 })).map(({ subject, place }) => [subject, place])).toEqual([
      ['năm 2028: Công văn 99/VPCP-KGVX', { committee: null, plan: null }],
      ['28/01/2028: như ngày thường', { committee: null, plan: null }],
      ['06/05/2028: làm bù', { committee: null, plan: null }],
      ['03/05/2028: nghỉ (Nghỉ hoán đổi)', { committee: null, plan: null }],
    ]);
    expect((await test.call('history.undo', { committeeId })).shown).toEqual({ kind: 'calendar', id: '2028' });
    expect(await test.call('calendar.year', { committeeId, year: 2028 })).toMatchObject({ announced: false });
    for (let step = 0; step < 3; step += 1) await test.call('history.undo', { committeeId });
    expect(await kindOn(test, committeeId, '2028-05-03')).toBeUndefined();
    expect(await kindOn(test, committeeId, '2028-01-28')).toBe('rest computed');
    await test.call('history.redo', { committeeId });
    expect(await kindOn(test, committeeId, '2028-05-03')).toBe('rest edited');
    // Outlasts the program.
    expect(await kindOn(await test.reopen(), committeeId, '2028-05-03')).toBe('rest edited');
  });

  it('holds a committee’s own days for that committee alone', async () => {
    const { test, committeeId } = await samplePlan();
    const other = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
    await test.call('calendar.setOwnDays', { committeeId, days: ['2025-06-19', '2025-06-20'], kind: 'rest', name: 'Đại hội' });
    expect([await kindOn(test, committeeId, '2025-06-19'), await kindOn(test, other.id, '2025-06-19')]).toEqual(['rest own', undefined]);
    const [entry] = await test.call('history.recent', { limit: 1 });
    expect(entry).toMatchObject({ subject: '19/06/2025 – 20/06/2025: nghỉ (Đại hội)', place: { committee: { id: committeeId }, plan: null } });
    await test.call('calendar.setOwnDays', { committeeId, days: ['2025-06-19', '2025-06-20'], kind: null });
    expect(await kindOn(test, committeeId, '2025-06-19')).toBeUndefined();
    expect(await test.refusal('calendar.setOwnDays', { committeeId: crypto.randomUUID(), days: ['2025-06-19'], kind: 'rest' })).toBe('system.notFound');
  });
});

describe('due days by the calendar', () => {
  it('move off days of rest as the committee has it, and come back where it does not', async () => {
    // 16 April 2027 is Giỗ Tổ, a Friday.
    const { test, committeeId, statusOn } = await taskDue('trước ngày 16/4/2027');
    expect(await statusOn('2027-04-19')).toMatchObject({ class: 'open-in-time', due: '2027-04-19', originalDue: '2027-04-16' });
    await test.call('calendar.setOwnDays', { committeeId, days: ['2027-04-19'], kind: 'rest' });
    expect(await statusOn('2027-04-20')).toMatchObject({ class: 'open-in-time', due: '2027-04-20' });
    const settings = await test.call('reporting.settings', { committeeId });
    await test.call('reporting.updateSettings', { committeeId, settings: { ...settings, moveToWorkingDay: false } });
    expect(await statusOn('2027-04-21')).toMatchObject({ class: 'open-overdue', due: '2027-04-16', daysLate: 5, workingDaysLate: 2 });
  });

  it('count “n ngày làm việc” over Tết', async () => {
    const { test, taskId, statusOn } = await taskDue('10 ngày làm việc kể từ ngày có kết luận');
    await test.call('taskEvents.record', { taskId, occurredOn: '2027-01-27' });
    // Six days up to 3 February, then Tết to the 10th.
    expect((await statusOn('2027-02-12')).due).toBe('2027-02-17');
  });

  it('of a new period’s report fall on a working day', async () => {
    const { test, committeeId } = await taskDue('Năm 2027');
    // 19 June 2027 is a Saturday, 19 December a Sunday.
    const dueDays = async () => (await test.call('periods.list', { committeeId, year: 2027 })).map(({ dueOn }) => dueOn);
    expect(await dueDays()).toEqual(['2027-06-21', '2027-12-20']);
    await test.call('periods.generate', { committeeId, year: 2027 });
    expect(await dueDays()).toEqual(['2027-06-21', '2027-12-20']);
  });
});

describe('lateness is told in days and in working days', () => {
  it('of a task: in the grid, its timeline, the overview’s list and both prints', async () => {
    const { test, planId, taskId } = await taskDue('trước ngày 29/4/2027');
    // A Friday and Monday off lie between: Tuesday 4 May is the first working day after.
    const asOf = '2027-05-05';
    const late = { daysLate: 6, workingDaysLate: 2 };
    expect((await test.call('reporting.grid', { planId, asOf })).rows[0]?.status).toMatchObject(late);
    expect((await test.call('reporting.timeline', { taskId, asOf })).status).toMatchObject(late);
    expect((await test.call('reporting.overview', { planId, asOf })).late).toMatchObject([late]);
    const cells = async (paper: 'documents.tracking' | 'documents.overview') => {
      const { file } = await test.call(paper, { planId, asOf, format: 'xlsx' });
      return readSheets((await test.core.files.read(file)).bytes).flat(2);
    };
    expect(await cells('documents.tracking')).toContain('Quá hạn 6 ngày (2 ngày làm việc)');
    expect(await cells('documents.overview')).toContain('6 (2)');
  });

  it('of a report: on the board, whether it came or not, and with the days for all that has not come', async () => {
    const { test, planId, tasks } = await samplePlan();
    await send(test, planId, leadOf(tasks, 21), { receivedOn: '2025-06-23', reports: [] });
    const board = await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' });
    expect(board).toMatchObject({ daysLate: 12, workingDaysLate: 8 });
    const row = (name: string) => board.rows.find(({ addressee }) => addressee.name.startsWith(name));
    expect(row(leadOf(tasks, 21).name)).toMatchObject({ state: 'late', daysLate: 4, workingDaysLate: 2 });
    expect(row('Sở Y tế')).toMatchObject({ state: 'missing', daysLate: 12, workingDaysLate: 8 });
  });
});

it('a book of plans without any reporting still opens its calendar', async () => {
  const test = await testCore();
  const { plan } = await planWith(test, ['Một']);
  expect((await test.call('calendar.year', { committeeId: plan.committeeId, year: plan.year })).days.length).toBeGreaterThan(10);
});
