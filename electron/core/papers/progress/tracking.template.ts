import type { ReportingPeriod } from '../../../../shared/api/reporting-periods.api.ts';
import type { GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { claimInLines } from '../../../../shared/domain/status/claim.ts';
import { daysInWords, knownLateness } from '../../../../shared/domain/status/lateness.ts';
import { heldBy } from '../../../../shared/domain/status/status-class.ts';
import { flagWords, standingWord } from '../../../../shared/domain/status/status-words.ts';
import type { Grid } from '../../reporting/grid.view.ts';
import type { Block, FormalDocument, TableColumn, TableRow } from '../../typesetting/formal-document.ts';
import { deadlineInWords } from './deadline-in-words.ts';
import { centred, heading, PROGRESS_SIZES, progressPaper, remark, textWidth, type PaperHead } from './progress-paper.ts';

export interface TrackingData {
  readonly head: PaperHead;
  readonly grid: Grid;
  /** In the order printed. */
  readonly parts: readonly TrackingPart[];
  /** What leaves tasks out of it; empty: nothing does. */
  readonly inWords: string;
}

interface TrackingPart {
  readonly heading: { readonly number: string; readonly title: string } | null;
  readonly rows: readonly GridRow[];
}

/** More columns of periods than this would leave the content no room; the next ones start a table of their own. */
const PERIODS_IN_TABLE = 4;
/** Millimetres. */
const WIDTHS = { number: 13, lead: 36, deadline: 27, status: 30, period: 30, periodsTogether: 92 } as const;

/** Tasks × periods in landscape, what stands over several tasks above them; each cell in words, as on the screen. */
export function trackingDocument({ head, grid, parts, inWords }: TrackingData): FormalDocument {
  const title = `Theo dõi thực hiện nhiệm vụ năm ${head.year}`;
  const groups = grouped(grid.periods.map((period, at) => ({ period, at })));
  return progressPaper(title, 'landscape', [
    {
      kind: 'annexHead',
      label: head.committeeName,
      title,
      reference: `(${head.planTitle}; số liệu đến ngày ${formatDate(grid.asOf as CivilDate)})`,
      sizes: PROGRESS_SIZES.head,
    },
    ...leftOut(inWords, parts, grid),
    ...groups.flatMap((group, at): Block[] => {
      const columns = columnsOf(group, at === 0);
      return [
        ...(groups.length > 1 ? [heading(group.map(({ period }) => period.label).join(' · '))] : []),
        {
          kind: 'table',
          name: groups.length > 1 ? `Theo dõi ${at + 1}` : 'Theo dõi',
          fontSize: PROGRESS_SIZES.table,
          columns: columns.map(({ header, width, align }) => ({ header, width, align })),
          numberingRow: null,
          rows: rowsOf(
            parts,
            columns.map(({ text }) => text),
          ),
        },
      ];
    }),
  ]);
}

/** A column and what it says of a task. */
interface TaskColumn extends TableColumn {
  readonly text: (row: GridRow) => string;
}

/** What does not depend on a period stands in the first table only. */
function columnsOf(group: readonly Placed[], first: boolean): TaskColumn[] {
  const width = Math.min(WIDTHS.period, Math.floor(WIDTHS.periodsTogether / Math.max(1, group.length)));
  const sides: TaskColumn[] = [
    { ...centred('Chủ trì', WIDTHS.lead), text: (row) => row.leadText },
    ...(first ? [{ ...centred('Thời hạn', WIDTHS.deadline), text: deadlineInWords }] : []),
    ...group.map(({ period, at }) => ({ ...centred(period.label, width), text: (row: GridRow) => row.cells[at]?.text ?? '' })),
    ...(first ? [{ ...centred('Tình trạng', WIDTHS.status), text: statusText }] : []),
  ];
  const rest = sides.reduce((room, side) => room - side.width, textWidth('landscape') - WIDTHS.number);
  return [
    { ...centred('STT', WIDTHS.number), text: (row) => row.number },
    { header: 'Nội dung', width: rest, align: 'justify', text: (row) => row.content },
    ...sides,
  ];
}

type Placed = { readonly period: ReportingPeriod; readonly at: number };

function grouped(periods: readonly Placed[]): Placed[][] {
  const count = Math.max(1, Math.ceil(periods.length / PERIODS_IN_TABLE));
  const size = Math.ceil(periods.length / count);
  return Array.from({ length: count }, (_, at) => periods.slice(at * size, (at + 1) * size));
}

/** A list of some of the tasks says which, so that nobody takes it for the plan. */
function leftOut(inWords: string, parts: readonly TrackingPart[], { rows }: Grid): Block[] {
  if (inWords === '') return [];
  const tasks = new Set(parts.flatMap((part) => part.rows.map(({ taskId }) => taskId))).size;
  return [remark(`Chỉ gồm nhiệm vụ theo bộ lọc: ${inWords} (${tasks} trên ${rows.length} nhiệm vụ).`)];
}

const rowsOf = (parts: readonly TrackingPart[], texts: readonly TaskColumn['text'][]): TableRow[] =>
  parts.flatMap(({ heading: over, rows }): TableRow[] => [
    ...(over ? [{ kind: 'section' as const, ...over }] : []),
    ...rows.map((row): TableRow => ({ kind: 'cells', cells: texts.map((text) => text(row)) })),
  ]);

/** The adopted words, and below them the day granted instead of it. */
function statusText({ status }: GridRow): string {
  const late = status.class === 'open-overdue' && heldBy(status.flags) === null ? knownLateness(status) : null;
  const more = [late && ` ${daysInWords(late)}`, status.claim && `: ${claimInLines(status.claim).join('; ')}`].join('');
  return [standingWord(status) + more, ...flagWords(status.flags)].join(', ');
}
