import { sql, type ReadHandle } from './handles.ts';
import { rowPlaces, type Schema, type TrackedTable } from './schema.ts';

/** Where an audit entry belongs: the committee and plan whose rows it touched. */
export interface Place {
  /** Null: the whole book's, or of several committees. */
  readonly committeeId: string | null;
  /** Null: of no plan, or of several. */
  readonly planId: string | null;
}

/**
 * The place of what an entry has done, read from the rows it touched:
 *
 * - rows of one plan: that plan and its committee; of several plans of one committee: the committee;
 * - rows of several committees, or of none: the whole book;
 * - the register (agencies, phrases, successions) is the whole book's. Where it was changed, the assignments that changed with
 *   it only follow; but an act that also wrote rows of a plan (an import that met new agencies) belongs to the plan;
 * - taking an agency out of the register is the register's, whatever pointed to it and now points to another.
 */
export function placeOfEntry(db: ReadHandle, entryId: string): Place {
  const tables = db.all(sql.selectFrom('audit_changes').select('table_name').distinct().where('entry_id', '=', entryId)).map((row) => row.table_name);
  const touched = new Set(tables as TrackedTable[]);
  const inRegister = [...touched].some((table) => rowPlaces[table].by === 'book');
  if (inRegister) touched.delete('task_assignments');
  if (touched.has('agencies') && takesAgencyOut(db, entryId)) return { committeeId: null, planId: null };
  const committees = new Set<string>();
  const plans = new Set<string>();
  for (const table of touched) {
    const { by, column } = rowPlaces[table];
    if (by === 'committee') addAll(committees, valuesOf(db, entryId, table, column));
    if (by === 'plan') addAll(plans, valuesOf(db, entryId, table, column));
    if (by === 'task') addAll(plans, plansOfTasks(db, entryId, table));
    if (by === 'subject') {
      addAll(plans, plansOfSubjects(db, entryId, table));
      addAll(committees, committeesOfSubjects(db, entryId, table));
    }
  }
  for (const planId of plans) addAll(committees, [committeeOf(db, planId)]);
  const [committeeId = null] = committees.size === 1 ? committees : [];
  const [planId = null] = committeeId !== null && plans.size === 1 ? plans : [];
  return { committeeId, planId };
}

const addAll = (set: Set<string>, values: readonly (string | null | undefined)[]): void => {
  for (const value of values) if (value) set.add(value);
};

const changesIn = (entryId: string, table: TrackedTable) =>
  sql.selectFrom('audit_changes as change').where('change.entry_id', '=', entryId).where('change.table_name', '=', table);

const takesAgencyOut = (db: ReadHandle, entryId: string): boolean =>
  db.get(changesIn(entryId, 'agencies').select('change.seq').where('change.before', 'is not', null).where('change.after', 'is', null)) !== undefined;

/** What a column says in the touched rows: in those that stand, and in those that the entry deleted. */
function valuesOf(db: ReadHandle, entryId: string, table: TrackedTable, column: string): (string | null)[] {
  if (column === 'id') return db.all(changesIn(entryId, table).select('change.row_id').distinct()).map(({ row_id }) => row_id);
  const standing = changesIn(entryId, table)
    .innerJoin(`${table as 'tasks'} as row`, 'row.id', 'change.row_id')
    .select(`row.${column as 'plan_id'} as value`)
    .distinct();
  const deleted = changesIn(entryId, table)
    .where('change.before', 'is not', null)
    .where('change.after', 'is', null)
    .select((eb) => eb.fn<string>('json_extract', ['change.before', eb.val(`$.${column}`)]).as('value'))
    .distinct();
  return [...db.all(standing), ...db.all(deleted)].map(({ value }) => value);
}

/** The tasks' own rows tell their plan; those that the entry itself has touched are asked there. */
function plansOfTasks(db: ReadHandle, entryId: string, table: TrackedTable): (string | null | undefined)[] {
  const standing = changesIn(entryId, table).innerJoin('tasks', 'tasks.id', 'change.subject_id').select('tasks.plan_id').distinct();
  const gone = changesIn(entryId, table)
    .where('change.subject_id', 'not in', sql.selectFrom('tasks').select('id'))
    .where('change.subject_id', 'not in', changesIn(entryId, 'tasks').select('change.row_id'))
    .select('change.subject_id')
    .distinct();
  return [...db.all(standing).map((row) => row.plan_id), ...db.all(gone).map(({ subject_id }) => lastRow(db, 'tasks', subject_id)?.plan_id)];
}

/** Files hang on plans, tasks, reports and submissions. */
function plansOfSubjects(db: ReadHandle, entryId: string, table: TrackedTable): (string | undefined)[] {
  const subjects = db.all(changesIn(entryId, table).select('change.subject_id').distinct());
  return subjects.map(({ subject_id: id }) => {
    const report = lastRow(db, 'task_reports', id);
    const task = lastRow(db, 'tasks', report?.task_id ?? id);
    return task?.plan_id ?? lastRow(db, 'submissions', id)?.plan_id ?? lastRow(db, 'plans', id)?.id;
  });
}

/** Files hang on papers of the registers as well, which are a committee's. */
function committeesOfSubjects(db: ReadHandle, entryId: string, table: TrackedTable): (string | undefined)[] {
  const subjects = db.all(changesIn(entryId, table).select('change.subject_id').distinct());
  return subjects.map(({ subject_id: id }) => (lastRow(db, 'outgoing_papers', id) ?? lastRow(db, 'incoming_papers', id))?.committee_id);
}

const committeeOf = (db: ReadHandle, planId: string): string | undefined => lastRow(db, 'plans', planId)?.committee_id;

/** The row as it stands, or as it was when it was last deleted. */
export function lastRow<T extends TrackedTable>(db: ReadHandle, table: T, id: string): Schema[T] | undefined {
  const standing = db.get(
    sql
      .selectFrom(table as 'tasks')
      .selectAll()
      .where('id', '=', id),
  );
  if (standing) return standing as unknown as Schema[T];
  const deletion = db.get(
    sql
      .selectFrom('audit_changes')
      .select('before')
      .where('table_name', '=', table)
      .where('row_id', '=', id)
      .where('before', 'is not', null)
      .where('after', 'is', null)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  return deletion?.before ? (JSON.parse(deletion.before) as Schema[T]) : undefined;
}
