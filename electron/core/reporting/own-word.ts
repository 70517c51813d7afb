import type { Lead } from '../../../shared/api/reporting-views.api.ts';
import { countsAs } from '../../../shared/domain/status/standing-report.ts';
import { isDoneClass } from '../../../shared/domain/status/status-class.ts';
import { isSetAside, type TaskStatus } from '../../../shared/domain/status/task-status.ts';
import type { TrackedTask } from './tracked-plan.repo.ts';

/** A task as one of several that answer for it has spoken of it: by its own reports alone. One the register does not hold has none. */
export function asToldBy(task: TrackedTask, lead: Lead, leads: readonly Lead[]): TrackedTask {
  const { id } = lead;
  if (id === null) return task;
  const answering = leads.flatMap((each) => each.id ?? []);
  const reports = task.facts.reports.filter((report) => countsAs(report, id, answering));
  return { ...task, leads: [lead], facts: { ...task.facts, reports, leads: [id], groups: new Map() } };
}

/** Done, or met, or set aside it is so for all of them: what was accepted of one is accepted. */
export const isForAll = ({ class: name, flags }: TaskStatus): boolean => isDoneClass(name) || name === 'routine-met' || isSetAside(flags);
