import { beginsAgency, isCollective, isFullName } from '../agencies/agency-words.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import type { SourceRow } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { cellText } from './table-grid.ts';

const SAMPLE_ROWS = 100;
/** Any year: only whether a text is a deadline is asked. */
const SOME_YEAR = 2024;
const LONGEST_DEADLINE = 120;

const RUNNING = /^(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,6}(?:\.\d{1,3})*|[a-zđ])[.)]?$/i;
const NUMERIC = /^[\d.,\s%]+(?:đồng|đ|triệu|tỷ|trđ|triệu đồng|tỷ đồng|vnđ|%)?$/iu;
const CODE = /^(?=.*\d)[\p{L}\d._/-]{1,15}$/u;
const DAYS = /^(?:ngày\s+)?\d{1,2}(?:\s*(?:[-–,;]|đến)\s*\d{1,2})*$/iu;
const AGENCY =
  /^(?:- ?)?(?:cac )?(?:so|ban|bo|cuc|chi cuc|ubnd|uy ban|cong an|van phong|vien|hoi|dai|kho bac|ngan hang|thanh tra|truong|trung tam|don vi|co quan|huyen|xa|thanh pho|hai quan|phong|khoa|van thu|vp|hdnd|dang uy|chi bo|cong doan|doan thanh nien|to|doi)\b/;
const PERSON =
  /^(?:- ?)?(?:d\/c|dc|dong chi|ong|ba|anh|chi|truong|pho|giam doc|pho giam doc|chu tich|pho chu tich|bi thu|chanh van phong|chuyen vien|ke toan|cv)\b[.:]? ?\S/;
/** *Chủ trì: Sở Y tế; phối hợp: …*, *Sở Y tế chủ trì*: whoever stands there is told with his part. */
const PART = /\bchu tri\b|\bphoi hop\b/;
const STATUS =
  /^(?:da|dang|chua|hoan thanh|xong|dat|khong dat|vuot|cham|qua han|dung han|tre han|con han|mo|dong|cao|thap|trung binh|co|khong|x|done|todo|to do|doing|open|closed|in progress|not started|completed|pending|high|medium|low|yes|no)\b.{0,25}$/;
const PERIOD_WORD = /\d|quy|qui|thang|nam|thuong xuyen|hang|lien tuc|dinh ky|tuan|ngay/;

/** What the cells of one column look like, as shares of those that hold anything. */
export interface ColumnProfile {
  /** Cells looked at that hold something. */
  readonly cells: number;
  /** Share of the rows that have something here, among the rows that have two cells or more. */
  readonly filled: number;
  /** Numbers that count on from row to row. */
  readonly running: number;
  readonly numeric: number;
  readonly code: number;
  readonly agency: number;
  readonly person: number;
  readonly deadline: number;
  /** *15*, *25-28*: days of a month named elsewhere. */
  readonly days: number;
  readonly status: number;
  /** Different texts among all. */
  readonly distinct: number;
  /** Letters on the average. */
  readonly length: number;
}

/** Whether a cell starts like the name of an agency; shared with the joining of broken rows. */
export function looksLikeAgency(text: string): boolean {
  return AGENCY.test(foldText(text));
}

export const looksLikePerson = (text: string): boolean => PERSON.test(foldText(text)) || isFullName(text);

/** A plan repeats a handful of deadlines, and each is asked about for several purposes. */
const KEPT_READINGS = 5000;
const readings = new Map<string, boolean>();

/** Whether a whole cell can be understood as a deadline. */
export function readsAsDeadline(text: string): boolean {
  if (text === '' || text.length > LONGEST_DEADLINE) return false;
  let reads = readings.get(text);
  if (reads === undefined) {
    reads = PERIOD_WORD.test(foldText(text)) && parseDeadline(text, { year: SOME_YEAR }).kind !== 'undated';
    if (readings.size >= KEPT_READINGS) readings.clear();
    readings.set(text, reads);
  }
  return reads;
}

export const looksLikeNumber = (text: string): boolean => RUNNING.test(text);

export function profileColumns(rows: readonly SourceRow[], width: number): ColumnProfile[] {
  const sample: SourceRow[] = [];
  for (const row of rows) {
    if (sample.length === SAMPLE_ROWS) break;
    if (row.cells.filter((cell) => cellText(cell) !== '').length > 1) sample.push(row);
  }
  return Array.from({ length: width }, (_, index) => profileOf(sample.map((row) => cellText(row.cells[index]))));
}

function profileOf(texts: readonly string[]): ColumnProfile {
  const filled = texts.filter((text) => text !== '');
  const share = (test: (text: string, folded: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter((text) => test(text, foldText(text))).length / filled.length;
  return {
    cells: filled.length,
    filled: texts.length === 0 ? 0 : filled.length / texts.length,
    running: filled.length === 0 ? 0 : runningCells(filled) / filled.length,
    numeric: share((text) => NUMERIC.test(text)),
    code: share((text) => CODE.test(text)),
    agency: share((text, folded) => AGENCY.test(folded) || PART.test(folded) || beginsAgency(text) || isCollective(text)),
    person: share((text, folded) => PERSON.test(folded) || isFullName(text)),
    deadline: share((text) => !/^\d{1,3}[.)]?$/.test(text) && readsAsDeadline(text)),
    days: share((text) => DAYS.test(text)),
    status: share((_, folded) => STATUS.test(folded)),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    length: filled.length === 0 ? 0 : filled.reduce((sum, text) => sum + text.length, 0) / filled.length,
  };
}

/** Cells that look like running numbers; whole numbers must count on by one, or begin anew. */
function runningCells(texts: readonly string[]): number {
  let previous = 0;
  return texts.filter((text) => {
    if (!RUNNING.test(text)) return false;
    const value = Number(text.replace(/[.)]$/, ''));
    if (!Number.isInteger(value)) return true;
    const counts = value === previous + 1 || value === 1;
    previous = value;
    return counts;
  }).length;
}
