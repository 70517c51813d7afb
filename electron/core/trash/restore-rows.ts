import { generateKeyBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import { compareRanks, freeRank } from '../plans/free-rank.ts';
import { editablePlan, planRow } from '../plans/plans.repo.ts';
import { recordedRow } from '../store/clean-texts.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema, TrackedTable } from '../store/schema.ts';
import { restoreColumns } from './restore-columns.ts';
import { goneRows, type GoneRow } from './trash.repo.ts';

/**
 * Puts deleted rows back as they were, committees before plans before headings before tasks; whatever they lean on that is gone as well
 * comes back with them or is left open. What was done since stays.
 */
export function restoreRows(db: WriteHandle, ids: readonly string[]): void {
  const wanted = new Set(ids);
  for (const { id, entryId } of goneRows(db, 'committees', ids)) wanted.delete(restoreWholeCommittee(db, id, entryId));
  const [plans, sections, tasks] = [goneRows(db, 'plans', ids), goneRows(db, 'sections', ids), goneRows(db, 'tasks', ids)];
  for (const plan of plans) wanted.delete(restorePlan(db, plan));
  for (const section of sections) wanted.delete(restoreSection(db, section));
  for (const planId of new Set(tasks.map(({ row }) => row.plan_id))) editablePlan(db, planId);
  for (const table of ['proposals', 'papers', 'outgoing_papers', 'incoming_papers'] as const) {
    for (const { id, row } of goneRows(db, table, ids)) {
      putBack(db, table, row);
      wanted.delete(id);
    }
  }
  for (const { id, entryId, row } of goneRows(db, 'indicators', ids)) {
    putBack(db, 'indicators', row);
    for (const value of deletedBy(db, entryId, 'indicator_values')) if (value.indicator_id === id) putBack(db, 'indicator_values', value);
    wanted.delete(id);
  }
  const places = new RankKeeper(db);
  for (const { id, row } of tasks.sort((a, b) => compareRanks(a.row.rank, b.row.rank))) {
    putBack(db, 'tasks', { ...row, ...places.placeFor(row) });
    wanted.delete(id);
  }
  for (const [planId, ofPlan] of Map.groupBy(tasks, ({ row }) => row.plan_id)) {
    restoreColumns(
      db,
      planRow(db, planId),
      ofPlan.map(({ row }) => row),
    );
  }
  const entryOf = new Map(tasks.map(({ id, entryId }) => [id, entryId]));
  for (const entryId of new Set(entryOf.values())) {
    putBackAssignments(
      db,
      deletedBy(db, entryId, 'task_assignments').filter((each) => entryOf.get(each.task_id) === entryId),
    );
  }
  if (wanted.size > 0) throw new AppError('system.notFound', { what: 'mục đã xóa' });
}

function restorePlan(db: WriteHandle, { id, entryId, row }: GoneRow<'plans'>): string {
  restoreCommittee(db, row.committee_id);
  putBack(db, 'plans', row);
  const ofPlan = <T extends 'sections' | 'tasks' | 'plan_versions'>(table: T): Schema[T][] =>
    deletedBy(db, entryId, table).filter((each) => each.plan_id === id);
  for (const section of ofPlan('sections')) putBack(db, 'sections', section);
  const tasks = ofPlan('tasks');
  for (const task of tasks) putBack(db, 'tasks', task);
  const taskIds = new Set(tasks.map((task) => task.id));
  putBackAssignments(
    db,
    deletedBy(db, entryId, 'task_assignments').filter((each) => taskIds.has(each.task_id)),
  );
  for (const version of ofPlan('plan_versions').sort((a, b) => a.ordinal - b.ordinal)) putBack(db, 'plan_versions', version);
  return id;
}

function restoreWholeCommittee(db: WriteHandle, id: string, entryId: string): string {
  restoreCommittee(db, id);
  const plans = deletedBy(db, entryId, 'plans').filter(({ committee_id }) => committee_id === id);
  for (const plan of goneRows(
    db,
    'plans',
    plans.map((each) => each.id),
  )) {
    restorePlan(db, plan);
  }
  return id;
}

/** A plan may have gone together with its committee: that comes back with its seats, periods, days, papers and registers. */
function restoreCommittee(db: WriteHandle, id: string): void {
  if (exists(db, 'committees', id)) return;
  const [gone] = goneRows(db, 'committees', [id]);
  if (!gone) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  const { row, entryId } = gone;
  const known = (agency: string | null | undefined): string | null => (agency && exists(db, 'agencies', agency) ? agency : null);
  putBack(db, 'committees', { ...row, standing_agency_id: known(row.standing_agency_id) });
  for (const seat of deletedBy(db, entryId, 'memberships')) {
    if (seat.committee_id === id) putBack(db, 'memberships', { ...seat, agency_id: known(seat.agency_id) });
  }
  for (const table of [
    'reporting_periods',
    'calendar_days',
    'indicators',
    'indicator_values',
    'proposals',
    'papers',
    'paper_templates',
    'outgoing_papers',
    'incoming_papers',
  ] as const) {
    for (const part of deletedBy(db, entryId, table)) if (part.committee_id === id) putBack(db, table, part);
  }
  const sent = deletedBy(db, entryId, 'submissions');
  if (sent.some(({ agency_id }) => agency_id !== null && !exists(db, 'agencies', agency_id))) {
    throw new AppError('system.notFound', { what: 'trong danh bạ cơ quan đã gửi báo cáo cho Ban Chỉ đạo' });
  }
  for (const submission of sent) putBack(db, 'submissions', submission);
  for (const table of ['task_reports', 'retyped_results'] as const) for (const row of deletedBy(db, entryId, table)) putBack(db, table, row);
}

/** The heading alone: its tasks have joined the heading above. */
function restoreSection(db: WriteHandle, { id, row }: GoneRow<'sections'>): string {
  editablePlan(db, row.plan_id);
  const ranks = new Set(db.all(sql.selectFrom('sections').select('rank').where('plan_id', '=', row.plan_id)).map(({ rank }) => rank));
  putBack(db, 'sections', { ...row, rank: freeRank(ranks, row.rank) });
  return id;
}

/** Two rows of one place may not share a rank: other rows may have taken it since. */
class RankKeeper {
  readonly #db: ReadHandle;
  readonly #taken = new Map<string, Set<string>>();
  readonly #headings = new Map<string, readonly string[]>();

  constructor(db: ReadHandle) {
    this.#db = db;
  }

  /** Its old place; at the end of the plan if its heading is gone. */
  placeFor({ plan_id, section_id, rank }: Schema['tasks']): { section_id: string | null; rank: string } {
    const headings = this.#headingsOf(plan_id);
    const stands = section_id === null || headings.includes(section_id);
    const place = stands ? section_id : (headings.at(-1) ?? null);
    const taken = this.#takenIn(plan_id, place);
    const free = stands ? freeRank(taken, rank) : generateKeyBetween([...taken].sort(compareRanks).at(-1) ?? null, null);
    taken.add(free);
    return { section_id: place, rank: free };
  }

  #headingsOf(planId: string): readonly string[] {
    const known = this.#headings.get(planId);
    if (known) return known;
    const read = this.#db.all(sql.selectFrom('sections').select('id').where('plan_id', '=', planId).orderBy('rank')).map(({ id }) => id);
    this.#headings.set(planId, read);
    return read;
  }

  #takenIn(planId: string, sectionId: string | null): Set<string> {
    const key = `${planId} ${sectionId}`;
    const known = this.#taken.get(key);
    if (known) return known;
    const rows = sql.selectFrom('tasks').select('rank').where('plan_id', '=', planId);
    const own = this.#db.all(sectionId === null ? rows.where('section_id', 'is', null) : rows.where('section_id', '=', sectionId));
    const read = new Set(own.map(({ rank }) => rank));
    this.#taken.set(key, read);
    return read;
  }
}

