import { testCore } from '../../kit/test-core.ts';

export const H1 = '2025-H1';
export const YEAR = '2025-Y';

export const border = 'UBND các huyện biên giới';
/** In the order of the alphabet. */
export const districts = ['UBND huyện Hương Khê', 'UBND huyện Hương Sơn', 'UBND huyện Vũ Quang'] as const;

type Member = { name: string; from?: string; to?: string };

/** A plan of its own with the periods of 2025, its phrases filled as told. */
export async function planLedBy(leads: readonly (string | { leadText: string; deadlineText?: string; coordinatorText?: string })[]) {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo Chuyển đổi số' });
  const { id: planId } = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('periods.generate', { committeeId, year: 2025 });
  const { tasks } = await test.call('tasks.add', {
    planId,
    rows: leads.map((lead, at) => ({ content: `Việc ${at + 1}`, deadlineText: 'Hằng năm', ...(typeof lead === 'string' ? { leadText: lead } : lead) })),
  });
  const agencies = new Map<string, string>();
  const agency = async (name: string): Promise<string> => {
    const known = agencies.get(name) ?? (await test.call('agencies.list', { search: name })).find((each) => each.name === name)?.id;
    const id = known ?? (await test.call('agencies.create', { name })).id;
    agencies.set(name, id);
    return id;
  };
  const fill = async (phrase: string, members: readonly (string | Member)[]): Promise<void> => {
    const group = (await test.call('agencies.groups', {})).find((each) => each.phrase === phrase)!;
    const rows = [];
    for (const each of members) {
      const { name, from = null, to = null }: { name: string; from?: string | null; to?: string | null } = typeof each === 'string' ? { name: each } : each;
      rows.push({ agencyId: await agency(name), validFrom: from, validTo: to });
    }
    await test.call('agencies.setGroupMembers', { id: group.id, revision: group.revision, members: rows });
  };
  const groupId = async (phrase: string) => (await test.call('agencies.groups', {})).find((each) => each.phrase === phrase)!.id;
  const send = async (name: string, day: string, reports: readonly ({ task?: number } & Record<string, unknown>)[], more: Record<string, unknown> = {}) => {
    const group = (await test.call('agencies.groups', {})).find((each) => each.phrase === name);
    return test.call('reporting.record', {
      planId,
      period: H1,
      addressee: group ? { kind: 'group', id: group.id } : { kind: 'agency', id: await agency(name) },
      receivedOn: day,
      reports: reports.map(({ task = 1, ...texts }) => ({ taskId: tasks[task - 1]!.id, ...texts })),
      ...more,
    });
  };
  const board = async (period = H1, asOf = '2025-07-10') =>
    (await test.call('reporting.board', { planId, period, asOf })).rows.map(({ addressee, state, owes, leadsNow }) => [
      addressee.name,
      state,
      owes.length,
      ...(leadsNow ? [] : ['not now']),
    ]);
  const cellsOf = async (asOf = '2025-07-10') => (await test.call('reporting.grid', { planId, asOf, period: H1 })).rows.map(({ cells }) => cells[0]);
  const statusOf = async (asOf: string) => (await test.call('reporting.grid', { planId, asOf, period: H1 })).rows[0]!.status;
  const askedBy = async (period = H1) => (await test.call('forms.addressees', { planId, period })).map(({ name, leading }) => [name, leading]);
  return { test, planId, committeeId, tasks, agency, fill, groupId, send, board, cellsOf, statusOf, askedBy };
}
