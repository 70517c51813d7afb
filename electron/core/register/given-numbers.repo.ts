import type { Gone } from '../../../shared/domain/register/book-lines.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

type PaperTable = 'outgoing_papers' | 'incoming_papers';

/** The highest number ever given in a series of a committee; null: none was. */
export function highestGiven(db: ReadHandle, committeeId: string, series: string): number | null {
  const highest = ofSeries(committeeId, series).select(({ fn }) => fn.max('number').as('number'));
  return db.get(highest)?.number ?? null;
}

/** What became of the numbers of a series that were given and stand in no row now, by number. */
export function goneNumbers(db: ReadHandle, table: PaperTable, committeeId: string, series: string): ReadonlyMap<number, Gone | null> {
  const standing = sql.selectFrom(table).select('number').where('committee_id', '=', committeeId).where('series', '=', series);
  const given = db.all(ofSeries(committeeId, series).select(['number', 'row_id']).where('number', 'not in', standing));
  return new Map(given.map(({ number, row_id }) => [number, whatBecameOf(db, table, row_id, series, number)]));
}

const ofSeries = (committeeId: string, series: string) => sql.selectFrom('given_numbers').where('committee_id', '=', committeeId).where('series', '=', series);

interface Numbered {
  readonly series: string;
  readonly number: number;
  readonly subject: string;
}

/** The last change that took the number from its row: the row went, or took another number. */
function whatBecameOf(db: ReadHandle, table: PaperTable, rowId: string, series: string, number: number): Gone | null {
  const changes = db.all(
    sql
      .selectFrom('audit_changes as change')
      .innerJoin('audit_log', 'audit_log.id', 'change.entry_id')
      .select(['audit_log.at', 'actor', 'operation', 'before', 'after'])
      .where('change.subject_id', '=', rowId)
      .where('change.table_name', '=', table)
      .where('change.before', 'is not', null)
      .orderBy('change.seq', 'desc'),
  );
  for (const { at, actor, operation, before, after } of changes) {
    const was = JSON.parse(before ?? '{}') as Numbered;
    if (was.series !== series || was.number !== number) continue;
    if (after !== null) return { at, actor, how: 'renumbered', subject: was.subject, now: (JSON.parse(after) as Numbered).number };
    return { at, actor, how: operation === 'history.undo' ? 'undone' : 'removed', subject: was.subject, now: null };
  }
  return null;
}