function deletedBy<T extends TrackedTable>(db: ReadHandle, entryId: string, table: T): Schema[T][] {
  const changes = sql
    .selectFrom('audit_changes')
    .select('before')
    .where('entry_id', '=', entryId)
    .where('table_name', '=', table)
    .where('before', 'is not', null)
    .where('after', 'is', null);
  return db.all(changes).map(({ before }) => recordedRow(table, before ?? '{}') as Schema[T]);
}

/** A restored row must look new to windows that remember its old revision. */
function putBack<T extends TrackedTable>(db: WriteHandle, table: T, row: Schema[T]): void {
  db.insert(table, ['revision' in row ? { ...row, revision: row.revision + 1 } : row]);
}

/** Who is no longer in the register is left open; the words stay. */
function putBackAssignments(db: WriteHandle, rows: readonly Schema['task_assignments'][]): void {
  const ids = (table: 'agencies' | 'agency_groups'): Set<string> => new Set(db.all(sql.selectFrom(table).select('id')).map(({ id }) => id));
  const standing = { agencies: ids('agencies'), agency_groups: ids('agency_groups') };
  const still = (table: keyof typeof standing, id: string | null): string | null => (id !== null && standing[table].has(id) ? id : null);
  for (const row of rows) {
    putBack(db, 'task_assignments', {
      ...row,
      agency_id: still('agencies', row.agency_id),
      group_id: still('agency_groups', row.group_id),
      named_agency_id: still('agencies', row.named_agency_id ?? null),
    });
  }
}

function exists(db: ReadHandle, table: 'committees' | 'agencies', id: string): boolean {
  return db.get(sql.selectFrom(table).select('id').where('id', '=', id)) !== undefined;
}
