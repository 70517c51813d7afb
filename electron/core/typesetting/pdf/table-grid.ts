import { TABLE_LOOK } from '../the-thuc.ts';
import type { Pen, Rule } from './pen.ts';

/** Columns that a cell stands over. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of a table on one page, gathered row by row: an upright goes on as long as the cells beside it do. Points. */
export class TableGrid {
  readonly #edges: readonly number[];
  readonly #x: number;
  /** Upper edge of the line above the next row. */
  #y: number;
  readonly #rules: Rule[] = [];
  /** Where each upright that still goes on began, by its edge. */
  readonly #uprights = new Map<number, number>();

  /** @param edges From the left edge of the table to that of each upright line. @param at Where the table begins. */
  constructor(edges: readonly number[], at: { readonly x: number; readonly y: number }) {
    this.#edges = edges;
    this.#x = at.x;
    this.#y = at.y;
    this.#level([]);
  }

  /** @param height Of the row with the line below it. @param reaching Cells that go on in the next row. */
  row(height: number, cells: readonly Span[], reaching: readonly Span[] = []): void {
    const own = new Set([this.#edges.length - 1, ...cells.map(({ from }) => from)]);
    for (const edge of this.#uprights.keys()) if (!own.has(edge)) this.#endUpright(edge);
    for (const edge of own) if (!this.#uprights.has(edge)) this.#uprights.set(edge, this.#y);
    this.#y += height;
    this.#level(reaching);
  }

  draw(pen: Pen): void {
    for (const edge of this.#uprights.keys()) this.#endUpright(edge);
    pen.rules(this.#rules, TABLE_LOOK.rule);
  }

  #level(open: readonly Span[]): void {
    const y = this.#y + TABLE_LOOK.rule / 2;
    let from = 0;
    for (const span of [...open, { from: this.#edges.length - 1, to: this.#edges.length - 1 }]) {
      if (span.from > from) this.#rules.push({ x1: this.#edgeAt(from), y1: y, x2: this.#edgeAt(span.from), y2: y });
      from = span.to + 1;
    }
  }

  #endUpright(edge: number): void {
    const x = this.#edgeAt(edge) + TABLE_LOOK.rule / 2;
    this.#rules.push({ x1: x, y1: this.#uprights.get(edge) ?? this.#y, x2: x, y2: this.#y + TABLE_LOOK.rule });
    this.#uprights.delete(edge);
  }

  #edgeAt(edge: number): number {
    return this.#x + (this.#edges[edge] ?? 0);
  }
}
