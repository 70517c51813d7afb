import { describe, expect, it } from 'vitest';
import { leadOf, samplePlan, send } from './sample-plan.ts';

const onTrack = { result: 'Đã tổ chức 02 hội nghị', progress: 'on-track' } as const;

describe('what agencies send', () => {
  it('is kept word for word with its paper, and undone as one step', async () => {
    const { test, planId, tasks } = await samplePlan();
    const lead = leadOf(tasks, 1);
    const text = 'Kim ngạch đạt  361.21 triệu USD\n(theo Chi cục)';
    const { entryId, submission, reports } = await test.call('reporting.record', {
      planId,
      period: '2025-H1',
      addressee: { kind: 'agency', id: lead.id },
      receivedOn: '2025-06-18',
      channel: 'paper',
      document: { number: '125/BC-SCT', date: '2025-06-17' },
      reports: tasks.slice(0, 8).map((task) => ({ taskId: task.id, result: text, difficulty: 'Không' })),
    });
    expect(submission).toMatchObject({
      period: '2025-H1',
      addressee: lead,
      tasks: 8,
      document: { number: '125/BC-SCT', date: '2025-06-17' },
      supersededBy: null,
    });
    expect(reports[0]).toMatchObject({ result: text, difficulty: 'Không', percent: null, completedOn: null, acceptance: 'none', reportedOn: '2025-06-18' });
    expect((await test.call('reporting.reportsOf', { submissionId: submission.id })).map(({ taskId }) => taskId)).toEqual(
      tasks.slice(0, 8).map(({ id }) => id),
    );
    await test.call('history.undo', { entryId });
    expect(await test.call('reporting.submissions', { planId, period: '2025-H1' })).toEqual([]);
    await test.call('history.redo', {});
    expect(await test.call('reporting.submissions', { planId, period: '2025-H1' })).toEqual([{ ...submission, revision: 1 }]);
  });

  it('twice on one task has to be called a correction, which supersedes and keeps', async () => {
    const { test, planId, tasks } = await samplePlan();
    const lead = leadOf(tasks, 1);
    const [one, two, three] = [tasks[0]!.id, tasks[1]!.id, tasks[2]!.id];
    const first = await send(test, planId, lead, {
      receivedOn: '2025-06-10',
      reports: [
        { taskId: one, ...onTrack },
        { taskId: two, ...onTrack },
      ],
    });
    const again = {
      planId,
      period: '2025-H1',
      addressee: { kind: lead.kind, id: lead.id },
      receivedOn: '2025-06-12',
      reports: [{ taskId: one, result: 'khác' }],
    } as const;
    expect(await test.refusal('reporting.record', { ...again, reports: [...again.reports] })).toBe('reporting.alreadySent');
    await send(test, planId, lead, { receivedOn: '2025-06-11', reports: [{ taskId: three, ...onTrack }] });
    const fixed = await send(test, planId, lead, {
      receivedOn: '2025-06-12',
      message: 'correction',
      reports: [{ taskId: one, result: 'khác', progress: 'behind' }],
    });
    const messages = await test.call('reporting.submissions', { planId, period: '2025-H1' });
    expect(messages.map(({ supersededBy }) => supersededBy)).toEqual([fixed.submission.id, null, null]);
    const kept = await test.call('reporting.reportsOf', { submissionId: first.submission.id });
    expect(kept.map(({ result, supersededBy }) => [result, supersededBy])).toEqual([
      [onTrack.result, fixed.reports[0]!.id],
      [onTrack.result, null],
    ]);
    const cellsOn = async (asOf: string) => (await test.call('reporting.grid', { planId, asOf })).rows.slice(0, 3).map(({ cells }) => cells[0]?.text);
    expect(await cellsOn('2025-06-11')).toEqual(['Đạt', 'Đạt', 'Đạt']);
    expect(await cellsOn('2025-06-12')).toEqual(['Chậm', 'Đạt', 'Đạt']);
  });

  it('taken out gives what it superseded its place back', async () => {
    const { test, planId, tasks } = await samplePlan();
    const lead = leadOf(tasks, 1);
    const report = (progress: string) => [{ taskId: tasks[0]!.id, progress }];
    await send(test, planId, lead, { receivedOn: '2025-06-10', reports: report('on-track') });
    const second = await send(test, planId, lead, { receivedOn: '2025-06-11', message: 'correction', reports: report('behind') });
    const third = await send(test, planId, lead, { receivedOn: '2025-06-12', message: 'correction', reports: report('ahead') });
    await test.call('reporting.removeSubmission', { id: second.submission.id });
    const messages = await test.call('reporting.submissions', { planId, period: '2025-H1' });
    expect(messages.map(({ supersededBy }) => supersededBy)).toEqual([third.submission.id, null]);
    await test.call('reporting.removeSubmission', { id: third.submission.id });
    const cell = (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[0]?.cells[0];
    expect(cell?.text).toBe('Đạt');
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await test.call('reporting.submissions', { planId, period: '2025-H1' })).map(({ supersededBy }) => supersededBy)).toEqual([
      second.submission.id,
      third.submission.id,
      null,
    ]);
  });

  it('has its day of arrival and its paper set right, with all that is counted by them', async () => {
    const { test, planId, tasks } = await samplePlan();
    const lead = leadOf(tasks, 21);
    const report = (progress: string) => [{ taskId: tasks[20]!.id, progress }];
    const { submission } = await send(test, planId, lead, { receivedOn: '2025-06-22', reports: report('on-track') });
    const correction = await send(test, planId, lead, { receivedOn: '2025-06-25', message: 'correction', reports: report('behind') });
    const row = async () =>
      (await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' })).rows.find(({ addressee }) => addressee.id === lead.id);
    const cellOn = async (asOf: string) => (await test.call('reporting.grid', { planId, asOf })).rows[20]?.cells[0]?.text;
    expect(await row()).toMatchObject({ state: 'late', daysLate: 3 });

    const edited = await test.call('reporting.editSubmission', {
      id: submission.id,
      revision: submission.revision,
      receivedOn: '2025-06-18',
      document: { number: '21/BC-CHQ', date: '2025-06-17' },
      channel: 'email',
    });
    expect(edited.submission).toMatchObject({ receivedOn: '2025-06-18', document: { number: '21/BC-CHQ', date: '2025-06-17' }, channel: 'email' });
    expect(await row()).toMatchObject({ state: 'on-time', daysLate: null });
    expect(await cellOn('2025-06-18')).toBe('Đạt');
    await test.call('reporting.editSubmission', { id: correction.submission.id, revision: correction.submission.revision, receivedOn: '2025-06-28' });
    expect([await cellOn('2025-06-27'), await cellOn('2025-06-28')]).toEqual(['Đạt', 'Chậm']);
    expect(await test.refusal('reporting.editSubmission', { id: submission.id, revision: submission.revision, receivedOn: '2025-06-19' })).toBe(
      'system.staleRevision',
    );
    await test.call('history.undo', {});
    await test.call('history.undo', { entryId: edited.entryId });
    expect(await row()).toMatchObject({ state: 'late', daysLate: 3, first: { document: { number: '12/BC' } } });
  });

  it('is refused where it cannot be right, and changes nothing', async () => {
    const { test, planId, tasks } = await samplePlan();
    const { kind, id } = leadOf(tasks, 1);
    const message = { planId, period: '2025-H1', addressee: { kind, id }, receivedOn: '2025-06-18', reports: [{ taskId: tasks[0]!.id }] };
    expect(await test.refusal('reporting.record', { ...message, message: 'correction' })).toBe('reporting.nothingToCorrect');
    expect(await test.refusal('reporting.record', { ...message, message: 'question' })).toBe('reporting.questionWithResults');
    expect(await test.refusal('reporting.record', { ...message, reports: [...message.reports, ...message.reports] })).toBe('reporting.taskTwice');
    expect(await test.refusal('reporting.record', { ...message, reports: [{ taskId: planId }] })).toBe('system.notFound');
    expect(await test.refusal('reporting.record', { ...message, addressee: { kind, id: planId } })).toBe('system.notFound');
    expect(await test.refusal('reporting.record', { ...message, reports: [{ taskId: tasks[0]!.id, percent: 101 }] })).toBe('system.invalidInput');
    expect(await test.call('reporting.submissions', { planId, period: '2025-H1' })).toEqual([]);
  });

  it('of a coordinator is kept in the timeline, but the lead’s word decides', async () => {
    const { test, planId } = await samplePlan();
    await test.call('agencies.create', { name: 'Sở Văn hóa' });
    const { tasks } = await test.call('tasks.add', {
      planId,
      rows: [{ content: 'Việc chung', leadText: 'Sở Y tế', coordinatorText: 'Sở Văn hóa', deadlineText: 'Hằng năm' }],
    });
    const [task] = tasks;
    const coordinator = task!.assignments.find(({ role }) => role === 'coordinator')!;
    await send(test, planId, { kind: 'agency', id: coordinator.refId! }, { receivedOn: '2025-06-10', reports: [{ taskId: task!.id, progress: 'behind' }] });
    const row = (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows.at(-1);
    expect(row?.cells[0]).toMatchObject({ class: 'routine-missing', reports: 0 });
    const { entries } = await test.call('reporting.timeline', { taskId: task!.id, asOf: '2025-07-01' });
    expect(entries).toMatchObject([{ kind: 'report', counts: false }]);
  });
});

describe('what an agency is asked', () => {
  it('is what it leads, then what it helps with, each compared with its own words', async () => {
    const { test, planId, tasks } = await samplePlan();
    const helper = tasks
      .flatMap(({ assignments }) => assignments)
      .find(
        ({ kind, role, refId }) =>
          kind === 'agency' && role === 'coordinator' && tasks.some((task) => task.assignments.some((each) => each.role === 'lead' && each.refId === refId)),
      )!;
    const helperId = helper.refId!;
    const asked = (period: string) => test.call('reporting.asked', { planId, period, addresseeId: helperId });
    const forms = await asked('2025-H1');
    const led = tasks.filter(({ assignments }) => assignments.some(({ role, refId }) => role === 'lead' && refId === helperId));
    const helped = tasks.filter((task) => !led.includes(task) && task.assignments.some(({ refId }) => refId === helperId));
    expect(helped.length).toBeGreaterThan(0);
    expect(forms.map(({ taskId, role }) => `${role} ${taskId}`)).toEqual([
      ...led.map(({ id }) => `lead ${id}`),
      ...helped.map(({ id }) => `coordinator ${id}`),
    ]);

    const [task] = helped;
    const lead = leadOf(tasks, tasks.indexOf(task!) + 1);
    await send(test, planId, lead, { receivedOn: '2025-06-12', reports: [{ taskId: task!.id, result: 'Lời của cơ quan chủ trì' }] });
    const askedOf = async (period = '2025-H1') => (await asked(period)).find(({ taskId }) => taskId === task!.id);
    expect(await askedOf()).toMatchObject({ reported: false, known: null });
    await send(
      test,
      planId,
      { kind: 'agency', id: helperId },
      { receivedOn: '2025-06-14', reports: [{ taskId: task!.id, result: 'Lời của cơ quan phối hợp' }] },
    );
    expect(await askedOf()).toMatchObject({ reported: true, known: { result: 'Lời của cơ quan phối hợp' } });
    expect(await askedOf('2025-Y')).toMatchObject({ reported: false, known: { result: 'Lời của cơ quan phối hợp' } });
    const ofLead = (await test.call('reporting.asked', { planId, period: '2025-H1', addresseeId: lead.id })).find(({ taskId }) => taskId === task!.id);
    expect(ofLead).toMatchObject({ role: 'lead', reported: true, known: { result: 'Lời của cơ quan chủ trì' } });
  });

  it('is compared neither with later periods nor with the words of another that leads beside it', async () => {
    const { test, planId, committeeId } = await samplePlan();
    await test.call('periods.generate', { committeeId, year: 2025, kinds: ['quarter'] });
    const [justice, youth] = [await test.call('agencies.create', { name: 'Sở Tư pháp' }), await test.call('agencies.create', { name: 'Tỉnh đoàn' })];
    const {
      tasks: [task],
    } = await test.call('tasks.add', { planId, rows: [{ content: 'Việc chung', leadText: 'Sở Tư pháp, Tỉnh đoàn', deadlineText: 'Hằng năm' }] });
    await send(
      test,
      planId,
      { kind: 'agency', id: justice.id },
      { receivedOn: '2025-06-12', reports: [{ taskId: task!.id, result: 'Lời của Sở Tư pháp', percent: 60 }] },
    );
    const asked = async (addresseeId: string, period: string) =>
      (await test.call('reporting.asked', { planId, period, addresseeId })).find(({ taskId }) => taskId === task!.id);
    expect(await asked(justice.id, '2025-H1')).toMatchObject({ reported: true, known: { percent: 60 } });
    expect(await asked(justice.id, '2025-Q1')).toMatchObject({ reported: false, known: null });
    // A correction of the half-year is not its own earlier period.
    expect(await asked(justice.id, '2025-H1')).toMatchObject({ previous: null });
    expect(await asked(justice.id, '2025-Q3')).toMatchObject({ reported: false, known: { percent: 60 }, previous: { percent: 60 } });
    expect(await asked(youth.id, '2025-H1')).toMatchObject({ reported: false, known: null });
  });

  it('can be answered by agencies that only help, named after those that lead', async () => {
    const { test, planId, tasks } = await samplePlan();
    const senders = await test.call('reporting.senders', { planId });
    const ids = (role: 'lead' | 'coordinator', kind: string) =>
      new Set(tasks.flatMap(({ assignments }) => assignments.filter((each) => each.role === role && each.kind === kind).map(({ refId }) => refId)));
    const leads = new Set([...ids('lead', 'agency'), ...ids('lead', 'group')]);
    const helping = [...ids('coordinator', 'agency')].filter((id) => !leads.has(id));
    expect(new Set(senders.filter(({ leads: yes }) => yes).map(({ id }) => id))).toEqual(leads);
    expect(new Set(senders.filter(({ leads: yes }) => !yes).map(({ id }) => id))).toEqual(new Set(helping));
    expect(senders.findLastIndex(({ leads: yes }) => yes)).toBe(leads.size - 1);
  });
});

describe('a stored report set right', () => {
  it('tells its edit from what to what on the timeline, of the task and of the plan, until it is undone', async () => {
    const { test, planId, tasks } = await samplePlan();
    const [task] = tasks;
    const lead = leadOf(tasks, 1);
    const { reports } = await send(test, planId, lead, {
      receivedOn: '2025-06-18',
      reports: [{ taskId: task!.id, result: 'Đạt 120 tấn', percent: 6.5, progress: 'behind' }],
    });
    const [report] = reports;
    const { entryId } = await test.call('reporting.editReport', {
      id: report!.id,
      revision: 0,
      texts: { result: 'Đạt 210 tấn', percent: 65, completedOn: '2025-06-10' },
    });

    const changes = [
      { field: 'result', before: 'Đạt 120 tấn', after: 'Đạt 210 tấn' },
      { field: 'percent', before: '6.5', after: '65' },
      { field: 'completed_on', before: null, after: '2025-06-10' },
    ];
    const timeline = async () => (await test.call('reporting.timeline', { taskId: task!.id })).entries;
    expect((await timeline()).map(({ kind }) => kind)).toEqual(['report', 'edit']);
    expect((await timeline())[1]).toMatchObject({ entryId, actor: 'văn thư', sender: lead.name, changes });
    expect((await test.call('history.ofTask', { taskId: task!.id }))[0]).toMatchObject({ operation: 'reporting.editReport', changes });
    const [ofPlan] = await test.call('history.ofPlan', { planId });
    expect(ofPlan).toMatchObject({ operation: 'reporting.editReport' });
    expect(ofPlan?.changes).toEqual(
      changes.map((change) => ({
        kind: 'report',
        rowId: report!.id,
        number: task!.number,
        title: task!.content.slice(0, 160),
        change: 'changed',
        heading: null,
        ...change,
      })),
    );
    // A correction by the agency keeps what the edit left.
    await send(test, planId, lead, { receivedOn: '2025-06-25', message: 'correction', reports: [{ taskId: task!.id, result: 'Đạt 215 tấn' }] });
    expect(
      (await timeline())
        .filter(({ kind }) => kind === 'report')
        .map((entry) => entry.kind === 'report' && [entry.report.result, entry.report.supersededBy !== null]),
    ).toEqual([
      ['Đạt 210 tấn', true],
      ['Đạt 215 tấn', false],
    ]);
    await test.call('history.undo', {});

    await test.call('history.undo', { entryId });
    expect((await timeline()).map((entry) => entry.kind === 'report' && entry.report.result)).toEqual(['Đạt 120 tấn']);
  });
});

describe('claimed results', () => {
  it('wait for confirmation and are undone by a return with its reason', async () => {
    const { test, planId, tasks } = await samplePlan();
    const task = tasks[6]!;
    expect(task.deadlineText).toBe('Quý IV/2025');
    const { reports } = await send(test, planId, leadOf(tasks, 7), { receivedOn: '2025-06-18', reports: [{ taskId: task.id, completedOn: '2025-06-15' }] });
    const report = reports[0]!;
    expect(report.acceptance).toBe('claimed');
    const statusOn = async (asOf: string) => (await test.call('reporting.timeline', { taskId: task.id, asOf })).status;
    expect(await statusOn('2025-06-20')).toMatchObject({ class: 'awaiting', flags: [], completedOn: '2025-06-15', claim: { reportIds: [report.id] } });
    expect(await test.refusal('reporting.return', { reportIds: [report.id], decidedOn: '2025-06-25' })).toBe('reporting.returnNeedsReason');
    await test.call('reporting.return', { reportIds: [report.id], decidedOn: '2025-06-25', note: 'Chưa có biên bản' });
    expect(await statusOn('2025-06-24')).toMatchObject({ class: 'awaiting' });
    expect(await statusOn('2025-06-25')).toMatchObject({ class: 'open-in-time', flags: [], completedOn: null });
    expect(await statusOn('2026-01-01')).toMatchObject({ class: 'open-overdue' });
    const cell = (await test.call('reporting.grid', { planId, asOf: '2025-07-01' })).rows[6]?.cells[0];
    expect(cell).toMatchObject({ acceptance: 'returned', text: 'Trong hạn, trả lại' });
  });

  it('that nobody claimed cannot be decided; an edit is refused when stale', async () => {
    const { test, planId, tasks } = await samplePlan();
    const { reports } = await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-06-18', reports: [{ taskId: tasks[0]!.id, result: 'a' }] });
    const [report] = reports;
    expect(await test.refusal('reporting.accept', { reportIds: [report!.id], decidedOn: '2025-06-25' })).toBe('reporting.nothingClaimed');
    const { report: edited } = await test.call('reporting.editReport', { id: report!.id, revision: 0, texts: { percent: 100 } });
    expect(edited).toMatchObject({ result: 'a', percent: 100, acceptance: 'claimed', revision: 1 });
    expect(await test.refusal('reporting.editReport', { id: report!.id, revision: 0, texts: { result: 'b' } })).toBe('system.staleRevision');
  });
});
