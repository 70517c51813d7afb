import type { PaperForm } from '../register/series.ts';

/** What has to be chosen before a paper can be proposed: nothing but the committee, a plan, or a plan and one of its periods. */
export type PaperSubject = 'committee' | 'plan' | 'period';

/** Under what it is offered when a new one is made: of a plan and its periods, of a meeting, to ask for something, a letter. */
export const PAPER_GROUPS = ['plan', 'meeting', 'ask', 'letter'] as const;
export type PaperGroup = (typeof PAPER_GROUPS)[number];

interface PaperKindRules {
  /** As printed over the trích yếu, raised by style; of a công văn only its name in lists. */
  readonly name: string;
  /** Letters in the register; null: a slip or list that carries no number. */
  readonly letters: string | null;
  readonly about: PaperSubject;
  /** Null: it is made elsewhere, for each that owes a report. */
  readonly group: PaperGroup | null;
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
  report: { name: 'Báo cáo', letters: 'BC', about: 'period', group: 'plan' },
  plan: { name: 'Kế hoạch', letters: 'KH', about: 'plan', group: 'plan' },
  decision: { name: 'Quyết định', letters: 'QĐ', about: 'plan', group: 'plan' },
  letter: { name: 'Công văn', letters: 'CV', about: 'committee', group: 'letter', isLetter: true, addressed: true },
  reminder: { name: 'Công văn đôn đốc', letters: 'CV', about: 'period', group: null, isLetter: true, addressed: true },
  'late-notice': { name: 'Thông báo', letters: 'TB', about: 'period', group: 'plan' },
  submission: { name: 'Tờ trình', letters: 'TTr', about: 'committee', group: 'ask', addressed: true },
  invitation: { name: 'Giấy mời', letters: 'GM', about: 'committee', group: 'meeting' },
  agenda: { name: 'Chương trình', letters: 'CTr', about: 'committee', group: 'meeting' },
  attendees: { name: 'Danh sách', letters: null, about: 'committee', group: 'meeting' },
  conclusion: { name: 'Thông báo', letters: 'TB', about: 'committee', group: 'meeting' },
  minutes: { name: 'Biên bản', letters: 'BB', about: 'committee', group: 'meeting', twoSign: true },
  'submission-slip': { name: 'Phiếu trình', letters: null, about: 'committee', group: 'ask', addressed: true },
  'opinion-slip': { name: 'Phiếu lấy ý kiến', letters: null, about: 'committee', group: 'ask', addressed: true },
} as const satisfies Record<string, PaperKindRules>;

export type PaperKind = keyof typeof paperKinds;
export const PAPER_KIND_IDS = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]];

/** Without what is particular to each. */
export const kindRules = (kind: PaperKind): PaperKindRules => paperKinds[kind];

/** A committee of the Party *trình* what it asks for; by the State's form every addressee is *gửi*. */
export const addresseeLabel = (kind: PaperKind, form: PaperForm): 'Kính gửi' | 'Kính trình' =>
  form === 'party' && kind === 'submission' ? 'Kính trình' : 'Kính gửi';
