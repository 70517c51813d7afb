import type { CellMark } from '../source-table.ts';
import { normalizeText } from '../text/normalize.ts';

/** Words that do not stand on the page as plain text does; those that came in under tracked changes are kept all the same. */
export type Apart = 'struck' | 'deleted' | 'inserted' | 'hidden';

const ORDER: readonly Apart[] = ['struck', 'deleted', 'inserted', 'hidden'];

export const isApart = ({ kind }: CellMark): boolean => ORDER.some((known) => known === kind);

/** Gathers the words that a stroke crosses out, that are hidden or that tracked changes took away or brought, piece by piece as they stand between the others. */
export class WordsApart {
  readonly #words = new Map<Apart, string>();

  add(kind: Apart, text: string): void {
    this.#partAll(kind);
    this.#words.set(kind, (this.#words.get(kind) ?? '') + text);
  }

  /** Words that are kept stand between this piece and the next. */
  part(): void {
    this.#partAll(null);
  }

  endLine(): void {
    for (const [kind, words] of this.#words) this.#words.set(kind, `${words}\n`);
  }

  of(kind: Apart): string {
    return normalizeText((this.#words.get(kind) ?? '').replace(/ *\n */g, '\n'));
  }

  marks(): CellMark[] {
    return ORDER.map((kind): CellMark => ({ kind, text: this.of(kind) })).filter(({ text }) => text !== '');
  }

  #partAll(but: Apart | null): void {
    for (const [kind, words] of this.#words) if (kind !== but && !/\s$/.test(words)) this.#words.set(kind, `${words} `);
  }
}

/** Words set apart over several paragraphs of a cell are told together. */
export function inOnePiece(marks: readonly CellMark[]): CellMark[] {
  const apart = ORDER.flatMap((kind): CellMark[] => {
    const alike = marks.filter((mark) => mark.kind === kind);
    return alike.length === 0 ? [] : [{ kind, text: alike.map(({ text }) => text).join('\n') }];
  });
  return [...apart, ...marks.filter((mark) => !isApart(mark))];
}
