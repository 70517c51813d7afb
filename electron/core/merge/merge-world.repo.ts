import { AppError } from '../../../shared/api/app-error.ts';
import type { AgencyCandidate } from '../../../shared/domain/agencies/agency-match.ts';
import { standardLabel } from '../../../shared/domain/reporting/periods.ts';
import { answerersOn, castOn, partsIn, type Groups, type PlanPart } from '../../../shared/domain/reporting/who-answers.ts';
import { taskNames } from '../../../shared/domain/task-names.ts';
import { Answering, handedOn } from '../agencies/answering.repo.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import { formChecksum, formCode } from '../forms/form-code.ts';
import { formPeriod, readForms } from '../forms/form-data.repo.ts';
import { tasksOf, type FormAddressee, type FormPeriod } from '../forms/report-form.ts';
import { AskedFigures } from '../indicators/asked-figures.repo.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { grantedExtensions, type GrantedExtension } from '../reporting/granted-extensions.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { TaskMatcher, type KnownTask } from './match-tasks.ts';

/** One plan whose forms may come back for the period, with everything a returned form is compared with. */
export interface PlanForms {
  readonly planId: string;
  readonly title: string;
  readonly year: number;
  readonly committeeId: string;
  readonly period: FormPeriod;
  readonly tasks: readonly KnownTask[];
  readonly matcher: TaskMatcher;
  /** By task, oldest first: forms that went out before the last was granted name an earlier day. */
  readonly granted: ReadonlyMap<string, readonly GrantedExtension[]>;
  /** Everyone who answers for a task of the plan in the period or helps with one, by id. */
  readonly addressees: ReadonlyMap<string, PlanAddressee>;
  /** Indicators of its committee, by whom they are asked of. */
  readonly figures: AskedFigures;
  readonly byCode: ReadonlyMap<string, PlanAddressee>;
  /** Codes of forms that went out to a body before another took its tasks over. */
  readonly byFormerCode: ReadonlyMap<string, { readonly addressee: PlanAddressee; readonly former: string }>;
}

export interface PlanAddressee extends Pick<FormAddressee, 'kind' | 'id' | 'name'> {
  readonly names: readonly string[];
  /** Of the tasks it leads or coordinates. */
  readonly taskIds: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** What a form made today would ask, to tell one made before the plan was edited. */
  readonly checksum: string;
  /** A phrase whose members answer for it each for itself; its form went out before. */
  readonly byMembers: boolean;
}

export interface MergeWorld {
  readonly periodCode: string;
  readonly plans: readonly PlanForms[];
  /** Codes of forms of plans that are not being merged → the plan's title. */
  otherPlan(code: string): string | null;
}

/** @throws AppError `merge.noPlan`, `system.notFound`. */
export function readMergeWorld(db: ReadHandle, periodCode: string, planId?: string): MergeWorld {
  const all = db.all(sql.selectFrom('plans').selectAll());
  const merged = planId === undefined ? all : all.filter((plan) => plan.id === planId);
  if (planId !== undefined && merged.length === 0) throw new AppError('system.notFound', { what: 'kế hoạch' });
  if (merged.length === 0) throw new AppError('merge.noPlan', { period: standardLabel(periodCode) });
  const register = readRegister(db);
  const others = otherCodes(
    db,
    all.filter((plan) => !merged.includes(plan)),
    periodCode,
  );
  return { periodCode, plans: merged.map((plan) => readPlan(db, plan, periodCode, register)), otherPlan: (code) => others.get(code) ?? null };
}

