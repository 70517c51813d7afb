import type { PlanColumn as AdoptedColumn, PlanListItem } from '../../../shared/api/plans.api.ts';
import { fieldOfLabel } from '../../../shared/domain/plan-table/header-synonyms.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { columnLook, planFields } from '../../../shared/domain/plan-table/plan-fields.ts';
import { columnHeading } from '../../i18n/column-name.ts';
import type { GridColumn } from '../../ui/grid/grid-types.ts';
import { readDeadline } from './deadline-doubt.ts';
import { textOfColumn, type TextField } from './plan-fields.ts';
import { shownText, type PlanLine } from './plan-lines.ts';
import { AgencyCell, ContentCell, DeadlineCell, TextCell } from './task-cells.tsx';

/** A longer text is a task that speaks of leading or of time. */
const LONGEST_HEADING = 40;

/** A plan of a thousand tasks and more has longer numbers than the column's usual width holds. */
const FIGURE_PX = 8;

type PlanColumn = GridColumn<PlanLine>;

/** STT first, then the adopted annex's own columns in their own order; a closed plan is only read. */
export function planColumns({ columns, year, status, tasks }: Pick<PlanListItem, 'columns' | 'year' | 'status' | 'tasks'>): PlanColumn[] {
  const shown = columns.filter(({ field, hidden }) => field !== 'number' && hidden !== true);
  const number = columns.find(({ field }) => field === 'number');
  const first = { ...numberColumn, width: numberColumn.width + FIGURE_PX * Math.max(0, String(tasks).length - 3) };
  const all = [number ? { ...first, header: columnHeading(number) } : first, ...shown.map((column, at) => textColumn(column, year, at === 0))];
  return status === 'closed' ? all.map((column) => ({ ...column, editable: false })) : all;
}

const numberColumn: PlanColumn = {
  id: 'number',
  header: planFields.number.name,
  ...columnLook('number').grid,
  frozen: true,
  editable: true,
  text: (line) => (line.kind === 'record' ? shownText(line, 'numberText') : ''),
  // Whole numbers of a pasted table only count its rows, which the program does anew; "3a" is a number of its own.
  pasted: (text) => (/^\s*\d*\.?\s*$/.test(text) ? null : text.trim()),
  isHeading: (text) => text.length <= LONGEST_HEADING && fieldOfLabel(text)?.field === 'number',
  cell: (line) => line.kind === 'record' && <TextCell line={line} field="numberText" />,
};

function textColumn(column: AdoptedColumn, year: number, first: boolean): PlanColumn {
  const { field: id, label } = column;
  const field = textOfColumn(id);
  const heading = foldText(label);
  return {
    id,
    header: columnHeading(column),
    ...columnLook(id).grid,
    // What a row is about stays in sight beside its number.
    pinned: first && id === 'content',
    editable: true,
    needed: id === 'content',
    isHeading: (text) => text.length <= LONGEST_HEADING && (fieldOfLabel(text)?.field === id || foldText(text) === heading),
    text: (line) => (line.kind === 'record' ? shownText(line, field) : ''),
    ...drawn(field, year),
  };
}

function drawn(field: TextField, year: number): Pick<PlanColumn, 'cell' | 'underline'> {
  switch (field) {
    case 'deadlineText':
      return {
        cell: (line) => line.kind === 'record' && <DeadlineCell line={line} year={year} />,
        underline: (line) => (line.kind === 'record' ? underlineOf(readDeadline(line.task, line.task.deadlineText, year)) : 0),
      };
    case 'leadText':
    case 'coordinatorText':
      return { cell: (line) => line.kind === 'record' && <AgencyCell line={line} role={field === 'leadText' ? 'lead' : 'coordinator'} /> };
    case 'content':
      return { cell: (line) => line.kind === 'record' && <ContentCell line={line} /> };
    default:
      return { cell: (line) => line.kind === 'record' && <TextCell line={line} field={field} /> };
  }
}

const underlineOf = ({ line, question }: { line: string; question: string | null }): number => line.length + (question?.length ?? 0);
