import { address, oneOf, PATH, required, text, type More, type RouteOf } from './address.ts';

export const agenciesAddress = address('agencies', 'co-quan', {
  tab: oneOf(PATH, { '': 'register', 'chua-co': 'unlisted', 'cum-tu': 'groups', 'sap-xep': 'successions' }),
  search: text('tim'),
  /** Kind of agency filtered by. */
  kind: text('loai'),
  /** The agency or group chosen; `moi` is one being added. */
  chosen: text('chon'),
});
export type AgenciesRoute = RouteOf<typeof agenciesAddress>;
export type AgencyTab = AgenciesRoute['tab'];
export const agenciesRoute = (tab: AgencyTab = 'register', more: More<AgenciesRoute> = {}): AgenciesRoute => agenciesAddress.of({ tab, ...more });

/** A reorganisation of agencies being written down. */
export const successionAddress = address('succession', 'sap-xep', {
  /** Key of the ready-made reorganisation it starts from, or empty. */
  starter: text('mau'),
});
export type SuccessionRoute = RouteOf<typeof successionAddress>;
export const successionRoute = (more: More<SuccessionRoute> = {}): SuccessionRoute => successionAddress.of(more);

/** A committee that has no plan yet. */
export const noPlanAddress = address('no-plan', 'chua-co-ke-hoach', { committeeId: required(PATH) });
export const noPlanRoute = (committeeId: string): RouteOf<typeof noPlanAddress> => noPlanAddress.of({ committeeId });

export const committeeAddress = address('committee', 'ban-chi-dao', {
  /** Empty: the committee of the plan last open. */
  committeeId: text(PATH),
  /** `YYYY-MM-DD`: only those seated on that day. */
  onDay: text('ngay'),
  /** The seat chosen; `moi` and `moi-to` are ones being added, `dan` a list being pasted; `the-thuc` how its papers are set, `mau-word` its own Word templates. */
  chosen: text('chon'),
});
export type CommitteeRoute = RouteOf<typeof committeeAddress>;
export const committeeRoute = (committeeId = '', more: More<CommitteeRoute> = {}): CommitteeRoute => committeeAddress.of({ committeeId, ...more });
