import type { PlanColumn } from '../../api/plans.api.ts';
import { cellIn, isOwnColumn, planFields, wordFields, type OwnTexts, type PlanField } from '../plan-table/plan-fields.ts';

/** A plan's words at one moment, in printed order: what adoption freezes and what two versions are compared by. */
export interface PlanState {
  readonly title: string;
  readonly numbering: 'continuous' | 'per-section';
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanStateRow[];
}

/** A section's title stands in `content`; its other cells are empty. */
export type PlanStateRow = Readonly<Record<PlanField, string>> & {
  readonly own: OwnTexts;
  readonly kind: 'section' | 'task';
  readonly id: string;
  /** Set when the adopted text numbers the row differently from counting on; `number` is what is printed. */
  readonly numberText: string | null;
  /** How far below another task it stands; a state frozen before there were sub-tasks says nothing. */
  readonly level?: number;
};

const OWN_COLUMNS_SINCE = 2;

/**
 * How fingerprints are taken now. 1: the words of the known columns. 2: those of own columns behind them, and the headings
 * that stand over several columns. A plan that has neither reads the same in both, so a code printed from it stays true.
 * A new field of `planFields` is covered from the next number on.
 */
export const fingerprintVersion = Math.max(OWN_COLUMNS_SINCE, ...wordFields.map((field) => planFields[field].fingerprintSince));

/**
 * The one text that a fingerprint is taken of: every word and number of the plan with its place, and no id or date, so that
 * anyone can compute it again from the paper's own words. JSON of `[title, [[field, heading] …], [[kind, number, cell …] …]]`:
 * an own column's field is `own`, a heading under another is followed by that one; cells in the order of `planFields`, then
 * those of own columns in theirs, hidden ones too; NFC, no spaces added.
 */
export function canonicalText({ title, columns, rows }: PlanState, version: number = fingerprintVersion): string {
  const covered = wordFields.filter((field) => planFields[field].fingerprintSince <= version);
  const withOwn = version >= OWN_COLUMNS_SINCE;
  const own = withOwn ? columns.map(({ field }) => field).filter(isOwnColumn) : [];
  return JSON.stringify([
    title,
    columns.map(({ field, label, group }) => [isOwnColumn(field) ? 'own' : field, label, ...(withOwn && group !== undefined ? [group] : [])]),
    rows.map((row) => [row.kind, row.number, ...covered.map((field) => row[field]), ...own.map((column) => cellIn(row, column))]),
  ]).normalize('NFC');
}
