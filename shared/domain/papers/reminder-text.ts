import { formatDate, type CivilDate } from '../civil-date.ts';
import type { PaperForm } from '../register/series.ts';

/** 1 reminds, 2 reminds again and names the letter before, 3 reprimands. */
export const REMINDER_LEVELS = [1, 2, 3] as const;
export type ReminderLevel = (typeof REMINDER_LEVELS)[number];

/** What is known of everyone who is reminded. */
export interface ReminderFacts {
  readonly committee: string;
  /** The paper that gave the tasks: "Kế hoạch số 05/KH-BCĐ ngày …". */
  readonly assignedBy: string;
  /** "6 tháng đầu năm 2025", as it stands within a sentence. */
  readonly period: string;
  readonly dueOn: CivilDate;
  readonly asOf: CivilDate;
  /** Who collects the reports: the standing agency, or the committee itself. */
  readonly sendTo: string;
}

/** One who owes: nothing has come, or what came leaves tasks out. */
export interface Reminded {
  readonly name: string;
  /** Tasks it leads that belong into the period, and those of them not reported on. */
  readonly tasks: number;
  readonly owes: number;
  /** Day of what it sent; null: nothing. */
  readonly sentOn: CivilDate | null;
  readonly daysLate: number | null;
  /** The last letter it was sent about this period, as a sentence names it; empty: none. */
  readonly earlier: string;
}

export interface ReminderChoices {
  readonly form: PaperForm;
  readonly level: ReminderLevel;
  /** The letter before, typed by hand: "Công văn số 12/BCĐ-SCT ngày 20/6/2025"; empty: the last one that is kept, if any. */
  readonly earlier: string;
  /** By when it is to answer; null leaves the day to be written in. */
  readonly answerBy: CivilDate | null;
  /** What the clerk has to say to all of them, a paragraph a line; empty: nothing. */
  readonly also: string;
}

/** Counts below ten take a zero, as papers write them. */
const count = (value: number): string => (value < 10 ? `0${value}` : String(value));
const day = (date: CivilDate | null): string => (date === null ? '……/……/………' : formatDate(date));

/** *V/v …* of the letter, without the sign before it. */
export const reminderAbout = ({ level }: ReminderChoices, { period }: ReminderFacts): string =>
  level === 3 ? `nhắc nhở việc thực hiện chế độ báo cáo kết quả thực hiện nhiệm vụ ${period}` : `đôn đốc gửi báo cáo kết quả thực hiện nhiệm vụ ${period}`;

/**
 * The words proposed for one letter, a paragraph each: what was assigned, what is missing, what is asked for and by when, what follows.
 * Every figure is the data's; nothing is said of causes.
 */
export function reminderText(facts: ReminderFacts, to: Reminded, choices: ReminderChoices): string[] {
  const also = choices.also
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [assigned(facts, to), missing(facts, to, choices), asked(facts, to, choices), ...also, following(facts, to, choices)];
}

/** One that sent something is never said to have sent nothing: how late it came is for the list of those that sent late. */
const faultOf = ({ sentOn }: Reminded): string => (sentOn === null ? 'chậm gửi báo cáo' : 'báo cáo thiếu nhiệm vụ');

const assigned = ({ assignedBy, period, dueOn, sendTo }: ReminderFacts, { name, tasks }: Reminded): string =>
  `Thực hiện ${assignedBy}, ${name} chủ trì ${count(tasks)} nhiệm vụ phải báo cáo kết quả ${period}; hạn gửi báo cáo về ${sendTo} là ngày ${day(dueOn)}.`;

function missing({ committee, asOf, period }: ReminderFacts, { name, owes, sentOn, daysLate, earlier }: Reminded, choices: ReminderChoices): string {
  const before = choices.earlier.trim() || earlier;
  const again = choices.level === 1 || before === '' ? '' : `${committee} đã có ${before} đôn đốc ${name}. `;
  if (sentOn === null) {
    const late = daysLate === null || daysLate <= 0 ? '' : ` (quá hạn ${count(daysLate)} ngày)`;
    return `${again}Đến hết ngày ${day(asOf)}, ${committee} chưa nhận được báo cáo ${period} của ${name}${late}.`;
  }
  return `${again}${name} đã gửi báo cáo ngày ${day(sentOn)}; đến hết ngày ${day(asOf)} còn ${count(owes)} nhiệm vụ chưa có kết quả trong báo cáo.`;
}

function asked({ committee, sendTo }: ReminderFacts, to: Reminded, { level, answerBy }: ReminderChoices): string {
  const { name, owes } = to;
  const verb = level === 3 ? 'yêu cầu' : 'đề nghị';
  const rebuke = level === 3 ? `${committee} nhắc nhở, phê bình ${name} về việc ${faultOf(to)}; ` : `${committee} `;
  return `${rebuke}${verb} ${name} khẩn trương gửi báo cáo kết quả thực hiện ${count(owes)} nhiệm vụ nêu tại Phụ lục kèm theo bằng văn bản về ${sendTo} trước ngày ${day(answerBy)}.`;
}

function following({ committee }: ReminderFacts, to: Reminded, { level }: ReminderChoices): string {
  const { name } = to;
  if (level === 1) return `Quá thời hạn trên, ${committee} sẽ tổng hợp danh sách cơ quan chậm gửi báo cáo. Đề nghị ${name} quan tâm, thực hiện.`;
  if (level === 2) return `Quá thời hạn trên, ${committee} sẽ xem xét, nhắc nhở bằng văn bản. Đề nghị ${name} nghiêm túc thực hiện.`;
  return `Đề nghị ${name} làm rõ nguyên nhân, trách nhiệm trong việc ${faultOf(to)} và nghiêm túc thực hiện.`;
}
