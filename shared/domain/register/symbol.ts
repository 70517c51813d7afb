import { kindKey, type Series } from './series.ts';

/** Below 10 with a zero before it; NĐ 30/2020, PL I, II.3; 05-HD/VPTW, I.3. */
export const numberText = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** A công văn of the State form has no letters of its kind: "05/BCĐ-SCT". */
const OFFICIAL_LETTER = 'CV';

type OfSeries = Pick<Series, 'form' | 'kind'>;

function beginning({ form, kind }: OfSeries, number: string): string {
  if (form === 'party') return `${number}-${kind}/`;
  return kindKey(kind) === OFFICIAL_LETTER ? `${number}/` : `${number}/${kind}-`;
}

/**
 * Number and symbol as printed: "05/KH-BCĐ", "05/BCĐ-SCT", of the Party "05-KH/BCĐ".
 * @param body what stands for the issuing body: "BCĐ", "BCĐ-SCT"
 */
export function symbolText(series: OfSeries, number: number, body: string): string {
  const begun = beginning(series, numberText(number));
  return body === '' ? begun.slice(0, -1) : begun + body;
}

/** The symbol of a paper whose number is set right; one that is built otherwise stays as the clerk has spelt it. */
export function renumbered(symbol: string, series: OfSeries, to: number): string {
  const body = bodyIn(symbol, series, Number.parseInt(symbol, 10));
  return body === null ? symbol : symbolText(series, to, body);
}

/** The body in a symbol of the series, as the clerk has spelt it; null where the symbol is built otherwise. */
export function bodyIn(symbol: string, series: OfSeries, number: number): string | null {
  const begun = beginning(series, numberText(number));
  return symbol.startsWith(begun) && symbol.length > begun.length ? symbol.slice(begun.length) : null;
}
