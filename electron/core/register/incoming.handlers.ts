import type { incomingApi } from '../../../shared/api/register.api.ts';
import { formatDate, yearOf, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { incomingSeries, nextNumber } from '../../../shared/domain/register/series.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { AgencyRegister } from '../agencies/agency-register.ts';
import type { Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { ask, askAboutNumber, paperInWords } from './ask-first.ts';
import { highestGiven } from './given-numbers.repo.ts';
import { incomingRow, readIncoming, readIncomingBook, taskIdsOf, type IncomingRow } from './incoming.repo.ts';
import { outgoingRow } from './outgoing.repo.ts';

type Despite = readonly RegisterQuestion[];

/** Sổ văn bản đến. */
export const incomingHandlers = (ids: Ids) =>
  ({
    'register.incoming': ({ db }, { committeeId, year }) => {
      committeeRow(db, committeeId);
      return readIncomingBook(db, committeeId, year);
    },

    'register.receive': ({ db, describe, entryId }, input) => {
      const { committeeId, receivedOn, despite } = input;
      committeeRow(db, committeeId);
      const year = input.year ?? yearOf(receivedOn as CivilDate);
      const series = incomingSeries(year);
      const row: IncomingRow = {
        id: ids.next(),
        revision: 0,
        committee_id: committeeId,
        year,
        series,
        number: input.number ?? nextNumber(highestGiven(db, committeeId, series)),
        received_on: receivedOn,
        sender: input.sender,
        document_number: input.documentNumber ?? '',
        document_date: input.documentDate ?? null,
        subject: input.subject ?? '',
        note: input.note ?? '',
        answers_id: input.answersId ?? null,
        tasks: JSON.stringify(input.taskIds ?? []),
      };
      if (input.number !== null) askAboutIncomingNumber(db, row, despite);
      askAboutYear(row, despite);
      askAboutSame(db, row, despite);
      requireLinks(db, row, null);
      db.insert('incoming_papers', [row]);
      describe(inWords(row));
      return { ...readIncoming(db, row.id), entryId };
    },

    'register.editIncoming': ({ db, describe, entryId }, { id, revision, despite, ...changes }) => {
      const now = incomingRow(db, id);
      requireRevision(now, revision);
      const row: IncomingRow = {
        ...now,
        revision: revision + 1,
        number: changes.number ?? now.number,
        received_on: changes.receivedOn ?? now.received_on,
        sender: changes.sender ?? now.sender,
        document_number: changes.documentNumber ?? now.document_number,
        document_date: changes.documentDate === undefined ? now.document_date : changes.documentDate,
        subject: changes.subject ?? now.subject,
        note: changes.note ?? now.note,
        answers_id: changes.answersId === undefined ? now.answers_id : changes.answersId,
        tasks: changes.taskIds === undefined ? now.tasks : JSON.stringify(changes.taskIds),
      };
      if (row.number !== now.number) askAboutIncomingNumber(db, row, despite);
      if (row.received_on !== now.received_on) askAboutYear(row, despite);
      if (row.sender !== now.sender || row.document_number !== now.document_number || row.document_date !== now.document_date) askAboutSame(db, row, despite);
      requireLinks(db, row, now);
      db.run(sql.updateTable('incoming_papers').set(row).where('id', '=', id));
      describe(inWords(row));
      return { ...readIncoming(db, id), entryId };
    },

    'register.removeIncoming': ({ db, describe, entryId }, { ids: gone }) => {
      const rows = [...new Set(gone)].map((id) => incomingRow(db, id));
      db.run(sql.deleteFrom('incoming_papers').where('id', 'in', gone));
      describe(rows.map((row) => inWords(row)).join('; '));
      return { entryId };
    },
  }) satisfies Handlers<typeof incomingApi>;

/** "số đến 05: Sở Y tế, 12/BC-SYT" */
const inWords = ({ number, sender, document_number }: IncomingRow): string => `số đến ${numberText(number)}: ${paperInWords(sender, document_number)}`;

function askAboutIncomingNumber(db: ReadHandle, row: IncomingRow, despite: Despite): void {
  const { committee_id: committeeId, series, number } = row;
  const same = db.get(
    sql
      .selectFrom('incoming_papers')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('series', '=', series)
      .where('number', '=', number)
      .where('id', '<>', row.id),
  );
  askAboutNumber(db, { table: 'incoming_papers', committeeId, series, number }, same && paperInWords(same.sender, same.subject), despite);
}

function askAboutYear({ year, received_on }: IncomingRow, despite: Despite): void {
  const day = received_on as CivilDate;
  if (yearOf(day) !== year) ask('register.dayOutside', despite, { day: formatDate(day), span: `sổ năm ${year}` });
}

/** The same paper of the same sender: by the register's names, so that *SYT* and *Sở Y tế* are one. A paper without number and date is like no other. */
function askAboutSame(db: ReadHandle, row: IncomingRow, despite: Despite): void {
  if (row.document_number === '' && row.document_date === null) return;
  const ofDay = sql.selectFrom('incoming_papers').selectAll().where('committee_id', '=', row.committee_id).where('id', '<>', row.id);
  const dated = row.document_date === null ? ofDay.where('document_date', 'is', null) : ofDay.where('document_date', '=', row.document_date);
  const agencies = new AgencyRegister(db);
  const senderOf = ({ sender }: IncomingRow): string => agencies.readName(sender).namedAgencyId ?? foldText(sender);
  const same = db.all(dated).find((other) => spelt(other.document_number) === spelt(row.document_number) && senderOf(other) === senderOf(row));
  if (!same) return;
  const day = same.document_date === null ? 'không ghi' : formatDate(same.document_date as CivilDate);
  ask('register.sameIncoming', despite, { number: numberText(same.number), sender: same.sender, symbol: same.document_number || 'không ghi', day });
}

/** A symbol typed with other spaces, dashes or letter cases is the same symbol; so is one with or without its zeros: "5/BC-SYT", "05/BC-SYT". */
const spelt = (symbol: string): string =>
  foldText(symbol)
    .replace(/^so:?\s*/, '')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');

/** What is linked anew must stand; a link that was there may point to what has gone since. */
function requireLinks(db: ReadHandle, row: IncomingRow, before: IncomingRow | null): void {
  if (row.answers_id !== null && row.answers_id !== before?.answers_id) outgoingRow(db, row.answers_id);
  const known = new Set(before ? taskIdsOf(before) : []);
  const added = taskIdsOf(row).filter((id) => !known.has(id));
  if (added.length > 0) taskRows(db, added);
}
