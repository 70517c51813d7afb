export type ListMarker = 'dash' | 'plus' | 'letter';

/** The letters that points of a paper go by: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư (NĐ 30/2020/NĐ-CP, PL I, mục II.5). */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** "-", "+", "đ)": what stands before an item of a list; after the last letter they are doubled. */
export function listMarker(marker: ListMarker, at: number): string {
  if (marker !== 'letter') return marker === 'dash' ? '-' : '+';
  const letter = POINTS[at % POINTS.length] ?? '';
  return `${letter.repeat(1 + Math.floor(at / POINTS.length))})`;
}
