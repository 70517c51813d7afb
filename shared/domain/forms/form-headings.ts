import { declared, reportFieldIds, type ReportField } from '../reporting/report-fields.ts';
import { foldText } from '../text/fold.ts';

export type FormHeading = ReportField | 'number' | 'taskId' | 'content' | 'deadline' | 'previous' | 'role' | 'lead';

/** Folded words that name a column of a report form, with their turn: the first that fits decides, so the narrower come first. */
const given: readonly (readonly [FormHeading, RegExp, number])[] = [
  ['number', /^(?:so )?s?tt\b|^so thu tu/, 0],
  ['taskId', /^ma nhiem vu/, 1],
  ['previous', /ky truoc|ket qua bao cao gan nhat/, 2],
  ['role', /^vai tro/, 100],
  ['lead', /chu tri|don vi|co quan/, 110],
  ['deadline', /thoi han|thoi gian|han hoan thanh/, 130],
  ['content', /noi dung|nhiem vu|cong viec|du an/, 140],
];
const HEADINGS = [...given, ...reportFieldIds.map((field) => [field, declared(field).named, declared(field).turn] as const)].toSorted(
  ([, , left], [, , right]) => left - right,
);

/** Longer text is a sentence of the table, not the heading of a column. */
const LONGEST = 120;

export function formHeading(label: string): FormHeading | null {
  if (label === '' || label.length > LONGEST) return null;
  const folded = foldText(label.replaceAll('*', ''));
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
