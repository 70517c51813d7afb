import { testCore, type TestCore } from '../../kit/test-core.ts';

/** The real plan of 2025 with the usual periods, 2025-H1 and 2025-Y. */
export async function samplePlan() {
  const test = await testCore();
  const { planId } = await test.call('imports.sample', {});
  const plan = (await test.call('plans.list', {})).find(({ id }) => id === planId)!;
  const { periods } = await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025 });
  const { tasks } = await test.call('tasks.list', { planId });
  return { test, plan, planId, committeeId: plan.committeeId, periods, tasks };
}

/** The agency or phrase that leads the n-th task (1-based). */
export function leadOf(tasks: Awaited<ReturnType<typeof samplePlan>>['tasks'], number: number) {
  const lead = tasks[number - 1]?.assignments.find(({ role }) => role === 'lead');
  if (!lead?.refId || lead.kind === 'unknown') throw new Error(`Task ${number} has no registered lead.`);
  return { kind: lead.kind, id: lead.refId, name: lead.name } as const;
}

/** A report of the lead on the tasks it leads, by paper. */
export async function send(
  test: TestCore,
  planId: string,
  addressee: { kind: 'agency' | 'group'; id: string },
  more: {
    receivedOn: string;
    period?: string;
    message?: 'new' | 'correction' | 'question';
    reports?: readonly ({ taskId: string } & Record<string, unknown>)[];
  },
) {
  return test.call('reporting.record', {
    planId,
    period: more.period ?? '2025-H1',
    addressee: { kind: addressee.kind, id: addressee.id },
    message: more.message ?? 'new',
    receivedOn: more.receivedOn,
    document: { number: '12/BC', date: more.receivedOn },
    reports: [...(more.reports ?? [])],
  });
}

/** The secretariat accepts everything that waits on a day, whatever it lacks; the task numbers it concerned. */
export async function acceptAll(test: TestCore, planId: string, asOf: string): Promise<string[]> {
  const { rows } = await test.call('reporting.waiting', { planId, asOf });
  const reportIds = rows.flatMap(({ claim }) => claim.reportIds);
  if (reportIds.length > 0) await test.call('reporting.accept', { reportIds, decidedOn: asOf, withoutProof: true });
  return rows.map(({ number }) => number);
}
