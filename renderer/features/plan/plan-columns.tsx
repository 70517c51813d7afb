import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { fieldOfLabel } from '../../../shared/domain/plan-table/header-synonyms.ts';
import { words } from '../../i18n/vi.ts';
import type { GridColumn } from '../../ui/grid/grid-types.ts';
import { readDeadline } from './deadline-doubt.ts';
import { textFieldOfColumn, type TextField } from './plan-fields.ts';
import { shownText, type PlanLine } from './plan-lines.ts';
import { AgencyCell, ContentCell, DeadlineCell, TextCell } from './task-cells.tsx';

/** A longer text is a task that speaks of leading or of time. */
const LONGEST_HEADING = 40;

type PlanColumn = GridColumn<PlanLine>;

const sizes: Readonly<Record<string, Pick<PlanColumn, 'width' | 'minWidth' | 'grow'>>> = {
  content: { width: 300, minWidth: 240, grow: 5 },
  lead: { width: 138, minWidth: 90, grow: 1 },
  coordinator: { width: 144, minWidth: 90, grow: 1.5 },
  deadline: { width: 132, minWidth: 90, grow: 0.7 },
  product: { width: 150, minWidth: 90, grow: 1 },
  note: { width: 150, minWidth: 90, grow: 1 },
};

/** STT first, then the adopted annex's own columns in their own order; a closed plan is only read. */
export function planColumns({ columns, year, status }: Pick<PlanListItem, 'columns' | 'year' | 'status'>): PlanColumn[] {
  const all = [numberColumn, ...columns.flatMap(({ field }) => (field === 'number' ? [] : (textColumn(field, year) ?? [])))].map((column) => ({
    ...column,
    isHeading: (text: string) => text.length <= LONGEST_HEADING && fieldOfLabel(text)?.field === column.id,
  }));
  return status === 'closed' ? all.map((column) => ({ ...column, editable: false })) : all;
}

const numberColumn: PlanColumn = {
  id: 'number',
  header: words.fields.number,
  width: 46,
  minWidth: 40,
  frozen: true,
  editable: true,
  text: (line) => (line.kind === 'record' ? shownText(line, 'numberText') : ''),
  // Whole numbers of a pasted table only count its rows, which the program does anew; "3a" is a number of its own.
  pasted: (text) => (/^\s*\d*\.?\s*$/.test(text) ? null : text.trim()),
  cell: (line) => line.kind === 'record' && <TextCell line={line} field="numberText" />,
};

function textColumn(id: string, year: number): PlanColumn | null {
  const field = textFieldOfColumn(id);
  if (!field) return null;
  return {
    id,
    header: words.fields[id as keyof typeof words.fields],
    ...(sizes[id] ?? { width: 150, minWidth: 90 }),
    editable: true,
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
