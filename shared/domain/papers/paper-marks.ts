import type { PaperForm } from '../register/series.ts';

/** How fast a paper travels, from the least (NĐ 30/2020/NĐ-CP, PL I, mục III.2.b; HD 05-HD/VPTW, mục II.3). */
export const URGENCIES = ['urgent', 'very-urgent', 'express'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Degrees of a State secret, from the least (Luật Bảo vệ bí mật nhà nước; stamps by TT 24/2020/TT-BCA). */
export const SECRECIES = ['secret', 'very-secret', 'most-secret'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** Who may keep a paper (NĐ 30/2020/NĐ-CP, PL I, mục III.2; HD 05-HD/VPTW, mục II.4). */
export const CIRCULATIONS = ['internal', 'read-and-return', 'meeting-and-return', 'recalled'] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

/** What stands on a paper beside its words: stamped over or under its head. */
export interface PaperMarks {
  readonly urgency: Urgency | null;
  readonly secrecy: Secrecy | null;
  readonly circulation: Circulation | null;
}

export const NO_MARKS: PaperMarks = { urgency: null, secrecy: null, circulation: null };

export const secrecyWords = { secret: 'MẬT', 'very-secret': 'TỐI MẬT', 'most-secret': 'TUYỆT MẬT' } as const satisfies Record<Secrecy, string>;

export const circulationWords = {
  internal: 'LƯU HÀNH NỘI BỘ',
  'read-and-return': 'XEM XONG TRẢ LẠI',
  'meeting-and-return': 'HỌP XONG THU HỒI',
  recalled: 'TÀI LIỆU THU HỒI',
} as const satisfies Record<Circulation, string>;

const stateUrgencies = { urgent: 'KHẨN', 'very-urgent': 'THƯỢNG KHẨN', express: 'HỎA TỐC' } as const satisfies Record<Urgency, string>;

/** The Party's guidance sets the mark on the main vowel: *HOẢ TỐC*. */
export const urgencyWords = (form: PaperForm): Readonly<Record<Urgency, string>> =>
  form === 'party' ? { ...stateUrgencies, express: 'HOẢ TỐC' } : stateUrgencies;
