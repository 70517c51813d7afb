import type { ImportIssue } from '../../i18n/import-issues.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import type { PlanRow } from './understood-plan.ts';

/** A warning beside each deadline that the program would have to ask about; the text itself is taken as it stands. */
export function deadlineDoubts(rows: readonly PlanRow[], year: number): ImportIssue[] {
  const certain = new Map<string, boolean>();
  const isCertain = (text: string): boolean => {
    const known = certain.get(text) ?? parseDeadline(text, { year }).certain;
    certain.set(text, known);
    return known;
  };
  return rows.flatMap((row, index): ImportIssue[] =>
    row.kind === 'section' || row.deadline === '' || isCertain(row.deadline)
      ? []
      : [{ row: index + 1, key: row.key, field: 'deadline', code: 'unclearDeadline', params: { text: row.deadline.slice(0, 120) }, severity: 'warning' }],
  );
}
