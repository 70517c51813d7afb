import { foldText } from '../text/fold.ts';
import type { FieldRow } from './read-row.ts';

/** *(tiếp theo)* where a table goes on over the page. */
const CONTINUED = /^\W*(?:xem )?tiep(?: theo)?(?: trang (?:truoc|sau))?\W*$/;
/** *Tổng cộng: 32 nhiệm vụ* */
const TOTAL = /^\W*(?:tong(?: cong| so)?|cong)(?: so)?(?: nhiem vu)?[\s:.\-=()\d]*(?:nhiem vu)?\W*$/;
/** *Ghi chú: …*, *Nơi nhận: …*, or the program's own *Mã đối chiếu: …*, below the last row. */
const REMARK = /^\W*(?:ghi chu|luu y|noi nhan|chu thich|ma doi chieu)\s*(?::|$)/;

/** Rows that the table carries without being part of the plan; null for a row of the plan. */
export function furnitureOf({ own, numberCovered }: FieldRow): 'continued' | 'remark' | null {
  const { number, content, lead, deadline } = own;
  if (numberCovered || (number !== '' && content !== '')) return null;
  const label = foldText(number + content);
  const text = foldText(Object.values(own).join(' '));
  if (CONTINUED.test(text)) return 'continued';
  if (TOTAL.test(label) || (lead + deadline === '' && REMARK.test(label))) return 'remark';
  return null;
}

/** A line that goes on below such a remark: no number of its own, and neither lead nor deadline. */
export function continuesRemark({ own }: FieldRow): boolean {
  return own.lead + own.deadline === '' && (own.number === '' || /^(?:[-–+*•(]|\p{Ll})\P{Nd}/u.test(own.number));
}
