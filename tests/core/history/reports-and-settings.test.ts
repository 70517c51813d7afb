import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

async function committeeWithPlan() {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo nước sạch' });
  const other = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('agencies.create', { name: 'Sở Y tế' });
  const { tasks } = await test.call('tasks.add', {
    planId: plan.id,
    rows: ['Đào giếng', 'Lọc nước'].map((content) => ({ content, leadText: 'Sở Y tế', deadlineText: 'Quý II/2025' })),
  });
  await test.call('periods.generate', { committeeId: committee.id, year: 2025 });
  return { test, committee, other, plan, tasks };
}

it('a plan tells who typed which report of which task, what was set right in it, and what was decided on it', async () => {
  const { test, plan, tasks } = await committeeWithPlan();
  const [sender] = await test.call('reporting.senders', { planId: plan.id });
  const recorded = await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-H1',
    addressee: { kind: 'agency', id: sender!.id },
    receivedOn: '2025-06-10',
    reports: tasks.map(({ id }) => ({ taskId: id, result: 'Xong', percent: 100 })),
  });
  const [first] = recorded.reports;
  await test.call('reporting.editReport', { id: first!.id, revision: first!.revision, texts: { percent: 90 } });
  await test.call('reporting.accept', { reportIds: [recorded.reports[1]!.id], decidedOn: '2025-06-12', withoutProof: true });
  const entries = await test.call('history.ofPlan', { planId: plan.id, limit: 3 });
  expect(
    entries.map(({ operation, actor, subject, changes }) => [
      operation,
      actor,
      subject,
      changes.map(({ kind, number, title, change, field, before, after }) => [kind, number, title, change, field, before, after]),
    ]),
  ).toEqual([
    ['reporting.accept', 'văn thư', 'Lọc nước', [['report', '2', 'Lọc nước', 'changed', 'acceptance', 'claimed', 'accepted']]],
    ['reporting.editReport', 'văn thư', 'Sở Y tế', expect.arrayContaining([['report', '1', 'Đào giếng', 'changed', 'percent', '100', '90']]) as unknown],
    [
      'reporting.record',
      'văn thư',
      expect.stringMatching(/^Sở Y tế, /) as unknown,
      [
        ['report', '1', 'Đào giếng', 'added', null, null, null],
        ['report', '2', 'Lọc nước', 'added', null, null, null],
      ],
    ],
  ]);
});

it('a committee tells which of its settings, days and particulars became what, and no other committee does', async () => {
  const { test, committee, other } = await committeeWithPlan();
  const settings = await test.call('reporting.settings', { committeeId: committee.id });
  await test.call('reporting.updateSettings', { committeeId: committee.id, settings: { ...settings, dueSoonDays: 10, confirmation: 'none' } });
  const period = (await test.call('periods.list', { committeeId: committee.id, year: 2025 })).find(({ code }) => code === '2025-H1')!;
  await test.call('periods.update', { committeeId: committee.id, code: '2025-H1', revision: period.revision, dueOn: '2025-06-25' });
  await test.call('committees.update', { id: committee.id, revision: committee.revision, name: committee.name, issuingBody: 'BAN CHỈ ĐẠO' });

  const told = async (committeeId: string) =>
    (await test.call('history.recent', { committeeId, limit: 3 })).map(({ operation, subject, place, changes }) => [
      operation,
      subject,
      place.committee?.name,
      changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`),
    ]);
  expect(await told(committee.id)).toEqual([
    ['committees.update', 'Ban Chỉ đạo nước sạch', 'Ban Chỉ đạo nước sạch', ['issuing_body:  > BAN CHỈ ĐẠO']],
    ['periods.update', period.label, 'Ban Chỉ đạo nước sạch', [`due_on: ${period.dueOn} > 2025-06-25`]],
    [
      'reporting.updateSettings',
      'Báo sắp đến hạn trước (ngày): 15 → 10; Kết quả cần xác nhận: có, thiếu minh chứng thì nhắc → không',
      'Ban Chỉ đạo nước sạch',
      [],
    ],
  ]);
  expect((await told(other.id)).map(([operation]) => operation)).not.toContain('reporting.updateSettings');
  // It is no step of undo.
  expect((await test.call('history.state', { committeeId: committee.id })).undo?.operation).toBe('committees.update');
});
