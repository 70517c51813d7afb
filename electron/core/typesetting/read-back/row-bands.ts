import type { FoundWord } from './compare-words.ts';

/** The heights between which a row stands on one page. */
interface Band {
  readonly row: number;
  readonly page: number;
  top: number;
  bottom: number;
  /** The text that reaches furthest up. */
  first: string;
}

/** Where on the pages each row of a table stands, gathered column by column. */
export class RowBands {
  readonly #bands = new Map<string, Band>();

  /** @param rowOf for each of the expected words; `found` holds the same words, some of them in parts. */
  add(expected: readonly string[], rowOf: readonly number[], found: readonly FoundWord[]): void {
    let next = 0;
    for (const [at, word] of expected.entries()) {
      for (let read = 0; read < word.length && next < found.length; next += 1) {
        const part = found[next] as FoundWord;
        read += part.text.length;
        this.#stretch(rowOf[at] ?? 0, part);
      }
    }
  }

  #stretch(row: number, { text, page, y }: FoundWord): void {
    if (page === null || y === undefined) return;
    const key = `${page} ${row}`;
    const band = this.#bands.get(key);
    if (band === undefined) {
      this.#bands.set(key, { row, page, top: y, bottom: y, first: text });
      return;
    }
    if (y > band.top) band.first = text;
    band.top = Math.max(band.top, y);
    band.bottom = Math.min(band.bottom, y);
  }

  /** A text that stands beside the row before its own: each column may be in order and the rows still not be. */
  firstOverlap(): { readonly row: number; readonly page: number; readonly text: string } | null {
    const bands = [...this.#bands.values()].toSorted((a, b) => a.page - b.page || a.row - b.row);
    for (const [at, band] of bands.entries()) {
      const before = bands[at - 1];
      if (before?.page === band.page && band.top >= before.bottom) return { row: band.row, page: band.page, text: band.first };
    }
    return null;
  }
}
