import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import type { StatusCounts } from '../../../../shared/api/status-figures.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { awaitingIn } from '../../../../shared/domain/status/count-statuses.ts';
import { daysInFigures } from '../../../../shared/domain/status/lateness.ts';
import { isAwaitingClass, isRoutineClass, STATUS_CLASSES, type Denominator, type StatusClass } from '../../../../shared/domain/status/status-class.ts';
import { denominatorLabels, shortClassLabels, statusClassLabels } from '../../../../shared/domain/status/status-words.ts';
import type { Overview } from '../../reporting/overview.view.ts';
import type { Block, FormalDocument, Table, TableColumn } from '../../typesetting/formal-document.ts';
import { centred, counted, heading, progressPaper, remark, shareText, type PaperHead } from './progress-paper.ts';
import type { RowsShown } from './rows-shown.ts';

export interface OverviewData {
  readonly head: PaperHead;
  readonly view: Overview;
  /** A task due within so many days is due soon. */
  readonly dueSoonDays: number;
}

/** The two pairs that Government Office reports print; between them, while anything does, what waits to be confirmed. */
const MAIN_CLASSES = ['done-on-time', 'done-late', 'awaiting', 'open-in-time', 'open-overdue'] as const;
const ROUTINE_CLASSES = STATUS_CLASSES.filter(isRoutineClass);
const shownOf = <Class extends StatusClass>(classes: readonly Class[], counts: StatusCounts): Class[] =>
  classes.filter((each) => !isAwaitingClass(each) || awaitingIn(counts) > 0);

const day = (text: string): string => formatDate(text as CivilDate);

/** A page to pin up, no issued paper: set closer, so that a usual plan stands on it whole. */
const MARGINS = { top: 15, right: 15, bottom: 15, left: 20 } as const;
const TABLE_SIZE = 10;
/** Letters of a task's content in a shortened list; its number names it. */
const SHORT_CONTENT = 96;

/**
 * The state of a plan on one page: classes with their denominators, routine tasks apart, agencies, what is late and what is near.
 * @param shown null: every row and every text whole, on as many pages as it takes.
 */
export function overviewDocument({ head, view, dueSoonDays }: OverviewData, shown: RowsShown | null): FormalDocument {
  const title = `Tình hình thực hiện nhiệm vụ${view.period === null ? ` năm ${head.year}` : ` ${lowerFirst(view.period.label)}`}`;
  const blocks: Block[] = [
    {
      kind: 'annexHead',
      label: head.committeeName,
      title,
      reference: `(${head.planTitle}; số liệu đến ngày ${day(view.asOf)})`,
      sizes: { label: 13, title: 13, reference: 11 },
    },
    heading('1. Phân loại nhiệm vụ'),
    remark(compositionText(view.counts)),
    ...classTable(view.counts),
    ...sendingRemark(view),
    ...routineBlocks(view),
    ...agencyBlocks(view, shown?.agencies),
    ...listBlocks('4. Nhiệm vụ quá hạn', 'Quá hạn', 'Quá hạn: ngày (ngày làm việc)', view.late, shown?.late),
    ...listBlocks(`5. Nhiệm vụ đến hạn trong ${dueSoonDays} ngày tới`, 'Sắp đến hạn', 'Còn lại: ngày (ngày làm việc)', view.dueSoon, shown?.dueSoon),
  ];
  return progressPaper(title, 'portrait', blocks, MARGINS);
}

const countOf = (counts: StatusCounts, ...classes: readonly StatusClass[]): number =>
  counts.byClass.reduce((sum, each) => sum + (classes.includes(each.class) ? each.count : 0), 0);

