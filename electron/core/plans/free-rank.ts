import { generateKeyBetween } from 'fractional-indexing';
import { sql, type WriteHandle } from '../store/handles.ts';

/** The rank itself, or one directly behind whoever has it now: between two rows of one rank no third finds a place. */
export function freeRank(taken: ReadonlySet<string>, rank: string): string {
  if (!taken.has(rank)) return rank;
  const next = [...taken].sort(compareRanks).find((other) => other > rank) ?? null;
  return generateKeyBetween(rank, next);
}

/** As SQLite orders ranks. */
export const compareRanks = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives the rows of an entry that came back to a place taken meanwhile a rank of their own. */
export function separateRanks(db: WriteHandle, entryId: string): void {
  const touched = sql.selectFrom('audit_changes').select('row_id').where('entry_id', '=', entryId);
  const tiedTasks = sql
    .selectFrom('tasks as row')
    .innerJoin('tasks as other', (join) =>
      join
        .onRef('other.plan_id', '=', 'row.plan_id')
        .onRef('other.rank', '=', 'row.rank')
        .onRef('other.section_id', 'is', 'row.section_id')
        .onRef('other.id', '!=', 'row.id'),
    )
    .select(['row.id', 'row.plan_id', 'row.section_id', 'row.rank'])
    .where('row.id', 'in', touched);
  for (const { id, plan_id, section_id, rank } of db.all(tiedTasks)) {
    const place = sql.selectFrom('tasks').select('rank').where('plan_id', '=', plan_id).where('section_id', 'is', section_id);
    const taken = new Set(db.all(place).map((each) => each.rank));
    db.run(
      sql
        .updateTable('tasks')
        .set({ rank: freeRank(taken, rank) })
        .where('id', '=', id),
    );
  }
  const tiedSections = sql
    .selectFrom('sections as row')
    .innerJoin('sections as other', (join) =>
      join.onRef('other.plan_id', '=', 'row.plan_id').onRef('other.rank', '=', 'row.rank').onRef('other.id', '!=', 'row.id'),
    )
    .select(['row.id', 'row.plan_id', 'row.rank'])
    .where('row.id', 'in', touched);
  for (const { id, plan_id, rank } of db.all(tiedSections)) {
    const taken = new Set(db.all(sql.selectFrom('sections').select('rank').where('plan_id', '=', plan_id)).map((each) => each.rank));
    db.run(
      sql
        .updateTable('sections')
        .set({ rank: freeRank(taken, rank) })
        .where('id', '=', id),
    );
  }
}
