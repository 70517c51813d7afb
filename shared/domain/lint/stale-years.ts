import { faultAt, lintFields, type Fault, type LintPlan } from './lint-plan.ts';
import { yearsInText } from './years-in-text.ts';

/** “năm 2024” in the plan of 2025: mostly a sentence carried over from last year's plan. */
export function staleYears(plan: LintPlan): Fault[] {
  const params = { year: plan.year };
  const inTitle = yearsInText(plan.title)
    .filter(({ year }) => year < plan.year)
    .map(({ start, length }): Fault => {
      const text = plan.title.slice(start, start + length);
      return { code: 'stale-year', row: null, field: 'title', start, length, text, suggestion: null, params };
    });
  const inRows = plan.rows.flatMap((row) =>
    lintFields.flatMap((field) =>
      yearsInText(row[field])
        .filter(({ year }) => year < plan.year)
        .map(({ start, length }) => faultAt('stale-year', row, field, start, row[field].slice(start, start + length), null, params)),
    ),
  );
  return [...inTitle, ...inRows];
}
