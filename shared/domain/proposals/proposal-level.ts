import { foldText } from '../text/fold.ts';

/** To which level a proposal goes, the highest first: the order in which a report groups them. */
export const PROPOSAL_LEVELS = ['central', 'province', 'committee', 'agency', 'commune', 'other'] as const;

export type ProposalLevel = (typeof PROPOSAL_LEVELS)[number];

/** In the order in which they are tried: *Ban Chỉ đạo Trung ương* is no committee of the province, *Sở Tài chính tỉnh* not the province itself. */
const WORDS: readonly (readonly [ProposalLevel, RegExp])[] = [
  ['central', /^(?:cac )?bo\b(?! (?:chi huy|doi))|\b(?:trung uong|chinh phu|thu tuong|bo chinh tri|ban bi thu|tong cuc|viet nam)\b|(?<!dai bieu )\bquoc hoi\b/],
  ['committee', /\bban chi dao\b/],
  ['commune', /\b(?:xa(?! hoi)|phuong|dac khu|thi tran)\b/],
  ['agency', /^(?:cac )?(?:so|chi cuc|cuc|ban quan ly|thanh tra|cong an|bo chi huy|bo doi|kho bac|ngan hang|van phong|trung tam)\b/],
  ['province', /\b(?:tinh uy|thanh uy|thanh pho|tinh|hdnd|dai bieu quoc hoi)\b/],
];

/** As far as the addressee's name tells; `other` where it tells nothing. */
export function levelOf(addressee: string): ProposalLevel {
  const folded = foldText(addressee).replace(/^(?:kinh )?(?:de nghi|gui):? /, '');
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}
