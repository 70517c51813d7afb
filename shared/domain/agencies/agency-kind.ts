import type { AgencyKind } from '../../api/agencies.api.ts';
import { foldAgencyName } from './agency-match.ts';

/** How names of each kind begin, folded; the first line that fits decides. */
const BEGINNINGS: readonly (readonly [kind: AgencyKind, beginning: RegExp])[] = [
  // Whatever it is of the Party: Văn phòng Tỉnh ủy, Ban Tổ chức Thành ủy, Đảng ủy Quân sự; not Ủy ban.
  [
    'party',
    /(?:^|[ -])(?:tinh|thanh|huyen|thi|quan|dang) uy(?! ban)(?: |-|$)|^(?:dang bo |ban (?:to chuc|tuyen giao|dan van|noi chinh)(?: |$)|uy ban kiem tra|truong chinh tri)/,
  ],
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
  ['vertical', /^(?:(?:chi )?cuc |ngan hang nha nuoc|nhnn|kho bac |kbnn|thue |hai quan |ngan hang chinh sach|nhcsxh|bao hiem xa hoi|bhxh|thi hanh an )/],
  ['judicial', /^(?:toa an |tand|vien kiem sat |vksnd)/],
  // The Front and the unions that sit in it; every other Hội is an association.
  [
    'organisation',
    /^(?:uy ban mat tran|(?:uy )?ban mttq|ubmttq|mttq|mat tran |tinh doan|thanh doan|doan (?:thanh nien|tncs)|lien doan |ldld|hoi (?:nong dan|(?:lien hiep )?phu nu|lhpn|cuu chien binh|ccb|lien hiep thanh nien|sinh vien)|cong doan)/,
  ],
  ['association', /^(?:hoi (?!dong)|hiep hoi |lien hiep |lien minh )/],
  [
    'enterprise',
    /^(?:(?:tong )?cong ty|tap doan|doanh nghiep|vnpt|viettel|vien thong|buu dien|dien luc|hop tac xa |htx |ngan hang (?:tmcp|thuong mai)|agribank|vietinbank|vietcombank|bidv)/,
  ],
  ['people-committee', /^(?:ubnd|uy ban nhan dan) /],
];

/** A first guess for a newly met name, for the clerk to correct; `other` when the name says nothing. */
export function guessAgencyKind(name: string): AgencyKind {
  const fold = foldAgencyName(name);
  return BEGINNINGS.find(([, beginning]) => beginning.test(fold))?.[0] ?? 'other';
}
