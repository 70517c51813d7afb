import type { ReportFacts } from './task-facts.ts';

/** Whose word a report is where several answer for a task: every place that counts or shows them one by one asks here. */

type Sender = Pick<ReportFacts, 'lead' | 'standsFor'>;

/**
 * The reports that count as the word of each of those that answer for a task: its own, and those of one that does not answer itself and has
 * spoken for it. Sorted once for all of them, because a phrase of sixty members is asked member by member.
 * @param answering Ids of all that answer.
 * @returns by id, in the order given
 */
export function wordsOfEach<Report extends Sender>(reports: readonly Report[], answering: readonly string[]): (id: string) => readonly Report[] {
  const answers = new Set(answering);
  const named = new Map<string, Report[]>();
  const forWhoever: Report[] = [];
  for (const report of reports) {
    const { lead, standsFor } = report;
    if (lead === null && standsFor === undefined) forWhoever.push(report);
    else for (const id of spokenFor(lead, standsFor, answers)) append(named, id, report);
  }
  if (forWhoever.length === 0) return (id) => named.get(id) ?? [];
  const places = new Map(reports.map((report, at) => [report, at]));
  return (id) => [...(named.get(id) ?? []), ...forWhoever].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** One that answers itself speaks for nobody else. */
function spokenFor(lead: string | null, standsFor: readonly string[] | undefined, answers: ReadonlySet<string>): Iterable<string> {
  if (lead === null) return new Set(standsFor);
  return answers.has(lead) ? [lead] : new Set([lead, ...(standsFor ?? [])]);
}

function append<Report>(named: Map<string, Report[]>, id: string, report: Report): void {
  const known = named.get(id);
  if (known) known.push(report);
  else named.set(id, [report]);
}

/** Those that are the word of one who answers, or of one that has no part in the task any more. */
export function ofThoseAnswering<Report extends Sender>(reports: readonly Report[], answering: readonly string[]): Report[] {
  const answers = new Set(answering);
  return reports.filter(({ lead, standsFor }) => lead === null || answers.has(lead) || standsFor?.some((id) => answers.has(id)) === true);
}
