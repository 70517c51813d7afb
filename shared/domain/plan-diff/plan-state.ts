import type { PlanColumn, PlanField } from '../../api/plans.api.ts';

/** A plan's words at one moment, in printed order: what adoption freezes and what two versions are compared by. */
export interface PlanState {
  readonly title: string;
  readonly numbering: 'continuous' | 'per-section';
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanStateRow[];
}

/** A section's title stands in `content`; its other cells are empty. */
export type PlanStateRow = Readonly<Record<PlanField, string>> & {
  readonly kind: 'section' | 'task';
  readonly id: string;
  /** Set when the adopted text numbers the row differently from counting on; `number` is what is printed. */
  readonly numberText: string | null;
  /** How far below another task it stands; a state frozen before there were sub-tasks says nothing. */
  readonly level?: number;
};

/** The cells that carry words of their own; `number` mostly follows from the place. */
export const wordFields = ['content', 'lead', 'coordinator', 'deadline', 'product', 'note'] as const satisfies readonly PlanField[];

/**
 * The one text that a fingerprint is taken of: every printed word and number with its place, and no id or date, so that
 * anyone can compute it again from the paper's own words. JSON of `[title, [[field, heading] …], [[kind, number, cell …] …]]`,
 * cells in the order of `wordFields`, NFC, no spaces added.
 */
export function canonicalText({ title, columns, rows }: PlanState): string {
  return JSON.stringify([
    title,
    columns.map(({ field, label }) => [field, label]),
    rows.map((row) => [row.kind, row.number, ...wordFields.map((field) => row[field])]),
  ]).normalize('NFC');
}
