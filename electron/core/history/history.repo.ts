import { sql, type ReadHandle } from '../store/handles.ts';

const steps = () => sql.selectFrom('audit_log').select(['seq', 'id', 'operation', 'subject']).where('reversed_by', 'is', null);

export type Step = { seq: number; id: string; operation: string; subject: string };

/** The newest step not yet undone. */
export function nextUndo(db: ReadHandle): Step | undefined {
  return db.get(steps().where('kind', '=', 'do').orderBy('seq', 'desc').limit(1));
}

/** The newest undoing, named by what it undid, unless something new was done after it. */
export function nextRedo(db: ReadHandle): Step | undefined {
  const undone = db.get(
    sql
      .selectFrom('audit_log as undoing')
      .innerJoin('audit_log as done', 'done.id', 'undoing.reverses')
      .select(['undoing.seq', 'undoing.id', 'done.operation', 'done.subject'])
      .where('undoing.kind', '=', 'undo')
      .where('undoing.reversed_by', 'is', null)
      .orderBy('undoing.seq', 'desc')
      .limit(1),
  );
  if (!undone) return undefined;
  const later = db.get(sql.selectFrom('audit_log').select('seq').where('kind', '=', 'do').where('seq', '>', undone.seq).limit(1));
  return later ? undefined : undone;
}

export function stepById(db: ReadHandle, id: string): Step | undefined {
  return db.get(steps().where('id', '=', id).where('kind', '=', 'do'));
}

/** True when a later step that still stands has touched one of the step's rows. */
export function touchedSince(db: ReadHandle, { id, seq }: Step): boolean {
  const own = sql.selectFrom('audit_changes').select('row_id').where('entry_id', '=', id);
  const later = sql
    .selectFrom('audit_log')
    .innerJoin('audit_changes', 'audit_changes.entry_id', 'audit_log.id')
    .select('audit_log.id')
    .where('audit_log.seq', '>', seq)
    .where('kind', '=', 'do')
    .where('reversed_by', 'is', null)
    .where('row_id', 'in', own)
    .limit(1);
  return db.get(later) !== undefined;
}

/** Title of a closed plan whose rows the running entry has changed, without changing whether the plan is closed. */
export function closedPlanTouched(db: ReadHandle, entryId: string): string | undefined {
  const touched = (table: 'plans' | 'tasks' | 'sections') =>
    sql.selectFrom('audit_changes').select('row_id').where('entry_id', '=', entryId).where('table_name', '=', table);
  return db.get(
    sql
      .selectFrom('plans')
      .select('title')
      .where('status', '=', 'closed')
      .where('id', 'not in', touched('plans'))
      .where((eb) =>
        eb.or([
          eb('id', 'in', sql.selectFrom('tasks').select('plan_id').where('id', 'in', touched('tasks'))),
          eb('id', 'in', sql.selectFrom('sections').select('plan_id').where('id', 'in', touched('sections'))),
        ]),
      ),
  )?.title;
}

export function entriesOfSubject(db: ReadHandle, subjectId: string) {
  return db.all(
    sql
      .selectFrom('audit_changes')
      .innerJoin('audit_log', 'audit_log.id', 'audit_changes.entry_id')
      .select(['audit_log.id', 'at', 'actor', 'operation', 'subject', 'reversed_by', 'table_name', 'before', 'after'])
      .where('subject_id', '=', subjectId)
      .orderBy('audit_changes.seq', 'desc'),
  );
}

export function recentEntries(db: ReadHandle, limit: number) {
  return db.all(sql.selectFrom('audit_log').selectAll().where('kind', '!=', 'note').orderBy('seq', 'desc').limit(limit));
}

/** The register's names by id; null for nobody and for what is gone. */
export function readAgencyNames(db: ReadHandle): (id: string | null) => string | null {
  const names = new Map(db.all(sql.selectFrom('agencies').select(['id', 'name'])).map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
