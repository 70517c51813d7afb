import { figureHeading, type FigureHeading } from '../../../shared/domain/forms/figure-headings.ts';
import { asidesOf, hiddenAside, idIn, inCell, isFoot, UUID, type Aside } from './form-rows.ts';
import type { ReturnedCell, ReturnedFile, ReturnedRow, ReturnedSheet } from './returned-file.ts';

/** A row of the part of a form that asks for figures, with something in a cell to be answered. */
export interface FigureLine {
  /** "Số liệu, dòng 8". */
  readonly place: string;
  /** "Số liệu, ô E8". */
  readonly cellPlace: string;
  /** A hidden id of ours, or empty. */
  readonly indicatorId: string;
  readonly name: string;
  readonly unit: string;
  /** Null: left blank. */
  readonly value: ReturnedCell | null;
  /** Its cell is merged with the one above and says nothing of its own. */
  readonly merged: boolean;
  readonly remark: string;
  readonly asides: readonly Aside[];
  /** Text in columns that the form does not have, each under its heading. */
  readonly ignored: readonly { readonly column: string; readonly text: string }[];
}

type Columns = ReadonlyMap<FigureHeading, number>;

/** Where the figures of a sheet begin; null: none are asked on it. */
export function figureHead({ rows }: ReturnedSheet): { readonly at: number; readonly columns: Columns } | null {
  for (const [at, row] of rows.entries()) {
    const columns = columnsOf(row);
    if (columns.has('name') && columns.has('unit') && columns.has('value')) return { at, columns };
  }
  return null;
}

function columnsOf({ cells }: ReturnedRow): Columns {
  const found = new Map<FigureHeading, number>();
  cells.forEach(({ text }, column) => {
    const heading = figureHeading(text);
    if (heading !== null && !found.has(heading)) found.set(heading, column);
  });
  return found;
}

/** Of all sheets that are seen. */
export const figureLines = (file: ReturnedFile): FigureLine[] => file.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => figuresOf(file.format, sheet));

export function figuresOf(format: string, sheet: ReturnedSheet): FigureLine[] {
  const head = figureHead(sheet);
  if (head === null) return [];
  const { at, columns } = head;
  const headings = sheet.rows[at]!;
  const own = new Set(columns.values());
  const lines: FigureLine[] = [];
  for (const row of sheet.rows.slice(at + 1)) {
    const cellOf = (heading: FigureHeading): ReturnedCell | undefined => row.cells[columns.get(heading) ?? -1];
    const text = (heading: FigureHeading): string => cellOf(heading)?.text.trim() ?? '';
    const indicatorId = idIn(row);
    if (indicatorId === '' && text('unit') === '' && isFoot(row)) break;
    // The headings again, above the next page.
    if (figureHeading(text('name')) === 'name' && figureHeading(text('unit')) === 'unit') continue;
    const value = cellOf('value');
    const filled = value !== undefined && (value.kind === 'formula' || value.text.trim() !== '') ? value : null;
    const merged = value?.covered === true;
    const ignored = row.cells.flatMap(({ text: words }, column) =>
      own.has(column) || words.trim() === '' || UUID.test(words)
        ? []
        : [{ column: headings.cells[column]?.text || `cột thứ ${column + 1}`, text: words.trim() }],
    );
    const asides = asidesOf(row, sheet.name, format);
    if (filled === null && !merged && text('remark') === '' && asides.length === 0 && ignored.length === 0) continue;
    lines.push({
      place: `${sheet.name}, dòng ${row.line}`,
      cellPlace: `${sheet.name}, ${inCell(format, row.line, columns.get('value') ?? 0)}`,
      indicatorId,
      name: text('name'),
      unit: text('unit'),
      value: filled,
      merged,
      remark: text('remark'),
      asides: [...hiddenAside(row, sheet.name, filled !== null), ...asides],
      ignored,
    });
  }
  return lines;
}
