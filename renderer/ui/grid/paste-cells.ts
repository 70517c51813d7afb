import type { CellRange } from './cell-range.ts';
import { rangeHeight, rangeWidth } from './cell-range.ts';
import type { PastedTable, TextBlock } from './clipboard-table.ts';
import type { CellChanges, CellEdit, GridColumn, GridRow } from './grid-types.ts';

interface Sheet<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
}

/** The texts of a range, a heading's text in its first cell. */
export function copyCells<R extends GridRow>({ rows, columns }: Sheet<R>, range: CellRange, headingText: (row: R) => string): TextBlock {
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) =>
      columns.slice(range.left, range.right + 1).map((column, index) => (row.kind === 'record' ? column.text(row) : index === 0 ? headingText(row) : '')),
    );
}

/**
 * What pasting a table over a range does. As in Excel: a range that the block fits into a whole number of times is filled
 * with it; otherwise the block is laid once from the range's corner. Headings are passed over, columns that
 * cannot be edited swallow their texts, and what reaches below the last row becomes new rows.
 */
export function pasteCells<R extends GridRow>({ rows, columns }: Sheet<R>, range: CellRange, pasted: PastedTable, mayAdd: boolean): CellChanges {
  const { block, hollow } = withoutHeading(pasted, columns.slice(range.left));
  const blockWidth = Math.max(...block.map((row) => row.length));
  const height = tiled(rangeHeight(range), block.length);
  const width = tiled(rangeWidth(range), blockWidth);
  const records = rows.slice(range.top).filter((row) => row.kind === 'record');
  const edits: CellEdit[] = [];
  const placeless: Record<string, string>[] = [];
  const emptied: CellEdit[] = [];
  const beyond: CellEdit[] = [];
  let isMeant = true;
  for (let down = 0; down < height; down += 1) {
    const row = records[down];
    const fresh: Record<string, string> = {};
    const source = block[down % block.length] ?? [];
    const isBlank = source.every((text) => text === '');
    for (let right = 0; right < width; right += 1) {
      const column = columns[range.left + right];
      const text = pastedText(column, source[right % blockWidth]);
      if (!column || text === null) continue;
      if (!row) {
        fresh[column.id] = text;
        continue;
      }
      const before = column.text(row);
      if (before === text) continue;
      const edit = { rowId: row.id, columnId: column.id, text };
      edits.push(edit);
      if (before === '') continue;
      if (text === '') {
        emptied.push(edit);
        isMeant &&= !isBlank && column.needed !== true && hollow[down % block.length]?.[right % blockWidth] !== true;
      } else if (down >= block.length) beyond.push(edit);
    }
    if (Object.values(fresh).some((text) => text !== '')) placeless.push(fresh);
  }
  const cutOff = block.flatMap((row) => row.slice(columns.length - range.left)).filter((text) => text !== '').length;
  return {
    edits,
    added: mayAdd ? placeless : [],
    ...(!mayAdd && placeless.length > 0 && { leftOut: placeless }),
    ...(cutOff > 0 && { cutOff }),
    ...(pasted.leftBeside > 0 && { leftBeside: pasted.leftBeside }),
    ...(pasted.leftAround > 0 && { leftAround: pasted.leftAround }),
    ...(emptied.length > 0 && { emptied: emptied.length }),
    ...((!isMeant || beyond.length > 0) && { losses: { emptied, beyond } }),
  };
}

/** A table copied whole from Word brings its heading row along. */
function withoutHeading<R extends GridRow>({ block, hollow }: PastedTable, columns: readonly GridColumn<R>[]): Pick<PastedTable, 'block' | 'hollow'> {
  const [first = [], ...rest] = block;
  const named = first.flatMap((text, index) => (text.trim() === '' ? [] : [columns[index]?.isHeading?.(text) ?? false]));
  return rest.length > 0 && named.length > 1 && named.every(Boolean) ? { block: rest, hollow: hollow.slice(1) } : { block, hollow };
}

function pastedText<R extends GridRow>(column: GridColumn<R> | undefined, text: string | undefined): string | null {
  if (!column?.editable || text === undefined) return null;
  return column.pasted ? column.pasted(text) : text;
}

function tiled(range: number, block: number): number {
  return range % block === 0 ? range : block;
}

/** Empties every cell of a range that can be edited. */
export function clearCells<R extends GridRow>(sheet: Sheet<R>, range: CellRange): CellChanges {
  return editedEach(sheet, range, () => '');
}

/** Copies the range's first row into the rows below it. */
export function fillDown<R extends GridRow>(sheet: Sheet<R>, range: CellRange): CellChanges {
  const source = sheet.rows.slice(range.top, range.bottom + 1).find((row) => row.kind === 'record');
  return source ? { ...editedEach(sheet, range, (column) => pastedText(column, column.text(source))), filled: true } : { edits: [], added: [] };
}

function editedEach<R extends GridRow>({ rows, columns }: Sheet<R>, range: CellRange, textFor: (column: GridColumn<R>) => string | null): CellChanges {
  const edits = rows
    .slice(range.top, range.bottom + 1)
    .filter((row) => row.kind === 'record')
    .flatMap((row) =>
      columns.slice(range.left, range.right + 1).flatMap((column) => {
        const text = textFor(column);
        return column.editable && text !== null && column.text(row) !== text ? [{ rowId: row.id, columnId: column.id, text }] : [];
      }),
    );
  return { edits, added: [] };
}
