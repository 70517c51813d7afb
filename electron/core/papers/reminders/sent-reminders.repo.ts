import type { ReminderLevel } from '../../../../shared/domain/papers/reminder-text.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { cancelledRows, sourceOf } from '../stored/papers.repo.ts';

/** A letter that has gone out. */
export interface SentReminder {
  readonly paperId: string;
  readonly addresseeId: string;
  readonly level: ReminderLevel;
  readonly symbol: string;
  readonly date: string;
}

/** Letters of one period of a plan, oldest first; one that was cancelled was not sent. */
export function sentReminders(db: ReadHandle, committeeId: string, of: { readonly planId: string; readonly period: string }): SentReminder[] {
  const issued = sql
    .selectFrom('papers')
    .select(['id', 'symbol', 'dated', 'source', 'outgoing_id'])
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'reminder')
    .where('issued_at', 'is not', null)
    .orderBy('dated')
    .orderBy('id');
  const cancelled = cancelledRows(db, committeeId);
  return db.all(issued).flatMap(({ id, symbol, dated, source, outgoing_id }): SentReminder[] => {
    if (cancelled.has(outgoing_id ?? '')) return [];
    const { planId, period, reminder } = sourceOf({ source });
    if (reminder === null || planId !== of.planId || period !== of.period) return [];
    return [{ paperId: id, ...reminder, symbol: symbol ?? '', date: dated ?? '' }];
  });
}
