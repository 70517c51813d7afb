import type { AgencyKind } from '../../api/agencies.api.ts';
import { foldAgencyName } from './agency-match.ts';

/** How names of each kind begin, folded; the first line that fits decides. */
const BEGINNINGS: readonly (readonly [kind: AgencyKind, beginning: RegExp])[] = [
  // A dash names the parent body: Cục xuất nhập khẩu – Bộ Công Thương.
  ['central', /-bo /],
  ['armed-forces', /^(?:bo chi huy |bch |bo doi |bdbp|cong an)/],
  ['central', /^bo /],
  ['department', /^(?:so|ban quan ly|van phong|thanh tra) /],
  ['vertical', /^(?:(?:chi )?cuc |ngan hang nha nuoc|nhnn|kho bac |thue |hai quan |bao hiem xa hoi)/],
  ['organisation', /^(?:uy ban mat tran|uy ban mttq|mat tran |tinh doan|lien doan |hoi (?:nong dan|lien hiep|cuu chien binh)|hiep hoi |lien minh )/],
  ['people-committee', /^(?:ubnd|uy ban nhan dan) /],
];

/** A first guess for a newly met name, for the clerk to correct; `other` when the name says nothing. */
export function guessAgencyKind(name: string): AgencyKind {
  const fold = foldAgencyName(name);
  return BEGINNINGS.find(([, beginning]) => beginning.test(fold))?.[0] ?? 'other';
}
