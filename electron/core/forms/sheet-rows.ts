import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx';
import { TYPEFACE } from '../office/office-file.ts';
import { cellText } from '../office/worksheet.ts';
import { ANSWER_FILL } from './form-fills.ts';

/** Points of the text of a form. */
export const SIZE = 11;
/**
 * Excel's tallest row is 409 points. An answer longer than such a row cannot be printed whole by any setting of a workbook: the
 * form says so and names the Word form.
 */
export const TALLEST = 405;

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly indent?: number;
  readonly border?: boolean;
  readonly fill?: string;
  /** Unlocked, to be filled in. */
  readonly answer?: boolean;
  readonly format?: string;
  /** False for words that must not make their row taller. */
  readonly wrap?: boolean;
}

/** A sheet on its way down the page. */
export class SheetRows {
  readonly rows: (string | null)[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, { height: number }>();
  /** Rows that are answered, and grow. */
  readonly growing = new Set<number>();

  /** @returns the row's index from 0. */
  next(height: number): number {
    this.rows.push([]);
    this.heights.set(this.rows.length - 1, { height });
    return this.rows.length - 1;
  }

  nextGrowing(height: number): number {
    const row = this.next(height);
    this.growing.add(row);
    return row;
  }

  put(row: number, from: number, text: string, look: Look, to = from): void {
    for (let column = from; column <= to; column += 1) {
      const here = column === from ? text : '';
      this.rows[row]![column] = here === '' ? null : here;
      this.cells.set(`${row},${column}`, cellOf(here, look));
    }
    if (to > from) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  }
}

export function cellOf(text: string, look: Look): Partial<Cell> {
  const {
    size = SIZE,
    bold = false,
    italic = false,
    align = 'left',
    vertical = 'center',
    border = false,
    fill,
    answer = false,
    format = '@',
    indent = 0,
    wrap = true,
  } = look;
  const edge = { style: 'thin', color: { rgb: '868E96' } } as const;
  const paint = answer ? ANSWER_FILL : fill;
  const style: CellStyle = {
    font: { name: TYPEFACE, size, bold, italic },
    alignment: { horizontal: align, vertical, wrapText: wrap, ...(indent === 0 ? {} : { indent }) },
    numFmt: format,
    protection: { locked: !answer },
    ...(paint === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: paint } } }),
    ...(border ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
  };
  // Truly blank, not an empty text: nothing stands in the way of what is typed.
  return text === '' ? { value: null, type: 'empty', style } : { value: cellText(text), type: 'string', style };
}
