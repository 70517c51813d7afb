import type { Assignment, Task } from '../../api/tasks.api.ts';
import { FORM_ROLES, type FormRole } from '../forms/form-roles.ts';

/** Who answers for the tasks of a plan as it stands; who answers for whom since a reorganisation is `agencies/answering.repo`. */

/** A stretch of days, `YYYY-MM-DD` and both included, in which an agency belongs to a collective phrase; null is open. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The members of each phrase that ever had any. */
export type Groups = ReadonlyMap<string, readonly Membership[]>;

/** @param day null: whenever. */
const membersOn = (members: readonly Membership[], day: string | null): readonly Membership[] =>
  day === null ? members : members.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));

/**
 * Who owes the reports on what one leads: an agency itself; of a phrase whoever is a member on the day, each for itself; a phrase that
 * has no members then, the phrase as one. The day of a period is the last of its window: who has left by then is not asked any more,
 * who comes later was not there to report.
 */
export function answeringFor(leadId: string, groups: Groups, day: string | null): readonly Pick<Membership, 'id' | 'name'>[] | null {
  const members = membersOn(groups.get(leadId) ?? [], day);
  return members.length > 0 ? members : null;
}

/** Ids of those that owe the reports on a task, each once. */
export const answerersOn = (leads: readonly string[], groups: Groups, day: string | null): string[] => [
  ...new Set(leads.flatMap((lead) => answeringFor(lead, groups, day)?.map(({ id }) => id) ?? [lead])),
];

/** A task with its members in the place of each phrase that leads it: who plays which part on a day. */
export function castOn<T extends { readonly assignments: readonly Assignment[] }>(task: T, groups: Groups, day: string | null): T {
  if (!task.assignments.some(({ role, refId }) => role === 'lead' && groups.has(refId ?? ''))) return task;
  const assignments = task.assignments.flatMap((each): Assignment[] => {
    const members = each.role === 'lead' && each.refId !== null ? answeringFor(each.refId, groups, day) : null;
    return members?.map(({ id, name }): Assignment => ({ ...each, kind: 'agency', refId: id, name, namedAs: null })) ?? [each];
  });
  return { ...task, assignments };
}

/** What an agency or phrase of the register has to do in a plan. */
export interface PlanPart {
  readonly kind: 'agency' | 'group';
  readonly id: string;
  readonly name: string;
  /** Ids of the tasks it leads, in plan order. */
  readonly leads: ReadonlySet<string>;
  /** Ids of those it helps with and does not lead. */
  readonly helps: ReadonlySet<string>;
}

type Assigned = Pick<Task, 'id' | 'assignments'>;

/** A task's parts to be played, as far as the register knows who plays them. */
export interface Cast {
  readonly assignments: readonly Pick<Task['assignments'][number], 'role' | 'refId'>[];
}

/** As what an agency or phrase answers for a task; one that both leads it and helps answers as its lead. */
export function roleIn({ assignments }: Cast, id: string): FormRole | null {
  return FORM_ROLES.find((wanted) => assignments.some(({ role, refId }) => role === wanted && refId === id)) ?? null;
}

/** Everyone named in a plan whom the register holds, by id: those that lead in the order in which they first do, then those that only help. */
export function partsIn(tasks: readonly Assigned[]): ReadonlyMap<string, PlanPart> {
  const parts = new Map<string, PlanPart & { leads: Set<string>; helps: Set<string> }>();
  for (const wanted of FORM_ROLES) {
    for (const task of tasks) {
      for (const { role, kind, refId, name } of task.assignments) {
        if (role !== wanted || refId === null || kind === 'unknown') continue;
        const part = parts.get(refId) ?? { kind, id: refId, name, leads: new Set<string>(), helps: new Set<string>() };
        parts.set(refId, part);
        if (role === 'lead') part.leads.add(task.id);
        else if (!part.leads.has(task.id)) part.helps.add(task.id);
      }
    }
  }
  return parts;
}

/** Whom the forms of a plan ask. */
export const leadingParts = (tasks: readonly Assigned[]): PlanPart[] => [...partsIn(tasks).values()].filter(({ leads }) => leads.size > 0);

/** Nobody in the register leads it: no form asks about it. */
export const isUnaddressed = ({ assignments }: Cast): boolean => !assignments.some(({ role, refId }) => role === 'lead' && refId !== null);

/** Whether a report counts for those that lead the task: their own word, or of one that has no part in it any more, for it spoke for them. */
export const countsForLeads = (senderRole: FormRole | null): boolean => senderRole !== 'coordinator';

/** Whether it has a part in the task, or had one as a member of a phrase named there. */
const isNamed = ({ assignments }: Cast, groups: Groups, id: string): boolean =>
  assignments.some(({ refId }) => refId === id || (groups.get(refId ?? '') ?? []).some((member) => member.id === id));

/**
 * Whether a sender's words on a task are those of an addressee: its own, or of one that led the task before it. A member of a phrase
 * speaks for itself alone, and nobody for it.
 */
export const speaksFor = (task: Cast, groups: Groups, senderId: string, addresseeId: string): boolean =>
  senderId === addresseeId || (roleIn(task, addresseeId) === 'lead' && !isNamed(task, groups, senderId));
