import { foldText } from '../text/fold.ts';
import { textsBeside, type FieldRow } from './read-row.ts';

/** *(tiếp theo)* where a table goes on over the page. */
const CONTINUED = /^\W*(?:xem )?tiep(?: theo)?(?: trang (?:truoc|sau))?\W*$/;
/** *2*, *- 2 -*, *Trang 2/5*: what stands between the halves of a table where a page ends. */
const PAGE_NUMBER = /^\W*(?:trang )?\d{1,4}(?: ?\/ ?\d{1,4})?\W*$/;
/** *Tổng cộng: 32 nhiệm vụ* */
const TOTAL = /^\W*(?:tong(?: cong| so)?|cong)(?: so)?(?: nhiem vu)?[\s:.\-=()\d]*(?:nhiem vu)?\W*$/;
/** *Ghi chú: …*, *Nơi nhận: …*, or the program's own *Mã đối chiếu: …*, below the last row. */
const REMARK = /^\W*(?:ghi chu|luu y|noi nhan|chu thich|ma doi chieu)\s*(?::|$|\(?\*)/;
/** *\* Riêng Sở Y tế báo cáo trước 15/6*, *(\*\*) Theo Nghị quyết số 12* */
const STARRED = /^(?:\(\*+\)|\*{2,3})\s*\S|^\*\s*(?:riêng|lưu ý|ghi chú|chú thích|nếu|trong đó|đối với|trường hợp|xem|theo)\s/iu;
/** *(Chi tiết tại Phụ lục II)*; any other bracket may be the lower half of a row that a page cut. */
const POINTER = /^\((?:xem|chi tiết|kèm theo|có (?:phụ lục|danh mục|biểu)|nội dung cụ thể|ghi chú|lưu ý)\s[^()]*\)\.?$/iu;
/** *Trang 2/3*, *- 2 -*; a bare number may be the number of a task. */
const SURE_PAGE_NUMBER = /^\W*(?:trang \d{1,4}(?: ?\/ ?\d{1,4})?|[-–] ?\d{1,4} ?[-–])\W*$/;

/** A line that a page break leaves between two parts of one table. */
export function isPageMark(line: string): boolean {
  const text = foldText(line);
  return PAGE_NUMBER.test(text) || CONTINUED.test(text);
}

export const opensRemark = (line: string): boolean => REMARK.test(foldText(line));

/** Rows that the table carries without being part of the plan; null for a row of the plan. */
export function furnitureOf(row: FieldRow): 'continued' | 'page' | 'remark' | 'aside' | null {
  const { cells, numberCovered } = row;
  const { number, content, lead, deadline } = cells;
  if (numberCovered || (number !== '' && content !== '' && !REMARK.test(foldText(number)))) return null;
  const label = foldText(number + content);
  const text = foldText(textsBeside(row).join(' '));
  if (CONTINUED.test(text)) return 'continued';
  if (SURE_PAGE_NUMBER.test(text)) return 'page';
  if (TOTAL.test(label) || (lead + deadline === '' && REMARK.test(foldText(number) || label))) return 'remark';
  const alone = textsBeside(row).length === 1 ? number + content : '';
  return STARRED.test(alone) || POINTER.test(alone) ? 'aside' : null;
}

/** A line that goes on below such a remark: no number of its own, and neither lead nor deadline. */
export function continuesRemark({ cells }: FieldRow): boolean {
  return cells.lead + cells.deadline === '' && (cells.number === '' || /^(?:[-–+*•(]|\p{Ll})\P{Nd}/u.test(cells.number));
}
