import { describe, expect, it } from 'vitest';
import { reachedAs } from '../../../shared/domain/reporting/late-agencies.ts';
import { claimInLines } from '../../../shared/domain/status/claim.ts';
import { border, districts, H1, planLedBy, YEAR } from './phrase-plan.ts';

describe('a phrase that leads a task', () => {
  it('answers as one until its members are given, then each member for itself', async () => {
    const plan = await planLedBy([border, 'Sở Y tế']);
    expect(await plan.askedBy()).toEqual([[border, 1]]);
    expect(await plan.board()).toEqual([[border, 'missing', 1]]);
    expect((await plan.cellsOf())[0]).toMatchObject({ text: 'Chưa báo cáo', members: null });

    await plan.agency('Sở Y tế');
    await plan.fill(border, districts);
    expect(await plan.askedBy()).toEqual([...districts.map((name) => [name, 1]), ['Sở Y tế', 1]]);
    await plan.send(districts[0], '2025-06-12', [{ result: '01 điểm bán hàng', percent: 60, progress: 'on-track' }]);
    await plan.send(districts[2], '2025-06-30', [{ result: '02 chợ', percent: 50, progress: 'on-track' }]);
    expect(await plan.board()).toEqual([
      ['Sở Y tế', 'missing', 1],
      [districts[0], 'on-time', 0],
      [districts[1], 'missing', 1],
      [districts[2], 'late', 0],
    ]);
    const [cell] = await plan.cellsOf();
    expect(cell).toMatchObject({ text: 'Đã báo cáo, 2/3 đã gửi', percent: null, members: { sent: 2, of: 3 } });
    const timeline = await plan.test.call('reporting.timeline', { taskId: plan.tasks[0]!.id, asOf: '2025-07-10', period: H1 });
    expect(timeline.answers).toMatchObject({ byMembers: true, period: { code: H1 } });
    expect(timeline.answers?.rows.map(({ addressee, state, said }) => [addressee.name, state, said?.result ?? null])).toEqual([
      [districts[0], 'on-time', '01 điểm bán hàng'],
      [districts[1], 'missing', null],
      [districts[2], 'late', '02 chợ'],
    ]);
  });

  it('is the work of its members in the register, a task that names one of them as well once, until they leave it', async () => {
    const both = { leadText: border, coordinatorText: districts[0] };
    const plan = await planLedBy([both, { leadText: `${border}; ${districts[1]}` }, 'Sở Y tế', { leadText: districts[0], coordinatorText: border }]);
    for (const name of [...districts, 'Sở Y tế']) await plan.agency(name);
    const work = async () => {
      const found = new Map((await plan.test.call('agencies.list', {})).map(({ name, leading, coordinating }) => [name, [leading, coordinating]]));
      return [...districts, 'Sở Y tế'].map((name) => found.get(name));
    };
    expect(await work()).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
      [1, 0],
    ]);
    await plan.fill(border, [districts[0], districts[1], { name: districts[2], to: '2025-03-01' }]);
    // The first leads three, and helps with none that it does not lead; that the phrase helps makes nobody help, as in the forms.
    expect(await work()).toEqual([
      [3, 0],
      [2, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  it('is the same in the register as in the forms, whoever leads or helps by whichever name', async () => {
    const mountain = 'UBND các huyện miền núi';
    const names = [border, mountain, ...districts, 'Sở Y tế'];
    const pairs = names.flatMap((leadText) => ['', ...names].map((coordinatorText) => ({ leadText, coordinatorText })));
    const plan = await planLedBy([...pairs, { leadText: `${border}; ${mountain}; ${districts[0]}`, coordinatorText: `${districts[0]}; ${districts[1]}` }]);
    for (const name of [...districts, 'Sở Y tế']) await plan.agency(name);
    await plan.fill(border, [districts[0], districts[1]]);
    await plan.fill(mountain, [districts[0], districts[2]]);
    const asked = await plan.test.call('forms.addressees', { planId: plan.planId, period: H1 });
    const register = new Map((await plan.test.call('agencies.list', {})).map((agency) => [agency.id, [agency.leading, agency.coordinating]]));
    expect(asked.map(({ name }) => name).toSorted()).toEqual([...districts, 'Sở Y tế'].toSorted());
    expect(asked.map(({ id }) => register.get(id))).toEqual(asked.map(({ leading, coordinating }) => [leading, coordinating]));
  });

  it('shares a task with another phrase: for who stands in both it is one', async () => {
    const mountain = 'UBND các huyện miền núi';
    const plan = await planLedBy([border, `${border}; ${mountain}`, mountain, `${mountain}; ${districts[0]}`]);
    await plan.fill(border, [districts[0], districts[1]]);
    await plan.fill(mountain, [districts[0]]);
    const found = new Map((await plan.test.call('agencies.list', {})).map(({ name, leading }) => [name, leading]));
    expect([found.get(districts[0]), found.get(districts[1])]).toEqual([4, 2]);
  });

  it('is counted member by member wherever agencies are counted', async () => {
    const plan = await planLedBy([border]);
    await plan.fill(border, districts);
    await plan.send(districts[1], '2025-06-12', [{ result: 'Xong', progress: 'on-track' }]);
    const at = { planId: plan.planId, period: H1, asOf: '2025-07-10' };
    const names = [...districts];
    expect((await plan.test.call('reporting.status', at)).byAgency.map(({ lead }) => lead.name)).toEqual(names);
    const overview = await plan.test.call('reporting.overview', at);
    expect(overview.byAgency.map(({ lead, all }) => [lead.kind, lead.name, all])).toEqual(names.map((name) => ['agency', name, 1]));
    expect(overview.sending.find(({ period }) => period === H1)).toMatchObject({ addressees: 3, onTime: 1, missing: 2 });
    expect((await plan.test.call('reporting.grid', at)).rows[0]?.leads.map(({ name }) => name)).toEqual(names);
    const senders = await plan.test.call('reporting.senders', { planId: plan.planId, period: H1 });
    expect(senders.map(({ kind, name, leads }) => [kind, name, leads])).toEqual(names.map((name) => ['agency', name, true]));
    const asked = await plan.test.call('reporting.asked', { planId: plan.planId, period: H1, addresseeId: await plan.agency(districts[0]) });
    expect(asked.map(({ number, role, reported }) => [number, role, reported])).toEqual([['1', 'lead', false]]);
  });

  it('is done when every member says so, and may be confirmed of all', async () => {
    const plan = await planLedBy([{ leadText: border, deadlineText: 'Trước ngày 30/6/2025' }]);
    await plan.fill(border, districts);
    await plan.send(districts[0], '2025-06-10', [{ completedOn: '2025-06-09' }]);
    await plan.send(districts[1], '2025-06-11', [{ completedOn: '2025-06-10' }]);
    expect(await plan.statusOf('2025-07-10')).toMatchObject({ class: 'open-overdue', flags: ['leads-unfinished'], completedOn: null });
    await plan.send(districts[2], '2025-07-11', [{ completedOn: '2025-07-02' }]);
    const status = await plan.statusOf('2025-07-12');
    expect(status).toMatchObject({ class: 'awaiting', completedOn: '2025-07-02' });
    expect(status.claim?.voices.map(({ name, on }) => [name, on])).toEqual([
      [districts[0], '2025-06-09'],
      [districts[1], '2025-06-10'],
      [districts[2], '2025-07-02'],
    ]);
    await plan.test.call('reporting.accept', { reportIds: status.claim!.reportIds, decidedOn: '2025-07-12', withoutProof: true });
    expect(await plan.statusOf('2025-07-12')).toMatchObject({ class: 'done-late' });
  });

  it('is not opened again by a member who comes after all had finished, unless it says so', async () => {
    const plan = await planLedBy([{ leadText: border, deadlineText: 'Trước ngày 30/6/2025' }]);
    const late = { name: districts[2], from: '2025-07-01' };
    await plan.fill(border, [districts[0], districts[1], late]);
    for (const name of districts.slice(0, 2)) await plan.send(name, '2025-06-10', [{ completedOn: '2025-06-09' }]);
    expect(await plan.statusOf('2025-07-10')).toMatchObject({ class: 'awaiting', completedOn: '2025-06-09' });
    await plan.send(districts[2], '2025-07-11', [{ percent: 40 }], { period: YEAR });
    expect(await plan.statusOf('2025-07-12')).toMatchObject({ class: 'open-overdue' });
    // One that takes the place of another, which had not finished, has it all to do.
    await plan.fill(border, [districts[0], { name: districts[1], to: '2025-06-30' }, { name: 'UBND xã Hương Đô', from: '2025-07-01' }]);
    await plan.send(districts[1], '2025-06-20', [{ percent: 50 }], { message: 'correction' });
    expect(await plan.statusOf('2025-07-12')).toMatchObject({ class: 'open-overdue' });
  });

  it('that owes nothing for a period is not told complete by the one that sent: all that answer for it are counted', async () => {
    const six = Array.from({ length: 6 }, (_, at) => ({ name: `UBND xã Số ${at + 1}` }));
    const later = { leadText: border, deadlineText: 'Từ ngày 01/9/2025 đến ngày 30/11/2025' };
    const plan = await planLedBy([later, { ...later, leadText: `${border}; Sở Công Thương` }, { ...later, deadlineText: 'Trước ngày 30/6/2025' }]);
    await plan.agency('Sở Công Thương');
    await plan.fill(border, [...six, { name: 'UBND xã Số 7', to: '2025-05-31' }, { name: 'UBND xã Số 8', from: '2025-07-01' }]);
    const sent = async () => (await plan.cellsOf()).map((cell) => cell?.members);
    const nobody = await sent();
    expect(nobody).toEqual([null, null, { sent: 0, of: 6 }]);
    await plan.send('UBND xã Số 1', '2025-06-10', [{ percent: 10 }, { task: 2, percent: 20 }, { task: 3, percent: 30 }]);
    expect(await sent()).toEqual([
      { sent: 1, of: 6 },
      { sent: 1, of: 7 },
      { sent: 1, of: 6 },
    ]);
    expect((await plan.cellsOf())[0]?.text).toMatch(/1\/6 đã gửi$/u);
    // Its panel counts the same, and calls nobody late who has nothing to send; nor is the task asked after.
    const { answers } = await plan.test.call('reporting.timeline', { taskId: plan.tasks[0]!.id, asOf: '2025-07-10', period: H1 });
    expect(answers?.rows.map(({ state }) => state)).toEqual(['on-time', ...six.slice(1).map(() => 'nothing-owed')]);
    const { rows } = await plan.test.call('reporting.grid', { planId: plan.planId, asOf: '2025-07-10', period: H1 });
    expect(rows.map(({ marks }) => marks.includes('unreported'))).toEqual([false, false, true]);
    // Set aside since: nobody owes it any more, and one has still sent for all.
    await plan.test.call('taskFlags.set', { taskId: plan.tasks[2]!.id, kind: 'suspended', since: '2025-07-01', reason: 'Chờ quy hoạch' });
    expect((await sent())[2]).toEqual({ sent: 1, of: 6 });
  });

  it('has met its share of a period when every member has reported', async () => {
    const plan = await planLedBy([border]);
    await plan.fill(border, districts);
    for (const name of districts.slice(1)) await plan.send(name, '2025-06-10', [{ progress: 'on-track', percent: 100 }]);
    expect(await plan.statusOf('2025-07-10')).toMatchObject({ class: 'routine-reported', flags: ['leads-unfinished'], claim: null });
    await plan.send(districts[0], '2025-06-11', [{ progress: 'on-track', percent: 100 }]);
    const status = await plan.statusOf('2025-07-10');
    expect(status).toMatchObject({ class: 'routine-awaiting', flags: [] });
    expect(status.claim?.reportIds).toHaveLength(3);
  });

  it('asks each for the periods in which it was a member', async () => {
    const plan = await planLedBy([border]);
    await plan.fill(border, [{ name: districts[0], to: '2025-06-30' }, districts[1], { name: districts[2], from: '2025-07-01' }]);
    expect((await plan.askedBy(H1)).map(([name]) => name)).toEqual([districts[0], districts[1]]);
    expect((await plan.askedBy(YEAR)).map(([name]) => name)).toEqual([districts[1], districts[2]]);
    expect((await plan.board(H1)).map(([name]) => name)).toEqual([districts[0], districts[1]]);
    expect((await plan.board(YEAR, '2026-01-10')).map(([name]) => name)).toEqual([districts[1], districts[2]]);
    // Nobody was a member yet, or is any more: the phrase answers as one.
    await plan.fill(border, [{ name: districts[2], from: '2025-07-01', to: '2025-11-30' }]);
    expect(await plan.askedBy(H1)).toEqual([[border, 1]]);
    expect(await plan.askedBy(YEAR)).toEqual([[border, 1]]);
  });

  it('keeps what it reported before its members were given, and owes nothing again for it', async () => {
    const plan = await planLedBy([border]);
    await plan.send(border, '2025-06-12', [{ result: 'Cả ba huyện đã tổ chức', percent: 60, progress: 'on-track' }]);
    await plan.fill(border, districts);
    expect(await plan.board()).toEqual([[border, 'nothing-owed', 0, 'not now'], ...districts.map((name) => [name, 'on-time', 0])]);
    const [cell] = await plan.cellsOf();
    expect(cell).toMatchObject({ result: 'Cả ba huyện đã tổ chức', members: { sent: 3, of: 3 } });
    const { entries } = await plan.test.call('reporting.timeline', { taskId: plan.tasks[0]!.id, asOf: '2025-07-10' });
    expect(entries.map((entry) => entry.kind === 'report' && [entry.submission.addressee.name, entry.counts])).toEqual([[border, true]]);
    // A member adds its own word, and corrects it; the phrase's stands beside.
    await plan.send(districts[0], '2025-06-15', [{ result: 'Riêng huyện', percent: 70 }]);
    await plan.send(districts[0], '2025-06-16', [{ result: 'Riêng huyện, sửa', percent: 75 }], { message: 'correction' });
    const after = await plan.test.call('reporting.timeline', { taskId: plan.tasks[0]!.id, asOf: '2025-07-10', period: H1 });
    expect(after.answers?.rows.map(({ said }) => said?.result)).toEqual(['Riêng huyện, sửa', 'Cả ba huyện đã tổ chức', 'Cả ba huyện đã tổ chức']);
    expect(await plan.test.call('reporting.board', { planId: plan.planId, period: H1, asOf: '2025-07-10' })).toMatchObject({
      figures: expect.arrayContaining([expect.objectContaining({ key: 'sent-on-time', count: 3, of: 3 })]),
    });
  });

  it('leaves an agency beside it to answer for itself', async () => {
    const plan = await planLedBy([`${border}; Sở Công Thương`]);
    await plan.agency('Sở Công Thương');
    await plan.send(border, '2025-06-12', [{ result: 'Các huyện báo cáo chung' }]);
    await plan.fill(border, districts);
    expect(await plan.board()).toEqual([
      ['Sở Công Thương', 'missing', 1],
      [border, 'nothing-owed', 0, 'not now'],
      ...districts.map((name) => [name, 'on-time', 0]),
    ]);
    expect((await plan.cellsOf())[0]?.members).toEqual({ sent: 3, of: 4 });
  });

  it('keeps a member’s words its own: an agency beside it neither knows them as its own nor corrects them', async () => {
    const plan = await planLedBy([`${border}; Sở Công Thương`]);
    const agency = await plan.agency('Sở Công Thương');
    await plan.fill(border, districts);
    await plan.send(districts[0], '2025-06-12', [{ result: 'Của huyện', percent: 40 }]);
    const asked = await plan.test.call('reporting.asked', { planId: plan.planId, period: H1, addresseeId: agency });
    expect(asked).toMatchObject([{ reported: false, known: null }]);
    await plan.send('Sở Công Thương', '2025-06-13', [{ result: 'Của sở', percent: 50 }]);
    await plan.send('Sở Công Thương', '2025-06-16', [{ result: 'Của sở, sửa', percent: 55 }], { message: 'correction' });
    const { answers } = await plan.test.call('reporting.timeline', { taskId: plan.tasks[0]!.id, asOf: '2025-07-10', period: H1 });
    expect(answers?.rows.flatMap(({ said }) => said?.result ?? [])).toEqual(['Của sở, sửa', 'Của huyện']);
    await expect(plan.send(districts[1], '2025-06-16', [{ percent: 10 }], { message: 'correction' })).rejects.toThrow('reporting.nothingToCorrect');
  });

  it('shares a member with another phrase: one form, one line, its tasks from both', async () => {
    const communes = 'UBND các xã, phường';
    const plan = await planLedBy([border, communes, { leadText: `${border}; ${communes}` }]);
    await plan.fill(border, ['UBND xã Sơn Kim 1', 'UBND xã Sơn Kim 2']);
    await plan.fill(communes, ['UBND xã Sơn Kim 1', 'UBND phường Trần Phú']);
    expect(await plan.askedBy()).toEqual([
      ['UBND xã Sơn Kim 1', 3],
      ['UBND xã Sơn Kim 2', 2],
      ['UBND phường Trần Phú', 2],
    ]);
    expect((await plan.cellsOf()).map((cell) => cell?.members?.of)).toEqual([2, 2, 3]);
    const { files } = await plan.test.call('forms.create', { planId: plan.planId, period: H1 });
    expect(files.map(({ addressee, tasks }) => [addressee.kind, addressee.name, tasks])).toEqual([
      ['agency', 'UBND xã Sơn Kim 1', 3],
      ['agency', 'UBND xã Sơn Kim 2', 2],
      ['agency', 'UBND phường Trần Phú', 2],
    ]);
  });

  it('asks nothing more of one that only helps', async () => {
    const helpers = 'Các sở, ban, ngành liên quan';
    const plan = await planLedBy([{ leadText: 'Sở Công Thương', coordinatorText: helpers }]);
    await plan.agency('Sở Công Thương');
    await plan.fill(helpers, ['Sở Y tế', 'Sở Nội vụ']);
    expect(await plan.askedBy()).toEqual([['Sở Công Thương', 1]]);
    expect((await plan.board()).map(([name]) => name)).toEqual(['Sở Công Thương']);
    // What a member of it says does not finish the lead's task.
    await plan.send('Sở Y tế', '2025-06-12', [{ percent: 100, progress: 'on-track' }]);
    expect((await plan.cellsOf())[0]).toMatchObject({ reportId: null, members: null });
  });

  it('goes on with the body that a member is merged into', async () => {
    const plan = await planLedBy([{ leadText: border, deadlineText: 'Trước ngày 30/11/2025' }]);
    await plan.fill(border, ['UBND xã Sơn Tây', 'UBND xã Sơn Hồng', 'UBND xã Sơn Kim 1']);
    await plan.send('UBND xã Sơn Tây', '2025-06-12', [{ completedOn: '2025-06-10' }]);
    await plan.send('UBND xã Sơn Kim 1', '2025-06-12', [{ completedOn: '2025-06-11' }]);
    const from = [await plan.agency('UBND xã Sơn Tây')];
    await plan.test.call('succession.apply', { kind: 'merge', date: '2025-07-01', legalBasis: 'Nghị quyết', from, to: [{ name: 'UBND xã Sơn Trường' }] });
    expect((await plan.board(H1)).map(([name, state]) => [name, state])).toEqual([
      ['UBND xã Sơn Hồng', 'missing'],
      ['UBND xã Sơn Kim 1', 'on-time'],
      ['UBND xã Sơn Tây', 'on-time'],
    ]);
    const { rows } = await plan.test.call('reporting.board', { planId: plan.planId, period: H1, asOf: '2025-07-10' });
    expect(rows.map(reachedAs)).toEqual(['UBND xã Sơn Hồng', 'UBND xã Sơn Kim 1', 'UBND xã Sơn Tây (nay là UBND xã Sơn Trường)']);
    expect((await plan.askedBy(YEAR)).map(([name]) => name)).toEqual(['UBND xã Sơn Hồng', 'UBND xã Sơn Kim 1', 'UBND xã Sơn Trường']);
    await plan.send('UBND xã Sơn Hồng', '2025-07-11', [{ completedOn: '2025-07-05' }]);
    // What the merged one had finished it need not finish again.
    expect(await plan.statusOf('2025-07-12')).toMatchObject({ class: 'awaiting', completedOn: '2025-07-05' });
  });

  it('is answered for by the same bodies wherever that is asked', async () => {
    const communes = 'UBND các xã, phường';
    const plan = await planLedBy([border, `${communes}; Sở Công Thương`, { leadText: 'Sở Công Thương', coordinatorText: communes }]);
    await plan.agency('Sở Công Thương');
    const spans = [{}, { from: '2025-07-01' }, { to: '2025-06-14' }, { to: '2025-06-13' }, { from: '2025-06-15', to: '2025-12-14' }];
    await plan.fill(
      border,
      spans.map((span, at) => ({ name: `UBND xã Số ${at + 1}`, ...span })),
    );
    await plan.fill(communes, [{ name: 'UBND xã Số 5' }, { name: 'UBND xã Số 9', to: '2025-03-01' }]);
    const expected = {
      [H1]: ['Sở Công Thương', 'UBND xã Số 1', 'UBND xã Số 3', 'UBND xã Số 5'],
      [YEAR]: ['Sở Công Thương', 'UBND xã Số 1', 'UBND xã Số 2', 'UBND xã Số 5'],
    };
    for (const [period, names] of Object.entries(expected)) {
      const at = { planId: plan.planId, period };
      const board = await plan.test.call('reporting.board', { ...at, asOf: '2026-01-10' });
      const senders = (await plan.test.call('reporting.senders', at)).filter(({ leads }) => leads);
      const { files } = await plan.test.call('forms.create', at);
      expect(board.rows.map(({ addressee }) => addressee.name)).toEqual(names);
      expect(senders.map(({ name }) => name)).toEqual(names);
      expect((await plan.askedBy(period)).map(([name]) => String(name)).toSorted()).toEqual(names.toSorted());
      expect(files.map(({ addressee }) => addressee.name).toSorted()).toEqual(names.toSorted());
      const grid = await plan.test.call('reporting.grid', { ...at, asOf: '2026-01-10', periods: [period] });
      const answers = await Promise.all(
        grid.rows.map(({ taskId }) => plan.test.call('reporting.timeline', { taskId, asOf: '2026-01-10', period }).then((told) => told.answers!.rows)),
      );
      expect([...new Set(answers.flat().map(({ addressee }) => addressee.name))].toSorted()).toEqual(names.toSorted());
      expect(grid.rows.map(({ cells }) => cells[0]?.members?.of ?? null)).toEqual([answers[0]!.length, answers[1]!.length, null]);
      const owed = board.rows.reduce((sum, { owes }) => sum + owes.length, 0);
      expect(owed).toBe(answers.flat().length);
    }
  });

  it('is as it was after undo', async () => {
    const plan = await planLedBy([border]);
    await plan.fill(border, districts);
    await plan.test.call('history.undo', {});
    expect(await plan.askedBy()).toEqual([[border, 1]]);
    expect(await plan.board()).toEqual([[border, 'missing', 1]]);
  });
});

/** 60 communes lead one task of the plan. */
describe('a phrase of many members', () => {
  it('is told in two lines where it waits to be confirmed', async () => {
    const phrase = 'UBND các xã, phường';
    const plan = await planLedBy([{ leadText: phrase, deadlineText: 'Trước ngày 16/6/2025' }]);
    const names = Array.from({ length: 12 }, (_, at) => `UBND xã Số ${at + 1}`);
    await plan.fill(phrase, names);
    for (const [at, name] of names.entries()) await plan.send(name, '2025-06-20', [{ completedOn: at < 2 ? '2025-06-18' : '2025-06-10' }]);
    expect(claimInLines((await plan.statusOf('2025-07-10')).claim!)).toEqual([
      '12 cơ quan, muộn nhất: báo xong ngày 18/06/2025, sau hạn 2 ngày (2 ngày làm việc)',
      '2 cơ quan báo xong sau hạn: UBND xã Số 1, UBND xã Số 2',
    ]);
  });

  it('has a form for each, and counts those that sent', async () => {
    const phrase = 'Ủy ban nhân dân các xã, phường, thị trấn';
    const plan = await planLedBy([phrase]);
    const names = Array.from({ length: 60 }, (_, at) => `UBND xã Số ${at + 1}`);
    await plan.fill(phrase, names);
    for (const name of names.slice(0, 7)) await plan.send(name, '2025-06-10', [{ progress: 'on-track' }]);
    expect((await plan.cellsOf())[0]?.text).toBe('Đã báo cáo, 7/60 đã gửi');
    expect(await plan.board()).toHaveLength(60);
  });
});
