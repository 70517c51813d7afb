import { foldText } from '../text/fold.ts';
import type { AnswerField } from './form-fields.ts';

export type FormHeading = AnswerField | 'number' | 'taskId' | 'content' | 'deadline' | 'previous' | 'role' | 'lead';

/** Folded words that name a column of a report form; the first that fits decides, so the narrower stand first. */
const HEADINGS: readonly (readonly [FormHeading, RegExp])[] = [
  ['number', /^(?:so )?s?tt\b|^so thu tu/],
  ['taskId', /^ma nhiem vu/],
  ['previous', /ky truoc/],
  ['cumulative', /luy ke/],
  ['completedOn', /ngay (?:thang )?hoan thanh|hoan thanh ngay|thoi (?:gian|diem) hoan thanh/],
  ['percent', /ty le|ti le|phan tram|^%/],
  ['progress', /^tien do|danh gia tien do/],
  ['cause', /^nguyen nhan/],
  ['difficulty', /kho khan|vuong mac|ton tai|han che/],
  ['proposal', /de xuat|kien nghi/],
  ['evidence', /chung minh|minh chung|van ban|tai lieu/],
  ['role', /^vai tro/],
  ['lead', /chu tri|don vi|co quan/],
  ['result', /ket qua/],
  ['deadline', /thoi han|thoi gian|han hoan thanh/],
  ['content', /noi dung|nhiem vu|cong viec|du an/],
];

/** Longer text is a sentence of the table, not the heading of a column. */
const LONGEST = 120;

export function formHeading(label: string): FormHeading | null {
  if (label === '' || label.length > LONGEST) return null;
  const folded = foldText(label.replaceAll('*', ''));
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
