/** A cell as set: its lines in order. */
export type SetCell<Line> = readonly Line[];

export interface SetRow<Line> {
  readonly cells: readonly SetCell<Line>[];
  /** A section row never stands last on a page. */
  readonly keepWithNext: boolean;
  /** Index of the row in the table, for pieces of a split row too. */
  readonly row: number;
}

/** Points. `lineHeight` is that of the table text; `frame` is a row's padding and one border. */
export interface TableMeasure {
  readonly lineHeight: number;
  readonly frame: number;
  readonly firstPageHeight: number;
  readonly pageHeight: number;
}

/** Of a page: a row that would leave more of it white is split though the next page could hold it whole. */
export const WHITEST_FOOT = 1 / 3;

/** Fewer lines than this are not left alone before or after a break inside a row. */
const WIDOW = 2;

export function linesOf<Line>(row: SetRow<Line>): number {
  return row.cells.reduce((most, cell) => Math.max(most, cell.length), 1);
}

/**
 * Deals rows to pages. A row goes whole to the next page if it fits there and leaves no wide white foot behind; another, or the
 * first of its page, is split between lines and continues, so that nothing is lost and no heading stands over nothing.
 */
export function dealRows<Line>(rows: readonly SetRow<Line>[], measure: TableMeasure): SetRow<Line>[][] {
  const heightOf = (row: SetRow<Line>) => linesOf(row) * measure.lineHeight + measure.frame;
  const linesIn = (height: number) => Math.floor((height - measure.frame) / measure.lineHeight);
  const pages: SetRow<Line>[][] = [[]];
  let room = measure.firstPageHeight;
  const turnPage = () => {
    pages.push([]);
    room = measure.pageHeight;
  };
  const place = (row: SetRow<Line>) => {
    pages.at(-1)?.push(row);
    room -= heightOf(row);
  };

  for (const [at, whole] of rows.entries()) {
    const onFresh = () => pages.at(-1)?.length === 0;
    if (whole.keepWithNext && !onFresh() && !mayBegin(rows, at, room, measure)) turnPage();

    let rest = whole;
    while (heightOf(rest) > room) {
      const available = Math.min(linesIn(room), linesOf(rest) - WIDOW);
      if (available >= WIDOW && (onFresh() || maySplit(rest, room, measure))) {
        const [head, tail] = splitRow(rest, available);
        place(head);
        rest = tail;
      } else if (onFresh() && room === measure.pageHeight) break;
      turnPage();
    }
    place(rest);
  }
  return pages;
}

/** A row that has no place on this page, though some of its lines have: the next page cannot hold it either, or too much would stay white. */
const maySplit = <Line>(row: SetRow<Line>, room: number, measure: TableMeasure): boolean =>
  linesOf(row) * measure.lineHeight + measure.frame > measure.pageHeight || room > measure.pageHeight * WHITEST_FOOT;

/** Whether the section row `at`, the ones directly below it, and of what follows them as much as stands with them, have room here. */
function mayBegin<Line>(rows: readonly SetRow<Line>[], at: number, room: number, measure: TableMeasure): boolean {
  const heightOf = (lines: number) => lines * measure.lineHeight + measure.frame;
  let left = room;
  for (let next = at; next < rows.length; next += 1) {
    const row = rows[next] as SetRow<Line>;
    if (!row.keepWithNext) {
      const first = linesOf(row) >= 2 * WIDOW && maySplit(row, left, measure) ? WIDOW : linesOf(row);
      return heightOf(first) <= left;
    }
    left -= heightOf(linesOf(row));
  }
  return left >= 0;
}

function splitRow<Line>(row: SetRow<Line>, lines: number): [SetRow<Line>, SetRow<Line>] {
  return [
    { ...row, keepWithNext: false, cells: row.cells.map((cell) => cell.slice(0, lines)) },
    { ...row, keepWithNext: false, cells: row.cells.map((cell) => cell.slice(lines)) },
  ];
}
