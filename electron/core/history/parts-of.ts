import { lastRow } from '../store/entry-place.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { successionInWords } from '../succession/succession-in-words.ts';

/** The reorganisations that one act applied together, in their order; none where it was one, which the entry's subject tells. */
export function partsOf(db: ReadHandle, { id, operation }: { readonly id: string; readonly operation: string }): string[] {
  if (operation !== 'succession.applyStarters') return [];
  const added = (table: 'successions' | 'succession_parties') =>
    db.all(
      sql.selectFrom('audit_changes').select('row_id').where('entry_id', '=', id).where('table_name', '=', table).where('before', 'is', null).orderBy('seq'),
    );
  const parties = added('succession_parties').flatMap(({ row_id }) => lastRow(db, 'succession_parties', row_id) ?? []);
  const of = Map.groupBy(parties, (party) => party.succession_id);
  return added('successions').map(({ row_id }) => {
    const side = (wanted: Schema['succession_parties']['side']) => (of.get(row_id) ?? []).filter((party) => party.side === wanted);
    return successionInWords({ from: side('from'), to: side('to') });
  });
}
