import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import type { PlanRow } from './understood-plan.ts';

/** The year by which deadlines are read. */
export interface YearOfReading {
  readonly year: number;
  /** Neither chosen nor said by the title or by other deadlines. */
  readonly guessed: boolean;
}

const LONGEST_SHOWN = 120;

/** What depends on the year: weighed anew when another one is chosen. */
export const yearlyDoubts: ReadonlySet<string> = new Set<ImportIssueCode>(['unclearDeadline', 'yearlessDeadline', 'guessedYear']);

/**
 * A warning beside each deadline that the program would have to ask about, and beside each whose year had to be guessed;
 * the text itself is taken as it stands.
 */
export function deadlineDoubts(rows: readonly PlanRow[], { year, guessed }: YearOfReading): ImportIssue[] {
  const doubts = new Map<string, ImportIssueCode | null>();
  const doubtOf = (text: string): ImportIssueCode | null => {
    let doubt = doubts.get(text);
    if (doubt === undefined) {
      const { certain, flags } = parseDeadline(text, { year });
      const yearless = guessed && flags.includes('no-year');
      doubt = yearless ? 'yearlessDeadline' : certain ? null : 'unclearDeadline';
      doubts.set(text, doubt);
    }
    return doubt;
  };
  const beside = rows.flatMap((row, index): ImportIssue[] => {
    const code = row.kind === 'section' || row.deadline === '' ? null : doubtOf(row.deadline);
    if (code === null) return [];
    return [{ row: index + 1, key: row.key, field: 'deadline', code, params: { text: row.deadline.slice(0, LONGEST_SHOWN), year }, severity: 'warning' }];
  });
  return beside.some(({ code }) => code === 'yearlessDeadline')
    ? [{ row: 0, key: null, field: null, code: 'guessedYear', params: { year }, severity: 'warning' }, ...beside]
    : beside;
}
