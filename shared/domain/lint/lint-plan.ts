import type { LintCode } from '../../i18n/lint-sentences.ts';
import { checkedNames } from '../plan-table/plan-fields.ts';

/** What the rules read: a plan's cells as they will be printed, and what the program understood of them. */
export interface LintPlan {
  readonly title: string;
  readonly year: number;
  readonly rows: readonly LintRow[];
  /** Every agency the register knows, with the names it goes by. */
  readonly agencies: readonly LintAgency[];
  /** The day the plan is read for: its adoption, or the present day within its year. */
  readonly day: string;
}

export const lintFields = checkedNames;
export type LintField = (typeof lintFields)[number];

export type LintRow = Readonly<Record<LintField, string>> & {
  readonly id: string;
  /** As a sentence names it, see `taskNames`. */
  readonly number: string;
  readonly deadlineUnderstood: boolean;
  readonly assignments: readonly LintAssignment[];
};

export interface LintAssignment {
  readonly role: 'lead' | 'coordinator';
  readonly kind: 'agency' | 'group' | 'unknown';
  readonly refId: string | null;
  /** The part of the verbatim cell. */
  readonly text: string;
}

export interface LintAgency {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Last day of its being; null while it stands. */
  readonly validTo: string | null;
}

/** One doubt about one place. `start` and `length` count UTF-16 units in the cell; null speaks of the whole cell or row. */
export interface Fault {
  readonly code: LintCode;
  readonly row: LintRow | null;
  readonly field: LintField | 'title' | null;
  readonly start: number | null;
  readonly length: number | null;
  readonly text: string;
  readonly suggestion: string | null;
  /** For the sentence, beside `text` and `suggestion`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A rule reads the whole plan, because many faults are only seen against the other rows. */
export type LintRule = (plan: LintPlan) => Fault[];

/** The cell that a name stands in: that of its part, unless the other one gave it the part. */
export function cellNaming(row: LintRow, role: LintAssignment['role'], text: string): 'leadText' | 'coordinatorText' {
  const [own, other] = role === 'lead' ? (['leadText', 'coordinatorText'] as const) : (['coordinatorText', 'leadText'] as const);
  return row[own].includes(text) || !row[other].includes(text) ? own : other;
}

/** A fault at a place in a cell. */
export function faultAt(
  code: LintCode,
  row: LintRow,
  field: LintField,
  start: number,
  text: string,
  suggestion: string | null,
  params: Fault['params'] = {},
): Fault {
  return { code, row, field, start, length: text.length, text, suggestion, params };
}

/** A fault of a whole cell, or of the row where the cell is empty. */
export function faultOf(code: LintCode, row: LintRow, field: LintField | null, text: string, params: Fault['params'] = {}): Fault {
  return { code, row, field, start: null, length: null, text, suggestion: null, params };
}

export interface PlacedMatch {
  readonly row: LintRow;
  readonly field: LintField;
  readonly match: RegExpExecArray;
}

/** Every match of a global pattern in the named cells, in printed order. */
export function* matchesIn(plan: LintPlan, pattern: RegExp, fields: readonly LintField[] = lintFields): Generator<PlacedMatch> {
  for (const row of plan.rows) {
    for (const field of fields) {
      if (row[field] === '') continue;
      for (const match of row[field].matchAll(pattern)) yield { row, field, match };
    }
  }
}

/** In a pattern, `\b` knows no Vietnamese letter. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;
