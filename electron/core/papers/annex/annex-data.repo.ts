import { AppError } from '../../../../shared/api/app-error.ts';
import type { PlanState, PlanStateRow } from '../../../../shared/domain/plan-diff/plan-state.ts';
import type { AgencyRole } from '../../../../shared/domain/agencies/agency-roles.ts';
import { answeringFor, castOn, leadingParts, partsIn } from '../../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts';
import { standingSections } from '../../../../shared/domain/section-numbers.ts';
import { AgencyRegister } from '../../agencies/agency-register.ts';
import { readGroupsOfPlan } from '../../agencies/group-members.repo.ts';
import { currentState, fingerprintOf } from '../../plan-life/plan-state.repo.ts';
import { frozenState, versionRow, versionsOf } from '../../plan-life/plan-versions.repo.ts';
import { readPlanRows } from '../../plans/plan-rows.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { annexMeasures } from '../form/form-settings.repo.ts';
import type { AnnexData, AnnexRow } from './annex.template.ts';

export interface AnnexChoice {
  readonly planId: string;
  /** Only the rows this agency leads, itself or as a member of a phrase, or this phrase. */
  readonly leadId: string | null;
  /** A frozen version; null prints the plan as it stands. */
  readonly versionId: string | null;
  /** Of an extract, apart from what is led: what is only coordinated. */
  readonly coordinated?: boolean;
}

/** One snapshot of what an annex prints, in printed order. */
export function readAnnexData(db: ReadHandle, { planId, leadId, versionId, coordinated = false }: AnnexChoice): AnnexData {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').select('name').where('id', '=', plan.committee_id));
  const { state, fingerprint } = versionId === null ? presentState(db, planId) : frozenStateOf(db, planId, versionId);
  const whole = {
    title: state.title,
    committeeName: committee?.name ?? '',
    year: plan.year,
    columns: state.columns,
    fingerprint,
    measures: annexMeasures(db, plan.committee_id),
  };
  if (leadId === null) return { ...whole, rows: state.rows.map(annexRow) };
  const hasPart = versionId === null ? partNow(db, planId, leadId) : partByName(db, leadId);
  const rows = extract(state.rows, (row) => hasPart(row, 'lead'));
  const helped = coordinated ? extract(state.rows, (row) => hasPart(row, 'coordinator') && !hasPart(row, 'lead')) : null;
  return {
    ...whole,
    rows,
    ...(helped === null ? {} : { helped }),
    extract: { lead: nameOfLead(db, leadId), tasks: tasksIn(rows), of: tasksIn(state.rows), ...(helped === null ? {} : { helps: tasksIn(helped) }) },
  };
}

const tasksIn = (rows: readonly { readonly kind: string }[]): number => rows.filter(({ kind }) => kind === 'task').length;

/** An agency or a phrase. */
function nameOfLead(db: ReadHandle, id: string): string {
  const agency = db.get(sql.selectFrom('agencies').select('name').where('id', '=', id));
  return agency?.name ?? db.get(sql.selectFrom('agency_groups').select('phrase').where('id', '=', id))?.phrase ?? '';
}

/**
 * An extract for each that leads a task, in Vietnamese order; members of a phrase in its place. With what is coordinated, also for each
 * agency that only coordinates; nobody could take the extract of a phrase without members.
 */
export function readExtracts(db: ReadHandle, { planId, ...choice }: Omit<AnnexChoice, 'leadId'>): AnnexData[] {
  const groups = readGroupsOfPlan(db, planId);
  const cast = readPlanRows(db, planId).tasks.map((task) => castOn(task, groups, null));
  const helping = [...partsIn(cast).values()].filter(
    ({ id, kind, leads }) => leads.size === 0 && (kind === 'agency' || answeringFor(id, groups, null) !== null),
  );
  const asked = [...leadingParts(cast), ...(choice.coordinated === true ? helping : [])];
  const each = new Map(asked.flatMap(({ id, name }) => (answeringFor(id, groups, null) ?? [{ id, name }]).map((part) => [part.id, part])));
  return [...each.values()]
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map(({ id }) => readAnnexData(db, { planId, leadId: id, ...choice }))
    .filter(({ rows, helped = [] }) => rows.length > 0 || helped.length > 0);
}

interface PrintedState {
  readonly state: PlanState;
  readonly fingerprint: string;
}

function frozenStateOf(db: ReadHandle, planId: string, versionId: string): PrintedState {
  const version = versionRow(db, versionId);
  if (version.plan_id !== planId) throw new AppError('system.notFound', { what: 'bản kế hoạch' });
  return { state: frozenState(version), fingerprint: version.fingerprint };
}

/** While a plan says what its newest version says, its papers carry that version's code, in whichever way it was taken. */
function presentState(db: ReadHandle, planId: string): PrintedState {
  const state = currentState(db, planId);
  const fingerprint = fingerprintOf(state);
  const last = versionsOf(db, planId).at(-1);
  const same = last !== undefined && fingerprintOf(frozenState(versionRow(db, last.id))) === fingerprint;
  return { state, fingerprint: same ? last.fingerprint : fingerprint };
}

type HasPart = (row: PlanStateRow, part: AgencyRole) => boolean;

/** Under which names an agency answers: its own, and the phrases it belongs to. */
const answeringAs = (db: ReadHandle, agencyId: string): Set<string | null> =>
  new Set([agencyId, ...db.all(sql.selectFrom('agency_group_members').select('group_id').where('agency_id', '=', agencyId)).map((row) => row.group_id)]);

function partNow(db: ReadHandle, planId: string, agencyId: string): HasPart {
  const names = answeringAs(db, agencyId);
  const tasks = new Map(readPlanRows(db, planId).tasks.map((task) => [task.id, task.assignments]));
  return ({ id }, part) => tasks.get(id)?.some(({ role, refId }) => role === part && names.has(refId)) === true;
}

/** A frozen row names its agencies in words only. */
function partByName(db: ReadHandle, agencyId: string): HasPart {
  const register = new AgencyRegister(db);
  const names = answeringAs(db, agencyId);
  return ({ lead, coordinator }, part) =>
    register
      .inPart(part, { lead, coordinator })
      .some(({ agencyId: now, namedAgencyId, groupId }) => [now, namedAgencyId, groupId].some((id) => id !== null && names.has(id)));
}

/** An extract for one agency leaves out headings that would stand over nothing. */
function extract(rows: readonly PlanStateRow[], isIn: (row: PlanStateRow) => boolean): AnnexRow[] {
  const kept = rows.filter((row) => row.kind === 'section' || isIn(row));
  const overTask = new Set(kept.filter((row, index) => row.kind === 'section' && kept[index + 1]?.kind === 'task'));
  const standing = standingSections(
    kept.filter(({ kind }) => kind === 'section'),
    ({ number }) => number,
    (section) => overTask.has(section),
  );
  return kept.filter((row) => row.kind === 'task' || standing.has(row)).map(annexRow);
}

const annexRow = (row: PlanStateRow): AnnexRow =>
  row.kind === 'section' ? { kind: 'section', number: row.number, title: row.content } : { ...row, kind: 'task' };
