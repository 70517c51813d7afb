import type { HistoryEntry } from '../../../shared/api/history.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

type FieldChange = HistoryEntry['changes'][number];

/** What a report says; the other columns follow from messages and decisions, which are told by themselves. */
const said = ['result', 'cumulative', 'percent', 'progress', 'difficulty', 'cause', 'proposal', 'evidence', 'completed_on'] as const;

/** From what to what a stored report was changed; none where it came or went as a whole. */
export function reportChanges(before: string | null, after: string | null): FieldChange[] {
  if (before === null || after === null) return [];
  type Said = Readonly<Record<(typeof said)[number], string | number | null>>;
  const [old, now] = [JSON.parse(before) as Said, JSON.parse(after) as Said];
  const text = (value: string | number | null): string | null => (value === null ? null : String(value));
  return said.filter((field) => old[field] !== now[field]).map((field) => ({ field, before: text(old[field]), after: text(now[field]) }));
}

export interface ReportEdit {
  readonly entryId: string;
  readonly at: string;
  readonly actor: string;
  /** The audit entry's words: whose report it was. */
  readonly sender: string;
  readonly changes: FieldChange[];
}

/** The standing corrections of typing in what was reported of a task, oldest first. */
export function readReportEdits(db: ReadHandle, taskId: string): ReportEdit[] {
  return db
    .all(
      sql
        .selectFrom('audit_changes')
        .innerJoin('audit_log', 'audit_log.id', 'audit_changes.entry_id')
        .select(['audit_log.id', 'at', 'actor', 'subject', 'before', 'after'])
        .where('subject_id', '=', taskId)
        .where('table_name', '=', 'task_reports')
        .where('operation', '=', 'reporting.editReport')
        .where('reversed_by', 'is', null)
        .orderBy('audit_changes.seq'),
    )
    .map(({ id, at, actor, subject, before, after }) => ({ entryId: id, at, actor, sender: subject, changes: reportChanges(before, after) }))
    .filter(({ changes }) => changes.length > 0);
}
