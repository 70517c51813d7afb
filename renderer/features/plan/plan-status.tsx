import type { PlanGrouping } from '../../../shared/api/plan-views.api.ts';
import { deadlineKindLabels } from '../../../shared/domain/deadline/describe.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import type { FilterChoice } from '../../ui/filter-chip.tsx';
import type { GridSelection } from '../../ui/grid/grid-types.ts';
import { DOUBTFUL, DUE_THIS_QUARTER, leadLabel, type PlanFilter } from './plan-filter.ts';
import type { PlanLine } from './plan-lines.ts';
import type { PlanShown } from './use-plan-shown.ts';

const { status: say } = planWords;

interface PlanStatusProps {
  readonly view: PlanShown;
  readonly total: number;
  readonly selection: GridSelection | null;
  readonly active: PlanLine | null;
  /** Lines chosen. */
  readonly rows: number;
}

export function PlanStatus({ view, total, selection, active, rows }: PlanStatusProps) {
  return (
    <>
      <span>{say.shown(view.shownTasks, total)}</span>
      {view.scattered > 0 && <span>{filterWords.scattered(view.scattered)}</span>}
      {view.leads.length > 0 && <span>{say.leads(view.leads.length)}</span>}
      <span>{selection && active && selectionInWords(active, selection, rows, view.columns)}</span>
    </>
  );
}

function selectionInWords(active: PlanLine, selection: GridSelection, rows: number, columns: PlanShown['columns']): string {
  if (active.kind === 'heading') return say.section(active.section.title);
  if (active.kind === 'group') return planTableWords.group.chosen(active.label);
  const at = (columnId: string): number => columns.findIndex(({ id }) => id === columnId);
  const width = Math.abs(at(selection.active.columnId) - at(selection.focus.columnId)) + 1;
  if (rows * width > 1) return say.range(rows, rows * width);
  return say.cell(active.task.number, columns[Math.max(0, at(selection.active.columnId))]?.header ?? '');
}

export function filterInWords(filter: PlanFilter, leads: readonly FilterChoice[]): string {
  const parts = filterParts(filter, leads);
  return parts === '' ? '' : say.filtered(parts);
}

/** The filter and the grouping as a title names them. */
export function viewInWords(filter: PlanFilter, leads: readonly FilterChoice[], grouping: PlanGrouping): string {
  const by = grouping === 'none' ? '' : planTableWords.group.inWords(planTableWords.group.by[grouping]);
  return [filterParts(filter, leads), by].filter((part) => part !== '').join(', ');
}

/** "chủ trì Sở Công Thương · tìm “hội nghị”"; empty where nothing is filtered. */
export function filterParts({ search, lead, deadline }: PlanFilter, leads: readonly FilterChoice[]): string {
  return [
    filterWords.found(search),
    lead === '' ? '' : say.lead(leadLabel(leads, lead)),
    deadline === ''
      ? ''
      : deadline === DOUBTFUL
        ? say.doubtful
        : deadline === DUE_THIS_QUARTER
          ? planTableWords.dueThisQuarter.toLowerCase()
          : say.deadline(kindLabel(deadline)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function kindLabel(kind: string): string {
  return Object.hasOwn(deadlineKindLabels, kind) ? deadlineKindLabels[kind as keyof typeof deadlineKindLabels].toLowerCase() : '';
}
