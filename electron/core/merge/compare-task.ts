import type { ReportTexts, TaskReport } from '../../../shared/api/reports.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { checkFigures } from '../../../shared/domain/figures/check-figures.ts';
import { blankValue, declared, reportFieldIds, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { shownAnswer, shownNumber } from '../../../shared/domain/reporting/shown-answer.ts';
import { claimsDone } from '../../../shared/domain/status/standing-report.ts';
import { isRoutine } from '../../../shared/domain/status/task-facts.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import type { FormPeriod } from '../forms/report-form.ts';
import type { KnownTask } from './match-tasks.ts';
import { remark, type Remark } from './remark.ts';
import type { AnsweredTask } from './understand-form.ts';

export interface FieldChange {
  readonly field: ReportField;
  readonly before: string;
  readonly after: string;
  readonly value: ReportTexts[ReportField];
  readonly doubt: Remark | null;
  /** 0, or 1 for the same cell read otherwise. */
  readonly reading: number;
}

/** A row whose task was found by so little that the clerk says yes first. */
const HARD_DOUBTS: ReadonlySet<string> = new Set(['matchedByNumber', 'contentDiffers', 'taskGone']);

/**
 * Field by field what the form says otherwise than what is known.
 * @param wholeDoubt Holds for every answer of the file: an older paper than the one already recorded, a task that is not the sender's.
 */
export function fieldChanges({ task, answers, asked, doubt }: AnsweredTask, known: ReportTexts, wholeDoubt: Remark | null): FieldChange[] {
  const rowDoubt = wholeDoubt ?? (doubt && HARD_DOUBTS.has(doubt.code) ? doubt : null);
  return reportFieldIds.flatMap((field): FieldChange[] => {
    const before = shownAnswer(field, known[field]);
    const answer = answers.get(field);
    if (answer === undefined) {
      // A blank beside filled answers may only mean "as before": nothing is wiped out unasked. What the form does not ask it leaves as it is.
      if (before === '' || !asked.has(field)) return [];
      const emptied = remark('emptied', { number: task.name, field: declared(field).heading }, { taskId: task.id, field });
      return [{ field, before, after: '', value: blankValue(field), doubt: emptied, reading: 0 }];
    }
    if (answer.value === undefined) return [];
    const readings = [{ value: answer.value, doubt: answer.doubt ?? rowDoubt }, ...(answer.other === undefined ? [] : [answer.other])];
    return readings.flatMap(({ value, doubt: doubtful }, reading): FieldChange[] => {
      const after = shownAnswer(field, value);
      return after === before ? [] : [{ field, before, after, value, doubt: doubtful, reading }];
    });
  });
}

/** Remarks on a task's new state against the period before, its own earlier state, the period's window and its own figures. */
export function taskRemarks(
  { id: taskId, name: number, deadline }: KnownTask,
  next: ReportTexts,
  earlier: ReportTexts | null,
  previous: TaskReport | null,
  period: FormPeriod,
): Remark[] {
  const at = { taskId };
  const found: Remark[] = [];
  const sameYear = previous !== null && previous.period.slice(0, 4) === period.code.slice(0, 4);
  if (
    previous !== null &&
    next.result !== '' &&
    withoutDates(next.result) === withoutDates(previous.result) &&
    withoutDates(next.cumulative) === withoutDates(previous.cumulative)
  ) {
    found.push(remark('copiedText', { number }, { ...at, field: 'result' }));
  }
  const stated = earlier?.percent ?? (sameYear ? previous.percent : null);
  if (stated !== null && next.percent !== null && next.percent < stated) {
    found.push(remark('percentFalling', { number, before: shownNumber(stated), after: shownNumber(next.percent) }, { ...at, field: 'percent' }));
  }
  const wasDone = isDone(earlier) || (sameYear && isDone(previous));
  if (wasDone && !isDone(next) && (next.percent !== null || next.progress !== null || next.result !== '')) {
    found.push(remark('reopened', { number }, { ...at, field: 'completedOn' }));
  }
  const hasDay = deadline.kind !== 'undated' && !isRoutine(deadline);
  if (hasDay && next.completedOn === null && claimsDone(next)) found.push(remark('doneWithoutDay', { number }, { ...at, field: 'completedOn' }));
  if (next.completedOn !== null && (next.completedOn < period.windowStart || next.completedOn > period.windowEnd)) {
    const shown = (day: string): string => formatDate(civilDate(day));
    found.push(
      remark(
        'dateOutsideWindow',
        { number, date: shown(next.completedOn), start: shown(period.windowStart), end: shown(period.windowEnd) },
        { ...at, field: 'completedOn' },
      ),
    );
  }
  for (const field of checkedFields) {
    for (const { message } of checkFigures(String(next[field] ?? ''), String(previous?.[field] ?? '')))
      found.push(remark('figures', { number, text: message }, { ...at, field }));
  }
  return found;
}

const checkedFields = reportFieldIds.filter((field) => declared(field).figures);

const isDone = (report: ReportTexts | null): boolean => report !== null && claimsDone(report);

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d\\d';
const OF_YEAR = String.raw`(?:\s*[/.-]\s*${YEAR})?`;
/** Only what can be a day, month, quarter or year: “5/10 xã”, “1.250 tấn”, “nam 120 người” are figures. */
const DATES = new RegExp(
  [
    String.raw`(?<![\d/.,-])(?:${DAY}\s*([/.-])\s*${MONTH}\s*\1\s*(?:${YEAR}|\d\d)|${MONTH}\s*/\s*${YEAR})(?![\d/])`,
    String.raw`\b(?:ngay\s+${DAY}(?:\s*[/.-]\s*${MONTH}${OF_YEAR})?|thang\s+${MONTH}${OF_YEAR}|quy\s+(?:[1-4]|iv|i{1,3})${OF_YEAR}|nam\s+${YEAR})\b`,
  ].join('|'),
  'g',
);

/** The text but for its days, months and years: a copied report changes nothing else. */
const withoutDates = (text: string): string => foldText(text).replace(DATES, '').replace(/\s+/g, ' ');