/** "Tổng số 32 nhiệm vụ: 3 có thời hạn, 29 thường xuyên." */
function compositionText(counts: StatusCounts): string {
  const parts = [
    [counts.dated, 'có thời hạn'],
    [counts.routine, 'thường xuyên'],
    [countOf(counts, 'dormant'), 'chưa phát sinh, chờ sự kiện'],
    [countOf(counts, 'open-undated'), 'chưa rõ thời hạn'],
    [counts.undatedAwaiting, 'đã báo hoàn thành, chờ xác nhận, chưa rõ thời hạn'],
    [countOf(counts, 'done-undated'), 'đã hoàn thành, chưa rõ thời hạn'],
    [counts.setAside, 'tạm dừng hoặc không còn phù hợp'],
  ] as const;
  return `Tổng số ${counts.all} nhiệm vụ: ${
    parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count} ${words}`)
      .join('; ') || 'chưa có'
  }.`;
}

/** A task still within its time has by definition not fallen due. */
function classTable(counts: StatusCounts): Table[] {
  const whole: Denominator = counts.setAside === 0 ? 'all' : 'counted';
  const due = {
    'done-on-time': counts.fallenDueOnTime,
    'done-late': countOf(counts, 'done-late'),
    awaiting: counts.fallenDueAwaiting,
    'open-overdue': countOf(counts, 'open-overdue'),
  };
  const classes = shownOf(MAIN_CLASSES, counts);
  return table(
    'Tổng quan',
    [...SCOPE_COLUMNS, ...classes.map((each) => centred(statusClassLabels[each], 113 / classes.length))],
    [
      [scope('fallen-due'), String(counts.fallenDue), ...classes.map((each) => (each === 'open-in-time' ? '–' : shareText(due[each], counts.fallenDue)))],
      [scope(whole), String(counts.counted), ...classes.map((each) => shareText(countOf(counts, each), counts.counted))],
    ],
  );
}

/** What a row's percentages are shares of. */
const SCOPE_COLUMNS: readonly TableColumn[] = [{ header: 'Tỷ lệ tính trên', width: 44, align: 'left' }, counted('Số nhiệm vụ', 18)];
const scope = (denominator: Denominator): string => upperFirst(denominatorLabels[denominator]);
const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function sendingRemark({ figures, period }: Overview): Block[] {
  const sending = figures.filter(({ denominator }) => denominator === 'addressees');
  const of = sending[0]?.of ?? 0;
  if (period === null || of === 0) return [];
  const parts = sending
    .filter(({ count, key }) => count > 0 || key === 'sent-on-time')
    .map(({ label, count }) => `${lowerFirst(label)} ${shareText(count, of)}`);
  return [remark(`Gửi báo cáo (hạn ${day(period.dueOn)}), trên ${of} cơ quan phải báo cáo: ${parts.join('; ')}.`)];
}

function routineBlocks({ counts, period }: Overview): Block[] {
  const judged = period === null ? '' : `, đánh giá theo báo cáo ${lowerFirst(period.label)}`;
  if (counts.routine === 0) return [heading('2. Nhiệm vụ thường xuyên: không có')];
  const classes = shownOf(ROUTINE_CLASSES, counts);
  return [
    heading(`2. Nhiệm vụ thường xuyên${judged}`),
    ...table(
      'Thường xuyên',
      [...SCOPE_COLUMNS, ...classes.map((each) => centred(shortClassLabels[each], 113 / classes.length))],
      [[scope('routine'), String(counts.routine), ...classes.map((each) => shareText(countOf(counts, each), counts.routine))]],
    ),
  ];
}

/** Those with most undone come first, so that a shortened table still shows them. */
function agencyBlocks({ byAgency, counts }: Overview, shown: number | undefined): Block[] {
  const undone = (each: StatusCounts): number => countOf(each, 'open-overdue', 'routine-behind', 'routine-missing');
  const sorted = byAgency.toSorted((a, b) => undone(b) - undone(a));
  // One of several may wait for its own part, and an agency may have what no other column counts: each line adds up.
  const classes = MAIN_CLASSES.filter((each) => each !== 'awaiting' || [counts, ...byAgency].some((some) => awaitingIn(some) > 0));
  const columns = [
    ...classes.map((name) => ({
      ...counted(shortClassLabels[name], 13),
      of: (each: StatusCounts) => (name === 'awaiting' ? awaitingIn(each) : countOf(each, name)),
    })),
    { ...counted('Thường xuyên: đạt', 16), of: (each: StatusCounts) => countOf(each, 'routine-met', 'routine-late') },
    { ...counted('Thường xuyên: chậm, thiếu', 16), of: (each: StatusCounts) => countOf(each, 'routine-behind', 'routine-missing') },
    { ...counted('Thường xuyên: khác', 16), of: (each: StatusCounts) => countOf(each, 'routine-reported', 'routine-waiting') },
  ];
  const rest = (each: StatusCounts): number => each.all - columns.reduce((sum, { of }) => sum + of(each), 0);
  const told = byAgency.some((each) => rest(each) > 0) ? [...columns, { ...counted('Khác', 13), of: rest }] : columns;
  const rows = sorted
    .slice(0, shown)
    .map((each) => [
      each.lead.name === '' ? 'Chưa ghi cơ quan chủ trì' : each.lead.name,
      String(each.all),
      ...told.map(({ of }) => (of(each) === 0 ? '–' : String(of(each)))),
    ]);
  const shared = byAgency.reduce((sum, each) => sum + each.all, 0) > counts.all;
  return [
    heading('3. Theo cơ quan chủ trì'),
    ...table(
      'Theo cơ quan',
      [{ header: 'Cơ quan', width: 162 - told.reduce((sum, { width }) => sum + width, 0), align: 'left' }, counted('Tổng số', 13), ...told.map(withoutRule)],
      rows,
    ),
    ...restOf(byAgency.length - rows.length, 'cơ quan'),
    ...(told.length > columns.length ? [remark('Khác: chưa phát sinh, chưa rõ thời hạn, tạm dừng hoặc không còn phù hợp.')] : []),
    ...(shared ? [remark('Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan.')] : []),
  ];
}

function listBlocks(title: string, name: string, daysHeader: string, tasks: Overview['late'], shown: number | undefined): Block[] {
  if (tasks.length === 0) return [heading(`${title}: không có`)];
  const contentOf = (content: string): string => (shown === undefined ? content : shortened(content));
  const rows = tasks
    .slice(0, shown)
    .map(({ number, content, leadText, due, ...late }) => [number, contentOf(content), leadText, day(due), daysInFigures(late)]);
  return [
    heading(`${title} (${tasks.length})`),
    ...table(
      name,
      [centred('STT', 12), { header: 'Nội dung', width: 84, align: 'left' }, centred('Chủ trì', 38), centred('Thời hạn', 21), centred(daysHeader, 20)],
      rows,
    ),
    ...restOf(tasks.length - rows.length, 'nhiệm vụ'),
  ];
}

function shortened(content: string): string {
  if (content.length <= SHORT_CONTENT) return content;
  const cut = content.slice(0, SHORT_CONTENT);
  return `${cut.slice(0, Math.max(cut.search(/\s\S*$/), SHORT_CONTENT / 2)).trimEnd()}\u00a0…`;
}

const restOf = (count: number, what: string): Block[] => (count > 0 ? [remark(`… và ${count} ${what} khác`)] : []);

/** No table where there is no row to show. */
function table(name: string, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table[] {
  return rows.length === 0
    ? []
    : [{ kind: 'table', name, fontSize: TABLE_SIZE, columns, numberingRow: null, rows: rows.map((cells) => ({ kind: 'cells', cells })) }];
}

/** A column as paper knows it: without what it counts. */
function withoutRule<C extends { readonly of: unknown }>(column: C): Omit<C, 'of'> {
  const { of: _, ...shown } = column;
  return shown;
}
