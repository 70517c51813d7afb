import type { AgencyKind } from '../../api/agencies.api.ts';
import { foldAgencyName } from './agency-match.ts';

/** How names of each kind begin, folded; the first line that fits decides. */
const BEGINNINGS: readonly (readonly [kind: AgencyKind, beginning: RegExp])[] = [
  // A dash names the parent body: Cục xuất nhập khẩu – Bộ Công Thương.
  ['central', /-bo /],
  [
    'armed-forces',
    /^(?:bo chi huy |ban chi huy (?:quan su|bo doi)|bo tu lenh |bo chqs|bchqs|bch |bo doi |bdbp|don bien phong|hai doan |quan khu|cong an|ca (?:tinh|xa|phuong|huyen)\b)/,
  ],
  // Of the ministry's line, whatever the office in the province is called.
  ['other', /^van phong dang ky dat dai/],
  ['central', /^bo /],
  ['department', /^(?:so|ban quan ly|van phong|thanh tra) /],
  ['vertical', /^(?:(?:chi )?cuc |ngan hang nha nuoc|nhnn|kho bac |kbnn|thue |hai quan |bao hiem xa hoi|bhxh|toa an |tand|vien kiem sat |vksnd|thi hanh an )/],
  // Fronts, unions and associations; Party bodies have no kind of their own.
  [
    'organisation',
    /^(?:uy ban mat tran|(?:uy )?ban mttq|ubmttq|mttq|mat tran |tinh doan|thanh doan|doan (?:thanh nien|tncs)|lien doan |ldld|hoi (?!dong)|lien hiep |hiep hoi |lien minh |cong doan)/,
  ],
  ['people-committee', /^(?:ubnd|uy ban nhan dan) /],
];

/** A first guess for a newly met name, for the clerk to correct; `other` when the name says nothing. */
export function guessAgencyKind(name: string): AgencyKind {
  const fold = foldAgencyName(name);
  return BEGINNINGS.find(([, beginning]) => beginning.test(fold))?.[0] ?? 'other';
}
