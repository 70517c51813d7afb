import { sql as raw, type ExpressionBuilder } from 'kysely';
import type { PlanChange, PlanHistoryEntry } from '../../../shared/api/history.api.ts';
import { taskNames } from '../../../shared/domain/task-names.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { placeNames } from './place-names.ts';
import { columnReader, entryOf, fieldChanges } from './row-changes.ts';

const kinds = { plans: 'plan', sections: 'section', tasks: 'task' } as const;
type PlanTable = keyof typeof kinds;
const tables = Object.keys(kinds) as PlanTable[];

/** Rows of one entry whose changes are listed one by one. */
const ROWS_LISTED = 200;
const TITLE_LENGTH = 160;

/** What was done to a plan, its headings and its tasks, the removed ones too; newest first. */
export function readPlanHistory(db: ReadHandle, planId: string, limit: number): PlanHistoryEntry[] {
  const entries = db.all(
    sql
      .selectFrom('audit_changes')
      .innerJoin('audit_log', 'audit_log.id', 'audit_changes.entry_id')
      .select(({ fn }) => [
        'audit_log.id',
        'at',
        'actor',
        'operation',
        'subject',
        'reverses',
        'reversed_by',
        'audit_log.committee_id',
        'audit_log.plan_id',
        fn.countAll<number>().as('rows'),
      ])
      .where(isPlanChange)
      .where('subject_id', 'in', rowsOfPlan(planId))
      .groupBy('audit_log.id')
      .orderBy('audit_log.seq', 'desc')
      .limit(limit),
  );
  const placeOf = placeNames(db);
  const rows = readPlanRows(db, planId);
  const numbers = taskNames(rows.sections, rows.tasks);
  return entries.map(({ rows, ...entry }) => ({
    ...entryOf(db, entry, placeOf),
    changes: changesOf(db, planId, entry.id, numbers),
    moreRows: Math.max(0, rows - ROWS_LISTED),
  }));
}

const isPlanChange = (eb: ExpressionBuilder<Schema, 'audit_changes'>) => eb('table_name', 'in', [...tables, 'task_reports']);

/** The plan itself, what stands in it, and what stood in it when it was deleted. */
function rowsOfPlan(planId: string) {
  const deleted = sql
    .selectFrom('audit_changes')
    .select('row_id as id')
    .where('table_name', 'in', ['sections', 'tasks'])
    .where('before', 'is not', null)
    .where('after', 'is', null)
    // To the letter as the index has it.
    .where(raw<string>`json_extract(before, '$.plan_id')`, '=', planId);
  return sql
    .selectFrom('tasks')
    .select('id')
    .where('plan_id', '=', planId)
    .unionAll(sql.selectFrom('sections').select('id').where('plan_id', '=', planId))
    .unionAll(deleted)
    .unionAll(sql.selectNoFrom((eb) => eb.val(planId).as('id')));
}

function changesOf(db: ReadHandle, planId: string, entryId: string, numbers: ReadonlyMap<string, string>): PlanChange[] {
  const rows = db.all(
    sql
      .selectFrom('audit_changes')
      .select(['table_name', 'row_id', 'subject_id', 'before', 'after'])
      .where('entry_id', '=', entryId)
      .where(isPlanChange)
      .where('subject_id', 'in', rowsOfPlan(planId))
      .orderBy('seq')
      .limit(ROWS_LISTED),
  );
  const columns = columnReader(db);
  return rows.flatMap(({ table_name, row_id, subject_id, before, after }) => {
    if (table_name === 'task_reports') {
      const title = titleOf(standing(db, 'tasks', subject_id));
      const report = { kind: 'report', rowId: row_id, number: numbers.get(subject_id) ?? '', title } as const;
      if (before !== null && after !== null)
        return [...fieldChanges('report', before, after), ...fieldChanges('decision', before, after).filter(isDecision)].map(
          (change): PlanChange => ({ ...report, change: 'changed', ...change }),
        );
      const whole = { field: null, heading: null, before: null, after: null };
      return [{ ...report, ...whole, change: before === null ? 'added' : 'removed' } satisfies PlanChange];
    }
    const table = table_name as PlanTable;
    const kind = kinds[table];
    const [old, now] = [parsed(before), parsed(after)];
    const words = titleOf(now ?? old ?? standing(db, table, row_id));
    const row = { kind, rowId: row_id, number: numbers.get(row_id) ?? '', title: words };
    if (old && now) return fieldChanges(kind, before, after, columns).map((change): PlanChange => ({ ...row, change: 'changed', ...change }));
    // An insert keeps no copy: the row itself is the copy.
    if (old) return [{ ...row, change: 'removed', field: null, heading: null, before: words, after: null } satisfies PlanChange];
    return [{ ...row, change: 'added', field: null, heading: null, before: null, after: words } satisfies PlanChange];
  });
}

/** That a result waits follows from what is reported; that it was accepted or given back was decided. */
const isDecision = ({ before, after }: { readonly before: string | null; readonly after: string | null }): boolean =>
  [before, after].some((word) => word === 'accepted' || word === 'returned');

interface Row {
  readonly content?: string;
  readonly title?: string;
}

const parsed = (json: string | null): Row | undefined => (json === null ? undefined : (JSON.parse(json) as Row));

const titleOf = (row: Row | undefined): string => (row?.content ?? row?.title ?? '').slice(0, TITLE_LENGTH);

/** The row as it stands now, or as it was when it was last deleted. */
function standing(db: ReadHandle, table: PlanTable, id: string): Row | undefined {
  const row = db.get(
    sql
      .selectFrom(table as PlanTable & 'tasks')
      .selectAll()
      .where('id', '=', id),
  ) as Row | undefined;
  if (row) return row;
  const deletions = sql.selectFrom('audit_changes').select('before').where('table_name', '=', table).where('row_id', '=', id);
  const last = db.get(deletions.where('before', 'is not', null).where('after', 'is', null).orderBy('seq', 'desc').limit(1));
  return parsed(last?.before ?? null);
}
