import type { Trashed } from '../../../shared/api/trash.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** Tables whose deleted rows a person would look for. */
const kinds = { plans: 'plan', sections: 'section', tasks: 'task' } as const;
export type TrashedTable = keyof typeof kinds;

/** The newest deletion of a row that is not there now, with the row as it was. */
export interface GoneRow<T extends TrashedTable = TrashedTable> {
  readonly table: T;
  readonly id: string;
  readonly seq: number;
  readonly entryId: string;
  readonly at: string;
  readonly actor: string;
  readonly row: Schema[T];
}

/** @param ids only these; default: all that are gone. */
export function goneRows<T extends TrashedTable>(db: ReadHandle, table: T, ids?: readonly string[]): GoneRow<T>[] {
  let deletions = sql
    .selectFrom('audit_changes as change')
    .select(({ fn }) => ['change.row_id', fn.max('change.seq').as('seq')])
    .where('change.table_name', '=', table)
    .where('change.before', 'is not', null)
    .where('change.after', 'is', null)
    .where('change.row_id', 'not in', sql.selectFrom(table as TrashedTable & 'plans').select('id'))
    .groupBy('change.row_id');
  if (ids) deletions = deletions.where('change.row_id', 'in', ids);
  return db
    .all(
      sql
        .selectFrom(deletions.as('deletion'))
        .innerJoin('audit_changes', 'audit_changes.seq', 'deletion.seq')
        .innerJoin('audit_log', 'audit_log.id', 'audit_changes.entry_id')
        .select(['deletion.row_id', 'deletion.seq', 'audit_log.id as entryId', 'at', 'actor', 'before']),
    )
    .map(({ row_id, seq, entryId, at, actor, before }) => ({
      table,
      id: row_id,
      seq,
      entryId,
      at,
      actor,
      row: JSON.parse(before ?? '{}') as Schema[T],
    }));
}

/**
 * What can be put back, newest first. Rows that went with their plan go back with it and are only counted; rows deleted
 * earlier from a plan that is gone too come into sight again with the plan.
 */
export function readTrash(db: ReadHandle): Trashed[] {
  const plans = goneRows(db, 'plans');
  const tasks = goneRows(db, 'tasks');
  const standing = new Set(db.all(sql.selectFrom('plans').select('id')).map(({ id }) => id));
  const inStanding = ({ row }: GoneRow<'tasks' | 'sections'>): boolean => standing.has(row.plan_id);
  const withPlan = Map.groupBy(tasks, ({ row, entryId }) => `${row.plan_id} ${entryId}`);
  return [
    ...plans.map((gone) => ({ gone, item: trashed(gone, gone.id, gone.row.title, withPlan.get(`${gone.id} ${gone.entryId}`)?.length ?? 0) })),
    ...goneRows(db, 'sections')
      .filter(inStanding)
      .map((gone) => ({ gone, item: trashed(gone, gone.row.plan_id, gone.row.title, 0) })),
    ...tasks.filter(inStanding).map((gone) => ({ gone, item: trashed(gone, gone.row.plan_id, gone.row.content, 1) })),
  ]
    .sort((a, b) => b.gone.seq - a.gone.seq)
    .map(({ item }) => item);
}

function trashed({ table, id, entryId, at, actor }: GoneRow, planId: string, title: string, tasks: number): Trashed {
  return { kind: kinds[table], id, planId, title, deletedAt: at, actor, entryId, tasks };
}
