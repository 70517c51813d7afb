/** Single property modifiers ([MS-DOC] 2.6) that say something about text, lists and tables. */
export const SPRM = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  struck: 0x0837,
  doubleStruck: 0x2a53,
  /** Above or below the line. */
  position: 0x2a48,
  symbol: 0x6a09,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  nesting: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  headingRow: 0x3404,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  /** Properties too long for their page stand in the Data stream. */
  huge: 0x6646,
  hugeIn97: 0x6645,
} as const;

const TAB_STOPS = 0xc615;
/** Operand lengths by the top three bits of the code; 6 says its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3];

/** Calls `each` with every modifier of a list and the bytes of its operand. A torn list ends early. */
export function walkSprms(list: Buffer, each: (code: number, operand: Buffer) => void): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    const start = at + 2;
    const length = operandLength(list, start, code);
    if (length < 0 || start + length > list.length) return;
    each(code, list.subarray(start, start + length));
    at = start + length;
  }
}

function operandLength(list: Buffer, start: number, code: number): number {
  const fixed = LENGTHS[code >> 13]!;
  if (fixed > 0) return fixed;
  if (code === SPRM.tableDefinition) return start + 2 > list.length ? -1 : list.readUInt16LE(start) + 1;
  const said = list[start] ?? 0;
  if (code !== TAB_STOPS || said !== 255) return said + 1;
  const removed = list[start + 1] ?? 0;
  const added = list[start + 2 + 4 * removed] ?? 0;
  return 3 + 4 * removed + 3 * added;
}
