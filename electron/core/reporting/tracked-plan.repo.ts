import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod, ReportingSettings } from '../../../shared/api/reporting-periods.api.ts';
import type { GridSection, Lead } from '../../../shared/api/reporting-views.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { answeringFor, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import type { DeadlineFacts, StatusRules, TaskFacts } from '../../../shared/domain/status/task-facts.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import { columnsOf } from '../plans/plan-columns.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { readGivenDays } from './given-days.repo.ts';
import { readPeriods } from './periods.repo.ts';
import { readReportingSettings, readRules } from './reporting-settings.ts';
import { readTrackedReports, type TrackedReport } from './tracked-reports.repo.ts';

/** A plan with everything status is computed from, read in one go: ten thousand tasks are half a dozen queries. */
export interface TrackedPlan {
  readonly id: string;
  readonly year: number;
  readonly committeeId: string;
  readonly isDraft: boolean;
  readonly columns: readonly PlanColumn[];
  readonly settings: ReportingSettings;
  readonly rules: StatusRules;
  /** Of the plan's year, in closing order. */
  readonly periods: readonly ReportingPeriod[];
  /** Who belongs to the phrases it names, and when. */
  readonly groups: Groups;
  /** In printed order. */
  readonly sections: readonly GridSection[];
  /** In printed order. */
  readonly tasks: readonly TrackedTask[];
}

export interface TrackedTask {
  readonly id: string;
  readonly sectionId: string | null;
  readonly position: number;
  readonly number: string;
  readonly content: string;
  readonly leadText: string;
  /** As its text names them; who answers for them on a day: `answeringLeads`. */
  readonly leads: readonly Lead[];
  readonly facts: Omit<TaskFacts, 'reports' | 'groups'> & { readonly groups: Groups; readonly reports: readonly TrackedReport[] };
}

/** Who answers for a task on a day, each once: members in the place of the phrase they belong to. */
export function answeringLeads({ leads, facts: { groups } }: TrackedTask, day: string): Lead[] {
  if (!leads.some(({ id }) => groups.has(id ?? ''))) return [...leads];
  const found = new Map<string, Lead>();
  for (const lead of leads) {
    const members = lead.id === null ? null : answeringFor(lead.id, groups, day);
    for (const each of members?.map(({ id, name }): Lead => ({ kind: 'agency', id, name })) ?? [lead]) {
      const key = each.id ?? each.name;
      if (!found.has(key)) found.set(key, each);
    }
  }
  return [...found.values()];
}

/** By id, of those that lead a task, and of those that are or were members of a phrase that does. */
export function leadNames({ leads, facts: { groups } }: TrackedTask): ReadonlyMap<string | null, string> {
  const members = leads.flatMap((lead) => groups.get(lead.id ?? '') ?? []);
  return new Map([...leads, ...members].toReversed().map(({ id, name }) => [id, name]));
}

/** Whether members answer for it, each for itself. */
export const isByMembers = ({ leads, facts: { groups } }: TrackedTask, day: string): boolean =>
  leads.some(({ id }) => id !== null && answeringFor(id, groups, day) !== null);

export function readTrackedPlan(db: ReadHandle, planId: string): TrackedPlan {
  return readTracked(db, planId, null);
}

export function readTrackedTask(db: ReadHandle, taskId: string): { plan: TrackedPlan; task: TrackedTask } {
  const planId = taskRows(db, [taskId])[0]?.plan_id ?? '';
  const plan = readTracked(db, planId, taskId);
  const task = plan.tasks[0];
  if (!task) throw new Error(`Task ${taskId} vanished inside one snapshot.`);
  return { plan, task };
}

