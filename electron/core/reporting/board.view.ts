import type { CallOutput } from '../../../shared/api/contract.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { BoardRow, Figure } from '../../../shared/api/reporting-views.api.ts';
import type { Submission } from '../../../shared/api/reports.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { figure } from '../../../shared/domain/status/count-statuses.ts';
import { latenessOf } from '../../../shared/domain/status/lateness.ts';
import { owesReport } from '../../../shared/domain/status/owed-report.ts';
import { countsAs, standsOn } from '../../../shared/domain/status/standing-report.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Answering } from '../agencies/answering.repo.ts';
import { periodFacts } from './tracked-status.ts';
import type { TrackedPlan, TrackedTask } from './tracked-plan.repo.ts';

export type Board = CallOutput<'reporting.board'>;
type BoardAddressee = BoardRow['addressee'];

/** Who has sent what for one period, on one day. Sending is measured here, finishing elsewhere. */
export function boardRows(plan: TrackedPlan, period: ReportingPeriod, messages: readonly Submission[], answering: Answering, asOf: CivilDate): BoardRow[] {
  const leading = tasksByLead(plan.tasks);
  const sent = messages.filter((message) => message.period === period.code && message.receivedOn <= asOf);
  const bySender = messagesByAnswerer(sent, leading, answering);
  const rows = [...leading.values()].map(({ addressee, tasks }) => rowOf(addressee, tasks, bySender.get(addressee.id) ?? [], plan, period, asOf));
  for (const [id, theirs] of bySender) {
    const addressee = theirs[0]?.addressee;
    if (addressee && !leading.has(id)) rows.push({ ...rowOf(addressee, [], theirs, plan, period, asOf), leadsNow: false });
  }
  return rows.sort((a, b) => compareVietnamese(a.addressee.name, b.addressee.name));
}

interface Leading {
  readonly addressee: BoardAddressee;
  readonly tasks: TrackedTask[];
}

/** Names that the register does not hold cannot be addressed; the overview still counts their tasks. */
function tasksByLead(tasks: readonly TrackedTask[]): Map<string, Leading> {
  const leading = new Map<string, Leading>();
  for (const task of tasks) {
    for (const { kind, id, name } of task.leads) {
      if (kind === 'unknown' || id === null) continue;
      const entry = leading.get(id) ?? { addressee: { kind, id, name }, tasks: [] };
      if (entry.tasks.at(-1) !== task) entry.tasks.push(task);
      leading.set(id, entry);
    }
  }
  return leading;
}

/** A message of a body that has since been merged or renamed stands for those that answer in its place. */
function messagesByAnswerer(messages: readonly Submission[], leading: ReadonlyMap<string, Leading>, answering: Answering): Map<string, Submission[]> {
  const found = new Map<string, Submission[]>();
  for (const message of messages) {
    const { id } = message.addressee;
    const answerers = answering.among((each) => leading.has(each), id);
    for (const answerer of answerers.length > 0 ? answerers : [id]) {
      found.set(answerer, [...(found.get(answerer) ?? []), message]);
    }
  }
  return found;
}

function rowOf(
  addressee: BoardAddressee,
  tasks: readonly TrackedTask[],
  messages: readonly Submission[],
  { rules }: TrackedPlan,
  period: ReportingPeriod,
  asOf: CivilDate,
): BoardRow {
  const reports = messages.filter(({ message }) => message !== 'question');
  const first = reports[0] ?? null;
  const latest = reports.at(-1) ?? null;
  const day = (first?.receivedOn ?? asOf) as CivilDate;
  const [reported, silent] = [true, false].map((wanted) => tasks.filter((task) => hasReport(task, addressee.id, period, asOf) === wanted)) as [
    TrackedTask[],
    TrackedTask[],
  ];
  const owed = silent.filter((task) => owesReport(task.facts, periodFacts(period), asOf, addressee.id));
  const state = stateOf(first, owed.length > 0, period, asOf);
  return {
    addressee,
    leadsNow: true,
    state,
    corrected: reports.some(({ message }) => message === 'correction'),
    messages: [...messages],
    first,
    latest,
    openQuestions: messages.filter((each) => each.message === 'question' && !reports.some((report) => comesAfter(report, each))),
    ...(state === 'late' || state === 'missing' ? latenessOf(period.dueOn as CivilDate, day, rules.calendar) : notLate),
    tasks: tasks.length,
    reportedTasks: reported.length,
    owes: owed.map(({ id, number, content }) => ({ taskId: id, number, content })),
  };
}

const notLate = { daysLate: null, workingDaysLate: null } as const;

function stateOf(first: Submission | null, owes: boolean, { dueOn }: ReportingPeriod, asOf: CivilDate): BoardRow['state'] {
  if (first) return first.receivedOn <= dueOn ? 'on-time' : 'late';
  if (!owes) return 'nothing-owed';
  return asOf > dueOn ? 'missing' : 'waiting';
}

const comesAfter = (report: Submission, question: Submission): boolean =>
  report.receivedOn > question.receivedOn || (report.receivedOn === question.receivedOn && report.id > question.id);

/** Of two that lead a task each reports for itself; one that no longer leads it has spoken for those that now do. */
function hasReport({ facts }: TrackedTask, addresseeId: string, { code }: ReportingPeriod, asOf: CivilDate): boolean {
  return facts.reports.some((report) => report.period === code && standsOn(report, asOf) && countsAs(report, addresseeId));
}

/** Those a report is expected of: whoever leads tasks the period has to speak of, or has sent anyway. */
export const obligedRows = (rows: readonly BoardRow[]): BoardRow[] => rows.filter(({ leadsNow, state }) => leadsNow && state !== 'nothing-owed');

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
