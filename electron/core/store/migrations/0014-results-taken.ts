import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { RESULTS_TAKEN } from '../../../../shared/api/history.api.ts';

/**
 * What was reported as done counted as done before results were confirmed; it goes on to. Nobody decided that, so it gets no day;
 * how many there were is said once in the history and is no step that could be taken back.
 */
export function resultsTaken(database: Database.Database): void {
  const { changes } = database
    .prepare("UPDATE task_reports SET acceptance = 'accepted', decision_note = ? WHERE acceptance = 'claimed'")
    .run('Coi là đã xác nhận khi nâng cấp: báo hoàn thành từ trước khi chương trình có bước xác nhận.');
  if (changes === 0) return;
  database
    .prepare("INSERT INTO audit_log (id, at, actor, operation, subject, kind) VALUES (?, ?, 'Chương trình', ?, ?, 'note')")
    .run(randomUUID(), new Date().toISOString(), RESULTS_TAKEN, `${changes} kết quả đã báo hoàn thành`);
}
