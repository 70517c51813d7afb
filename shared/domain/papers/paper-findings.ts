import type { PaperFinding, PlaceInDraft } from '../../api/papers.api.ts';

const finding =
  (weight: PaperFinding['weight']) =>
  (code: string, text: string, at?: PlaceInDraft): PaperFinding => ({ code, weight, text, ...(at && { at }) });
export const must = finding('must');
export const look = finding('look');
export const field = (name: Extract<PlaceInDraft, { field: unknown }>['field']): PlaceInDraft => ({ field: name });

/** Two dots and more, or an ellipsis by itself: room that was to be filled. */
export const room = /…{2,}|\.{4,}/u;

const AROUND = 30;
/** Letters that tell one place of a text from its likes. */
const BESIDE = 12;

/** The words themselves with a little of what stands beside them, to be found again. */
export function stretchAt(text: string, what: RegExp | string): string {
  const found = typeof what === 'string' ? what : (what.exec(text)?.[0] ?? '');
  const at = Math.max(0, text.indexOf(found));
  return text.slice(Math.max(0, at - BESIDE), at + found.length + BESIDE);
}

/** Where in a long text it is. */
export function around(text: string, what: RegExp | string = room): string {
  const at = Math.max(0, typeof what === 'string' ? text.indexOf(what) : text.search(what));
  const from = Math.max(0, at - AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + AROUND).trim()}${at + AROUND < text.length ? '…' : ''}`;
}
