import { columnLook, isOwnColumn, planFields, type ColumnId } from '../../../../shared/domain/plan-table/plan-fields.ts';
import { fittedToTexts, type ColumnNeed } from '../../typesetting/fitted-widths.ts';
import { headingRoom, wordRoom } from '../../typesetting/word-room.ts';

/** Of the text width: what content likes, and what it keeps when the texts of other columns are longer. */
const CONTENT = { liked: 0.3, least: 0.18 } as const;
/** Of what a side column likes: down to this it gives way to columns whose texts are longer, and up to this it grows to keep a document number whole. */
const LOOKS = 0.6;
const GROWTH = 1.5;

/** Millimetres a column of the plan's own likes at 12 pt in landscape for texts of so many letters; of `root` the square root is taken, so that long texts are wide and high alike. */
const OWN_WIDTH = { least: 14, most: 56, root: 5.4 } as const;
/** Of the texts, by length. */
const USUAL_LENGTH = 0.8;

export interface AnnexColumn {
  readonly field: ColumnId;
  readonly heading: string;
  /** One for each row. */
  readonly texts: readonly string[];
  /** Millimetres, where the clerk has said so. */
  readonly wanted?: number | undefined;
}

type Orientation = 'portrait' | 'landscape';

/** Column widths in millimetres, to a tenth, adding up to `textWidth` exactly. */
export function annexColumnWidths(columns: readonly AnnexColumn[], orientation: Orientation, textWidth: number, fontSize: number): number[] {
  const content = columns.findIndex(({ field }) => columnLook(field).paper === null);
  const filler = content === -1 ? columns.length - 1 : content;
  const needs = columns.map((column) => needOf(column, { orientation, textWidth, fontSize }));
  const texts = columns.map((column) => column.texts);
  const widths = fittedToTexts(needs, texts, { textWidth, fontSize, filler }).map((width) => Math.floor(width * 10) / 10);
  const others = widths.reduce((sum, width, at) => (at === filler ? sum : sum + width), 0);
  widths[filler] = Math.round((textWidth - others) * 10) / 10;
  return widths;
}

interface Page {
  readonly orientation: Orientation;
  readonly textWidth: number;
  readonly fontSize: number;
}

function needOf({ field, heading, texts, wanted }: AnnexColumn, { orientation, textWidth, fontSize }: Page): ColumnNeed {
  if (wanted !== undefined) return { least: wanted, looks: wanted, liked: wanted, fixed: true };
  const { least, whole } = wordRoom([heading, ...texts], fontSize);
  const { paper } = columnLook(field);
  if (paper === null) {
    const [share, kept] = [textWidth * CONTENT.least, Math.max(whole, textWidth * CONTENT.liked)];
    return { least: Math.max(least, share), looks: kept, liked: kept, givesDownTo: Math.max(whole, share) };
  }
  const liked = (isOwnColumn(field) ? ownWidth(texts, orientation) : paper[orientation]) * Math.max(1, fontSize / 12);
  // A number is never cut, and no row's number stands on two lines.
  if (field === 'number') return { least: Math.max(liked, whole), looks: Math.max(liked, whole), liked: Math.max(liked, whole), fixed: true };
  const kept = Math.max(least, Math.min(whole, liked * GROWTH));
  // Lead, coordinator and deadline, by which an annex is known, keep their headings on two lines.
  const headed = isOwnColumn(field) || planFields[field].stands === 'sometimes' ? 0 : Math.min(liked, headingRoom(heading, fontSize));
  return { least, looks: Math.max(liked * LOOKS, headed, kept), liked: Math.max(liked, kept) };
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
