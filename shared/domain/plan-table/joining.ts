import { looksLikeAgency } from './column-profile.ts';

/** The end of a sentence, an open colon included. */
export const SENTENCE_END = /[.;:!?…]["”’)\]]*$/;
const NEW_THOUGHT = /^(?:[-–+*•]\s|\d+[.)]\s|[a-zđ]\)\s|\p{Lu})/u;

/** True when the lower text may be a thought of its own: the upper one ended and this one begins like a sentence or an item. */
export function startsAnew(upper: string, lower: string): boolean {
  return SENTENCE_END.test(upper) && NEW_THOUGHT.test(lower);
}

/**
 * Joins the two parts of a cell that a page break cut: one space inside a sentence, a line break between two thoughts or
 * between two agencies. A part repeated word for word on the next page is kept once.
 */
export function joinBroken(upper: string, lower: string): string {
  if (lower === '' || lower === upper) return upper;
  if (upper === '') return lower;
  // A date torn at its stroke.
  if (/\d[/.-]$/.test(upper) && /^\d/.test(lower)) return upper + lower;
  const apart = startsAnew(upper, lower) || (looksLikeAgency(upper) && looksLikeAgency(lower) && !/(?:[,;(&/–-]|\svà)$/.test(upper));
  return upper + (apart ? '\n' : ' ') + lower;
}
