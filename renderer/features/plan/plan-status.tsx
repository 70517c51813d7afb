import { deadlineKindLabels } from '../../../shared/domain/deadline/describe.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { words } from '../../i18n/vi.ts';
import type { GridSelection } from '../../ui/grid/grid-types.ts';
import { DOUBTFUL, type FilterChoice, type PlanFilter } from './plan-filter.ts';
import type { PlanLine } from './plan-lines.ts';

const { status: say } = planWords;

/** What is chosen, in words. */
export function selectionInWords(lines: readonly PlanLine[], selection: GridSelection | null, columnIds: readonly string[]): string {
  const active = lines.find(({ id }) => id === selection?.active.rowId);
  if (!selection || !active) return '';
  if (active.kind === 'heading') return say.section(active.section.title);
  const rows = span(lines.map(({ id }) => id), selection.active.rowId, selection.focus.rowId);
  const columns = span(columnIds, selection.active.columnId, selection.focus.columnId);
  if (rows * columns > 1) return say.range(rows, rows * columns);
  const field = selection.active.columnId as keyof typeof words.fields;
  return say.cell(active.task.number, words.fields[field] ?? '');
}

const span = (ids: readonly string[], from: string, to: string): number => Math.abs(ids.indexOf(from) - ids.indexOf(to)) + 1;

export function filterInWords({ search, lead, deadline }: PlanFilter, leads: readonly FilterChoice[]): string {
  const parts = [
    search.trim() === '' ? '' : say.search(search.trim()),
    lead === '' ? '' : say.lead(leads.find(({ key }) => key === lead)?.label ?? ''),
    deadline === '' ? '' : deadline === DOUBTFUL ? say.doubtful : say.deadline(kindLabel(deadline)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : say.filtered(parts.join(' · '));
}

function kindLabel(kind: string): string {
  return Object.hasOwn(deadlineKindLabels, kind) ? deadlineKindLabels[kind as keyof typeof deadlineKindLabels].toLowerCase() : '';
}
