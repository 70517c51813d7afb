import { foldText } from '../text/fold.ts';
import { planFieldIds, planFields } from './plan-fields.ts';
import type { ColumnField } from './source-columns.ts';

/** Folded words that name a field in a column heading. Where several occur, the one that stands first decides. */
const SYNONYMS: readonly (readonly [ColumnField, RegExp])[] = [
  ...planFieldIds.map((field) => [field, planFields[field].named] as const),
  ['section', /nhom nhiem vu|linh vuc/],
];

/** Longer text is a sentence of the table, not the heading of a column. */
export const LONGEST_LABEL = 90;

export interface LabelMatch {
  readonly field: ColumnField;
  /** False for words that name a field only by custom ("Đơn vị thực hiện" for the lead). */
  readonly certain: boolean;
}

export function fieldOfLabel(label: string): LabelMatch | null {
  if (label === '' || label.length > LONGEST_LABEL) return null;
  const folded = foldText(label.replaceAll('*', ''));
  let best: { field: ColumnField; at: number; word: string } | null = null;
  for (const [field, pattern] of SYNONYMS) {
    const match = pattern.exec(folded);
    if (match !== null && (best === null || match.index < best.at)) best = { field, at: match.index, word: match[0] };
  }
  if (best === null) return null;
  const customary = best.field === 'lead' && !/chu tri|dau moi/.test(best.word);
  return { field: best.field, certain: !customary && best.field !== 'section' };
}

/** The lowest line of a heading speaks first ("Cơ quan thực hiện" over "Phối hợp"), then the whole of it. */
export function fieldOfHeading(lines: readonly string[]): LabelMatch | null {
  return fieldOfLabel(lines.at(-1) ?? '') ?? fieldOfLabel(lines.join(' '));
}
