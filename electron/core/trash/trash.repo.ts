import { sql as raw, type ExpressionBuilder } from 'kysely';
import type { Trashed } from '../../../shared/api/trash.api.ts';
import { kindRules } from '../../../shared/domain/papers/paper-kinds.ts';
import { recordedRow } from '../store/clean-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';

/** Tables whose deleted rows a person would look for. */
const kinds = {
  committees: 'committee',
  plans: 'plan',
  sections: 'section',
  tasks: 'task',
  indicators: 'indicator',
  proposals: 'proposal',
  papers: 'paper',
  outgoing_papers: 'outgoing',
  incoming_papers: 'incoming',
} as const;
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

export function goneRows<T extends TrashedTable>(db: ReadHandle, table: T, ids: readonly string[]): GoneRow<T>[] {
  const deletions = deletionsOf([table])
    .where('change.row_id', 'not in', sql.selectFrom(table as TrashedTable & 'plans').select('id'))
    .where('change.row_id', 'in', idsIn(ids))
    .where(isNewest);
  return db.all(deletions).map((row) => toGone<T>(row));
}

const deletionsOf = (tables: readonly TrashedTable[]) => deletions().where('change.table_name', 'in', tables);

/** Deletions with who did them. */
const deletions = () =>
  sql
    .selectFrom('audit_changes as change')
    .innerJoin('audit_log', 'audit_log.id', 'change.entry_id')
    .select(['change.table_name', 'change.row_id', 'change.seq', 'audit_log.id as entryId', 'at', 'actor', 'before'])
    .where('change.before', 'is not', null)
    .where('change.after', 'is', null);

/** A row may have been deleted, put back and deleted again. */
const isNewest = (eb: ExpressionBuilder<Schema & { change: Schema['audit_changes'] }, 'change' | 'audit_log'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('audit_changes as later')
        .select('later.seq')
        .whereRef('later.table_name', '=', 'change.table_name')
        .whereRef('later.row_id', '=', 'change.row_id')
        .whereRef('later.seq', '>', 'change.seq')
        .where('later.before', 'is not', null)
        .where('later.after', 'is', null),
    ),
  );

interface DeletionRow {
  readonly table_name: string;
  readonly row_id: string;
  readonly seq: number;
  readonly entryId: string;
  readonly at: string;
  readonly actor: string;
  readonly before: string | null;
}

const toGone = <T extends TrashedTable>({ table_name, row_id, seq, entryId, at, actor, before }: DeletionRow): GoneRow<T> => ({
  table: table_name as T,
  id: row_id,
  seq,
  entryId,
  at,
  actor,
  row: recordedRow(table_name as T, before ?? '{}') as Schema[T],
});

/**
 * What can be put back, newest first. Rows that went with their plan, and plans that went with their committee, go back with it and are
 * only counted; rows deleted earlier from a plan that is gone too come into sight again with the plan. A committee that an undo took, as
 * of an import, comes back with the plan.
 */
export function readTrash(db: ReadHandle, limit: number, offset: number): Trashed[] {
  const standing = (table: TrashedTable) => sql.selectFrom(table as TrashedTable & 'plans').select('id');
  const planId = raw<string>`json_extract(change.before, '$.plan_id')`;
  const committeeId = raw<string>`json_extract(change.before, '$.committee_id')`;
  const entriesOfCommittees = deletionsOf(['committees']).clearSelect().select('change.entry_id');
  // The sign keeps the index by table out of it: walked back from the newest, a page is full after few of all that was ever deleted.
  const table = raw<string>`+change.table_name`;
  const rows = deletions()
    .where((eb) =>
      eb.or([
        eb(table, '=', 'committees').and('audit_log.kind', '!=', 'undo').and('change.row_id', 'not in', standing('committees')),
        eb(table, '=', 'plans')
          .and('change.row_id', 'not in', standing('plans'))
          .and(eb.or([eb('audit_log.kind', '=', 'undo'), eb(committeeId, 'in', standing('committees')), eb('change.entry_id', 'not in', entriesOfCommittees)])),
        eb(table, '=', 'sections').and('change.row_id', 'not in', standing('sections')).and(planId, 'in', standing('plans')),
        eb(table, '=', 'tasks').and('change.row_id', 'not in', standing('tasks')).and(planId, 'in', standing('plans')),
        ...(['indicators', 'proposals', 'papers', 'outgoing_papers', 'incoming_papers'] as const).map((papers) =>
          eb(table, '=', papers).and('change.row_id', 'not in', standing(papers)).and(committeeId, 'in', standing('committees')),
        ),
      ]),
    )
    .where(isNewest)
    .orderBy('change.seq', 'desc')
    .limit(limit)
    .offset(offset);
  return db.all(rows).map((row) => {
    const gone = toGone<TrashedTable>(row);
    if (isOf(gone, 'committees')) return trashed(gone, gone.id, gone.row.name, tasksGoneWith(db, gone, null));
    if (isOf(gone, 'plans')) return trashed(gone, gone.id, gone.row.title, tasksGoneWith(db, gone, gone.id));
    if (isOf(gone, 'indicators')) return trashed(gone, gone.row.committee_id, titled(gone.row.name, gone.row.agency), 0);
    if (isOf(gone, 'proposals')) return trashed(gone, gone.row.committee_id, titled(gone.row.addressee, gone.row.content), 0);
    if (isOf(gone, 'papers')) return trashed(gone, gone.row.committee_id, titled(gone.row.symbol ?? kindRules(gone.row.kind).name, gone.row.about), 0);
    if (isOf(gone, 'outgoing_papers')) return trashed(gone, gone.row.committee_id, titled(gone.row.symbol, gone.row.subject), 0);
    if (isOf(gone, 'incoming_papers')) return trashed(gone, gone.row.committee_id, titled(gone.row.document_number, gone.row.subject), 0);
    if (isOf(gone, 'sections')) return trashed(gone, gone.row.plan_id, gone.row.title, 0);
    return trashed(gone, (gone as GoneRow<'tasks'>).row.plan_id, (gone as GoneRow<'tasks'>).row.content, 1);
  });
}

const titled = (symbol: string, subject: string): string => [symbol, subject].filter((part) => part !== '').join(', ');

const isOf = <T extends TrashedTable>(gone: GoneRow, table: T): gone is GoneRow<T> => gone.table === table;

/** @param planId null: of every plan that the deletion took. */
function tasksGoneWith(db: ReadHandle, { entryId }: GoneRow, planId: string | null): number {
  const tasks = deletionsOf(['tasks']).clearSelect().where('change.entry_id', '=', entryId);
  const meant = planId === null ? tasks : tasks.where(raw<string>`json_extract(change.before, '$.plan_id')`, '=', planId);
  return db.get(meant.select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0;
}

function trashed({ table, id, entryId, at, actor }: GoneRow, planId: string, title: string, tasks: number): Trashed {
  return { kind: kinds[table], id, planId, title, deletedAt: at, actor, entryId, tasks };
}
