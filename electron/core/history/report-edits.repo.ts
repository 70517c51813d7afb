import type { HistoryEntry } from '../../../shared/api/history.api.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { fieldChanges } from './row-changes.ts';

export interface ReportEdit {
  readonly entryId: string;
  readonly at: string;
  readonly actor: string;
  /** The audit entry's words: whose report it was. */
  readonly sender: string;
  readonly changes: HistoryEntry['changes'];
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
    .map(({ id, at, actor, subject, before, after }) => ({ entryId: id, at, actor, sender: subject, changes: fieldChanges('report', before, after) }))
    .filter(({ changes }) => changes.length > 0);
}
