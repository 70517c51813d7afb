import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../electron/adapters/system-clock.ts';
import { countStatuses, statusFigures } from '../../../shared/domain/status/count-statuses.ts';
import { dueDays } from '../../../shared/domain/status/due-day.ts';
import { owesReport, owingLeads } from '../../../shared/domain/status/owed-report.ts';
import { readRelativeTerm } from '../../../shared/domain/status/relative-term.ts';
import { countedOn, statusOn } from '../../../shared/domain/status/task-status.ts';
import type { StatusRules, TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { accepted, asWritten, calendarWith, claimedOn, d, doneOn, factsOf, h1, movingOn, report } from './reporting-facts.ts';

const classOn = (facts: TaskFacts, day: string, rules: StatusRules = asWritten) => statusOn(facts, d(day), rules, h1).class;

describe.each([
  ['Asia/Ho_Chi_Minh', -420],
  ['UTC', 0],
  ['America/Los_Angeles', 420],
])('boundary days in %s', (zone, minutesWest) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
    expect(new Date('2025-06-30T12:00:00Z').getTimezoneOffset()).toBe(minutesWest);
  });
  afterEach(() => vi.useRealTimers());
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each([
    ['Trước 30/6/2025', '2025-06-30'],
    ['Tháng 6/2025', '2025-06-30'],
    ['Quý IV/2025', '2025-12-31'],
    ['Năm 2025', '2025-12-31'],
    ['Tháng 3, tháng 9/2025', '2025-09-30'],
  ])('“%s” is in time on %s and overdue the day after', (text, due) => {
    const [dayBefore, dayAfter] = [-1, 1].map((step) => new Date(Date.parse(`${due}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10));
    expect(classOn(factsOf(text), dayBefore!)).toBe('open-in-time');
    expect(classOn(factsOf(text), due)).toBe('open-in-time');
    expect(classOn(factsOf(text), dayAfter!)).toBe('open-overdue');
    expect(classOn(factsOf(text, { reports: [doneOn(due)] }), dayAfter!)).toBe('done-on-time');
    expect(classOn(factsOf(text, { reports: [doneOn(dayAfter!)] }), dayAfter!)).toBe('done-late');
  });

  it('the clock turns to the next day when the wall does', () => {
    vi.useFakeTimers({ now: new Date('2025-06-30T17:30:00Z') });
    const status = statusOn(factsOf('Trước 30/6/2025'), d(systemClock.today()), asWritten, null).class;
    expect(status).toBe(zone === 'Asia/Ho_Chi_Minh' ? 'open-overdue' : 'open-in-time');
  });
});

describe('completion', () => {
  const due = 'Trước 30/6/2025';

  it('counts from the day it was finished, whenever its report came', () => {
    const facts = factsOf(due, { reports: [doneOn('2025-06-28', '2025-07-10')] });
    expect(classOn(facts, '2025-06-27')).toBe('open-in-time');
    expect(classOn(facts, '2025-06-28')).toBe('done-on-time');
    expect(classOn(facts, '2025-07-05')).toBe('done-on-time');
  });

  it('at 100 % without a day is judged by the day of the report and invents no date', () => {
    const status = statusOn(factsOf(due, { reports: [accepted(report('2025-06-18', { percent: 100 }))] }), d('2025-07-01'), asWritten, null);
    expect(status).toMatchObject({ class: 'done-on-time', completedOn: null });
  });

  it('is opened again by a newer report that no longer claims it', () => {
    const facts = factsOf(due, { reports: [doneOn('2025-05-01'), report('2025-06-18', { percent: 80 })] });
    expect(classOn(facts, '2025-06-01')).toBe('done-on-time');
    expect(classOn(facts, '2025-07-01')).toBe('open-overdue');
  });

  it('is not opened again by an earlier period’s report that came after it', () => {
    const h1 = { ...doneOn('2025-06-10', '2025-06-18'), speaksUpTo: d('2025-06-14') };
    const lateQ1 = report('2025-06-25', { period: '2025-Q1', percent: 40, speaksUpTo: d('2025-03-14') });
    expect(classOn(factsOf(due, { reports: [h1, lateQ1] }), '2025-07-01')).toBe('done-on-time');
  });

  it('of a superseded report stands only until its correction came', () => {
    const wrong = { ...doneOn('2025-05-01'), supersededOn: d('2025-06-20') };
    const facts = factsOf(due, { reports: [wrong, report('2025-06-20', { percent: 50 })] });
    expect(classOn(facts, '2025-06-19')).toBe('done-on-time');
    expect(classOn(facts, '2025-06-20')).toBe('open-in-time');
  });

  it('without a due day is neither on time nor late', () => {
    expect(classOn(factsOf('', { reports: [doneOn('2025-12-30')] }), '2025-12-31')).toBe('done-undated');
    expect(classOn(factsOf('Tuần thứ hai của đợt cao điểm', { reports: [doneOn('2025-05-30')] }), '2025-12-31')).toBe('done-undated');
    expect(classOn(factsOf(''), '2025-12-31')).toBe('open-undated');
  });
});

describe('a result reported as done', () => {
  const due = 'Trước 30/6/2025';
  const on = (day: string, ...reports: TaskFacts['reports']) => statusOn(factsOf(due, { reports }), d(day), asWritten, null);

  it('waits for the secretariat’s word: not done, and never late by the clerk’s delay, whatever day it names', () => {
    const punctual = claimedOn('2025-06-20');
    const late = claimedOn('2025-07-05');
    expect(on('2025-06-19', punctual)).toMatchObject({ class: 'open-in-time', claim: null });
    expect(on('2025-06-25', punctual).class).toBe('awaiting');
    expect(on('2025-12-31', punctual)).toMatchObject({
      class: 'awaiting',
      flags: [],
      completedOn: '2025-06-20',
      claim: { reportIds: [punctual.id], on: '2025-06-20', stated: true, due: '2025-06-30' },
    });
    expect(on('2025-07-04', late).class).toBe('open-overdue');
    expect(on('2025-07-05', late)).toMatchObject({ class: 'awaiting', claim: { on: '2025-07-05', due: '2025-06-30' } });
    expect(on('2025-07-05', report('2025-06-18', { percent: 100 }))).toMatchObject({ class: 'awaiting', claim: { on: '2025-06-18', stated: false } });
    expect(statusOn(factsOf('', { reports: [punctual] }), d('2025-07-01'), asWritten, null)).toMatchObject({ class: 'awaiting', claim: { due: null } });
  });

  it('once accepted is in time or late by its own day, whenever it was accepted', () => {
    const decidedOn = d('2025-09-01');
    expect(on('2025-07-01', { ...claimedOn('2025-06-20'), acceptance: 'accepted', decidedOn })).toMatchObject({ class: 'done-on-time', claim: null });
    expect(on('2025-07-05', { ...claimedOn('2025-07-05'), acceptance: 'accepted', decidedOn }).class).toBe('done-late');
  });

  it('is done without anyone’s word where the committee wants none, or where it was before results were confirmed', () => {
    const own = { ...asWritten, confirms: false };
    expect(statusOn(factsOf(due, { reports: [claimedOn('2025-06-20')] }), d('2025-07-01'), own, null)).toMatchObject({ class: 'done-on-time', claim: null });
    expect(on('2025-07-01', { ...claimedOn('2025-06-20'), acceptance: 'accepted' }).class).toBe('done-on-time');
  });

  it('returned is to be gone on with from that day; it waited until then', () => {
    const returned = { ...claimedOn('2025-06-20'), acceptance: 'returned', decidedOn: d('2025-06-25') } as const;
    expect([on('2025-06-24', returned).class, on('2025-06-25', returned).class, on('2025-07-01', returned).class]).toEqual([
      'awaiting',
      'open-in-time',
      'open-overdue',
    ]);
    const again = claimedOn('2025-06-28');
    expect(on('2025-07-01', returned, again)).toMatchObject({ class: 'awaiting', claim: { reportIds: [again.id], on: '2025-06-28' } });
  });

  it('stays accepted, by the day accepted, when a later report only says again that it is done', () => {
    const first = doneOn('2025-06-20');
    expect(on('2025-12-31', first, report('2025-12-10', { percent: 100 }))).toMatchObject({ class: 'done-on-time', completedOn: '2025-06-20', claim: null });
    expect(on('2025-12-31', claimedOn('2025-06-20'), report('2025-12-10', { percent: 100 }))).toMatchObject({
      class: 'awaiting',
      claim: { on: '2025-06-20', stated: true },
    });
  });

  it('accepted waits anew where its sender names another day later, and not for what another lead says', () => {
    const other = claimedOn('2025-07-20', '2025-12-10');
    expect(on('2025-12-31', doneOn('2025-06-20'), other)).toMatchObject({ class: 'awaiting', claim: { reportIds: [other.id], on: '2025-07-20' } });
    expect(on('2025-12-31', doneOn('2025-06-20'), { ...other, lead: 'tinh-doan' }).class).toBe('done-on-time');
    const undated = accepted(report('2025-06-18', { percent: 100 }));
    expect(on('2025-12-31', undated, claimedOn('2025-06-10', '2025-12-10'))).toMatchObject({ class: 'done-on-time' });
  });

  it('accepted and then taken back is open again, and said to be; what is claimed after that waits anew', () => {
    const back = report('2025-08-01', { percent: 80 });
    expect(on('2025-07-15', doneOn('2025-06-20'), back)).toMatchObject({ class: 'done-on-time', flags: [] });
    expect(on('2025-08-01', doneOn('2025-06-20'), back)).toMatchObject({ class: 'open-overdue', flags: ['reopened'] });
    const corrected = { ...doneOn('2025-06-20'), supersededOn: d('2025-08-01') };
    expect(on('2025-08-01', corrected, back).flags).toEqual(['reopened']);
    const again = claimedOn('2025-09-01');
    expect(on('2025-09-02', doneOn('2025-06-20'), back, again)).toMatchObject({ class: 'awaiting', flags: [], claim: { reportIds: [again.id] } });
  });
});

describe('work with several days', () => {
  const inParts = 'Đợt 1: 30/6/2025; đợt 2: 30/11/2025';
  const flagsOn = (day: string, ...reports: TaskFacts['reports']) => statusOn(factsOf(inParts, { reports }), d(day), asWritten, null).flags;

  it('is late by its last day alone; an earlier one that nobody has spoken of is said beside it', () => {
    expect(classOn(factsOf(inParts), '2025-07-10')).toBe('open-in-time');
    expect([flagsOn('2025-06-30'), flagsOn('2025-07-01')]).toEqual([[], ['milestone-passed']]);
    expect(flagsOn('2025-07-10', report('2025-06-20', { percent: 40 }))).toEqual(['milestone-passed']);
    expect(flagsOn('2025-07-10', report('2025-07-02', { percent: 50 }))).toEqual([]);
    expect(classOn(factsOf(inParts), '2025-12-01')).toBe('open-overdue');
  });
});

describe('two that lead a task together', () => {
  const youth = { lead: 'tinh-doan' } as const;
  const flagsBy = (text: string, ...reports: TaskFacts['reports']) => statusOn(factsOf(text, { reports }), d('2025-06-20'), asWritten, h1).flags;

  it('finish it together, by the last of their days; the secretariat’s word stands for all', () => {
    const leads = ['so-cong-thuong', 'tinh-doan'];
    const standing = (...reports: TaskFacts['reports']) => statusOn(factsOf('Trước 30/6/2025', { leads, reports }), d('2025-07-05'), asWritten, null);
    const first = claimedOn('2025-06-10');
    const last = { ...claimedOn('2025-07-02'), ...youth };
    expect(standing(first)).toMatchObject({ class: 'open-overdue', flags: ['leads-unfinished'], completedOn: null, claim: null });
    expect(standing(first, { ...report('2025-06-12', { percent: 90 }), ...youth }).class).toBe('open-overdue');
    expect(standing(first, last)).toMatchObject({
      class: 'awaiting',
      flags: [],
      completedOn: '2025-07-02',
      claim: { reportIds: [first.id, last.id], on: '2025-07-02', due: '2025-06-30' },
    });
    expect(standing(accepted(first), accepted(last))).toMatchObject({ class: 'done-late', completedOn: '2025-07-02' });
    expect(standing(accepted(first))).toMatchObject({ class: 'done-on-time', flags: [], completedOn: '2025-06-10' });
    // Taken as accepted is nobody's word for the other.
    expect(standing({ ...first, acceptance: 'accepted' })).toMatchObject({ class: 'open-overdue', flags: ['leads-unfinished'] });
    expect(standing({ ...first, acceptance: 'accepted' }, last).class).toBe('awaiting');
  });

  it('meet the share of a period together; a result the secretariat accepted stands for all', () => {
    const leads = ['so-cong-thuong', 'tinh-doan'];
    const standing = (...reports: TaskFacts['reports']) => statusOn(factsOf('Hằng năm', { leads, reports }), d('2025-06-20'), asWritten, h1);
    const mark = report('2025-06-10', { progress: 'on-track' });
    const first = claimedOn('2025-06-10');
    expect(standing(mark)).toMatchObject({ class: 'routine-reported', flags: [] });
    expect(standing(mark, { ...report('2025-06-12', { progress: 'ahead' }), ...youth }).class).toBe('routine-met');
    expect(standing(report('2025-06-10', { progress: 'behind' })).class).toBe('routine-behind');
    expect(standing(first)).toMatchObject({ class: 'routine-reported', flags: ['leads-unfinished'], claim: null });
    expect(standing(first, { ...claimedOn('2025-06-11'), ...youth }).class).toBe('routine-awaiting');
    expect(standing(accepted(first)).class).toBe('routine-met');
  });

  it('owe each their own word: one that has finished its part is not asked again, the other is', () => {
    const facts = factsOf('Trước 30/6/2025', { leads: ['so-cong-thuong', 'tinh-doan'], reports: [{ ...claimedOn('2024-12-10'), period: '2024-Y' }] });
    expect(owingLeads(facts, h1, d('2025-06-20'))('so-cong-thuong')).toBe(false);
    expect(owingLeads(facts, h1, d('2025-06-20'))('tinh-doan')).toBe(true);
    expect(owesReport(facts, h1, d('2025-06-20'))).toBe(true);
  });

  it('are said to differ where one calls done or on course what the other does not', () => {
    const done = claimedOn('2025-06-10', '2025-06-18');
    expect(flagsBy('Trước 30/6/2025', done, report('2025-06-12', { percent: 60, ...youth }))).toEqual(['leads-differ']);
    expect(flagsBy('Trước 30/6/2025', done, { ...claimedOn('2025-06-09'), ...youth })).toEqual([]);
    expect(flagsBy('Trước 30/6/2025', report('2025-06-12', { progress: 'on-track' }), report('2025-06-12', { progress: 'behind', ...youth }))).toEqual([
      'leads-differ',
    ]);
    expect(flagsBy('Trước 30/6/2025', report('2025-06-12', { percent: 50 }), report('2025-06-12', { percent: 60, ...youth }))).toEqual([]);
    expect(flagsBy('Hằng năm', report('2025-06-12', { progress: 'ahead' }), report('2025-06-12', { progress: 'behind', ...youth }))).toEqual(['leads-differ']);
    expect(flagsBy('Hằng năm', report('2025-06-12', { progress: 'ahead' }), report('2025-06-13', youth))).toEqual([]);
  });

  it('no longer differ once the secretariat has decided, nor by reports on other periods or of who led it before', () => {
    const done = claimedOn('2025-06-10', '2025-06-18');
    const open = report('2025-06-12', { percent: 60, ...youth });
    expect(flagsBy('Trước 30/6/2025', { ...done, acceptance: 'accepted', decidedOn: d('2025-06-19') }, open)).toEqual([]);
    expect(flagsBy('Trước 30/6/2025', { ...done, acceptance: 'returned', decidedOn: d('2025-06-19') }, open)).toEqual([]);
    expect(flagsBy('Trước 30/6/2025', done, { ...open, period: '2025-Q1' })).toEqual([]);
    expect(flagsBy('Trước 30/6/2025', done, { ...open, lead: null })).toEqual([]);
  });
});

describe('extensions', () => {
  const granted = { askedOn: d('2025-06-10'), decision: 'granted', decidedOn: d('2025-06-20'), grantedDue: d('2025-09-30') } as const;
  const facts = factsOf('Trước 30/6/2025', { extensions: [granted] });

  it('move the due day from the day they were granted and keep the old one', () => {
    expect(statusOn(facts, d('2025-06-09'), asWritten, null).flags).toEqual([]);
    expect(statusOn(facts, d('2025-06-19'), asWritten, null)).toMatchObject({ flags: ['extension-asked'], due: '2025-06-30' });
    expect(statusOn(facts, d('2025-07-01'), asWritten, null)).toMatchObject({
      class: 'open-in-time',
      flags: ['extended'],
      due: '2025-09-30',
      originalDue: '2025-06-30',
    });
    expect(classOn(facts, '2025-10-01')).toBe('open-overdue');
    expect(dueDays(facts, d('2025-12-31'), asWritten)).toEqual([
      { due: '2025-06-30', since: null, reason: 'text' },
      { due: '2025-09-30', since: '2025-06-20', reason: 'extension' },
    ]);
  });

  it('that were refused change nothing', () => {
    const refused = { ...granted, decision: 'refused', grantedDue: null } as const;
    expect(statusOn(factsOf('Trước 30/6/2025', { extensions: [refused] }), d('2025-07-01'), asWritten, null)).toMatchObject({
      class: 'open-overdue',
      flags: [],
      due: '2025-06-30',
    });
  });
});

describe('events and terms counted from them', () => {
  it('leave a task dormant until they are recorded', () => {
    const waiting = factsOf('Sau khi có hướng dẫn của Bộ Công Thương');
    expect(classOn(waiting, '2025-12-31')).toBe('dormant');
    const begun = { ...waiting, events: [{ occurredOn: d('2025-05-10'), dueOn: d('2025-06-10') }] };
    expect(classOn(begun, '2025-05-09')).toBe('dormant');
    expect(classOn(begun, '2025-06-10')).toBe('open-in-time');
    expect(classOn(begun, '2025-06-11')).toBe('open-overdue');
    expect(classOn({ ...waiting, events: [{ occurredOn: d('2025-05-10'), dueOn: null }] }, '2025-06-11')).toBe('open-undated');
  });

  it.each([
    ['Trong vòng 30 ngày kể từ ngày ban hành Kế hoạch', '2025-03-31', '2025-04-30'],
    ['10 ngày làm việc kể từ ngày nhận được văn bản', '2025-04-24', '2025-05-12'],
    ['30 (ba mươi) ngày, kể từ ngày ký', '2025-01-01', '2025-01-31'],
    ['03 tháng kể từ ngày ký', '2025-11-30', '2026-02-28'],
  ])('“%s” from %s ends on %s', (deadlineText, occurredOn, due) => {
    const facts = {
      ...factsOf(''),
      deadline: { kind: 'relative', start: null, due: null, dates: [] },
      deadlineText,
      events: [{ occurredOn: d(occurredOn), dueOn: null }],
    } as const;
    expect(statusOn(facts, d('2026-12-31'), asWritten, null).due).toBe(due);
  });

  it('are not guessed from a text that names no term in figures', () => {
    expect(readRelativeTerm('ba mươi ngày kể từ ngày ký')).toBeNull();
    expect(readRelativeTerm('10 ngày kể từ ngày ký và 20 ngày kể từ ngày nhận')).toBeNull();
  });
});

describe('days of rest', () => {
  it('move a due day to the next working day where the committee does so', () => {
    const saturday = factsOf('Trước ngày 31/5/2025');
    expect(classOn(saturday, '2025-06-02')).toBe('open-overdue');
    expect(classOn(saturday, '2025-06-02', movingOn())).toBe('open-in-time');
    expect(classOn(saturday, '2025-06-03', movingOn())).toBe('open-overdue');
    expect(classOn(saturday, '2025-06-03', movingOn('2025-06-02'))).toBe('open-in-time');
  });

  it('know the weekend days worked in exchange for a day off', () => {
    // 2 May 2025 was off, Saturday 26 April worked for it.
    const calendar = calendarWith(['2025-05-02'], ['2025-04-26']);
    expect(calendar.onOrAfter(d('2025-04-26'))).toBe('2025-04-26');
    expect(calendar.onOrAfter(d('2025-04-27'))).toBe('2025-04-28');
    expect(calendar.onOrAfter(d('2025-04-30'))).toBe('2025-05-05');
  });

  it('know the holidays of the year and the committee’s own', () => {
    const calendar = calendarWith(['2025-03-10']);
    expect(['2025-01-01', '2025-04-30', '2025-05-01', '2025-09-02', '2025-03-10', '2025-06-07', '2025-06-08'].every((day) => calendar.isRestDay(d(day)))).toBe(
      true,
    );
    expect(calendar.isRestDay(d('2025-06-09'))).toBe(false);
    expect(calendar.onOrAfter(d('2025-01-25'))).toBe('2025-02-03');
    expect(calendar.addWorkingDays(d('2025-04-29'), 1)).toBe('2025-05-02');
  });
});

describe('routine tasks', () => {
  const yearly = (...reports: TaskFacts['reports']) => factsOf('Hằng năm', { reports });

  it('are judged by the report of the period, never overdue', () => {
    expect(classOn(yearly(), '2025-06-19')).toBe('routine-waiting');
    expect(classOn(yearly(), '2025-06-20')).toBe('routine-missing');
    expect(classOn(yearly(report('2025-06-18', { progress: 'ahead' })), '2025-06-20')).toBe('routine-met');
    expect(classOn(yearly(report('2025-06-18', { progress: 'behind' })), '2025-06-20')).toBe('routine-behind');
    expect(classOn(yearly(report('2025-06-18')), '2025-06-20')).toBe('routine-reported');
    expect(classOn(yearly(report('2025-06-25', { progress: 'on-track' })), '2025-06-24')).toBe('routine-missing');
    expect(classOn(yearly(report('2025-06-18', { progress: 'on-track', period: '2024-Y' })), '2025-06-20')).toBe('routine-missing');
  });

  it('with a date of their own are held to it', () => {
    const twice = (...reports: TaskFacts['reports']) => factsOf('Trước ngày 15/3 và 15/12 hằng năm', { reports });
    expect(classOn(twice(doneOn('2025-03-15', '2025-06-18')), '2025-06-20')).toBe('routine-met');
    expect(classOn(twice(doneOn('2025-03-16', '2025-06-18')), '2025-06-20')).toBe('routine-late');
    expect(classOn(twice(report('2025-03-10', { percent: 40 })), '2025-03-15')).toBe('routine-reported');
    expect(classOn(twice(report('2025-03-10', { percent: 40 })), '2025-03-16')).toBe('routine-behind');
  });

  it('whose share of the period is said to be done wait for the secretariat’s word; a mark is the agency’s own and waits for none', () => {
    const claimed = report('2025-06-18', { percent: 100, progress: 'on-track' });
    const twice = factsOf('Trước ngày 15/3 và 15/12 hằng năm', { reports: [claimedOn('2025-03-20', '2025-06-18')] });
    expect(statusOn(yearly(claimed), d('2025-06-20'), asWritten, h1)).toMatchObject({
      class: 'routine-awaiting',
      claim: { reportIds: [claimed.id], due: null },
    });
    expect(statusOn(twice, d('2025-06-20'), asWritten, h1).claim).toMatchObject({ on: '2025-03-20', due: '2025-03-15' });
    expect(classOn(yearly(accepted(claimed)), '2025-06-20')).toBe('routine-met');
    expect(classOn(yearly(claimed), '2025-06-20', { ...asWritten, confirms: false })).toBe('routine-met');
    expect(classOn(yearly({ ...claimed, acceptance: 'returned', decidedOn: d('2025-06-19') }), '2025-06-20')).toBe('routine-reported');
    const other = { ...report('2025-06-12', { progress: 'on-track' }), lead: 'tinh-doan' };
    expect(statusOn(yearly(other, claimed), d('2025-06-20'), asWritten, h1).flags).toEqual([]);
  });

  it('that begin after the period owe nothing for it', () => {
    expect(classOn(factsOf('Từ quý III/2025'), '2025-07-30')).toBe('routine-waiting');
    expect(classOn(factsOf('Thường xuyên'), '2025-07-30')).toBe('routine-missing');
  });
});

describe('counts', () => {
  const suspended = { kind: 'suspended', since: d('2025-05-01'), until: d('2025-08-01') } as const;
  const tasks = [
    factsOf('Trước 30/6/2025', { reports: [doneOn('2025-06-30')] }),
    factsOf('Trước 30/6/2025', { reports: [doneOn('2025-07-01')] }),
    factsOf('Trước 30/6/2025'),
    factsOf('Trước 30/6/2025', { flags: [suspended] }),
    factsOf('Quý IV/2025'),
    factsOf('Quý IV/2025', { reports: [doneOn('2025-07-01')] }),
    factsOf('Trước 30/6/2025', { reports: [claimedOn('2025-06-30')] }),
    factsOf('', { reports: [claimedOn('2025-06-30')] }),
    factsOf('Khi có yêu cầu'),
    factsOf('Hằng năm'),
  ];
  const countsOn = (day: string) =>
    countStatuses(
      tasks.map((facts) => statusOn(facts, d(day), asWritten, h1)),
      d(day),
    );

  it('are the same on any day without what is only said beside a class', () => {
    for (const day of ['2025-03-31', '2025-06-30', '2025-07-15', '2026-01-10']) {
      const counted = tasks.map((facts) => countedOn(facts, d(day), asWritten, h1));
      expect(countStatuses(counted, d(day))).toEqual(countsOn(day));
    }
  });

  it('put every counted task in one class and name what each is a share of', () => {
    const counts = countsOn('2025-07-15');
    expect(counts).toMatchObject({
      all: 10,
      setAside: 1,
      counted: 9,
      dated: 6,
      fallenDue: 4,
      fallenDueOnTime: 1,
      fallenDueAwaiting: 1,
      undatedAwaiting: 1,
      routine: 1,
    });
    expect(Object.fromEntries(counts.byClass.filter(({ count }) => count > 0).map((each) => [each.class, each.count]))).toEqual({
      'done-on-time': 2,
      'done-late': 1,
      'open-overdue': 1,
      'open-in-time': 1,
      awaiting: 2,
      dormant: 1,
      'routine-missing': 1,
    });
    expect(counts.byClass.reduce((sum, { count }) => sum + count, 0)).toBe(counts.counted);
    expect(statusFigures(counts).find(({ key }) => key === 'on-time-rate')).toEqual({
      key: 'on-time-rate',
      label: 'Hoàn thành đúng hạn trong số đã đến hạn',
      count: 1,
      of: 4,
      denominator: 'fallen-due',
      denominatorLabel: 'số nhiệm vụ đã đến hạn',
      percent: 25,
    });
  });

  it('take a task back when its suspension is lifted', () => {
    expect(countsOn('2025-08-01')).toMatchObject({ setAside: 0, fallenDue: 5 });
  });

  it('on the due day itself nothing has fallen due', () => {
    expect(countsOn('2025-06-30')).toMatchObject({ fallenDue: 0 });
    expect(statusFigures(countsOn('2025-06-30')).find(({ key }) => key === 'on-time-rate')?.percent).toBeNull();
  });
});

describe('what a period’s report has to speak of', () => {
  const owes = (facts: TaskFacts, asOf = '2025-06-20') => owesReport(facts, h1, d(asOf));

  it.each(['Hằng năm', 'Thường xuyên', 'Trước 30/6/2025', 'Năm 2025', 'Quý II/2025', ''])('“%s” in the first half', (text) => {
    expect(owes(factsOf(text))).toBe(true);
  });

  it.each(['Quý IV/2025', 'Quý IV hằng năm', 'Từ ngày 01/7/2025', 'Khi có yêu cầu'])('not “%s”, which has not begun', (text) => {
    expect(owes(factsOf(text))).toBe(false);
  });

  it('not what was finished before the period or is set aside', () => {
    expect(owes(factsOf('Năm 2025', { reports: [doneOn('2024-12-14')] }))).toBe(false);
    expect(owes(factsOf('Năm 2025', { reports: [doneOn('2024-12-15')] }))).toBe(true);
    const flag = { kind: 'no-longer-applicable', since: d('2025-06-01'), until: null } as const;
    expect(owes(factsOf('Hằng năm', { flags: [flag] }), '2025-05-31')).toBe(true);
    expect(owes(factsOf('Hằng năm', { flags: [flag] }), '2025-06-01')).toBe(false);
  });
});
