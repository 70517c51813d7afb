import type { Gone } from './book-lines.ts';
import { numberText } from './symbol.ts';

export const twiceInWords = 'Trùng số';

const how: Readonly<Record<Exclude<Gone['how'], 'renumbered'>, string>> = { removed: 'đã xóa khỏi sổ', undone: 'đã hoàn tác việc vào sổ' };

/**
 * Why a number has no row, as far as it is known: on the screen and on paper alike.
 * @param dayOf "05/02/2026" of an instant, on the calendar of the place
 */
export function gapInWords(
  { from, to, gone }: { readonly from: number; readonly to: number; readonly gone: Gone | null },
  dayOf: (instant: string) => string,
): string {
  if (gone === null) return from === to ? 'Số trống, chưa vào sổ' : `${to - from + 1} số trống, chưa vào sổ`;
  const act = gone.how === 'renumbered' ? `đã đổi thành số ${numberText(gone.now ?? 0)}` : how[gone.how];
  const about = gone.subject === '' ? '' : `: ${gone.subject}`;
  return `Số trống, ${act} ngày ${dayOf(gone.at)} (${gone.actor})${about}`;
}
