/** A figure as a workbook keeps it: the number, and the format under which Vietnamese Excel shows the very letters of the text. */
export interface Figure {
  readonly value: number;
  readonly format: string;
}

/** Vietnamese, so that a program of another country reads the separators as they are meant. */
const VIETNAMESE = '[$-42A]';
/** Dots between thousands, a comma before decimals; no zeros in front: those belong to codes and numbers of documents. */
const FIGURE = /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)(?:,(\d{1,6}))?$/u;
/** *1,500* may be one and a half, or fifteen hundred as other countries write it. */
const DOUBTFUL = /^-?\d{1,3},\d{3}$/u;
/** Stands where a table has no figure. */
const NONE = /^[-–—]?$/u;
/** Significant digits that a workbook keeps. */
const DIGITS = 15;

export function figureOf(text: string): Figure | null {
  const decimals = FIGURE.exec(text)?.[1]?.length ?? 0;
  if (!FIGURE.test(text) || DOUBTFUL.test(text) || text.replace(/\D/gu, '').length > DIGITS) return null;
  const figure = {
    value: Number(text.replaceAll('.', '').replace(',', '.')),
    format: `${VIETNAMESE}${text.includes('.') ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`,
  };
  return shownFigure(figure) === text ? figure : null;
}

/** What such a cell shows; null for a format that is not one of a figure. */
export function shownFigure({ value, format }: Figure): string | null {
  const parts = /^\[\$-42A\](#,##)?0(?:\.(0+))?$/u.exec(format);
  if (parts === null) return null;
  const [, grouped, decimals = ''] = parts;
  const [whole = '', part] = Math.abs(value).toFixed(decimals.length).split('.');
  const shown = grouped === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '-' : ''}${shown}${part === undefined ? '' : `,${part}`}`;
}

/** Whether a column holds figures and nothing that is none: one word among them, and all stay text. */
export const areFigures = (texts: readonly string[]): boolean =>
  texts.every((text) => NONE.test(text) || figureOf(text) !== null) && texts.some((text) => figureOf(text) !== null);