function readTracked(db: ReadHandle, planId: string, onlyTask: string | null): TrackedPlan {
  const plan = planRow(db, planId);
  const settings = readReportingSettings(db, plan.committee_id);
  const wanted = onlyTask === null ? (sql.selectFrom('tasks').select('id').where('plan_id', '=', planId) as never) : [onlyTask];
  const rows = new Map(db.all(taskColumns().where('id', 'in', wanted)).map((row) => [row.id, row]));
  const leads = Map.groupBy(db.all(leadsOf(wanted)), (row) => row.task_id);
  const groups = readGroupsOfPlan(db, planId);
  const reports = readTrackedReports(db, wanted, new Map([...leads].map(([task, rows]) => [task, rows.map(leadId).filter((id) => id !== null)])), groups);
  const extensions = Map.groupBy(db.all(sql.selectFrom('extensions').selectAll().where('task_id', 'in', wanted).orderBy('id')), byTask);
  const events = Map.groupBy(db.all(sql.selectFrom('task_events').selectAll().where('task_id', 'in', wanted).orderBy('id')), byTask);
  const flags = Map.groupBy(db.all(sql.selectFrom('task_flags').selectAll().where('task_id', 'in', wanted).orderBy('id')), byTask);
  const given = readGivenDays(db, planId);
  const titles = new Map(db.all(sql.selectFrom('sections').select(['id', 'title']).where('plan_id', '=', planId)).map(({ id, title }) => [id, title]));
  const deadlines = new Map<string, DeadlineFacts>();
  const order = planOrder(db, planId);
  const tasks = order.filter(isTask).flatMap((place): TrackedTask[] => {
    const row = rows.get(place.id);
    if (!row) return [];
    return [
      {
        id: row.id,
        sectionId: place.sectionId,
        position: place.position,
        number: place.number,
        content: row.content,
        leadText: row.lead_text,
        leads: (leads.get(row.id) ?? []).map(toLead),
        facts: {
          deadline: parsed(deadlines, row.deadline_confirmed ?? row.deadline),
          deadlineText: row.deadline_text,
          givenOn: given.get(row.id) ?? null,
          leads: (leads.get(row.id) ?? []).map(leadId).filter((id) => id !== null),
          groups,
          extensions: (extensions.get(row.id) ?? []).map(extensionFacts),
          events: (events.get(row.id) ?? []).map((event) => ({ occurredOn: day(event.occurred_on), dueOn: dayOrNull(event.due_on) })),
          flags: (flags.get(row.id) ?? []).map((flag) => ({ kind: flag.kind, since: day(flag.since), until: dayOrNull(flag.until) })),
          reports: reports.get(row.id) ?? [],
        },
      },
    ];
  });
  return {
    id: planId,
    year: plan.year,
    committeeId: plan.committee_id,
    isDraft: plan.status === 'draft',
    columns: columnsOf(plan),
    settings,
    rules: readRules(db, plan.committee_id),
    periods: readPeriods(db, plan.committee_id, plan.year),
    groups,
    sections: order.filter((row) => !isTask(row)).map(({ id, number }) => ({ id, number, title: titles.get(id) ?? '' })),
    tasks,
  };
}

/** Days were checked when they came in. */
const day = (text: string): CivilDate => text as CivilDate;
const dayOrNull = (text: string | null): CivilDate | null => text as CivilDate | null;
const byTask = (row: { task_id: string }): string => row.task_id;

const taskColumns = () => sql.selectFrom('tasks').select(['id', 'content', 'lead_text', 'deadline_text', 'deadline', 'deadline_confirmed']);

const leadsOf = (wanted: string[]) =>
  sql
    .selectFrom('task_assignments')
    .leftJoin('agencies', 'agencies.id', 'task_assignments.agency_id')
    .leftJoin('agency_groups', 'agency_groups.id', 'task_assignments.group_id')
    .select(['task_id', 'text', 'agency_id', 'group_id', 'agencies.name', 'agency_groups.phrase'])
    .where('role', '=', 'lead')
    .where('task_id', 'in', wanted)
    .orderBy('ordinal');

interface LeadRow {
  readonly text: string;
  readonly agency_id: string | null;
  readonly group_id: string | null;
  readonly name: string | null;
  readonly phrase: string | null;
}

const leadId = ({ agency_id, group_id }: LeadRow): string | null => agency_id ?? group_id;

function toLead(row: LeadRow): Lead {
  return {
    kind: row.agency_id ? 'agency' : row.group_id ? 'group' : 'unknown',
    id: leadId(row),
    name: row.name ?? row.phrase ?? row.text,
  };
}

/** Most plans repeat a handful of deadlines. */
function parsed(known: Map<string, DeadlineFacts>, json: string): DeadlineFacts {
  let facts = known.get(json);
  if (!facts) {
    facts = JSON.parse(json) as DeadlineFacts;
    known.set(json, facts);
  }
  return facts;
}

function extensionFacts(row: Schema['extensions']): TaskFacts['extensions'][number] {
  return { askedOn: day(row.asked_on), decision: row.decision, decidedOn: dayOrNull(row.decided_on), grantedDue: dayOrNull(row.granted_due) };
}
