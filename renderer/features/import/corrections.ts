import type { ImportChoice, ImportEdit, ImportIssue, ImportRow } from '../../../shared/api/imports.api.ts';
import { cellIn } from '../../../shared/domain/plan-table/plan-fields.ts';

export type EditField = ImportEdit['field'];

/** What the clerk changed in the preview, kept beside the rows until the import is confirmed. */
export interface Corrections {
  /** New texts by `key/field`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly leftOut: readonly number[];
  /** Positions of rows parted again from the task they had been joined to. */
  readonly apart: readonly number[];
  /** What several assignments under one merged content become. */
  readonly assignments: NonNullable<ImportChoice['assignments']>;
}

export const noCorrections: Corrections = { texts: {}, leftOut: [], apart: [], assignments: 'tasks' };

export function correctedText(row: ImportRow, field: EditField, { texts }: Corrections): string {
  return texts[`${row.key}/${field}`] ?? cellIn(row, field);
}

export function withTexts(corrections: Corrections, edits: readonly ImportEdit[]): Corrections {
  const texts = { ...corrections.texts };
  for (const { key, field, text } of edits) texts[`${key}/${field}`] = text;
  return { ...corrections, texts };
}

export function withLeftOut(corrections: Corrections, keys: readonly number[], out: boolean): Corrections {
  const others = corrections.leftOut.filter((key) => !keys.includes(key));
  return { ...corrections, leftOut: out ? [...others, ...keys] : others };
}

/** A problem is settled once its row is left out or its cell has been typed anew; the core judges the rest at confirming. */
export function openIssues(issues: readonly ImportIssue[], { texts, leftOut }: Corrections): readonly ImportIssue[] {
  const out = new Set<number | null>(leftOut);
  return issues.filter(({ key, field }) => !out.has(key) && !Object.hasOwn(texts, `${key}/${field}`));
}

export function asEdits({ texts }: Corrections): ImportEdit[] {
  return Object.entries(texts).map(([place, text]) => {
    const [key = '', field = ''] = place.split('/');
    return { key: Number(key), field: field as EditField, text };
  });
}

export function countTasks(rows: readonly ImportRow[], { leftOut }: Corrections): number {
  const out = new Set(leftOut);
  return rows.filter(({ kind, key }) => kind === 'task' && !out.has(key)).length;
}
