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

/** One page of the register. */
export function readAgencies(db: ReadHandle, { search, kind, ids, asOf, limit, offset }: Choice): Agency[] {
  let rows = sql
    .selectFrom('agencies')
    .innerJoin('agency_names', (join) => join.onRef('agency_id', '=', 'agencies.id').on('source', '=', OFFICIAL))
    .selectAll('agencies')
    .limit(limit)
    .offset(offset);
  if (ids) rows = rows.where('agencies.id', 'in', idsIn(ids));
  if (kind) rows = rows.where('agencies.kind', '=', kind);
  if (asOf !== undefined) rows = rows.orderBy((eb) => isEnded(eb.ref('valid_to'), asOf));
  const query = searchQuery(search);
  if (query.plainWords.length > 0) {
    const { found, exact } = indexed(db, 'agency', query);
    rows = rows.where('agencies.id', 'in', found).orderBy((eb) => eb('agencies.id', 'not in', exact));
  }
  return toAgencies(db, db.all(rows.orderBy('sort_key').orderBy('agencies.id')));
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
