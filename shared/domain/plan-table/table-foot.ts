import type { SourceRow } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import type { ProposedColumn } from './source-columns.ts';
import { readRow, textsBeside } from './read-row.ts';

/** *1*, *2.1*, *b)*, *IV*: rows of the plan go on at least to here. */
const NUMBERED = /^(?:\d|[a-zđ][.)]?$|[IVXLC]+[.)]?$)/;
/** *Hà Tĩnh, ngày 12 tháng 01 năm 2026*, alone in its row. */
const PLACE_AND_DATE = /^[^,;\d]{2,40}, ngay[\s.…\d]+thang[\s.…\d]+nam[\s.…\d]*$/;
const MAKER = /^(?:nguoi lap(?: bieu| bang)?|\(ky,? .*\))$/;
/** *TM. BAN CHỈ ĐẠO*, *KT. GIÁM ĐỐC*, *TRƯỞNG BAN*: only in capitals, for a lead may be called *Trưởng ban* too. */
const SIGNER =
  /^(?:(?:tm|kt|tl|tuq|q)\. ?\S.*|(?:pho )?(?:truong ban|giam doc|chu tich|chanh van phong)(?: thuong truc)?|thu truong (?:don vi|co quan)|nguoi (?:phe )?duyet)$/;

/**
 * Index of the row where place, date and signatures begin below the last numbered row, as sheets carry them inside the
 * table; the number of rows where there is no such foot. A table without numbers tells its last row by nothing.
 */
export function footStart(rows: readonly SourceRow[], columns: readonly ProposedColumn[]): number {
  let last = rows.length - 1;
  while (last >= 0 && !isOfPlan(rows, last, columns)) last -= 1;
  if (last < 0) return rows.length;
  const found = rows.findIndex((_, index) => index > last && opensFoot(textsBeside(readRow(rows, index, columns))));
  return found < 0 ? rows.length : found;
}

function isOfPlan(rows: readonly SourceRow[], index: number, columns: readonly ProposedColumn[]): boolean {
  const { cells, numberCovered } = readRow(rows, index, columns);
  return numberCovered || NUMBERED.test(cells.number);
}

function opensFoot(filled: readonly string[]): boolean {
  if (filled.length === 1 && PLACE_AND_DATE.test(foldText(filled[0]!))) return true;
  return filled.some((text) => {
    const [first = ''] = text.split('\n');
    return MAKER.test(foldText(first)) || (first === first.toUpperCase() && SIGNER.test(foldText(first)));
  });
}
