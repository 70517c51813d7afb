/** What a font does to words that matters here. */
export interface FontLook {
  readonly struck: boolean;
  readonly raised: boolean;
}

/** From one letter of a cell's text on, a font other than the cell's. */
export interface FontRun {
  readonly from: number;
  readonly font: FontLook;
}

export interface CellLook {
  readonly font: FontLook;
  readonly runs: readonly FontRun[];
}

/** Cells with words struck out or raised, by their address in their sheet: "G12". */
export type SheetLooks = ReadonlyMap<string, CellLook>;

/** By sheet; null where looks cannot be read, which has to be said: the words are then read as if none were struck out. */
export type WorkbookLooks = ReadonlyMap<string, SheetLooks> | null;

export const PLAIN_FONT: FontLook = { struck: false, raised: false };
export const isPlain = ({ struck, raised }: FontLook): boolean => !struck && !raised;

/** `grbit` and `sss` as both binary formats of Excel write them ([MS-XLS] 2.4.122, [MS-XLSB] 2.4.149). */
export const fontLook = (grbit: number, position: number): FontLook => ({ struck: (grbit & 0x08) !== 0, raised: position === 1 });

/** The fonts of a workbook, the formats of its cells and its shared words, which a cell names by their numbers. */
export class Looks {
  readonly fonts: FontLook[] = [];
  /** By the number of a cell's format, the number of its font. */
  readonly formats: number[] = [];
  /** By the number of a shared text, where it changes its font. */
  readonly shared: (readonly { readonly from: number; readonly font: number }[])[] = [];

  get matter(): boolean {
    return this.fonts.some((font) => !isPlain(font));
  }

  /** Null where nothing is struck out or raised. */
  of(format: number, shared?: number): CellLook | null {
    const font = this.fonts[this.formats[format] ?? 0] ?? PLAIN_FONT;
    const runs = (shared === undefined ? [] : (this.shared[shared] ?? [])).map((run) => ({ from: run.from, font: this.fonts[run.font] ?? PLAIN_FONT }));
    return isPlain(font) && runs.every((run) => isPlain(run.font)) ? null : { font, runs };
  }
}
