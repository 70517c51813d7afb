import type { Assignment, Task } from '../../../shared/api/tasks.api.ts';
import { monthOf, quarterOf, yearOf, type CivilDate, type DateRange } from '../../../shared/domain/civil-date.ts';
import { deadlineKindLabels } from '../../../shared/domain/deadline/describe.ts';
import { standingSections } from '../../../shared/domain/section-numbers.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { findAmong } from '../../../shared/domain/text/found.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { today } from '../../platform/today.ts';
import type { FilterChoice } from '../../ui/filter-chip.tsx';
import { foldedRows } from '../../ui/folded-rows.ts';
import { textsOf } from './plan-fields.ts';
import type { OwnLine, TaskLine } from './plan-lines.ts';

/** As the address says it: empty strings filter nothing. */
export interface PlanFilter {
  readonly search: string;
  /** Key of a lead agency, see `leadKey`. */
  readonly lead: string;
  /** A kind of deadline, `DUE_THIS_QUARTER` or `DOUBTFUL`. */
  readonly deadline: string;
}

export const noFilter: PlanFilter = { search: '', lead: '', deadline: '' };

/** Stands in the address where the tasks with an open question are asked for. */
export const DOUBTFUL = 'can-lam-ro';

/** Stands in the address where the tasks due in the quarter of today are asked for. */
export const DUE_THIS_QUARTER = 'quy-nay';

/** Registered agencies and groups by id, unregistered names by their text. */
export const leadKey = (lead: Assignment): string => lead.refId ?? `?${lead.name}`;

/** The name behind a key; an address kept from before may ask for a lead that has no work here any more. */
export const leadLabel = (leads: readonly FilterChoice[], wanted: string): string =>
  leads.find(({ key }) => key === wanted)?.label ?? (wanted.startsWith('?') ? wanted.slice(1) : planTableWords.leadGone);

export const isDoubtful = (task: Task): boolean => !task.deadline.certain || unknownAgencies(task).length > 0;

export const unknownAgencies = (task: Task): readonly Assignment[] => task.assignments.filter(({ kind }) => kind === 'unknown');

export const leadsOf = (task: Task): readonly Assignment[] => task.assignments.filter(({ role }) => role === 'lead');

export function leadChoices(tasks: readonly Task[]): FilterChoice[] {
  const choices = new Map<string, { key: string; label: string; count: number }>();
  for (const task of tasks) {
    for (const [key, label] of new Map(leadsOf(task).map((lead) => [leadKey(lead), lead.name]))) {
      const choice = choices.get(key) ?? { key, label, count: 0 };
      choice.count += 1;
      choices.set(key, choice);
    }
  }
  return [...choices.values()].sort((a, b) => b.count - a.count || compareVietnamese(a.label, b.label));
}

export function deadlineChoices(tasks: readonly Task[], on: CivilDate = today()): FilterChoice[] {
  const quarter = quarterAround(on);
  const due = tasks.filter(({ deadline }) => dueWithin(deadline, quarter)).length;
  const byKind = Map.groupBy(tasks, (task) => task.deadline.kind);
  const dueChoice = due > 0 ? [{ key: DUE_THIS_QUARTER, label: planTableWords.dueThisQuarter, count: due }] : [];
  return dueChoice.concat(
    Object.entries(deadlineKindLabels).flatMap(([key, label]) => {
      const count = byKind.get(key as Task['deadline']['kind'])?.length ?? 0;
      return count > 0 ? [{ key, label, count }] : [];
    }),
  );
}

export const isFiltered = ({ search, lead, deadline }: PlanFilter): boolean => search.trim() !== '' || lead !== '' || deadline !== '';

export interface FilteredLines {
  readonly lines: readonly OwnLine[];
  /** Tasks left out that have the words searched for, but not together. */
  readonly scattered: number;
}

/**
 * The lines that answer the filter. A search ranks as `found.ts` does, in plan order inside each rank; headings stay while the order is the
 * plan's and tasks under them are left.
 */
export function filterLines(lines: readonly OwnLine[], filter: PlanFilter, on: CivilDate = today()): FilteredLines {
  if (!isFiltered(filter)) return { lines, scattered: 0 };
  const quarter = quarterAround(on);
  const passing = lines.filter((line) => line.kind === 'heading' || passes(line.task, filter, quarter));
  const query = searchQuery(filter.search);
  if (query.plainWords.length === 0) return { lines: withoutEmptyHeadings(passing), scattered: 0 };
  const { together, scattered } = findAmong(
    passing.filter((line): line is TaskLine => line.kind === 'record'),
    query,
    ({ task }) => foldedTasks.foldsOf(task),
  );
  return { lines: together, scattered: scattered.length };
}

/** A heading stays where a task stands under it, or under a heading below it. */
function withoutEmptyHeadings(lines: readonly OwnLine[]): readonly OwnLine[] {
  const overTask = new Set(lines.filter((line, at) => line.kind === 'heading' && lines[at + 1]?.kind === 'record'));
  const standing = standingSections(
    lines.filter((line) => line.kind === 'heading'),
    ({ section }) => section.number,
    (heading) => overTask.has(heading),
  );
  return lines.filter((line) => line.kind === 'record' || standing.has(line));
}

function passes(task: Task, { lead, deadline }: PlanFilter, quarter: DateRange): boolean {
  if (lead !== '' && !leadsOf(task).some((each) => leadKey(each) === lead)) return false;
  if (deadline === DOUBTFUL) return isDoubtful(task);
  if (deadline === DUE_THIS_QUARTER) return dueWithin(task.deadline, quarter);
  return deadline === '' || task.deadline.kind === deadline;
}

const quarterAround = (day: CivilDate): DateRange => quarterOf(yearOf(day), Math.ceil(monthOf(day) / 3));

/** True when the deadline itself, or one of several days it names, falls into the span. */
function dueWithin({ due, dates }: Task['deadline'], { start, end }: DateRange): boolean {
  return [due, ...dates].some((day) => day !== null && day >= start && day <= end);
}

export const foldedTasks = foldedRows<Task>(textsOf);
