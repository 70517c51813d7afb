import type { SearchHit } from '../../../shared/api/search.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { TrackedTable } from '../store/schema.ts';

/** Tables whose rows can be found, and what they are found as; an alias belongs to its agency, a value to its indicator, its subject. */
const foundAs = {
  plans: 'plan',
  agencies: 'agency',
  agency_aliases: 'agency',
  agency_groups: 'group',
  memberships: 'person',
  plan_versions: 'document',
  attachments: 'document',
  indicators: 'indicator',
  indicator_values: 'indicator',
  proposals: 'proposal',
  papers: 'paper',
  outgoing_papers: 'outgoing',
  incoming_papers: 'incoming',
  tasks: 'task',
} as const satisfies Partial<Record<TrackedTable, SearchHit['kind']>>;

const tables = Object.keys(foundAs) as (keyof typeof foundAs)[];

/** Ids by kind of what an entry of the audit log may have given other words. */
export function changedEntries(db: ReadHandle, entryId: string): Map<SearchHit['kind'], string[]> {
  const changed = new Map<SearchHit['kind'], Set<string>>();
  const add = (kind: SearchHit['kind'], ids: readonly string[]): void => {
    if (ids.length > 0) changed.set(kind, new Set([...(changed.get(kind) ?? []), ...ids]));
  };
  const rows = db.all(
    sql
      .selectFrom('audit_changes')
      .select(['table_name', 'row_id', 'subject_id'])
      .where('entry_id', '=', entryId)
      .where('table_name', 'in', [...tables, 'committees'])
      .orderBy('seq'),
  );
  for (const [table, of] of Map.groupBy(rows, ({ table_name }) => table_name as keyof typeof foundAs | 'committees')) {
    const ids = of.map(({ row_id }) => row_id);
    if (table === 'committees') add('plan', plansOf(db, ids));
    else add(foundAs[table], table === 'agency_aliases' || table === 'indicator_values' ? of.map(({ subject_id }) => subject_id) : ids);
  }
  const moved = plansOfAnotherYear(db, entryId);
  add('task', within(db, 'tasks', moved));
  add('document', [...within(db, 'plan_versions', moved), ...filesOf(db, moved)]);
  return new Map([...changed].map(([kind, ids]) => [kind, [...ids]]));
}

/** A plan is also found by its committee's name. */
const plansOf = (db: ReadHandle, committees: readonly string[]): string[] =>
  db.all(sql.selectFrom('plans').select('id').where('committee_id', 'in', idsIn(committees))).map(({ id }) => id);

/** Everything in a plan is also found by the plan's year. */
function plansOfAnotherYear(db: ReadHandle, entryId: string): string[] {
  return db
    .all(
      sql
        .selectFrom('audit_changes')
        .select('row_id')
        .where('entry_id', '=', entryId)
        .where('table_name', '=', 'plans')
        .where('before', 'is not', null)
        .where((eb) => {
          const year = (side: 'before' | 'after') => eb.fn<number>('json_extract', [side, eb.val('$.year')]);
          return eb(year('before'), '<>', year('after'));
        }),
    )
    .map(({ row_id }) => row_id);
}

const within = (db: ReadHandle, table: 'tasks' | 'plan_versions', plans: readonly string[]): string[] =>
  plans.length === 0
    ? []
    : db
        .all(
          sql
            .selectFrom(table as 'tasks')
            .select('id')
            .where('plan_id', 'in', idsIn(plans)),
        )
        .map(({ id }) => id);

const filesOf = (db: ReadHandle, plans: readonly string[]): string[] =>
  plans.length === 0 ? [] : db.all(sql.selectFrom('attachments').select('id').where('subject_id', 'in', idsIn(plans))).map(({ id }) => id);
