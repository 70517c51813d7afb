import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import type { GridRow, TaskStatusView } from '../../../../shared/api/reporting-views.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { taskInWords } from '../../../../shared/domain/papers/report-text.ts';
import { toldBy } from '../../../../shared/domain/reporting/told-by.ts';
import { heldBy, isRoutineClass } from '../../../../shared/domain/status/status-class.ts';
import { shortClassLabels } from '../../../../shared/domain/status/status-words.ts';
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts';
import { tablePassage } from '../stored/passages.ts';
import type { ReportFacts } from './report-data.repo.ts';
import type { PaperData } from '../stored/paper-maker.ts';

/** Where a task whose deadline falls into the period stands: the two pairs of the Government Office, and what waits for a word. */
const DUE_CLASSES = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue', 'awaiting'] as const;
type DueClass = (typeof DUE_CLASSES)[number];

/** How the tasks whose deadline falls into the period stand, of all and by agency; the share is of those alone. */
export function standing(facts: ReportFacts): PaperData {
  const { rows, period } = facts;
  const due = rows.filter((row) => fallsDue(row.status, facts));
  const of = (...classes: readonly DueClass[]): GridRow[] => due.filter(({ status }) => (classes as readonly string[]).includes(status.class));
  const origins = (tasks: readonly GridRow[]): PaperFigure['origins'] =>
    tasks.map((row) => ({ text: `${taskInWords(row)} (${row.leadText})`, taskId: row.taskId, period: period.code }));
  const count = (id: string, label: string, tasks: readonly GridRow[]): PaperFigure => ({ id, label, text: String(tasks.length), origins: origins(tasks) });
  const waiting = of('awaiting').length > 0;
  return {
    figures: [
      count('tasks', 'Tổng số nhiệm vụ', rows),
      count('due', 'Nhiệm vụ đến hạn trong kỳ', due),
      count('due-on-time', 'Đến hạn trong kỳ, hoàn thành đúng hạn', of('done-on-time')),
      count('due-late', 'Đến hạn trong kỳ, hoàn thành quá hạn', of('done-late')),
      count('due-open', 'Đến hạn trong kỳ, chưa hoàn thành', of('open-in-time', 'open-overdue')),
      count('due-awaiting', 'Đến hạn trong kỳ, chờ xác nhận', of('awaiting')),
      count('overdue', 'Nhiệm vụ quá hạn đến ngày chốt số liệu', rows.filter(isOverdue)),
      count(
        'routine',
        'Nhiệm vụ thường xuyên',
        rows.filter(({ status }) => isRoutineClass(status.class)),
      ),
    ],
    passages: [
      tablePassage(
        'class-table',
        'Bảng kết quả theo cơ quan',
        [
          { header: 'TT', share: 9, align: 'center' },
          { header: 'Đơn vị', share: 28, align: 'left' },
          { header: 'Tổng số', share: 10, align: 'center' },
          ...DUE_CLASSES.filter((each) => each !== 'awaiting' || waiting).map((each) => ({
            header: shortClassLabels[each],
            share: 12,
            align: 'center' as const,
          })),
          { header: 'Tỷ lệ hoàn thành', share: 12, align: 'center' },
        ],
        byAgency(due, facts).map(({ name, statuses }, at) => {
          const has = (each: DueClass): number => statuses.filter((status) => status.class === each).length;
          const done = has('done-on-time') + has('done-late');
          return [
            String(at + 1),
            name,
            String(statuses.length),
            ...DUE_CLASSES.filter((each) => each !== 'awaiting' || waiting).map((each) => String(has(each))),
            share(done, statuses.length),
          ];
        }),
        origins(due),
      ),
    ],
  };
}

/** Its day that counts lies within the period; one that was set aside is counted nowhere. */
export const fallsDue = ({ due, flags, class: statusClass }: TaskStatusView, { period }: Pick<ReportFacts, 'period'>): boolean =>
  due !== null && due >= period.windowStart && due <= period.windowEnd && heldBy(flags) === null && !isRoutineClass(statusClass);

export const isOverdue = ({ status }: GridRow): boolean => status.class === 'open-overdue' && heldBy(status.flags) === null;

/** The deadline as adopted, the day that counts where it is another, and by how much it is past. */
export function dueInWords({ deadlineText, status: { due, originalDue, grantedDue, daysLate } }: GridRow): string {
  const moved = due !== null && due !== originalDue ? `, ${grantedDue === null ? 'tính' : 'gia hạn'} đến ${formatDate(due as CivilDate)}` : '';
  return `thời hạn ${deadlineText.split('\n').join('; ')}${moved}${daysLate !== null && daysLate > 0 ? `, quá hạn ${daysLate} ngày` : ''}`;
}

/** Each by its own word; a task of several counts for each of them. */
function byAgency(due: readonly GridRow[], facts: ReportFacts): { name: string; statuses: TaskStatusView[] }[] {
  const found = new Map<string, { name: string; statuses: TaskStatusView[] }>();
  for (const row of due) {
    for (const lead of row.leads) {
      const key = lead.id ?? lead.name;
      const entry = found.get(key) ?? { name: lead.name === '' ? 'Chưa ghi cơ quan chủ trì' : lead.name, statuses: [] };
      const { status } = toldBy(row, lead.id ?? '');
      if (fallsDue(status, facts)) entry.statuses.push(status);
      found.set(key, entry);
    }
  }
  return [...found.values()].filter(({ statuses }) => statuses.length > 0).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** Decimal comma; of nothing there is no share. */
const share = (part: number, of: number): string => (of === 0 ? '' : `${((part * 100) / of).toFixed(1).replace('.', ',').replace(/,0$/, '')}%`);
