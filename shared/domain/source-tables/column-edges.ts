/**
 * Where the cells of each row begin and end, from left to right: one number more than the row has cells, in whatever unit the source
 * measures (twips, pixels, columns of its own grid).
 */
export type Edges = readonly number[];

/** Borders a few millimetres apart were meant as one. */
const MILLIMETRES = 4;
export const REACH = { twips: (MILLIMETRES * 1440) / 25.4, pixels: (MILLIMETRES * 96) / 25.4, gridColumns: 0 } as const;

/**
 * The columns of a table whose borders a hand has moved; null where there is nothing to mend.
 * @param reach How far apart two edges may lie and still meet.
 */
export function mendedColumns(rows: readonly Edges[], reach: number): number[][] | null {
  const usual = usualEdges(rows);
  if (usual === null) return null;
  const known = new Set(usual);
  const moved = rows.some((edges) => (edges.length === usual.length ? edges.some((edge, at) => edge !== usual[at]) : edges.some((edge) => !known.has(edge))));
  return moved ? columnsUnder(usual, rows, reach) : null;
}

/** For each row the columns of its edges, where the source knows no columns, only edges. */
export function columnsOfEdges(rows: readonly Edges[], reach: number): number[][] {
  return columnsUnder(usualEdges(rows) ?? rows[0] ?? [], rows, reach);
}

/**
 * A row with as many cells as most rows stands under them in order, other cells stand where their edges nearly meet. An edge that
 * meets none is a column of its own.
 */
function columnsUnder(usual: Edges, rows: readonly Edges[], reach: number): number[][] {
  const cells = new Set(rows.flatMap((edges) => edges.slice(1).map((edge, at) => cellKey(edges[at]!, edge))));
  const met = new Map<number, number>(usual.map((edge) => [edge, edge]));
  for (const edge of new Set(rows.filter(({ length }) => length !== usual.length).flat())) {
    if (!met.has(edge)) met.set(edge, meeting(edge, usual, cells, reach) ?? nearTo(edge, [...met.values()], reach) ?? edge);
  }
  const columns = new Map([...new Set(met.values())].sort((a, b) => a - b).map((edge, at) => [edge, at]));
  return rows.map((edges) => {
    const places = edges.length === usual.length ? usual : edges.map((edge) => met.get(edge)!);
    return inOrder(places.map((edge) => columns.get(edge)!));
  });
}

const cellKey = (left: number, right: number): string => `${left}|${right}`;

/** The finest row's, where it has all borders; else of the number of cells that most rows have, the edges that most of those have; rows of one cell are headings. */
function usualEdges(rows: readonly Edges[]): Edges | null {
  const finest = rows.reduce<Edges>((top, edges) => (edges.length > top.length ? edges : top), []);
  const known = new Set(finest);
  // Where every border is one of the finest row's, cells are merged, and none has been moved.
  if (finest.length > 2 && rows.every((edges) => edges.every((edge) => known.has(edge)))) return finest;
  const several = rows.filter(({ length }) => length > 2);
  const count = mostCommon(several.map(({ length }) => length));
  const alike = Map.groupBy(
    several.filter(({ length }) => length === count),
    (edges) => edges.join(),
  );
  return [...alike.values()].reduce<readonly Edges[]>((top, next) => (next.length > top.length ? next : top), [])[0] ?? null;
}

/** Of equally common ones the greatest. */
function mostCommon(numbers: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].reduce((top, next) => (next[1] > top[1] || (next[1] === top[1] && next[0] > top[0]) ? next : top), [0, 0])[0];
}

const nearTo = (edge: number, others: Edges, reach: number): number | null => {
  const nearest = others.reduce((best, each) => (Math.abs(each - edge) < Math.abs(best - edge) ? each : best), Infinity);
  return Math.abs(nearest - edge) <= reach ? nearest : null;
};

/**
 * The usual edge that this one was meant for. Without measures the cells tell: what lies between the edge and a usual one, and is never
 * a cell by itself, is the sliver that a moved border leaves.
 */
function meeting(edge: number, usual: Edges, cells: ReadonlySet<string>, reach: number): number | null {
  if (reach > 0) return nearTo(edge, usual, reach);
  const left = usual.findLast((each) => each < edge);
  const right = usual.find((each) => each > edge);
  if (left === undefined || right === undefined) return left ?? right ?? null;
  const [before, behind] = [cells.has(cellKey(left, edge)), cells.has(cellKey(edge, right))];
  if (before === behind) return before ? null : edge - left <= right - edge ? left : right;
  return before ? right : left;
}

/** No cell vanishes: each takes one column at least. */
function inOrder(columns: readonly number[]): number[] {
  const placed: number[] = [];
  for (const column of columns) placed.push(Math.max(column, (placed.at(-1) ?? -1) + 1));
  return placed;
}
