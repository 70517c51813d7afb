import type { ImportIssue } from '../../i18n/import-issues.ts';
import type { SourceRow, SourceTable } from '../source-table.ts';
import { continuesRemark, furnitureOf } from './furniture-rows.ts';
import { isNumberingRow } from './header-rows.ts';
import { LONGEST_LABEL } from './header-synonyms.ts';
import { joinTables, rowKey } from './joined-tables.ts';
import { startsAnew } from './joining.ts';
import { PlanDraft } from './plan-draft.ts';
import type { PlanChoice } from './source-columns.ts';
import type { UnderstoodPlan } from './understood-plan.ts';
import { warnOfLetters } from './letter-doubts.ts';
import { readRow, textsBeside, type FieldRow } from './read-row.ts';
import { rowIssues } from './row-issues.ts';
import { boldIsRare, sectionOf } from './section-rows.ts';
import { footStart } from './table-foot.ts';
import { cellText, columnCount } from './table-grid.ts';
import { guessYear, planTitle } from './title.ts';

const PROGRESS_EVERY = 500;

/** Reads the chosen table, and the tables that continue it, as a plan. `onProgress` hears 0..1. */
export function understandPlanTable(
  tables: readonly SourceTable[],
  choice: PlanChoice & { readonly titleLines: readonly string[] },
  onProgress?: (done: number) => void,
): UnderstoodPlan {
  const table = tables[choice.table]!;
  const { rows, leftApart } = joinTables(tables, choice.table);
  const width = columnCount(table);
  const fields = new Set(choice.columns.map(({ field }) => field));
  const isHeader = headerTest(table, choice.headerRows, width);
  const rareBold = boldIsRare(rows.slice(choice.firstRow));
  const draft = new PlanDraft();
  let section = '';
  let inRemark = false;
  const foot = footStart(rows, choice.columns);

  for (let index = choice.firstRow; index < rows.length; index += 1) {
    if (index % PROGRESS_EVERY === 0) onProgress?.(index / rows.length);
    if (isHeader(rows[index]!, rows[index - 1])) continue;
    const row = readRow(rows, index, choice.columns);
    const furniture = furnitureOf(row);
    if (furniture === 'continued') continue;
    inRemark = furniture === 'remark' || (inRemark && continuesRemark(row));
    if (inRemark || index >= foot) {
      draft.leaveOut(row);
      continue;
    }
    if (row.section !== '' && row.section !== section) draft.addSection({ number: '', title: row.section }, row.source.line);
    section = row.section || section;
    placeRow(draft, row, { width, rareBold, hasNumbers: fields.has('number') });
    warnOfLetters(draft, row, choice.columns);
    if (row.source.hidden && draft.last !== undefined && textsBeside(row).length > 0) draft.warn('content', 'hiddenRow', { line: row.source.line });
  }
  onProgress?.(1);

  const whole = { row: 0, key: null, field: null } as const;
  const planRows = draft.finished();
  const issues: ImportIssue[] = [...draft.issues, ...rowIssues(planRows, fields)].sort((a, b) => a.row - b.row);
  for (const { index, header, field } of choice.columns) {
    const leftOut = field === 'ignore' && table.hiddenColumns?.includes(index) && rows.some(({ cells }) => cellText(cells[index]) !== '');
    if (leftOut) issues.unshift({ ...whole, code: 'hiddenColumn', params: { header: header || String(index + 1) }, severity: 'warning' });
  }
  if (leftApart > 0) issues.unshift({ ...whole, code: 'moreTables', params: { count: leftApart }, severity: 'warning' });
  if (choice.headerRows.length === 0) issues.unshift({ ...whole, code: 'noHeader', params: {}, severity: 'warning' });
  if (!planRows.some((row) => row.kind === 'task')) issues.unshift({ ...whole, code: 'noRows', params: {}, severity: 'error' });
  const title = planTitle(choice.titleLines);
  return {
    title,
    titleLines: choice.titleLines,
    columns: choice.columns,
    rows: planRows,
    issues,
    joined: draft.joined,
    year: guessYear(
      title,
      planRows.map((row) => row.deadline),
      choice.titleLines,
    ),
  };
}

interface TableTraits {
  readonly width: number;
  readonly rareBold: boolean;
  readonly hasNumbers: boolean;
}

function placeRow(draft: PlanDraft, row: FieldRow, { width, rareBold, hasNumbers }: TableTraits): void {
  const { cells, source } = row;
  const last = draft.last?.kind === 'task' ? draft.last : undefined;
  const hasOthers = textsBeside(row, 'number', 'content').length > 0;
  if (cells.number + cells.content === '' && !hasOthers) {
    // Every cell of the row may be covered from above; an uncovered number would make it a row of its own.
    return;
  }
  if (row.numberCovered && last !== undefined) return draft.extendTask(row);

  const shape = { source, number: cells.number, content: cells.content, hasOthers, width };
  const section = sectionOf(shape, rareBold) ?? sectionBesideFields(row, width);
  const midSentence = last !== undefined && cells.number === '' && last.cells.content !== '' && /^\p{Ll}/u.test(cells.content);
  if (section !== null && !midSentence) return draft.addSection(section, source.line);
  if (cells.number !== '') return draft.addTask(row);

  const newWithoutNumber = hasNumbers ? standsAlone(row, last?.cells.content) : cells.content !== '' && !midSentence;
  if (last !== undefined && !newWithoutNumber) return draft.continueTask(row);
  draft.addTask(row);
  if (hasNumbers) draft.warn('number', 'missingNumber');
}

/** A row merged across all columns may start in a column that is not read as number or content. */
function sectionBesideFields(row: FieldRow, width: number): { number: string; title: string } | null {
  const { source, cells } = row;
  const first = source.cells[0];
  return cells.number + cells.content === '' && first !== undefined && first.text !== '' && (first.columnSpan ?? 1) >= Math.max(3, width - 1)
    ? { number: '', title: textsBeside(row).join('\n') }
    : null;
}

/** Without a number, only a full row of its own (content, lead and deadline) is a task; anything less continues the one above. */
function standsAlone({ cells }: FieldRow, above: string | undefined): boolean {
  if (above === undefined) return true;
  if (cells.content === '' || cells.lead === '' || cells.deadline === '') return false;
  return startsAnew(above, cells.content) || /^\p{Lu}/u.test(cells.content);
}

/** Headers repeated on later pages, with their numbering row. */
function headerTest(table: SourceTable, headerRows: readonly number[], width: number): (row: SourceRow, above?: SourceRow) => boolean {
  const keys = new Set(headerRows.map((index) => rowKey(table.rows[index]!, width)));
  const isLabels = (row: SourceRow): boolean => row.cells.every((cell) => cell.text.length <= 2 * LONGEST_LABEL) && keys.has(rowKey(row, width));
  return (row, above) => isLabels(row) || (above !== undefined && isNumberingRow(row, width) && isLabels(above));
}
