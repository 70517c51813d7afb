import { columnLook, isOwnColumn, type ColumnId } from '../../../../shared/domain/plan-table/plan-fields.ts';
import { POINTS_PER_MM, TABLE_LOOK } from '../../typesetting/the-thuc.ts';
import { neededWidth } from '../../typesetting/word-room.ts';

/** Content never gets less of the text width than this, whatever columns are shown … */
const CONTENT_SHARE = 0.3;
/** … but among more columns than the usual ones it gives way to their words. */
const USUAL_COLUMNS = 7;
const CROWDED_CONTENT_SHARE = 0.18;
/** A side column may grow for a long word up to this factor; longer words are broken. */
const GROWTH = 1.5;
/** Millimetres dealt out at a time where a table is crowded. */
const STEP = 0.5;
/** Em width of a letter of running text, spaces with it. */
const LETTER = 0.46;

/** Millimetres a column of the plan's own likes at 12 pt in landscape for texts of so many letters; of `root` the square root is taken, so that long texts are wide and high alike. */
const OWN_WIDTH = { least: 14, most: 56, root: 5.4 } as const;
/** Of the texts, by length. */
const USUAL_LENGTH = 0.8;

export interface AnnexColumn {
  readonly field: ColumnId;
  readonly heading: string;
  readonly texts: readonly string[];
  /** Millimetres, where the clerk has said so. */
  readonly wanted?: number | undefined;
}

type Orientation = 'portrait' | 'landscape';

/** Column widths in millimetres, to a tenth, adding up to `textWidth` exactly. */
export function annexColumnWidths(columns: readonly AnnexColumn[], orientation: Orientation, textWidth: number, fontSize: number): number[] {
  const flexible = columns.findIndex(({ field }) => columnLook(field).paper === null);
  const filler = flexible === -1 ? columns.length - 1 : flexible;
  const share = columns.length > USUAL_COLUMNS ? CROWDED_CONTENT_SHARE : CONTENT_SHARE;
  const needs = columns.map((column, at): Need => {
    const usual = usualLength(column.texts);
    if (at === flexible) return { width: textWidth, least: textWidth * share, usual };
    return { ...sideWidth(column, orientation, fontSize), usual };
  });
  const liked = needs.reduce((sum, { width }, at) => sum + (at === filler ? 0 : width), textWidth * CONTENT_SHARE);
  const widths = (liked <= textWidth ? needs.map(({ width }) => width) : dealt(needs, textWidth, fontSize)).map((width) => Math.floor(width * 10) / 10);
  const others = widths.reduce((sum, width, at) => (at === filler ? sum : sum + width), 0);
  widths[filler] = Math.round((textWidth - others) * 10) / 10;
  return widths;
}

interface Need {
  /** What it likes to have. */
  readonly width: number;
  /** What its longest words need. */
  readonly least: number;
  /** Letters of its longer texts. */
  readonly usual: number;
}

/**
 * Deals the text width to columns that cannot all have what they like: first their longest words (in proportion where not
 * even those fit, STT whole), then bit by bit to the one whose text would stand on most lines.
 */
function dealt(needs: readonly Need[], textWidth: number, fontSize: number): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  if (least > textWidth) {
    const fixed = needs[0]?.least ?? 0;
    const part = (textWidth - fixed) / Math.max(1, least - fixed);
    return needs.map((need, at) => (at === 0 ? need.least : need.least * part));
  }
  const widths = needs.map((need) => need.least);
  const padding = (2 * TABLE_LOOK.padX) / POINTS_PER_MM;
  const lines = (at: number): number => ((needs[at]?.usual ?? 0) * LETTER * fontSize) / POINTS_PER_MM / Math.max(1, (widths[at] ?? 0) - padding);
  for (let room = textWidth - least; room >= STEP; room -= STEP) {
    const open = needs.flatMap((need, at) => ((widths[at] ?? 0) + STEP <= need.width ? [at] : []));
    const neediest = open.reduce((most, at) => (lines(at) > lines(most) ? at : most), open[0] ?? 0);
    widths[neediest] = (widths[neediest] ?? 0) + STEP;
  }
  return widths;
}

/** What a column likes to have, and what its longest words need. */
function sideWidth({ field, heading, texts, wanted }: AnnexColumn, orientation: Orientation, fontSize: number): { width: number; least: number } {
  const needed = neededWidth([heading, ...texts], fontSize);
  if (wanted !== undefined) return { width: wanted, least: wanted };
  const scale = Math.max(1, fontSize / 12);
  const preferred = (isOwnColumn(field) ? ownWidth(texts, orientation) : (columnLook(field).paper?.[orientation] ?? 0)) * scale;
  const width = Math.min(preferred * GROWTH, Math.max(preferred, needed));
  return { width, least: field === 'number' ? width : Math.min(width, needed) };
}

function ownWidth(texts: readonly string[], orientation: Orientation): number {
  const landscape = Math.min(OWN_WIDTH.most, Math.max(OWN_WIDTH.least, OWN_WIDTH.root * Math.sqrt(usualLength(texts))));
  return orientation === 'landscape' ? landscape : Math.max(OWN_WIDTH.least, landscape * 0.75);
}

/** Letters of the longer ones among the texts; the few longest make no column wide. */
function usualLength(texts: readonly string[]): number {
  const lengths = texts.flatMap((text) => (text === '' ? [] : [text.length])).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * USUAL_LENGTH)] ?? 0;
}

/** Figures, marks and single words of an own column stand in the middle of it, as papers print them. */
const SHORT = 24;

export function annexAlignment({ field, texts }: AnnexColumn): 'left' | 'center' | 'justify' {
  return isOwnColumn(field) && usualLength(texts) <= SHORT ? 'center' : columnLook(field).align;
}
