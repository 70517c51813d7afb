/** Ticks, boxes, arrows and bullets of Wingdings and Symbol, which plans use as marks. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0fc, '✓'],
  [0xf0fe, '☑'],
  [0xf0a8, '☐'],
  [0xf06f, '☐'],
  [0xf0e0, '→'],
  [0xf0b7, '•'],
  [0xf0a7, '•'],
]);

/** The letter for a character of a symbol font; empty for one that plans have no use for. */
export function symbolText(character: number): string {
  return SYMBOLS.get(character) ?? '';
}
