import type { ImportIssue } from '../../i18n/import-issues.ts';
import type { SourceRow, SourceTable } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { chartColumns, withTicks } from './chart-columns.ts';
import { isNumberingRow } from './header-rows.ts';
import { LONGEST_LABEL } from './header-synonyms.ts';
import { warnOfLetters } from './letter-doubts.ts';
import { warnOfMarks, warnOfRow } from './mark-doubts.ts';
import { otherTables } from './other-tables.ts';
import { paperReference } from './paper-reference.ts';
import { RowPlacer } from './place-rows.ts';
import { PlanDraft } from './plan-draft.ts';
import { planYear } from './plan-year.ts';
import { readRow, type FieldRow } from './read-row.ts';
import { rowIssues } from './row-issues.ts';
import { boldIsRare } from './section-rows.ts';
import type { PlanChoice } from './source-columns.ts';
import { tableIssues } from './table-issues.ts';
import { footStart } from './table-foot.ts';
import { cellText, columnCount, rowKey } from './table-grid.ts';
import { paperTitle, planTitle } from './title.ts';
import type { UnderstoodPlan } from './understood-plan.ts';
import { linesBefore } from './whole-tables.ts';

const PROGRESS_EVERY = 500;

/** Reads the chosen table as a plan. `onProgress` hears 0..1.
 * @param tables What `wholeTables` made of the file.
 */
export function understandPlanTable(
  tables: readonly SourceTable[],
  choice: PlanChoice & { readonly titleLines: readonly string[] },
  onProgress?: (done: number) => void,
): UnderstoodPlan {
  const table = tables[choice.table]!;
  const { columns, firstRow, assignments = 'tasks' } = choice;
  const { rows } = table;
  const width = columnCount(table);
  const fields = new Set(columns.map(({ field }) => field));
  const isHeader = headerTest(table, choice.headerRows, width);
  const draft = new PlanDraft();
  const placer = new RowPlacer(draft, {
    width,
    rareBold: boldIsRare(rows.slice(firstRow)),
    hasNumbers: fields.has('number'),
    firstRow,
    foot: footStart(rows, columns),
    paged: choice.paged ?? true,
    apart: new Set(choice.apart),
  });

  for (const row of rows.slice(0, firstRow)) warnOfRow(draft, row);
  const chart = chartColumns(rows.slice(firstRow), columns);
  const rowAt = (index: number): FieldRow | undefined => (index < rows.length ? withTicks(readRow(rows, index, columns), chart) : undefined);
  let composed = '';
  let next = rowAt(firstRow);
  for (let index = firstRow; next !== undefined; index += 1) {
    const row = next;
    next = rowAt(index + 1);
    if (index % PROGRESS_EVERY === 0) onProgress?.(index / rows.length);
    if (isHeader(rows[index]!, rows[index - 1])) continue;
    placer.place(row, next);
    if (row.composed && composed === '') composed = row.cells.deadline || (row.lent.deadline ?? '');
    if (row.monthAbove && draft.last !== undefined) draft.warn('deadline', 'monthFromAbove', { text: row.cells.deadline });
    warnOfLetters(draft, row, columns);
    warnOfMarks(draft, row.source, columns);
  }
  onProgress?.(1);
  draft.settleLastSection();

  const planRows = draft.finished(assignments);
  const noted = draft.issues(planRows, assignments);
  const unstored = new Set(noted.flatMap((issue) => (issue.code === 'formulaWithoutValue' ? [placeOf(issue)] : [])));
  // What is missing where a formula has no value is that value, and it is said.
  const beside = [...noted, ...rowIssues(planRows, fields, draft)].filter((issue) => !(MISSING.has(issue.code) && unstored.has(placeOf(issue))));
  const issues: ImportIssue[] = [
    ...tableIssues(table, choice, { others: otherTables(tables, choice.table), composed, chart }, planRows),
    ...beside.toSorted((a, b) => a.row - b.row),
  ];
  const title = planTitle(choice.titleLines) || paperTitle(linesBefore(tables, choice.table));
  return {
    title,
    titleLines: choice.titleLines,
    columns,
    rows: planRows,
    issues,
    joined: draft.joined,
    year: planYear(
      title,
      planRows.map((row) => row.deadline),
      choice.titleLines,
    ),
    paper: paperReference(choice.titleLines, title),
  };
}

const MISSING: ReadonlySet<string> = new Set<ImportIssue['code']>(['emptyContent', 'emptyLead', 'emptyDeadline', 'missingNumber']);

const placeOf = ({ key, field }: ImportIssue): string => `${key}/${field}`;

const firstKey = ({ cells }: SourceRow): string => foldText(cellText(cells[0]));

/** Headers repeated on later pages, with their numbering row. */
function headerTest(table: SourceTable, headerRows: readonly number[], width: number): (row: SourceRow, above?: SourceRow) => boolean {
  const keys = new Set(headerRows.map((index) => rowKey(table.rows[index]!, width)));
  // Nearly every row differs from the head in its first cell, and is not looked at further.
  const firstKeys = new Set(headerRows.map((index) => firstKey(table.rows[index]!)));
  const isLabels = (row: SourceRow): boolean =>
    row.cells.every((cell) => cell.text.length <= 2 * LONGEST_LABEL) && firstKeys.has(firstKey(row)) && keys.has(rowKey(row, width));
  const isInBrackets = ({ cells }: SourceRow): boolean => cells.every(({ text }) => text === '' || /^\s*\(\d+\)\s*$/.test(text));
  return (row, above) => isLabels(row) || (isNumberingRow(row, width) && (isInBrackets(row) || (above !== undefined && isLabels(above))));
}
