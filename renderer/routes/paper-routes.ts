import { address, oneOf, PATH, text, type More, type RouteOf } from './address.ts';

/** Papers that the committee makes: the list of them, or one open. */
export const papersAddress = address('papers', 'van-ban', {
  /** Empty: the committee of the plan last open. */
  committeeId: text(PATH),
  /** Id of the paper that is open; empty: the list. */
  paper: text('mo'),
  /** The kind being made, in the dialog of a new paper; empty: no dialog. */
  make: text('tao'),
  show: oneOf('loc', { '': 'all', 'du-thao': 'drafts', 'da-ban-hanh': 'issued', 'don-doc': 'reminders' }),
  /** Words searched for. */
  search: text('tim'),
  /** Id of the paper chosen in the list. */
  chosen: text('chon'),
});
export type PapersRoute = RouteOf<typeof papersAddress>;
export const papersRoute = (committeeId = '', more: More<PapersRoute> = {}): PapersRoute => papersAddress.of({ committeeId, ...more });
