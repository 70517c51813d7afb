import type { CellMark, SourceTable } from '../source-table.ts';
import { normalizeText } from '../text/normalize.ts';
import { isApart } from './words-apart.ts';

/** Title and letterhead of a paper stand at its beginning, the name of an annex directly above its table. */
const KEPT = 12;

/** The first and the last of what stands above a table; what stands between is the body of the paper. */
export const linesAboveTable = <Line>(lines: readonly Line[]): Line[] =>
  lines.length <= 2 * KEPT ? [...lines] : [...lines.slice(0, KEPT), ...lines.slice(-KEPT)];

/** Gathers the paragraphs above a table, with what of their words is struck out, hidden or under tracked changes. */
export class LinesAbove {
  #lines: { readonly text: string; readonly marks: readonly CellMark[] }[] = [];

  add(paragraph: string, marks: readonly CellMark[] = []): void {
    const lines = normalizeText(paragraph)
      .split('\n')
      .filter((line) => line !== '');
    const apart = marks.filter(isApart);
    // Of a paragraph that is struck out as a whole only that is left.
    if (lines.length === 0 && apart.length > 0) lines.push('');
    this.#lines.push(...lines.map((text, at) => ({ text, marks: at === 0 ? apart : [] })));
  }

  clear(): void {
    this.#lines = [];
  }

  of(): Pick<SourceTable, 'linesAbove' | 'marksAbove'> {
    const kept = linesAboveTable(this.#lines);
    const marks = kept.flatMap((line) => line.marks);
    return { linesAbove: kept.map(({ text }) => text).filter((text) => text !== ''), ...(marks.length > 0 && { marksAbove: marks }) };
  }
}
