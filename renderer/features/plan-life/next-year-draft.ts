import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import { keptSections } from '../../../shared/domain/kept-sections.ts';
import { withYear, yearsInText, type YearMention } from '../../../shared/domain/lint/years-in-text.ts';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';

export type DraftField = 'content' | 'deadlineText';
const draftFields = ['content', 'deadlineText'] as const;
type Texts = Readonly<Record<string, string>>;

/** What the clerk has chosen so far, as the window keeps it; texts by task, only where they differ. */
export interface NextYearDraft {
  readonly title: string;
  readonly year: number;
  /** Tasks whose tick differs from the proposal. */
  readonly flipped: readonly string[];
  readonly content: Texts;
  readonly deadlineText: Texts;
  /** What changing all years at once wrote, to be taken back at once. */
  readonly changedAtOnce: readonly ChangedText[];
}

interface ChangedText {
  readonly taskId: string;
  readonly field: DraftField;
  /** Null: the text as adopted. */
  readonly before: string | null;
  readonly after: string;
}

export type RowFilter = 'all' | 'chosen' | 'left' | 'stale' | NextYearRow['reason'];

export function newDraft(title: string, year: number): NextYearDraft {
  return { title: withYear(title, year, year + 1), year: year + 1, flipped: [], content: {}, deadlineText: {}, changedAtOnce: [] };
}

export const isChosen = ({ flipped }: Pick<NextYearDraft, 'flipped'>, { taskId, proposed }: NextYearRow): boolean => proposed !== flipped.includes(taskId);

/** The same for many rows. */
export function chosenIn({ flipped }: Pick<NextYearDraft, 'flipped'>): (row: NextYearRow) => boolean {
  const turned = new Set(flipped);
  return ({ taskId, proposed }) => proposed !== turned.has(taskId);
}

export function setChosen(draft: NextYearDraft, rows: readonly NextYearRow[], chosen: boolean): NextYearDraft {
  const flipped = new Set(draft.flipped);
  for (const row of rows) {
    if (row.proposed === chosen) flipped.delete(row.taskId);
    else flipped.add(row.taskId);
  }
  return { ...draft, flipped: [...flipped] };
}

export const textOf = (draft: NextYearDraft, row: NextYearRow, field: DraftField): string => draft[field][row.taskId] ?? row[field];

export function setText(draft: NextYearDraft, row: NextYearRow, field: DraftField, text: string): NextYearDraft {
  return withText(draft, { taskId: row.taskId, field, text: text === row[field] ? null : text });
}

function withText(draft: NextYearDraft, { taskId, field, text }: { taskId: string; field: DraftField; text: string | null }): NextYearDraft {
  const { [taskId]: _, ...others } = draft[field];
  return { ...draft, [field]: text === null ? others : { ...others, [taskId]: text } };
}

/** What stands in a text of a year that will be past: */
export interface OldYears {
  /** the plan's own, to be followed by the new one; */
  readonly own: boolean;
  /** earlier ones, about which nobody but the clerk knows; */
  readonly earlier: readonly number[];
  /** spans of years as they are written, of which no end is moved alone. */
  readonly spans: readonly string[];
}

export const isOld =
  (planYear: number) =>
  (mention: YearMention): boolean =>
    mention.year <= planYear;

export function oldYears(text: string, planYear: number): OldYears {
  const old = yearsInText(text).filter(isOld(planYear));
  const single = old.filter(({ first, year }) => first === year).map(({ year }) => year);
  return {
    own: single.includes(planYear),
    earlier: [...new Set(single.filter((year) => year < planYear))],
    spans: old.filter(({ first, year }) => first !== year).map(({ start, length }) => text.slice(start, start + length)),
  };
}

/** Chosen texts that still say the plan's own year. */
function offered(draft: NextYearDraft, rows: readonly NextYearRow[], planYear: number): ChangedText[] {
  return rows.filter(chosenIn(draft)).flatMap((row) =>
    draftFields.flatMap((field) => {
      const text = textOf(draft, row, field);
      const after = withYear(text, planYear, draft.year);
      return after === text ? [] : [{ taskId: row.taskId, field, before: draft[field][row.taskId] ?? null, after }];
    }),
  );
}

export const offeredCount = (draft: NextYearDraft, rows: readonly NextYearRow[], planYear: number): number => offered(draft, rows, planYear).length;

/** The plan's own year said as the new one wherever it is offered; earlier years and spans wait for the clerk. */
export function changeAll(draft: NextYearDraft, rows: readonly NextYearRow[], planYear: number): NextYearDraft {
  const changes = offered(draft, rows, planYear);
  return { ...writeAll(draft, changes, ({ after }) => after), changedAtOnce: [...draft.changedAtOnce, ...changes] };
}

/** Texts typed anew since stay as typed. */
export function takeAllBack(draft: NextYearDraft): NextYearDraft {
  const untouched = draft.changedAtOnce.toReversed().filter(({ taskId, field, after }) => draft[field][taskId] === after);
  return { ...writeAll(draft, untouched, ({ before }) => before), changedAtOnce: [] };
}

function writeAll(draft: NextYearDraft, changes: readonly ChangedText[], textAfter: (change: ChangedText) => string | null): NextYearDraft {
  const texts = { content: { ...draft.content }, deadlineText: { ...draft.deadlineText } };
  for (const change of changes) {
    const text = textAfter(change);
    if (text === null) delete texts[change.field][change.taskId];
    else texts[change.field][change.taskId] = text;
  }
  return { ...draft, ...texts };
}

export const hasStale = (row: NextYearRow, field?: ColumnId): boolean => row.staleYears.some((each) => field === undefined || each.field === field);

export function passes(filter: RowFilter, draft: NextYearDraft): (row: NextYearRow) => boolean {
  const chosen = chosenIn(draft);
  return (row) => {
    if (filter === 'all') return true;
    if (filter === 'chosen') return chosen(row);
    if (filter === 'left') return !chosen(row);
    return filter === 'stale' ? hasStale(row) : row.reason === filter;
  };
}

/** What the command is asked: chosen rows in plan order, and the texts typed for them. */
export function choiceOf(draft: NextYearDraft, rows: readonly NextYearRow[]) {
  const taskIds = rows.filter(chosenIn(draft)).map(({ taskId }) => taskId);
  const changes = taskIds.flatMap((taskId) => {
    const [content, deadlineText] = [draft.content[taskId], draft.deadlineText[taskId]];
    if (content === undefined && deadlineText === undefined) return [];
    return [{ taskId, ...(content !== undefined && { content }), ...(deadlineText !== undefined && { deadlineText }) }];
  });
  return { title: draft.title, year: draft.year, taskIds, changes };
}

interface Heading {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** The headings under which nothing goes into the new year. */
export function headingsLeft(sections: readonly Heading[], rows: readonly NextYearRow[], draft: NextYearDraft): readonly Heading[] {
  const chosen = rows.filter(chosenIn(draft));
  if (chosen.length === rows.length) return [];
  const inside = new Set(chosen.map(({ sectionId }) => sectionId));
  const kept = keptSections(
    sections.map(({ number }) => number),
    (index) => inside.has(sections[index]!.id),
  );
  const staying = new Set(kept.map(({ index }) => index));
  return sections.filter((_, index) => !staying.has(index));
}
