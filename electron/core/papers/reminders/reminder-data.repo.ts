import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import type { CallOutput } from '../../../../shared/api/contract.ts';
import type { BoardRow, GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { toldBy } from '../../../../shared/domain/reporting/told-by.ts';
import { reachedAs } from '../../../../shared/domain/reporting/late-agencies.ts';
import { usualForm } from '../form/form-settings.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readBoard, readGrid } from '../../reporting/read-views.ts';
import { assignedBy } from '../assigned-by.repo.ts';
import { sentReminders, type SentReminder } from './sent-reminders.repo.ts';
import { nextSymbol } from '../../register/next-number.ts';
import type { PaperForm } from '../../../../shared/domain/register/series.ts';
import { letterheadOf, signersOn } from '../letterhead.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';

type Facts = CallOutput<'reminders.facts'>;

/** @throws AppError `system.notFound`, and what the board throws for a period that is none. */
export function readReminderFacts(db: ReadHandle, planId: string, period: string, day: CivilDate): Facts {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').selectAll().where('id', '=', plan.committee_id));
  const board = readBoard(db, planId, period, day);
  const standing = committee?.standing_agency_id ?? null;
  const agency = standing === null ? undefined : db.get(sql.selectFrom('agencies').select('name').where('id', '=', standing));
  const name = committee?.name ?? '';
  const { label } = board.period;
  const next = (form: PaperForm): string => nextSymbol(db, { committeeId: plan.committee_id, form, kind: 'CV' }, day);
  const sent = Map.groupBy(sentReminders(db, plan.committee_id, { planId, period }), ({ addresseeId }) => addresseeId);
  return {
    facts: {
      committee: name,
      assignedBy: assignedBy(db, planId, plan.title),
      period: lowerFirst(label),
      dueOn: board.period.dueOn,
      asOf: board.asOf,
      sendTo: agency?.name ?? name,
    },
    agencies: board.asOf > board.period.dueOn ? board.rows.filter(owesSomething).map((row) => remindedOf(row, sent.get(row.addressee.id) ?? [])) : [],
    head: { ...letterheadOf(db, plan.committee_id), symbol: next('state').replace(/^\d+/, '') },
    form: usualForm(db, plan.committee_id),
    next: { state: next('state'), party: next('party') },
    signers: signersOn(db, plan.committee_id, day),
  };
}

/** The letter reaches only who owes something; one that sent late and whole owes nothing any more. */
const owesSomething = ({ leadsNow, state, owes }: BoardRow): boolean => leadsNow && state !== 'nothing-owed' && owes.length > 0;

const remindedOf = (row: BoardRow, letters: SentReminder[]): Facts['agencies'][number] => ({
  addressee: row.addressee,
  calledNow: reachedAs(row),
  tasks: row.reportedTasks + row.owes.length,
  owes: row.owes,
  sentOn: row.first?.receivedOn ?? null,
  daysLate: row.first === null ? row.daysLate : null,
  entered: row.first === null || row.reportedTasks > 0,
  letters: letters.map(({ paperId, symbol, date, level }) => ({ paperId, symbol, date, level })),
});

/** What the annexed table says of a task of the plan to one that owes it: by its own word where several answer. */
export function readOwedTasks(db: ReadHandle, planId: string, period: string, day: CivilDate): (taskId: string, to: string) => GridRow | undefined {
  const rows = new Map(readGrid(db, planId, { period, byLead: true }, day).rows.map((row) => [row.taskId, row]));
  return (taskId, to) => {
    const row = rows.get(taskId);
    return row && toldBy(row, to);
  };
}
