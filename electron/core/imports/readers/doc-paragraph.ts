import { SPRM, walkSprms } from './doc-sprms.ts';

/** Ends a paragraph, a cell or a row, a page or section. */
export type Mark = '\r' | '\u0007' | '\f';

export const isMark = (char: string): char is Mark => char === '\r' || char === '\u0007' || char === '\f';

export interface DocParagraph {
  /** Without its mark; fields show their results, deleted and hidden text is gone. */
  readonly text: string;
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

/** @param data The stream of properties too long for their page. */
export function docParagraph(text: string, mark: Mark, properties: Buffer, data: Buffer): DocParagraph {
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
    text,
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
