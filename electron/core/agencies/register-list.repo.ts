import { sql as raw } from 'kysely';
import type { Agency, AgencyKind } from '../../../shared/api/agencies.api.ts';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { indexed } from '../search/indexed.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { toAgencies } from './agencies.repo.ts';

interface Choice {
  readonly search: string;
  readonly kind?: AgencyKind | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** One page of the register; those that have ended by `asOf` stand last. Of a search, those with the words side by side or near each other come first, then those with their marks. */
export function readAgencies(db: ReadHandle, choice: Choice): Agency[] {
  const { asOf, limit, offset } = choice;
  if (asOf === undefined) return toAgencies(db, db.all(chosen(db, choice).limit(limit).offset(offset)));
  // Each part by itself, so that both are read in the order of the index and no further than the page.
  const part = (ended: 0 | 1) => chosen(db, choice).where((eb) => isEnded(eb.ref('valid_to'), asOf), '=', ended);
  const active = db.all(part(0).limit(limit).offset(offset));
  if (active.length === limit) return toAgencies(db, active);
  const all = part(0)
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('n'));
  const ended = part(1)
    .limit(limit - active.length)
    .offset(active.length > 0 ? 0 : offset - (db.get(all)?.n ?? 0));
  return toAgencies(db, [...active, ...db.all(ended)]);
}

function chosen(db: ReadHandle, { search, kind, ids }: Choice) {
  let rows = sql.selectFrom('agency_names').innerJoin('agencies', 'agencies.id', 'agency_names.agency_id').selectAll('agencies').where('source', '=', OFFICIAL);
  if (ids) rows = rows.where('agencies.id', 'in', idsIn(ids));
  if (kind) rows = rows.where('agencies.kind', '=', kind);
  const query = searchQuery(search);
  if (query.plainWords.length > 0) {
    const { found, exact, together, sideBySide } = indexed(db, 'agency', query);
    rows = rows
      .where('agencies.id', 'in', found)
      .orderBy((eb) => eb('agencies.id', 'not in', sideBySide))
      .orderBy((eb) => eb('agencies.id', 'not in', together))
      .orderBy((eb) => eb('agencies.id', 'not in', exact));
  }
  return rows.orderBy('sort_key').orderBy('agency_names.agency_id');
}

/** Source of the official name among an agency's names. */
const OFFICIAL = '-1';

const isEnded = (validTo: unknown, asOf: string) => raw<number>`coalesce(${validTo} < ${asOf}, 0)`;

export function countAgencies(db: ReadHandle, asOf: string): CallOutput<'agencies.counts'> {
  const rows = db.all(
    sql
      .selectFrom('agencies')
      .select((eb) => ['kind', isEnded(eb.ref('valid_to'), asOf).as('ended'), eb.fn.countAll<number>().as('count')])
      .groupBy((eb) => ['kind', isEnded(eb.ref('valid_to'), asOf)]),
  );
  const sum = (some: typeof rows): number => some.reduce((total, each) => total + each.count, 0);
  return {
    active: sum(rows.filter(({ ended }) => ended === 0)),
    ended: sum(rows.filter(({ ended }) => ended === 1)),
    kinds: [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => ({ kind, count: sum(own) })),
  };
}
