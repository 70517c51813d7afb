import type { ReminderLevel } from '../../../../shared/domain/papers/reminder-text.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { sourceOf } from '../stored/papers.repo.ts';

/** A letter that has gone out. */
export interface SentReminder {
  readonly paperId: string;
  readonly addresseeId: string;
  readonly level: ReminderLevel;
  readonly symbol: string;
  readonly date: string;
}

/** Letters of one period of a plan, oldest first. */
export function sentReminders(db: ReadHandle, committeeId: string, of: { readonly planId: string; readonly period: string }): SentReminder[] {
  const issued = sql
    .selectFrom('papers')
    .select(['id', 'symbol', 'dated', 'source'])
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'reminder')
    .where('issued_at', 'is not', null)
    .orderBy('dated')
    .orderBy('id');
  return db.all(issued).flatMap(({ id, symbol, dated, source }): SentReminder[] => {
    const { planId, period, reminder } = sourceOf({ source });
    if (reminder === null || planId !== of.planId || period !== of.period) return [];
    return [{ paperId: id, ...reminder, symbol: symbol ?? '', date: dated ?? '' }];
  });
}
