import { normalizeText } from '../text/normalize.ts';

/** Gathers the words a stroke crosses out, piece by piece as they stand between those that are kept. */
export class StruckWords {
  #words = '';

  add(text: string): void {
    this.#words += text;
  }

  /** Words that are kept stand between this piece and the next. */
  part(): void {
    if (this.#words !== '' && !/\s$/.test(this.#words)) this.#words += ' ';
  }

  endLine(): void {
    if (this.#words !== '') this.#words += '\n';
  }

  toString(): string {
    return normalizeText(this.#words.replace(/ *\n */g, '\n'));
  }
}
