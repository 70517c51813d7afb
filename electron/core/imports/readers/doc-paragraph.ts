import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { WordsApart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { loweredText, raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import type { RunLook } from './doc-looks.ts';
import { SPRM, walkSprms } from './doc-sprms.ts';

/** Ends a paragraph, a cell or a row, a page or section. */
export type Mark = '\r' | '\u0007' | '\f';

export const isMark = (char: string): char is Mark => char === '\r' || char === '\u0007' || char === '\f';

export interface DocParagraph {
  /** Without its mark; fields show their results, text that is struck out, deleted or hidden is gone. */
  readonly text: string;
  /** Words set apart, comments and notes. */
  readonly marks: readonly CellMark[];
  readonly mark: Mark;
  /** Table nesting: 0 outside, 1 in a table, 2 in a table inside a cell. */
  readonly nesting: number;
  readonly innerCellEnd: boolean;
  readonly rowEnd: DocRowEnd | null;
  /** 1-based place in the table of lists; 0 for none. */
  readonly list: number;
  readonly listLevel: number;
}

/** What the mark at the end of a row says of its cells. */
export interface DocRowEnd {
  readonly heading: boolean;
  /** Left edge of each cell and the right edge of the last, in twentieths of a point. */
  readonly edges: readonly number[];
  readonly merged: readonly ('first' | 'further' | null)[];
}

interface DocStretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly lookAt: (place: number) => RunLook;
  readonly asides: ReadonlyMap<number, CellMark>;
}

/** The words of a stretch of the main text, and what stands beside them. */
export function docWords({ text, from, to, lookAt, asides }: DocStretch): Pick<DocParagraph, 'text' | 'marks'> {
  const apart = new WordsApart();
  const notes: CellMark[] = [];
  let words = '';
  let onLine = false;
  for (let at = from; at < to; ) {
    const look = lookAt(at);
    let end = at + 1;
    while (end < to && lookAt(end) === look) end += 1;
    for (let place = at; place < end; place += 1) {
      const aside = asides.get(place);
      if (aside !== undefined) notes.push(aside);
    }
    const shown = text.slice(at, end);
    if (look.apart !== null) apart.add(look.apart, shown);
    else apart.part();
    if (look.apart === null || look.apart === 'inserted') {
      words += look.raised ? raisedText(shown) : shown;
      onLine ||= !look.raised && /[\p{L}\p{N}]/u.test(shown);
    }
    at = end;
  }
  return { text: onLine ? words : loweredText(words), marks: [...apart.marks(), ...notes] };
}

/** @param data The stream of properties too long for their page. */
export function docParagraph(mark: Mark, properties: Buffer, data: Buffer): Omit<DocParagraph, 'text' | 'marks'> {
  let [inTable, nesting, innerCellEnd, isRowEnd, heading, list, listLevel] = [false, 0, false, false, false, 0, 0];
  let definition: Buffer | null = null;
  const mergeFlags = new Map<number, number>();
  const take = (code: number, operand: Buffer): void => {
    const on = operand[0] === 1;
    if (code === SPRM.huge || code === SPRM.hugeIn97) {
      const at = operand.readUInt32LE(0);
      if (at + 2 <= data.length) walkSprms(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), take);
    } else if (code === SPRM.inTable) inTable = on;
    else if (code === SPRM.nesting) nesting = operand.readUInt32LE(0);
    else if (code === SPRM.rowEnd || code === SPRM.innerRowEnd) isRowEnd = on;
    else if (code === SPRM.innerCellEnd) innerCellEnd = on;
    else if (code === SPRM.headingRow) heading = on;
    else if (code === SPRM.list) list = operand.readUInt16LE(0);
    else if (code === SPRM.listLevel) listLevel = operand[0]!;
    else if (code === SPRM.tableDefinition) definition = operand;
    else if (code === SPRM.verticalMerge) mergeFlags.set(operand[1] ?? 0, operand[2] ?? 0);
  };
  walkSprms(properties, take);
  return {
    mark,
    nesting: inTable ? Math.max(1, nesting) : 0,
    innerCellEnd,
    rowEnd: isRowEnd ? rowEndOf(definition, mergeFlags, heading) : null,
    list,
    listLevel,
  };
}

/** TDefTableOperand ([MS-DOC] 2.9.321): the number of cells, their edges, then 20 bytes for each cell. */
function rowEndOf(definition: Buffer | null, mergeFlags: ReadonlyMap<number, number>, heading: boolean): DocRowEnd {
  if (definition === null) return { heading, edges: [], merged: [] };
  const count = definition[2] ?? 0;
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.readInt16LE(3 + 2 * index));
  const merged = Array.from({ length: count }, (_, index) => {
    const at = 3 + 2 * (count + 1) + 20 * index;
    const flags = mergeFlags.get(index) ?? (at + 2 <= definition.length ? (definition.readUInt16LE(at) >> 5) & 3 : 0);
    return flags === 0 ? null : flags === 1 ? ('further' as const) : ('first' as const);
  });
  return { heading, edges, merged };
}
