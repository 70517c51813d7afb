import { columnLook, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { POINTS_PER_MM, TABLE_LOOK } from './the-thuc.ts';

/** Content never gets less of the text width than this, whatever columns are shown. */
const CONTENT_SHARE = 0.3;
/** A side column may grow for a long word up to this factor; longer words are broken. */
const GROWTH = 1.5;

export interface AnnexColumn {
  readonly field: ColumnId;
  readonly texts: readonly string[];
}

/** Column widths in millimetres, to a tenth, adding up to `textWidth` exactly. */
export function annexColumnWidths(columns: readonly AnnexColumn[], orientation: 'portrait' | 'landscape', textWidth: number, fontSize: number): number[] {
  const sides = columns.map(({ field, texts }) => {
    const { paper } = columnLook(field);
    if (paper === null) return { width: 0, least: 0 };
    const needed = neededWidth(texts, fontSize);
    const preferred = paper[orientation] * Math.max(1, fontSize / 12);
    const width = Math.min(preferred * GROWTH, Math.max(preferred, needed));
    return { width, least: field === 'number' ? width : Math.min(width, needed) };
  });
  const flexible = columns.findIndex(({ field }) => columnLook(field).paper === null);
  const filler = flexible === -1 ? columns.length - 1 : flexible;
  const widths = shrunk(sides, textWidth * (1 - CONTENT_SHARE)).map((width) => Math.floor(width * 10) / 10);
  const others = widths.reduce((sum, width, at) => (at === filler ? sum : sum + width), 0);
  widths[filler] = Math.round((textWidth - others) * 10) / 10;
  return widths;
}

/** Brings the columns into `room`: first down to their longest words, then, words or not, in proportion. */
function shrunk(columns: readonly { readonly width: number; readonly least: number }[], room: number): number[] {
  const total = (of: (column: { width: number; least: number }) => number) => columns.reduce((sum, column) => sum + of(column), 0);
  const excess = Math.max(0, total(({ width }) => width) - room);
  const slack = total(({ width, least }) => width - least);
  const given = slack === 0 ? 0 : Math.min(1, excess / slack);
  const fixed = columns[0]?.least ?? 0;
  const beyond = Math.max(0, excess - slack) / Math.max(1, total(({ least }) => least) - fixed);
  return columns.map(({ width, least }, at) => (width - (width - least) * given) * (at === 0 ? 1 : 1 - beyond));
}

/** Room for the longest word of a column, estimated from classes of letter width (templates know no font). */
function neededWidth(texts: readonly string[], fontSize: number): number {
  let widest = 0;
  for (const text of texts) for (const word of text.split(/\s+/)) widest = Math.max(widest, emWidth(word));
  return (widest * fontSize + 2 * TABLE_LOOK.padX + 2) / POINTS_PER_MM;
}

/** Em width of a word in bold Times, a little generous. */
function emWidth(word: string): number {
  let width = 0;
  for (const letter of word)
    width += /[\p{Lu}–—…%&@]/u.test(letter) ? 0.72 : /[.,;:/()\-'|!fijlrt]/.test(letter) ? 0.36 : letter === 'm' || letter === 'w' ? 0.83 : 0.52;
  return width;
}
