import type { HistoryEntry } from '../../../shared/api/history.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { fieldChanges } from './row-changes.ts';

const kinds = { committees: 'committee', reporting_periods: 'period' } as const;

/** By entry: from what to what the particulars of a committee and the days of its periods were changed. */
export function settingChanges(db: ReadHandle, entryIds: readonly string[]): Map<string, HistoryEntry['changes']> {
  const rows = db.all(
    sql
      .selectFrom('audit_changes')
      .select(['entry_id', 'table_name', 'before', 'after'])
      .where('entry_id', 'in', idsIn(entryIds))
      .where('table_name', 'in', Object.keys(kinds))
      .where('before', 'is not', null)
      .where('after', 'is not', null)
      .orderBy('seq'),
  );
  const changes = Map.groupBy(rows, ({ entry_id }) => entry_id);
  return new Map(
    [...changes].map(([id, of]) => [id, of.flatMap(({ table_name, before, after }) => fieldChanges(kinds[table_name as keyof typeof kinds], before, after))]),
  );
}
