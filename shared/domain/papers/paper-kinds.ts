import type { PaperForm } from '../register/series.ts';

/** What has to be chosen before a paper can be proposed: nothing but the committee, a plan, or a plan and one of its periods. */
export type PaperSubject = 'committee' | 'plan' | 'period';

interface PaperKindRules {
  /** As printed over the trích yếu, raised by style; of a công văn only its name in lists. */
  readonly name: string;
  /** Letters in the register; null: a slip or list that carries no number. */
  readonly letters: string | null;
  readonly about: PaperSubject;
  /** A công văn has no name on it: its trích yếu stands under the number (*V/v*). */
  readonly isLetter?: true;
  /** *Kính gửi* or *Kính trình* stands over the body. */
  readonly addressed?: true;
  /** Signed by two: who kept the record on the left. */
  readonly twoSign?: true;
}

/**
 * The papers that a secretariat makes (kinds by NĐ 30/2020/NĐ-CP, điều 7, and HD 05-HD/VPTW, I.3): one entry each, and its words and data
 * in `electron/core/papers/`.
 */
export const paperKinds = {
  report: { name: 'Báo cáo', letters: 'BC', about: 'period' },
  plan: { name: 'Kế hoạch', letters: 'KH', about: 'plan' },
  decision: { name: 'Quyết định', letters: 'QĐ', about: 'plan' },
  letter: { name: 'Công văn', letters: 'CV', about: 'committee', isLetter: true, addressed: true },
  reminder: { name: 'Công văn đôn đốc', letters: 'CV', about: 'period', isLetter: true, addressed: true },
  'late-notice': { name: 'Thông báo', letters: 'TB', about: 'period' },
  submission: { name: 'Tờ trình', letters: 'TTr', about: 'committee', addressed: true },
  invitation: { name: 'Giấy mời', letters: 'GM', about: 'committee' },
  agenda: { name: 'Chương trình', letters: 'CTr', about: 'committee' },
  attendees: { name: 'Danh sách', letters: null, about: 'committee' },
  conclusion: { name: 'Thông báo', letters: 'TB', about: 'committee' },
  minutes: { name: 'Biên bản', letters: 'BB', about: 'committee', twoSign: true },
  'submission-slip': { name: 'Phiếu trình', letters: null, about: 'committee', addressed: true },
  'opinion-slip': { name: 'Phiếu lấy ý kiến', letters: null, about: 'committee', addressed: true },
} as const satisfies Record<string, PaperKindRules>;

export type PaperKind = keyof typeof paperKinds;
export const PAPER_KIND_IDS = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]];

/** Without what is particular to each. */
export const kindRules = (kind: PaperKind): PaperKindRules => paperKinds[kind];

/** A committee of the Party *trình* what it asks for; by the State's form every addressee is *gửi*. */
export const addresseeLabel = (kind: PaperKind, form: PaperForm): 'Kính gửi' | 'Kính trình' =>
  form === 'party' && kind === 'submission' ? 'Kính trình' : 'Kính gửi';
