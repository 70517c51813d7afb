import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';

/** What the clerk has chosen so far; texts by task, only where they were typed. */
export interface NextYearDraft {
  readonly title: string;
  readonly year: number;
  /** Tasks whose tick differs from the proposal. */
  readonly flipped: ReadonlySet<string>;
  readonly content: ReadonlyMap<string, string>;
  readonly deadlineText: ReadonlyMap<string, string>;
}

export type RowFilter = 'all' | 'chosen' | 'left' | 'stale' | NextYearRow['reason'];

export function newDraft(title: string, year: number): NextYearDraft {
  return { title: title.replaceAll(String(year), String(year + 1)), year: year + 1, flipped: new Set(), content: new Map(), deadlineText: new Map() };
}

export const isChosen = (draft: NextYearDraft, { taskId, proposed }: NextYearRow): boolean => proposed !== draft.flipped.has(taskId);

export function setChosen(draft: NextYearDraft, rows: readonly NextYearRow[], chosen: boolean): NextYearDraft {
  const flipped = new Set(draft.flipped);
  for (const row of rows) {
    if (row.proposed === chosen) flipped.delete(row.taskId);
    else flipped.add(row.taskId);
  }
  return { ...draft, flipped };
}

export function setText(draft: NextYearDraft, row: NextYearRow, field: 'content' | 'deadlineText', text: string): NextYearDraft {
  const texts = new Map(draft[field]);
  if (text === row[field]) texts.delete(row.taskId);
  else texts.set(row.taskId, text);
  return { ...draft, [field]: texts };
}

export const hasStale = (row: NextYearRow, field?: ColumnId): boolean => row.staleYears.some((each) => field === undefined || each.field === field);

export function passes(filter: RowFilter, draft: NextYearDraft, row: NextYearRow): boolean {
  if (filter === 'all') return true;
  if (filter === 'chosen') return isChosen(draft, row);
  if (filter === 'left') return !isChosen(draft, row);
  return filter === 'stale' ? hasStale(row) : row.reason === filter;
}

/** What the command is asked: chosen rows in plan order, and the texts typed for them. */
export function choiceOf(draft: NextYearDraft, rows: readonly NextYearRow[]) {
  const taskIds = rows.filter((row) => isChosen(draft, row)).map(({ taskId }) => taskId);
  const changes = taskIds.flatMap((taskId) => {
    const [content, deadlineText] = [draft.content.get(taskId), draft.deadlineText.get(taskId)];
    if (content === undefined && deadlineText === undefined) return [];
    return [{ taskId, ...(content !== undefined && { content }), ...(deadlineText !== undefined && { deadlineText }) }];
  });
  return { title: draft.title, year: draft.year, taskIds, changes };
}
