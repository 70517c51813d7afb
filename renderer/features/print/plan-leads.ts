import type { AgencyGroup } from '../../../shared/api/agencies.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { castOn, leadingParts, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly tasks: number;
}

/** The registered agencies and phrases that lead a task of the plan, and the members of these, in Vietnamese order. */
export function planLeads(tasks: readonly Task[], groups: Groups): Lead[] {
  const parts = [...leadingParts(tasks), ...leadingParts(tasks.map((task) => castOn(task, groups, null)))];
  // A member's own tasks and those of its phrases are counted in the second.
  return [...new Map(parts.map(({ id, name, leads }) => [id, { id, name, tasks: leads.size }])).values()].sort((a, b) => compareVietnamese(a.name, b.name));
}

/** Members of phrases as the rule of who answers has them; whoever has no name any more is left out. */
export const groupsOf = (groups: readonly AgencyGroup[], nameOf: ReadonlyMap<string, string>): Groups =>
  new Map(
    groups.map(({ id, members }) => [
      id,
      members.flatMap(({ agencyId, validFrom, validTo }) => {
        const name = nameOf.get(agencyId);
        return name === undefined ? [] : [{ id: agencyId, name, from: validFrom, to: validTo }];
      }),
    ]),
  );
