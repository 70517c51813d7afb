import type { PaperPassage } from '../../../../shared/api/papers.api.ts';
import { formatDate } from '../../../../shared/domain/civil-date.ts';
import { resultLine, sourceInWords, taskInWords } from '../../../../shared/domain/papers/report-text.ts';
import { numbered } from '../../../../shared/domain/text/numbered.ts';
import { heldBy, isDoneClass, isRoutineClass } from '../../../../shared/domain/status/status-class.ts';
import type { GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import { headingLine, line, linesPassage } from '../stored/passages.ts';
import type { ReportedTask, ReportFacts, SaidOfTask } from './report-data.repo.ts';
import type { PaperData } from '../stored/paper-maker.ts';
import { inOneLine, proposalLines } from './proposal-lines.ts';
import { dueInWords, isOverdue } from './standing.ts';

/** Letters of all results up to which a report tells them whole: about six pages. */
export const RESULTS_WHOLE = 15_000;

/** The agencies' own words, by section, each with the paper that it stands in. */
export function results(facts: ReportFacts): PaperData & { readonly wholeLength: number } {
  const { period, next, rows, sections } = facts;
  const tasks = sections.flatMap((section) => section.tasks);
  const originOf = (task: { readonly id: string; readonly number: string; readonly content: string }): PaperPassage['origins'][number] => ({
    text: taskInWords(task),
    taskId: task.id,
    period: period.code,
  });
  const told = (short: boolean) =>
    sections.flatMap(({ heading, tasks: inSection }) => {
      const lines = inSection.flatMap((task) => task.said.filter(saysResult).map(({ lead, report }) => line(`- ${resultLine(lead, report, short)}.`)));
      return heading === null || lines.length === 0 ? lines : [headingLine(numbered(heading.number, heading.title)), ...lines];
    });
  const whole = told(false);
  const withResult = tasks.filter(({ said }) => said.some(saysResult)).map(originOf);
  const overdue = rows.filter(isOverdue);
  const unreported = tasks.filter(({ silent }) => silent.length > 0);
  const following = rows.filter((row) => comesNext(row, facts));
  const isLate = new Set(overdue.map(({ taskId }) => taskId));
  const hard = tasks.filter(({ id, said }) => !isLate.has(id) && said.some(saysDifficulty));
  const ofTask = new Map(tasks.map((task) => [task.id, task]));
  return {
    wholeLength: whole.reduce((sum, { text }) => sum + text.length, 0),
    figures: [],
    passages: [
      linesPassage('results', 'Kết quả theo mục, nguyên văn', orNone(whole, 'Trong kỳ chưa có kết quả nào được báo cáo.'), withResult),
      linesPassage('results-short', 'Kết quả theo mục, câu đầu', orNone(told(true), 'Trong kỳ chưa có kết quả nào được báo cáo.'), withResult),
      linesPassage(
        'overdue',
        'Nhiệm vụ quá hạn và nguyên nhân',
        orNone(
          overdue.length === 0
            ? []
            : [
                line(`Đến ngày ${formatDate(facts.asOf)} có ${overdue.length} nhiệm vụ quá hạn, gồm cả nhiệm vụ có thời hạn ngoài kỳ:`),
                ...overdue.map((row) =>
                  line(`- ${contentInLine(row)} (${whereOf(row)}; ${row.leadText}; ${dueInWords(row)}). ${causesOf(ofTask.get(row.taskId))}`),
                ),
              ],
          'Không có nhiệm vụ quá hạn.',
        ),
        overdue.map((row) => originOf({ id: row.taskId, number: row.number, content: row.content })),
      ),
      linesPassage(
        'difficulties',
        'Khó khăn, vướng mắc ngoài nhiệm vụ quá hạn',
        orNone(
          hard.flatMap((task) =>
            task.said
              .filter(saysDifficulty)
              .map(({ lead, report }) => line(`- ${lead} (nhiệm vụ ${taskInWords(task)}): ${toldCauses(report).join('; ')} (${sourceInWords(report)}).`)),
          ),
          'Ngoài các nhiệm vụ quá hạn, không có cơ quan nào nêu khó khăn, vướng mắc.',
        ),
        hard.map(originOf),
      ),
      linesPassage(
        'unreported',
        'Nhiệm vụ chưa có báo cáo trong kỳ',
        unreported.length === 0
          ? []
          : [
              line(`Còn ${unreported.length} nhiệm vụ chưa có báo cáo trong kỳ:`),
              ...(isToldByAgency(unreported) ? silentAgencies(unreported) : unreported.map(silentTask)).map((text) => line(`- ${text}`)),
            ],
        unreported.map(originOf),
      ),
      linesPassage(
        'next',
        'Nhiệm vụ đến hạn thời gian tới',
        orNone(
          following.map((row) => line(`- ${contentInLine(row)} (${whereOf(row)}; ${row.leadText}; ${dueInWords(row)}).`)),
          next === null ? 'Không có nhiệm vụ đến hạn đến hết năm.' : `Không có nhiệm vụ đến hạn trong ${lowerFirst(next.label)}.`,
        ),
        following.map((row) => originOf({ id: row.taskId, number: row.number, content: row.content })),
      ),
      linesPassage(
        'proposals',
        'Đề xuất, kiến nghị',
        proposalLines(facts),
        tasks.filter(({ said }) => said.some(({ report }) => report.proposal !== '')).map(originOf),
      ),
    ],
  };
}

/** Tasks up to which each is told in its own words: about half a page. */
const SILENT_WHOLE = 10;

/** More of them would fill pages that nobody reads; their numbers say which they are, where each has one of its own. */
const isToldByAgency = (tasks: readonly ReportedTask[]): boolean =>
  tasks.length > SILENT_WHOLE && tasks.every(({ number }) => number !== '') && new Set(tasks.map(({ number }) => number)).size === tasks.length;

const silentTask = (task: ReportedTask): string => `${contentInLine(task)} (${whereOf(task)}): ${task.silent.join('; ')} chưa báo cáo.`;

/** "Sở Công Thương: 3 nhiệm vụ (1, 4, 7)." in the order of their first task. */
function silentAgencies(tasks: readonly ReportedTask[]): string[] {
  const owed = Map.groupBy(
    tasks.flatMap(({ number, silent }) => silent.map((agency) => ({ agency, number }))),
    ({ agency }) => agency,
  );
  return [...owed].map(([agency, all]) => `${agency}: ${all.length} nhiệm vụ (${all.map(({ number }) => number).join(', ')}).`);
}

/** Within a sentence, which goes on behind it. */
const contentInLine = ({ content }: { readonly content: string }): string =>
  content
    .split('\n')
    .join('; ')
    .replace(/(?<![.…])[.;]$/u, '');

const whereOf = ({ number }: { readonly number: string }): string => (number === '' ? 'nhiệm vụ không đánh số' : `nhiệm vụ ${number}`);
/** Whether it gives a result, of the period or in all. */
export const saysResult = ({ report }: SaidOfTask): boolean => report.result !== '' || report.cumulative !== '';
/** Due behind this period and not done: to the end of the next one, or of the year; what is overdue already stands in its own list. */
function comesNext(row: GridRow, { period, next }: ReportFacts): boolean {
  const { due, flags, class: statusClass } = row.status;
  const until = next?.windowEnd ?? `${period.year}-12-31`;
  return (
    due !== null &&
    due > period.windowEnd &&
    due <= until &&
    heldBy(flags) === null &&
    !isDoneClass(statusClass) &&
    !isRoutineClass(statusClass) &&
    !isOverdue(row)
  );
}
const orNone = <T>(lines: T[], words: string): (T | ReturnType<typeof line>)[] => (lines.length === 0 ? [line(words)] : lines);

const toldCauses = ({ cause, difficulty }: SaidOfTask['report']): string[] => [cause, difficulty].filter((text) => text !== '').map(inOneLine);
const saysDifficulty = ({ report }: SaidOfTask): boolean => toldCauses(report).length > 0;

/** As the agencies gave them; nothing is guessed where they gave none. */
function causesOf(task: ReportedTask | undefined): string {
  const causes = (task?.said ?? []).flatMap(({ lead, report }) => {
    const told = toldCauses(report);
    return told.length === 0 ? [] : [`${lead}: ${told.join('; ')}`];
  });
  return causes.length === 0 ? 'Nguyên nhân: chưa báo cáo.' : `Nguyên nhân: ${causes.join('; ')}.`;
}
