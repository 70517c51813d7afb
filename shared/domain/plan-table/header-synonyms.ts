import { foldText } from '../text/fold.ts';
import type { ColumnField } from './plan-fields.ts';

/** Folded words that name a field in a column heading. Where several occur, the one that stands first decides. */
const SYNONYMS: readonly (readonly [ColumnField, RegExp])[] = [
  ['number', /^(?:so )?s?tt\b|^so thu tu|^no\b/],
  ['coordinator', /phoi hop|cung thuc hien/],
  ['lead', /chu tri|dau moi|(?:don vi|co quan|so, nganh|so nganh|nguoi)(?: duoc)? (?:thuc hien|tham muu|phu trach|giao)|phan cong thuc hien/],
  ['deadline', /thoi gian|thoi han|thoi diem|tien do|han (?:hoan thanh|thuc hien|xong)|ngay hoan thanh/],
  ['product', /san pham|ket qua|dau ra/],
  ['note', /ghi chu/],
  ['section', /nhom nhiem vu|linh vuc/],
  ['content', /noi dung|nhiem vu|cong viec|hang muc|giai phap|hoat dong/],
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
