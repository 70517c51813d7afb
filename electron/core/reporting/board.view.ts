import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import type { Figure } from '../../../shared/api/status-figures.api.ts';
import type { Submission } from '../../../shared/api/reports.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { figure } from '../../../shared/domain/status/count-statuses.ts';
import { isObliged } from '../../../shared/domain/reporting/sending-state.ts';
import { latenessOf } from '../../../shared/domain/status/lateness.ts';
import type { Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Answering } from '../agencies/answering.repo.ts';
import { saidIn, type SaidInPeriod } from './period-answers.ts';
import { answeringLeads, type TrackedPlan, type TrackedTask } from './tracked-plan.repo.ts';

export type Board = CallOutput<'reporting.board'>;
type BoardAddressee = BoardRow['addressee'];

/** Who has sent what for one period, on one day. Sending is measured here, finishing elsewhere. */
export function boardRows(plan: TrackedPlan, period: ReportingPeriod, messages: readonly Submission[], answering: Answering, asOf: CivilDate): BoardRow[] {
  const leading = tasksByLead(plan.tasks, period, asOf);
  const sent = messages.filter((message) => message.period === period.code && message.receivedOn <= asOf);
  const bySender = messagesByAnswerer(sent, leading, answering, plan.groups);
  const rows = [...leading.values()].map(
    ({ addressee, tasks }): BoardRow => ({
      ...rowOf(addressee, tasks, bySender.get(addressee.id) ?? [], plan, period, asOf),
      goOnAs: answering.goOnAs(addressee.id),
    }),
  );
  for (const [id, theirs] of bySender) {
    const addressee = theirs[0]?.addressee;
    if (!addressee || leading.has(id)) continue;
    const byMembers = plan.groups.has(id) && plan.tasks.some((task) => isLedBy(task, id));
    const row: BoardRow = { ...rowOf(addressee, [], theirs, plan, period, asOf), leadsNow: false };
    // What it sent counts on the lines of its members.
    rows.push(byMembers ? { ...row, byMembers, state: 'nothing-owed', ...notLate } : row);
  }
  return rows.sort((a, b) => compareVietnamese(a.addressee.name, b.addressee.name));
}

interface Leading {
  readonly addressee: BoardAddressee;
  readonly tasks: AskedTask[];
}

/** A task with what those that lead it have said of it, looked through once for all of them. */
interface AskedTask {
  readonly task: TrackedTask;
  readonly said: SaidInPeriod;
}

/** Names that the register does not hold cannot be addressed; the overview still counts their tasks. */
function tasksByLead(tasks: readonly TrackedTask[], period: ReportingPeriod, asOf: CivilDate): Map<string, Leading> {
  const leading = new Map<string, Leading>();
  for (const task of tasks) {
    const asked: AskedTask = { task, said: saidIn(task, period, asOf) };
    for (const { kind, id, name } of answeringLeads(task, period.windowEnd)) {
      if (kind === 'unknown' || id === null) continue;
      const entry = leading.get(id) ?? { addressee: { kind, id, name }, tasks: [] };
      if (entry.tasks.at(-1) !== asked) entry.tasks.push(asked);
      leading.set(id, entry);
    }
  }
  return leading;
}

/**
 * A message of a body that has since been merged or renamed stands for those that answer in its place; one of a phrase, sent before its
 * members were given, for those of them that answer as its members only. It keeps its own line then.
 */
function messagesByAnswerer(
  messages: readonly Submission[],
  leading: ReadonlyMap<string, Leading>,
  answering: Answering,
  groups: Groups,
): Map<string, Submission[]> {
  const found = new Map<string, Submission[]>();
  for (const message of messages) {
    const { id } = message.addressee;
    const answerers = answering.among((each) => leading.has(each), id);
    const members = leading.has(id) ? [] : (groups.get(id) ?? []).filter((member) => leading.get(member.id)?.tasks.every(({ task }) => isLedBy(task, id)));
    for (const answerer of new Set([...(answerers.length > 0 ? answerers : [id]), ...members.map((member) => member.id)])) {
      found.set(answerer, [...(found.get(answerer) ?? []), message]);
    }
  }
  return found;
}