function readPlan(db: ReadHandle, plan: Schema['plans'], periodCode: string, register: ReadonlyMap<string, Registered>): PlanForms {
  const rows = readPlanRows(db, plan.id);
  const names = taskNames(rows.sections, rows.tasks);
  const tasks = rows.tasks.map((task): KnownTask => ({ ...task, name: names.get(task.id) ?? task.number }));
  const period = formPeriod(db, plan.committee_id, periodCode);
  const groups = readGroupsOfPlan(db, plan.id);
  const checksums = new Map(readForms(db, plan.id, periodCode).map((form) => [form.addressee.id, formChecksum(form.sheets.flatMap(tasksOf))]));
  const parts = partsIn(tasks.map((task) => castOn(task, groups, period.windowEnd)));
  const formers = readFormers(db, plan.id, groups, parts);
  const addresseeOf = ({ kind, id, name, leads, helps }: PlanPart): PlanAddressee => {
    const names = [id, ...(formers.get(id) ?? [])].flatMap((each) => register.get(each)?.names ?? []);
    return { kind, id, name, names, taskIds: new Set([...leads, ...helps]), leads, checksum: checksums.get(id) ?? '', byMembers: !parts.has(id) };
  };
  const addressees = new Map([...parts.values()].map((part) => [part.id, addresseeOf(part)]));
  const phrases = [...partsIn(tasks).values()].filter(({ id }) => !parts.has(id)).map(addresseeOf);
  const codeOf = (addresseeId: string): string => formCode({ planId: plan.id, period: periodCode, addresseeId });
  return {
    planId: plan.id,
    title: plan.title,
    year: plan.year,
    committeeId: plan.committee_id,
    period,
    tasks,
    matcher: new TaskMatcher(tasks),
    granted: grantedExtensions(db, plan.id),
    addressees,
    figures: new AskedFigures(db, plan.committee_id, period.windowEnd),
    byCode: new Map([...strangers(register, new Set([...formers.values()].flat())), ...phrases, ...addressees.values()].map((each) => [codeOf(each.id), each])),
    byFormerCode: new Map(
      [...addressees.values()].flatMap((addressee) =>
        (formers.get(addressee.id) ?? []).map((id) => [codeOf(id), { addressee, former: register.get(id)?.names[0] ?? '' }] as const),
      ),
    ),
  };
}

/** Bodies that the plan names, or that were members of a phrase it names, and others now answer for, by the one that answers. */
function readFormers(db: ReadHandle, planId: string, groups: Groups, parts: ReadonlyMap<string, PlanPart>): Map<string, string[]> {
  const answering = new Answering(db);
  const left = answerersOn([...groups.keys()], groups, null).filter((id) => !parts.has(id));
  const works = [
    ...db.all(handedOn(planId)),
    ...left.flatMap((id) => answering.among((each) => parts.has(each), id).map((agency_id) => ({ agency_id, named_agency_id: id }))),
  ];
  const named = Map.groupBy(works, ({ agency_id }) => agency_id);
  return new Map([...named].map(([id, own]) => [id, [...new Set(own.map(({ named_agency_id }) => named_agency_id))]]));
}

/** The rest of the register: a form that went out may come back after the plan has ceased to name its sender. */
const strangers = (register: ReadonlyMap<string, Registered>, formers: ReadonlySet<string>): PlanAddressee[] =>
  [...register]
    .filter(([id]) => !formers.has(id))
    .map(([id, { kind, names }]) => ({ kind, id, name: names[0] ?? '', names, taskIds: new Set(), leads: new Set(), checksum: '', byMembers: false }));

interface Registered {
  readonly kind: PlanAddressee['kind'];
  /** Every name it goes by, its own first. */
  readonly names: readonly string[];
}

function readRegister(db: ReadHandle): Map<string, Registered> {
  const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').select(['agency_id', 'alias'])), (row) => row.agency_id);
  const agencies = db.all(sql.selectFrom('agencies').select(['id', 'name', 'short_name', 'abbreviation'])).map((row): [string, Registered] => [
    row.id,
    {
      kind: 'agency',
      names: [row.name, row.short_name, row.abbreviation, ...(aliases.get(row.id) ?? []).map(({ alias }) => alias)].filter((name) => name !== ''),
    },
  ]);
  const groups = db
    .all(sql.selectFrom('agency_groups').select(['id', 'phrase']))
    .map((row): [string, Registered] => [row.id, { kind: 'group', names: [row.phrase] }]);
  return new Map([...agencies, ...groups]);
}

function otherCodes(db: ReadHandle, plans: readonly Schema['plans'][], period: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const plan of plans) {
    const groups = readGroupsOfPlan(db, plan.id);
    const ids = db.all(
      sql
        .selectFrom('task_assignments')
        .innerJoin('tasks', 'tasks.id', 'task_assignments.task_id')
        .select(['agency_id', 'group_id'])
        .distinct()
        .where('plan_id', '=', plan.id)
        .where('role', '=', 'lead'),
    );
    for (const { agency_id, group_id } of ids) {
      for (const addresseeId of [agency_id, group_id, ...(groups.get(group_id ?? '') ?? []).map(({ id }) => id)]) {
        if (addresseeId !== null) codes.set(formCode({ planId: plan.id, period, addresseeId }), plan.title);
      }
    }
  }
  return codes;
}

export const candidatesOf = (plan: PlanForms): AgencyCandidate[] => [...plan.addressees.values()].map(({ id, names }) => ({ id, names }));
