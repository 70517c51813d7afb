import type { ImportPreview } from '../../../shared/api/imports.api.ts';
import { deadlineDoubts, yearlyDoubts, type YearOfReading } from '../../../shared/domain/plan-table/deadline-doubts.ts';
import type { PlanYear } from '../../../shared/domain/plan-table/plan-year.ts';
import { importIssueSentence, type ImportIssue } from '../../../shared/i18n/import-issues.ts';

/** What was said of the rows, with the doubts that depend on the year weighed by the one finally chosen. */
export function issuesInYear({ rows, issues }: ImportPreview, reading: YearOfReading): ImportPreview['issues'] {
  const others = issues.filter(({ code }) => !yearlyDoubts.has(code));
  return inOrder([...others, ...saidIssues(deadlineDoubts(rows, reading))]);
}

/** By row, and at each row what depends on the year last, so that weighing it anew moves nothing. */
export const inOrder = <Issue extends Pick<ImportIssue, 'row'> & { readonly code: string }>(issues: readonly Issue[]): Issue[] =>
  issues.toSorted((a, b) => a.row - b.row || Number(yearlyDoubts.has(a.code)) - Number(yearlyDoubts.has(b.code)));

/** With their sentences, as plain data. */
export const saidIssues = (issues: readonly ImportIssue[]): ImportPreview['issues'] =>
  issues.map((issue) => ({ ...issue, params: { ...issue.params }, message: importIssueSentence(issue) }));

/** The year chosen, else the one found; that of today is a guess. */
export function yearOfReading(chosen: number | undefined, found: PlanYear | null, thisYear: number): YearOfReading {
  if (chosen !== undefined) return { year: chosen, guessed: false };
  return found === null ? { year: thisYear, guessed: true } : { year: found.year, guessed: found.guessed };
}
