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
  /** What doubtful names are: another name of an agency, or (null) an agency of their own. */
  readonly names: Readonly<Record<string, string | null>>;
}

export const noCorrections: Corrections = { texts: {}, leftOut: [], apart: [], assignments: 'tasks', names: {} };

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

/**
 * A problem is settled once its row is left out, its cell has been typed anew, or the name it asks about was said to be
 * something; the core judges the rest at confirming.
 */
export function openIssues(issues: readonly ImportIssue[], { texts, leftOut, names }: Corrections): readonly ImportIssue[] {
  const out = new Set<number | null>(leftOut);
  const isDecided = ({ code, params }: ImportIssue): boolean =>
    (code === 'doubtfulName' || code === 'doubtfulNear') && Object.hasOwn(names, String(params['name']));
  return issues.filter((issue) => !out.has(issue.key) && !Object.hasOwn(texts, `${issue.key}/${issue.field}`) && !isDecided(issue));
}

export function asEdits({ texts }: Corrections): ImportEdit[] {
  return Object.entries(texts).map(([place, text]) => {
    const [key = '', field = ''] = place.split('/');
    return { key: Number(key), field: field as EditField, text };
  });
}

/** Everything the clerk has decided on, as the core takes it. */
export const decisionOf = (corrections: Corrections) => ({
  edits: asEdits(corrections),
  leaveOut: [...corrections.leftOut],
  names: Object.entries(corrections.names).map(([name, sameAs]) => ({ name, sameAs })),
});

export function countTasks(rows: readonly ImportRow[], { leftOut }: Corrections): number {
  const out = new Set(leftOut);
  return rows.filter(({ kind, key }) => kind === 'task' && !out.has(key)).length;
}
