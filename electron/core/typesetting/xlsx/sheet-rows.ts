import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx';
import { TYPEFACE } from '../../office/office-file.ts';
import { cellText } from '../../office/worksheet.ts';
import { figureOf } from '../figures.ts';
import type { CellAlignment } from '../formal-document.ts';
import type { Typesetter } from '../pdf/line-breaking.ts';
import { rowHeights } from './excel-measures.ts';

type Alignment = NonNullable<CellStyle['alignment']>;

export interface Look {
  readonly size: number;
  readonly align: CellAlignment;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly border?: boolean;
  /** Default centred. */
  readonly vertical?: 'top';
  /** What reads as a figure is kept as one. */
  readonly figures?: boolean;
}

/** Rows from the top of the sheet, collected before they are written. */
export interface SheetRows {
  readonly setter: (look: Pick<Look, 'size' | 'bold' | 'italic'>) => Typesetter;
  readonly rows: string[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, { height: number }>;
  /** Rows that stand on a page with the row below them. */
  readonly kept: Set<number>;
}

/** A text over the columns `from`–`to`, and the lines it takes there. */
export interface SheetCell {
  readonly text: string;
  readonly look: Look;
  readonly from: number;
  readonly to: number;
  readonly lines: number;
}

/** A row taller than Excel allows stands on several sheet rows, its cells merged over them. */
export function addRow(sheet: SheetRows, cells: readonly SheetCell[]): void {
  const heights = rowHeights(cells.map(({ lines, look }) => ({ lines, size: look.size })));
  const first = sheet.rows.length;
  const last = first + heights.length - 1;
  for (const [below, height] of heights.entries()) {
    sheet.rows.push([]);
    sheet.rowDefs.set(first + below, { height });
  }
  for (const { text, look, from, to } of cells) {
    for (let row = first; row <= last; row += 1) {
      for (let column = from; column <= to; column += 1) {
        const here = row === first && column === from ? text : '';
        (sheet.rows[row] ??= [])[column] = here;
        sheet.cells.set(`${row},${column}`, sheetCell(here, last > first ? { ...look, vertical: 'top' } : look));
      }
    }
    if (last > first || to > from) sheet.merges.push({ startRow: first, startCol: from, endRow: last, endCol: to });
  }
}

function sheetCell(text: string, look: Look): Partial<Cell> {
  const { size, align, bold = false, italic = false, underline = false, border = false, vertical = 'center', figures = false } = look;
  const figure = figures ? figureOf(text) : null;
  const alignment: Alignment = { horizontal: align, vertical, wrapText: true };
  const edge = { style: 'thin', color: { rgb: '000000' } } as const;
  return {
    ...(figure === null ? { value: cellText(text), type: 'string' } : { value: figure.value, type: 'number' }),
    style: {
      font: { name: TYPEFACE, size, bold, italic, underline },
      alignment,
      numFmt: figure?.format ?? '@',
      ...(border ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
    },
  };
}
