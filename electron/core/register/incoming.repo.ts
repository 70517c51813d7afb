import { AppError } from '../../../shared/api/app-error.ts';
import type { IncomingLine, IncomingPaper } from '../../../shared/api/register.api.ts';
import { bookLines } from '../../../shared/domain/register/book-lines.ts';
import { incomingSeries, nextNumber } from '../../../shared/domain/register/series.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';
import { goneNumbers, highestGiven } from './given-numbers.repo.ts';
import { filesOf } from './paper-files.repo.ts';

export type IncomingRow = Schema['incoming_papers'];

export function incomingRow(db: ReadHandle, id: string): IncomingRow {
  const row = db.get(sql.selectFrom('incoming_papers').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'văn bản đến' });
  return row;
}

export function readIncoming(db: ReadHandle, id: string): IncomingPaper {
  const [paper] = toPapers(db, [incomingRow(db, id)]);
  if (!paper) throw new AppError('system.notFound', { what: 'văn bản đến' });
  return paper;
}

export function readIncomingBook(db: ReadHandle, committeeId: string, year: number): { lines: IncomingLine[]; next: number } {
  const series = incomingSeries(year);
  const rows = db.all(
    sql.selectFrom('incoming_papers').selectAll().where('committee_id', '=', committeeId).where('series', '=', series).orderBy('number').orderBy('id'),
  );
  const lines = bookLines(toPapers(db, rows), goneNumbers(db, 'incoming_papers', committeeId, series));
  return {
    lines: lines.map((line) => (line.kind === 'gap' ? { ...line, of: '' } : line)),
    next: nextNumber(highestGiven(db, committeeId, series)),
  };
}

function toPapers(db: ReadHandle, rows: readonly IncomingRow[]): IncomingPaper[] {
  const files = filesOf(
    db,
    rows.map(({ id }) => id),
  );
  const answered = byId(
    db.all(
      sql
        .selectFrom('outgoing_papers')
        .select(['id', 'symbol'])
        .where('id', 'in', idsIn(rows.flatMap((row) => row.answers_id ?? []))),
    ),
  );
  const tasks = byId(
    db.all(
      sql
        .selectFrom('tasks')
        .select(['id', 'plan_id', 'content'])
        .where('id', 'in', idsIn(rows.flatMap((row) => taskIdsOf(row)))),
    ),
  );
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    committeeId: row.committee_id,
    year: row.year,
    number: row.number,
    receivedOn: row.received_on,
    sender: row.sender,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    subject: row.subject,
    note: row.note,
    answers: row.answers_id === null ? null : { id: row.answers_id, symbol: answered.get(row.answers_id)?.symbol ?? null },
    tasks: taskIdsOf(row).flatMap((taskId) => {
      const task = tasks.get(taskId);
      return task ? [{ id: task.id, planId: task.plan_id, content: task.content }] : [];
    }),
    files: files.get(row.id) ?? 0,
  }));
}

export const taskIdsOf = ({ tasks }: IncomingRow): string[] => JSON.parse(tasks) as string[];

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> => new Map(rows.map((row) => [row.id, row]));
