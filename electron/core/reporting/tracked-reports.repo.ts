import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { countsForLeads, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { spokenUpTo } from '../../../shared/domain/status/standing-report.ts';
import type { ReportFacts } from '../../../shared/domain/status/task-facts.ts';
import { Answering } from '../agencies/answering.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { codeOf } from './periods.repo.ts';

export interface TrackedReport extends ReportFacts {
  /** Its beginning: enough for a cell. */
  readonly result: string;
}

/** Characters of a result that a cell may show. */
const RESULT_SHOWN = 160;

/** Days were checked when they came in. */
const day = (text: string): CivilDate => text as CivilDate;
const dayOrNull = (text: string | null): CivilDate | null => text as CivilDate | null;

/**
 * Reports by task. What coordinators report is kept and shown, but the lead's word decides.
 * @param wanted Task ids, or the query that gives them.
 * @param leads Ids of the agencies and phrases that lead each task.
 */
export function readTrackedReports(
  db: ReadHandle,
  wanted: string[],
  leads: ReadonlyMap<string, readonly string[]>,
  groups: Groups,
): Map<string, TrackedReport[]> {
  let coordinators: Set<string> | undefined;
  const followersOf = groups.size === 0 ? () => [] : followers(new Answering(db));
  const reports = new Map<string, TrackedReport[]>();
  for (const row of db.all(reportsOf(wanted))) {
    const senderId = row.agency_id ?? row.group_id ?? '';
    const named = leads.get(row.task_id) ?? [];
    const member = named.some((lead) => groups.get(lead)?.some(({ id }) => id === senderId));
    const leading = member || named.includes(senderId);
    const helping = !leading && (coordinators ??= readCoordinators(db, wanted, groups)).has(`${row.task_id} ${senderId}`);
    if (!countsForLeads(leading ? 'lead' : helping ? 'coordinator' : null)) continue;
    const report: TrackedReport = {
      id: row.id,
      period: codeOf(row.period_id),
      lead: leading ? senderId : null,
      ...spokenFor(leading, senderId, named),
      reportedOn: day(row.reported_on),
      speaksUpTo: day(spokenUpTo(row.window_end, row.reported_on)),
      percent: row.percent,
      progress: row.progress,
      completedOn: dayOrNull(row.completed_on),
      acceptance: row.acceptance,
      decidedOn: dayOrNull(row.decided_on),
      supersededOn: dayOrNull(row.superseded_on),
      result: row.result,
    };
    const list = reports.get(row.task_id);
    if (list) list.push(report);
    else reports.set(row.task_id, [report]);
  }
  return reports;

  /** Before its members were given a phrase spoke for all of them; one that has left it speaks for those that took its work over. */
  function spokenFor(leading: boolean, senderId: string, named: readonly string[]): Pick<TrackedReport, 'standsFor'> {
    if (!named.some((lead) => groups.has(lead))) return {};
    // One that led the task before a phrase did was no member of it.
    if (!leading) return { standsFor: named.filter((lead) => !groups.has(lead)) };
    return { standsFor: groups.get(senderId)?.map(({ id }) => id) ?? followersOf(senderId) };
  }
}

/** Those that took over from a body, asked for once each. */
function followers(answering: Answering): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const found = known.get(id) ?? answering.successorsOf(id);
    known.set(id, found);
    return found;
  };
}

function readCoordinators(db: ReadHandle, wanted: string[], groups: Groups): Set<string> {
  const rows = db.all(
    sql.selectFrom('task_assignments').select(['task_id', 'agency_id', 'group_id']).where('role', '=', 'coordinator').where('task_id', 'in', wanted),
  );
  return new Set(
    rows.flatMap(({ task_id, agency_id, group_id }) =>
      [agency_id ?? group_id ?? '', ...(groups.get(group_id ?? '') ?? []).map(({ id }) => id)].map((id) => `${task_id} ${id}`),
    ),
  );
}

const reportsOf = (wanted: string[]) =>
  sql
    .selectFrom('task_reports')
    .innerJoin('submissions', 'submissions.id', 'task_reports.submission_id')
    .innerJoin('reporting_periods', 'reporting_periods.id', 'task_reports.period_id')
    .select([
      'task_reports.id',
      'task_id',
      'task_reports.period_id',
      'reported_on',
      'percent',
      'progress',
      'completed_on',
      'acceptance',
      'decided_on',
      'superseded_on',
      'agency_id',
      'group_id',
      'window_end',
    ])
    .select((eb) => eb.fn<string>('substr', ['result', eb.lit(1), eb.lit(RESULT_SHOWN)]).as('result'))
    .where('task_id', 'in', wanted);
