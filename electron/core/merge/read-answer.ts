import { editDistance } from '../../../shared/domain/agencies/edit-distance.ts';
import { addDays, civilDate, dayOf, formatDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { declared, type ReportField, type ReportValue } from '../../../shared/domain/reporting/report-fields.ts';
import type { ProgressMark } from '../../../shared/domain/status/status-class.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { isErrorValue } from '../../../shared/domain/text/error-value.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { shownNumber } from '../../../shared/domain/reporting/shown-answer.ts';
import { remark, type Remark } from './remark.ts';
import type { CellContent, TypedContent } from './returned-file.ts';

export type AnswerValue = ReportValue;

/** What a cell answers. `doubt`: the value is one reading among others; the clerk decides. `remarks`: worth a look, no more. */
export interface Answer {
  /** Undefined: nothing that could be written down. */
  readonly value: AnswerValue | undefined;
  readonly doubt?: Remark;
  /** The same cell read otherwise; the clerk takes the one or the other. */
  readonly other?: { readonly value: AnswerValue; readonly doubt: Remark };
  readonly remarks: readonly Remark[];
}

const certain = (value: AnswerValue | undefined, ...remarks: Remark[]): Answer => ({ value, remarks });

/** @param place The cell as a clerk finds it: "Chủ trì, ô G12". An empty cell answers with the field's empty value. */
export function readAnswer(field: ReportField, cell: CellContent, place: string): Answer {
  if (cell.kind === 'formula') return readStored(field, cell.stored, place);
  if (isErrorValue(cell.text)) return certain(undefined, remark('errorValue', { place, text: cell.text.trim() }));
  switch (declared(field).kind) {
    case 'share':
      return readPercent(cell, place);
    case 'mark':
      return readProgress(cell.text, place);
    case 'day':
      return readDay(cell, place);
    case 'text':
    case 'line':
      return readText(cell.text, place);
  }
}

/** A formula is never run: what it showed when the file was saved is one reading, for the clerk to say. */
function readStored(field: ReportField, stored: TypedContent | null, place: string): Answer {
  if (stored === null) return certain(undefined, remark('formulaWithoutValue', { place }));
  const answer = readAnswer(field, stored, place);
  return answer.value === undefined ? answer : { ...answer, doubt: remark('formulaValue', { place, text: shortened(stored.text) }) };
}

function readText(text: string, place: string): Answer {
  const formulaLike = /^[=@]|^[+-]\s*[A-Za-z]+\(/.test(text);
  return formulaLike ? certain(text, remark('looksLikeFormula', { place, text: shortened(text) })) : certain(text);
}

const PERCENT = /^(\d{1,3})(?:([.,])(\d{1,12}))?\s*(%|phần trăm)?[.;]?$/i;

/** *1/100*, *45/60*: so much of so much. */
const RATIO = /^(\d{1,6})\s*\/\s*(\d{1,6})[.;]?$/;

/** "80", "80 %", "80,5%", a number, or a fraction in a cell that Excel formats as per cent. A bare 0,8 may mean 0,8 % or 80 %, a bare 1 all of it, 1/100 a hundredth or one of a hundred. */
function readPercent(cell: TypedContent, place: string): Answer {
  const text = cell.text.trim();
  if (text === '') return certain(null);
  if (cell.kind === 'number') {
    const value = rounded(cell.percentFormat ? cell.value * 100 : cell.value);
    if (!cell.percentFormat && value > 0 && value <= 1) return fraction(text, value, place);
    // 80 typed where the format says per cent would be 8,000 %: only one reading is possible.
    if (cell.percentFormat && value > 100 && cell.value >= 1 && cell.value <= 100) return certain(rounded(cell.value));
    return within(value) ? certain(value) : notPercent(text, place);
  }
  const [, part, all] = (cell.kind === 'text' && RATIO.exec(text)) || [];
  const ratio = part === undefined ? 0 : rounded(Number(part) / Number(all));
  if (ratio > 0 && ratio <= 1) return fraction(text, ratio, place);
  const match = cell.kind === 'text' ? PERCENT.exec(text) : null;
  if (match === null) return notPercent(text, place);
  const [, whole = '', mark, decimals = '', sign] = match;
  const value = rounded(Number(`${whole}.${decimals || '0'}`));
  // A dot before three figures parts thousands; "80.500" is then no percentage at all.
  if (!within(value) || (mark === '.' && decimals.length === 3)) return notPercent(text, place);
  if (sign === undefined && value > 0 && value <= 1) return fraction(text, value, place);
  if (mark !== '.') return certain(value);
  return certain(value, remark('percentDot', { place, text, value: shownNumber(value) }));
}

function fraction(text: string, value: number, place: string): Answer {
  const whole = rounded(value * 100);
  const [asWhole, asIs] = [shownNumber(whole), shownNumber(value)];
  return {
    value: whole,
    doubt: remark('percentFraction', { place, text, whole: asWhole, other: asIs }),
    other: { value, doubt: remark('percentOther', { place, text, whole: asWhole, other: asIs }) },
    remarks: [],
  };
}

const notPercent = (text: string, place: string): Answer => certain(undefined, remark('percentNotNumber', { place, text: shortened(text) }));
const within = (value: number): boolean => value >= 0 && value <= 100;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const MARKS = Object.entries(progressLabels).map(([mark, label]) => [mark as ProgressMark, foldText(label)] as const);

/** What agencies write in the words' place: proposals, never taken unasked. */
const MEANT: readonly (readonly [ProgressMark, RegExp])[] = [
  ['behind', /^(?:chua|khong) (?:dat|dam bao|kip)\b|^(?:cham|tre|qua han)\b/],
  ['ahead', /^(?:vuot|som|truoc (?:han|thoi han|tien do|ke hoach))\b/],
  ['on-track', /^(?:dat|dung|bao dam|dam bao|hoan thanh)\b/],
];

/** The word itself, alone or before "tiến độ", "kế hoạch"; one wrong letter or another word for it is a proposal. */
function readProgress(raw: string, place: string): Answer {
  const text = foldText(raw).replace(/[.,;:!]+$/, '');
  if (text === '') return certain(null);
  const first = text.replace(/\s*(?:tien do|ke hoach|yeu cau).*$/, '');
  const exact = MARKS.find(([, word]) => word === first);
  if (exact) return certain(exact[0]);
  const near = MARKS.filter(([, word]) => editDistance(first, word, 1) <= 1);
  const [proposed] = near.length === 1 && near[0] ? near[0] : (MEANT.find(([, pattern]) => pattern.test(text)) ?? []);
  if (proposed) return { value: proposed, doubt: remark('progressSimilar', { place, text: shortened(raw), value: progressLabels[proposed] }), remarks: [] };
  return certain(undefined, remark('progressUnknown', { place, text: shortened(raw) }));
}

/** Excel's day numbers of 2000 to 2100: a date that has lost its format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_416;
const SERIAL_ZERO = civilDate('1899-12-30');

const DAY = /^(?:ngay\s*)?(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A bare number that Excel would show as a day of these years; null for any other cell. */
export const dayOfLostFormat = (cell: CellContent): CivilDate | null =>
  cell.kind === 'number' && cell.value >= FIRST_SERIAL && cell.value < LAST_SERIAL ? addDays(SERIAL_ZERO, Math.floor(cell.value)) : null;

function readDay(cell: TypedContent, place: string): Answer {
  if (cell.kind === 'day') return certain(cell.day);
  if (cell.text.trim() === '') return certain(null);
  const day = dayOfLostFormat(cell);
  if (day !== null) {
    return { value: day, doubt: remark('dateSerial', { place, text: cell.text, value: formatDate(day) }), remarks: [] };
  }
  const read = cell.kind === 'text' ? dayInText(cell.text) : null;
  if (read === null) return certain(undefined, remark('dateNotRead', { place, text: shortened(cell.text) }));
  if (!read.shortYear) return certain(read.day);
  return { value: read.day, doubt: remark('dateShortYear', { place, text: cell.text, value: formatDate(read.day) }), remarks: [] };
}

/** Day before month, never otherwise: 06/25/2025 is no day. */
export function dayInText(text: string): { readonly day: CivilDate; readonly shortYear: boolean } | null {
  const folded = foldText(text).replace(/[.;,]$/, '');
  const iso = ISO.exec(folded);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day && { day, shortYear: false };
  }
  const match = DAY.exec(folded);
  if (match === null) return null;
  const [, date, month, year = ''] = match;
  const shortYear = year.length === 2;
  const day = dayOf(Number(shortYear ? `20${year}` : year), Number(month), Number(date));
  return day && { day, shortYear };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
