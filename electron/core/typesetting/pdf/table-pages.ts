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

/** Fewer lines than this are not left alone before or after a break inside a row. */
const WIDOW = 2;

export function linesOf<Line>(row: SetRow<Line>): number {
  return row.cells.reduce((most, cell) => Math.max(most, cell.length), 1);
}

/**
 * Deals rows to pages. A row goes whole to the next page if it fits there; one taller than a page, or the first
 * of its page, is split between lines and continues, so that nothing is lost and no heading stands over nothing.
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
    const company = companyOf(rows, at, measure);
    if (heightOf(whole) + company > room && heightOf(whole) + company <= measure.pageHeight && pages.at(-1)?.length !== 0) turnPage();

    let rest = whole;
    while (heightOf(rest) > room) {
      const onFreshPage = pages.at(-1)?.length === 0;
      const fitsNextPage = heightOf(rest) <= measure.pageHeight;
      const available = Math.min(linesIn(room), linesOf(rest) - WIDOW);
      const worthSplitting = onFreshPage || !fitsNextPage;
      if (available >= WIDOW && worthSplitting) {
        const [head, tail] = splitRow(rest, available);
        place(head);
        rest = tail;
      } else if (onFreshPage && room === measure.pageHeight) break;
      turnPage();
    }
    place(rest);
  }
  return pages;
}

/** What a section row takes along to its page: the headings directly below it, and what follows the last of them. */
function companyOf<Line>(rows: readonly SetRow<Line>[], at: number, measure: TableMeasure): number {
  let height = 0;
  for (let next = at; rows[next]?.keepWithNext; next += 1) {
    const following = rows[next + 1];
    if (following) height += leastHeight(following, measure);
  }
  return height;
}

/** What must follow a section row on its page: the whole next row, or the first lines of one taller than a page. */
function leastHeight<Line>(row: SetRow<Line>, measure: TableMeasure): number {
  const whole = linesOf(row) * measure.lineHeight + measure.frame;
  const start = WIDOW * measure.lineHeight + measure.frame;
  return whole + start > measure.pageHeight ? start : whole;
}

function splitRow<Line>(row: SetRow<Line>, lines: number): [SetRow<Line>, SetRow<Line>] {
  return [
    { ...row, keepWithNext: false, cells: row.cells.map((cell) => cell.slice(0, lines)) },
    { ...row, keepWithNext: false, cells: row.cells.map((cell) => cell.slice(lines)) },
  ];
}
