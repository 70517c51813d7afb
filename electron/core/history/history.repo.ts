import { toldNotes } from '../../../shared/api/history.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

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
      .select(['audit_log.id', 'at', 'actor', 'operation', 'subject', 'reverses', 'reversed_by', 'committee_id', 'plan_id', 'table_name', 'before', 'after'])
      .where('subject_id', '=', subjectId)
      .orderBy('audit_changes.seq', 'desc'),
  );
}

/** @param committeeId only what was done in this committee or to the whole book */
export function recentEntries(db: ReadHandle, { limit, committeeId }: { readonly limit: number; readonly committeeId?: string | undefined }) {
  const entries = sql
    .selectFrom('audit_log')
    .selectAll()
    .where((eb) => eb.or([eb('kind', '!=', 'note'), eb('operation', 'in', toldNotes)]))
    .orderBy('seq', 'desc')
    .limit(limit);
  return db.all(committeeId === undefined ? entries : entries.where((eb) => eb.or([eb('committee_id', '=', committeeId), eb('committee_id', 'is', null)])));
}

/** A name of the register by id; null for nobody and for what is gone. */
export function agencyNameIn(db: ReadHandle, id: string | null): string | null {
  return id === null ? null : (db.get(sql.selectFrom('agencies').select('name').where('id', '=', id))?.name ?? null);
}
