import { POINTS_PER_MM, TABLE_LOOK } from './the-thuc.ts';

/** What a column needs of the width of its table, millimetres, in this order of size. */
export interface ColumnNeed {
  /** What its words need: less only where not even those of all columns fit. */
  readonly least: number;
  /** What it keeps, for its looks and its longer words, where not all can have what they like. */
  readonly looks: number;
  /** What it has where nothing speaks against it. */
  readonly liked: number;
  /** What it still has when another's texts are longer; default its looks. */
  readonly givesDownTo?: number;
  /** As wide as it likes, whatever stands in it. */
  readonly fixed?: boolean;
}

interface Room {
  /** Millimetres. */
  readonly textWidth: number;
  /** Points. */
  readonly fontSize: number;
  /** The column that takes what the others leave. */
  readonly filler: number;
}

/** Em width of a letter of running text, spaces with it. */
const LETTER = 0.46;
/** Letters that a line has less than its width allows, as words are not cut. */
const RAGGED = 2;
/** Rows of no more lines are calm as they are: nothing is moved for them. */
const LOW = 3;
/** A tall row weighs more than as many lines in low ones: it leaves pages white and is hard to read. */
const TALL = 1.5;
/** Millimetres moved from one column to another at a time, coarse before fine. */
const STEPS = [6, 2, 0.5] as const;
/** Share of the table's weight that a millimetre moved must save: for less, the annex keeps its usual looks. */
const WORTH = 0.0025;

/** Rows that are measured: of a longer table some from all over it stand for the others. */
const MEASURED_ROWS = 400;

/**
 * Widths of columns for the texts that stand in them: first as they are liked (in proportion where they are too many for that),
 * then moved from one to the other as long as the rows of the table become clearly lower by it.
 * @param texts of each column, row by row.
 */
export function fittedToTexts(needs: readonly ColumnNeed[], texts: readonly (readonly string[])[], room: Room): number[] {
  const widths = dealt(needs, room);
  const bounds = needs.map((need, at) => Math.min(need.givesDownTo ?? need.looks, widths[at] ?? 0));
  const open = needs.flatMap((need, at) => (need.fixed === true ? [] : [at]));
  const measured = measuredRows(texts[0]?.length ?? 0);
  const lengths = texts.map((column) => measured.map((row) => (column[row] ?? '').split('\n').map((paragraph) => paragraph.length)));
  const linesIn = (column: number, width: number): Float64Array => {
    const letters = Math.max(1, (width * POINTS_PER_MM - 2 * TABLE_LOOK.padX) / (LETTER * room.fontSize));
    return Float64Array.from(lengths[column] ?? [], (paragraphs) => paragraphs.reduce((sum, length) => sum + linesOf(length, letters), 0));
  };
  const lines = needs.map((_, at) => linesIn(at, widths[at] ?? 0));
  for (const step of STEPS) {
    for (;;) {
      const rows = tallestOf(lines);
      const narrower = open.map((at) => ((widths[at] ?? 0) - step < (bounds[at] ?? 0) ? null : linesIn(at, (widths[at] ?? 0) - step)));
      const wider = open.map((at) => linesIn(at, (widths[at] ?? 0) + step));
      let best = { weight: rows.weight * (1 - WORTH * step), from: -1, to: -1 };
      for (const [from, fewer] of narrower.entries())
        for (const [to, more] of wider.entries()) {
          if (fewer === null || from === to) continue;
          const weight = rows.weightWith({ at: open[from] ?? 0, lines: fewer }, { at: open[to] ?? 0, lines: more });
          if (weight < best.weight) best = { weight, from, to };
        }
      const [giver, taker] = [open[best.from], open[best.to]];
      if (giver === undefined || taker === undefined) break;
      widths[giver] = (widths[giver] ?? 0) - step;
      widths[taker] = (widths[taker] ?? 0) + step;
      lines[giver] = narrower[best.from] ?? linesIn(giver, widths[giver]);
      lines[taker] = wider[best.to] ?? linesIn(taker, widths[taker]);
    }
  }
  return widths;
}

/** One of each stretch, in another place of it each time: plans repeat themselves. */
function measuredRows(count: number): number[] {
  const stretch = Math.max(1, Math.ceil(count / MEASURED_ROWS));
  return Array.from({ length: Math.ceil(count / stretch) }, (_, at) => Math.min(count - 1, at * stretch + ((at * 7) % stretch)));
}

/** Half a line more for what the last one leaves empty; between whole lines, so that each step shows. */
const linesOf = (length: number, letters: number): number => (length <= letters ? 1 : Math.max(1, length / Math.max(1, letters - RAGGED) + 0.5));

/** Widths between two levels of need, in proportion, so that they fill the table. */
function dealt(needs: readonly ColumnNeed[], { textWidth, filler }: Room): number[] {
  const sum = (level: 'least' | 'looks' | 'liked'): number => needs.reduce((all, need) => all + need[level], 0);
  if (sum('liked') <= textWidth) return needs.map(({ liked }, at) => (at === filler ? liked + textWidth - sum('liked') : liked));
  const between = (low: 'least' | 'looks', high: 'looks' | 'liked'): number[] => {
    const part = (textWidth - sum(low)) / (sum(high) - sum(low));
    return needs.map((need) => need[low] + (need[high] - need[low]) * part);
  };
  if (sum('looks') <= textWidth) return between('looks', 'liked');
  if (sum('least') <= textWidth) return between('least', 'looks');
  const fixed = needs.reduce((all, need) => all + (need.fixed === true ? need.least : 0), 0);
  const part = Math.max(0, textWidth - fixed) / Math.max(1, sum('least') - fixed);
  return needs.map((need) => (need.fixed === true ? need.least : need.least * part));
}

interface Changed {
  readonly at: number;
  readonly lines: Float64Array;
}

/** The rows as high as their tallest cells, and what they would weigh with the cells of two columns set anew. */
function tallestOf(lines: readonly Float64Array[]): { readonly weight: number; readonly weightWith: (a: Changed, b: Changed) => number } {
  const count = lines[0]?.length ?? 0;
  // The three tallest columns of each row: whichever two change, the tallest of the others is among them.
  const top = Array.from({ length: count }, (_, row) => {
    const three = [-1, -1, -1];
    for (let at = 0; at < lines.length; at += 1) {
      let here = at;
      for (let place = 0; place < 3; place += 1) {
        const other = three[place] ?? -1;
        if (other !== -1 && (lines[other]?.[row] ?? 0) >= (lines[here]?.[row] ?? 0)) continue;
        three[place] = here;
        if (other === -1) break;
        here = other;
      }
    }
    return three;
  });
  const weigh = (heightOf: (row: number) => number): number => {
    let sum = 0;
    for (let row = 0; row < count; row += 1) sum += Math.max(LOW, heightOf(row)) ** TALL;
    return sum;
  };
  return {
    weight: weigh((row) => lines[top[row]?.[0] ?? 0]?.[row] ?? 1),
    weightWith: (a, b) =>
      weigh((row) => {
        const other = top[row]?.find((at) => at !== a.at && at !== b.at) ?? -1;
        return Math.max(a.lines[row] ?? 1, b.lines[row] ?? 1, lines[other]?.[row] ?? 1);
      }),
  };
}
