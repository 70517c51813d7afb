import { bestAssignment } from './best-assignment.ts';
import { fitOf } from './column-fit.ts';
import type { ColumnProfile } from './column-profile.ts';
import { claimsOfHeading } from './header-synonyms.ts';
import { withoutPeriods } from './header-rows.ts';
import { SURE, USUAL, type Claims } from './heading-words.ts';
import type { ColumnField } from './source-columns.ts';

/** What every plan says of a task. */
export const MAIN: readonly ColumnField[] = ['content', 'lead', 'deadline'];
const FIELDS: readonly ColumnField[] = ['number', 'content', 'lead', 'coordinator', 'deadline', 'product', 'note', 'section', 'start', 'month'];
/** Less than this is no reason to take a column for a field. */
const LEAST = 2.5;
/** Without a word of the heading the cells must say it clearly. */
const LEAST_BY_CONTENT = 3;
/** Cells that contradict a sure heading so much make it a question. */
const CONTRADICTED = -5;
const CONFIRMED = 2;

/** One column as it is weighed. */
export interface WeighedColumn {
  /** Lines of its heading from the top; none where the table has no header. */
  readonly headings: readonly string[];
  readonly profile: ColumnProfile;
}

export interface AssignedField {
  readonly field: ColumnField;
  readonly certain: boolean;
}

/**
 * The best assignment of columns to fields: each column is weighed for each field by the words of its heading and by its
 * cells, and the whole that weighs most is taken. What is not placed is `own`.
 */
export function assignFields(columns: readonly WeighedColumn[], hasHeader: boolean): AssignedField[] {
  const heads = columns.map(({ headings }) => headings.at(-1) ?? '');
  const others = new Set(withoutPeriods(heads));
  // A column of a chart (*Quý I*, *Quý II*, *Quý III*) is no field.
  const claims = columns.map(({ headings }, index) => (others.has(heads[index]!) ? claimsOfHeading(headings) : {}));
  const weigh = (field: ColumnField, index: number): number => {
    const head = headPoints(claims[index]!, columns[index]!, field, hasHeader);
    if (head === null) return 0;
    const points = head + fitOf(field, columns[index]!.profile, index / columns.length);
    return points < (head === 0 ? LEAST_BY_CONTENT : LEAST) ? 0 : points;
  };
  const taken = bestAssignment(FIELDS.map((field) => columns.map((_, index) => weigh(field, index))));
  const fieldAt = new Map(FIELDS.flatMap((field, at): [number, ColumnField][] => (taken[at] === null ? [] : [[taken[at]!, field]])));
  settleDates(fieldAt, claims);
  if (![...fieldAt.values()].includes('content')) {
    // Groups of work are the work where nothing stands below them.
    const group = [...fieldAt].find(([, field]) => field === 'section')?.[0];
    const spare = group ?? likeliestContent(columns, fieldAt);
    if (spare !== null) fieldAt.set(spare, 'content');
  }

  const complete = MAIN.every((field) => [...fieldAt.values()].includes(field));
  return columns.map(({ profile }, index) => {
    const field = fieldAt.get(index);
    if (field === undefined) return { field: 'own', certain: complete && !Object.values(claims[index] ?? {}).some((points) => points >= USUAL) };
    const head = claims[index]?.[field] ?? 0;
    // *Hạn trình* beside *Hạn ban hành*: which of them is meant is the clerk's to say.
    const hasRival =
      MAIN.includes(field) && claims.some((each, at) => !fieldAt.has(at) && (each?.[field] ?? 0) >= SURE && (columns[at]?.profile.cells ?? 0) > 0);
    const fit = fitOf(field, profile, index / columns.length);
    return {
      field,
      certain: !hasRival && (head >= SURE ? fit > CONTRADICTED : fit >= CONFIRMED && (head >= USUAL || (field === 'number' && profile.running >= 0.9))),
    };
  });
}

/** What the heading says for the field; null where the column cannot be it. Cells alone speak only where its words name nothing for sure. */
function headPoints(claims: Claims | null, { headings }: WeighedColumn, field: ColumnField, hasHeader: boolean): number | null {
  if (claims?.[field] !== undefined) return claims[field];
  if (claims !== null && Object.values(claims).every((points) => points >= USUAL)) return null;
  const byContent = MAIN.includes(field) || (field === 'number' && headings.length === 0) || (field === 'coordinator' && !hasHeader);
  return byContent ? 0 : null;
}

/** A table without a word of what is to be done: the free column of words that is most like it, so that no row is without any. */
function likeliestContent(columns: readonly WeighedColumn[], fieldAt: ReadonlyMap<number, ColumnField>): number | null {
  const free = columns.flatMap(({ profile }, index) =>
    fieldAt.has(index) || profile.cells === 0 || profile.numeric >= 0.8 ? [] : [{ index, points: fitOf('content', profile, index / columns.length) }],
  );
  return free.toSorted((a, b) => b.points - a.points)[0]?.index ?? null;
}

/** A beginning needs its end, a month its day: without one they are no part of a deadline. */
function settleDates(fieldAt: Map<number, ColumnField>, claims: readonly (Claims | null)[]): void {
  const columnOf = (field: ColumnField): number => [...fieldAt].find(([, each]) => each === field)?.[0] ?? -1;
  const [start, month, deadline] = [columnOf('start'), columnOf('month'), columnOf('deadline')];
  if (start >= 0 && deadline < 0) fieldAt.delete(start);
  if (month < 0) return;
  if (deadline < 0) fieldAt.set(month, 'deadline');
  // *Tháng* beside *Thời hạn* is a column of its own; beside *Ngày* it is half of the date.
  else if ((claims[deadline]?.deadline ?? 0) > USUAL) fieldAt.delete(month);
}
