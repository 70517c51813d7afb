import { address, oneOf, PATH, text, type More, type RouteOf } from './address.ts';

/** In `chosen`: a paper being written down, and numbers being reserved. */
export const NEW = 'moi';
export const RESERVE = 'giu';

/** The books of outgoing and incoming papers. */
export const registerAddress = address('register', 'so-van-ban', {
  /** Empty: the committee of the plan last open. */
  committeeId: text(PATH),
  book: oneOf('so', { '': 'outgoing', den: 'incoming' }),
  /** "2026", "2025-2030"; empty: the one in use. */
  span: text('nam'),
  /** What the rows are filtered by. */
  show: oneOf('loc', { '': 'all', 'giu-truoc': 'reserved', 'da-huy': 'cancelled', 'trung-so': 'twice', 'so-trong': 'gap' }),
  /** Words searched for. */
  search: text('tim'),
  /** Id of the paper chosen; `moi` is one being written down, with a number's kind and figure where it fills a gap. */
  chosen: text('chon'),
});
export type RegisterRoute = RouteOf<typeof registerAddress>;
export const registerRoute = (committeeId = '', more: More<RegisterRoute> = {}): RegisterRoute => registerAddress.of({ committeeId, ...more });