const isLedBy = ({ leads }: TrackedTask, leadId: string): boolean => leads.some(({ id }) => id === leadId);

function rowOf(
  addressee: BoardAddressee,
  tasks: readonly AskedTask[],
  messages: readonly Submission[],
  { rules }: TrackedPlan,
  period: ReportingPeriod,
  asOf: CivilDate,
): BoardRow {
  const reports = messages.filter(({ message }) => message !== 'question');
  const first = reports[0] ?? null;
  const latest = reports.at(-1) ?? null;
  const day = (first?.receivedOn ?? asOf) as CivilDate;
  const silent = tasks.filter(({ said }) => said.reportOf(addressee.id) === null);
  const owed = silent.filter(({ said }) => said.owes(addressee.id));
  const state = stateOf(first, owed.length > 0, period, asOf);
  return {
    addressee,
    leadsNow: true,
    byMembers: false,
    goOnAs: [],
    state,
    corrected: reports.some(({ message }) => message === 'correction'),
    messages: [...messages],
    first,
    latest,
    openQuestions: messages.filter((each) => each.message === 'question' && !reports.some((report) => comesAfter(report, each))),
    ...(state === 'late' || state === 'missing' ? latenessOf(period.dueOn as CivilDate, day, rules.calendar) : notLate),
    tasks: tasks.length,
    reportedTasks: tasks.length - silent.length,
    owes: owed.map(({ task: { id, number, content } }) => ({ taskId: id, number, content })),
  };
}

const notLate = { daysLate: null, workingDaysLate: null } as const;

function stateOf(first: Submission | null, owes: boolean, { dueOn }: ReportingPeriod, asOf: CivilDate): BoardRow['state'] {
  return first || owes ? sendingState(first?.receivedOn ?? null, dueOn, asOf) : 'nothing-owed';
}

/** @param receivedOn null: not sent, and owed. */
export function sendingState(receivedOn: string | null, dueOn: string, asOf: string): 'on-time' | 'late' | 'missing' | 'waiting' {
  if (receivedOn !== null) return receivedOn <= dueOn ? 'on-time' : 'late';
  return asOf > dueOn ? 'missing' : 'waiting';
}

const comesAfter = (report: Submission, question: Submission): boolean =>
  report.receivedOn > question.receivedOn || (report.receivedOn === question.receivedOn && report.id > question.id);

/** Those a report is expected of: whoever leads tasks the period has to speak of. */
export const obligedRows = (rows: readonly BoardRow[]): BoardRow[] => rows.filter(isObliged);

/** How sending stands in one period, of those a report is expected of. */
export interface SendingOfPeriod {
  readonly period: ReportingPeriod;
  readonly addressees: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly waiting: number;
}

export function sendingOf(period: ReportingPeriod, rows: readonly BoardRow[]): SendingOfPeriod {
  const obliged = obligedRows(rows);
  const count = (state: BoardRow['state']): number => obliged.filter((row) => row.state === state).length;
  return { period, addressees: obliged.length, onTime: count('on-time'), late: count('late'), missing: count('missing'), waiting: count('waiting') };
}

export function sendingFigures(rows: readonly BoardRow[]): Figure[] {
  const obliged = obligedRows(rows);
  const share = (key: string, label: string, holds: (row: BoardRow) => boolean): Figure =>
    figure(key, label, obliged.filter(holds).length, obliged.length, 'addressees');
  return [
    share('sent-on-time', 'Đã gửi đúng hạn', ({ state }) => state === 'on-time'),
    share('sent-late', 'Đã gửi quá hạn', ({ state }) => state === 'late'),
    share('missing', 'Quá hạn chưa gửi', ({ state }) => state === 'missing'),
    share('waiting', 'Chưa gửi, còn hạn', ({ state }) => state === 'waiting'),
    share('corrected', 'Có đính chính', ({ corrected }) => corrected),
  ];
}
