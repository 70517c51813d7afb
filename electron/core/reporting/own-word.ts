import type { Lead } from '../../../shared/api/reporting-views.api.ts';
import { isDoneClass } from '../../../shared/domain/status/status-class.ts';
import { isSetAside, type TaskStatus } from '../../../shared/domain/status/task-status.ts';
import { wordsOfEach } from '../../../shared/domain/status/whose-report.ts';
import type { TrackedTask } from './tracked-plan.repo.ts';

/** A task as each of several that answer for it has spoken of it: by its own reports alone. One the register does not hold has none. */
export function toldByEach(task: TrackedTask, leads: readonly Lead[]): (lead: Lead) => TrackedTask {
  const wordsOf = wordsOfEach(
    task.facts.reports,
    leads.flatMap((each) => each.id ?? []),
  );
  return (lead) => {
    const { id } = lead;
    return id === null ? task : { ...task, leads: [lead], facts: { ...task.facts, reports: wordsOf(id), leads: [id], groups: new Map() } };
  };
}

/** Done, or met, or set aside it is so for all of them: what was accepted of one is accepted. */
export const isForAll = ({ class: name, flags }: TaskStatus): boolean => isDoneClass(name) || name === 'routine-met' || isSetAside(flags);
