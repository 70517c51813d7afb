import type { GridRow, GridSection, Lead } from '../../../shared/api/reporting-views.api.ts';
import { toldBy } from '../../../shared/domain/reporting/told-by.ts';
import { sectionsAbove } from '../../../shared/domain/section-numbers.ts';
import { heldBy, STATUS_CLASSES, type StatusClass } from '../../../shared/domain/status/status-class.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { CELL_BREAK, findAmong } from '../../../shared/domain/text/found.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { CHIPS, type TrackingChip } from '../../routes/tracking-chips.ts';
import type { FilterChoice } from '../../ui/filter-chip.tsx';
import { foldedRows } from '../../ui/folded-rows.ts';

/** Registered leads by id, others by their text. */
export const leadKey = (lead: Lead): string => lead.id ?? `?${lead.name}`;
const nobody = '?';
export const leadKeys = (row: GridRow): string[] => (row.leads.length === 0 ? [nobody] : [...new Set(row.leads.map(leadKey))]);

/** Stands in the address for the tasks before the first heading. */
const NO_SECTION = '?';

const isChip = (show: string): show is TrackingChip => Object.hasOwn(CHIPS, show);
/** The word of a chip; empty: the address names none. */
export const chipLabel = (show: string): string => (isChip(show) ? say.chips[CHIPS[show]] : '');
export const isStatusClass = (show: string): show is StatusClass => (STATUS_CLASSES as readonly string[]).includes(show);

/** As the address says it: empty strings filter nothing. */
export interface TrackingFilter {
  readonly search: string;
  readonly lead: string;
  readonly section: string;
  /** A chip's key, or a status class. */
  readonly show: string;
}

export const noFilter: TrackingFilter = { search: '', lead: '', section: '', show: '' };

export const isFiltered = ({ search, lead, section, show }: TrackingFilter): boolean => search.trim() !== '' || lead !== '' || section !== '' || show !== '';

export interface TrackingFound {
  /** The best answers first where words are searched for, else in plan order. */
  readonly rows: readonly GridRow[];
  /** Rows left out that have the words, but not together. */
  readonly scattered: number;
  /** What the chips choose from: the same but for their own choice, so that each shows exactly what it counts. */
  readonly chips: readonly GridRow[];
  /** Of those the tasks whose result can be confirmed: all that lead it have finished, not only the one chosen. */
  readonly waiting: readonly string[];
  readonly leads: readonly FilterChoice[];
  readonly sections: readonly FilterChoice[];
}

/** What each filter leaves of what the others leave; with a lead chosen, by its own word. */
export function filterRows(all: { readonly rows: readonly GridRow[]; readonly sections: readonly GridSection[] }, filter: TrackingFilter): TrackingFound {
  const { lead, section, show } = filter;
  const within = sectionsOfRows(all.sections);
  const byLead = (row: GridRow): boolean => lead === '' || leadKeys(row).includes(lead);
  const bySection = (row: GridRow): boolean => section === '' || within(row).includes(section);
  const byShow = (row: GridRow): boolean => shows(row, show);
  const { together, scattered } = findAmong(all.rows, searchQuery(filter.search), foldedTasks.foldsOf);
  const told = (row: GridRow): GridRow => toldBy(row, lead);
  const among = together.filter((row) => byLead(row) && bySection(row));
  const chips = among.map(told);
  return {
    rows: chips.filter(byShow),
    scattered: scattered.filter((row) => byLead(row) && bySection(row) && byShow(told(row))).length,
    chips,
    waiting: among.filter(({ status }) => status.claim !== null).map(({ taskId }) => taskId),
    leads: leadChoices(together.filter(bySection), show, namesOf(all.rows), lead),
    sections: sectionChoices(
      together.filter((row) => byLead(row) && byShow(told(row))),
      all.sections,
      within,
      section,
    ),
  };
}

export const has = ({ marks }: GridRow, chip: TrackingChip): boolean => marks.includes(CHIPS[chip]);

export const countOf = (rows: readonly GridRow[], chip: TrackingChip): number => rows.filter((row) => has(row, chip)).length;

export function shows(row: GridRow, show: string): boolean {
  if (isChip(show)) return has(row, show);
  // The counts by class leave out what is set aside, and a number must lead to as many rows.
  return isStatusClass(show) ? row.status.class === show && heldBy(row.status.flags) === null : true;
}

/** For a row the ids of the headings it stands under, its own last. */
function sectionsOfRows(sections: readonly GridSection[]): (row: GridRow) => readonly string[] {
  const above = sectionsAbove(sections.map(({ number }) => number));
  const byId = new Map(sections.map(({ id }, at) => [id, [...above[at]!.map((each) => sections[each]!.id), id]]));
  return ({ sectionId }) => (sectionId === null ? [NO_SECTION] : (byId.get(sectionId) ?? []));
}

const namesOf = (rows: readonly GridRow[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(({ leads }) => leads.map((lead) => [leadKey(lead), lead.name])));

/** What is chosen stays among the choices, though it leaves nothing. */
function leadChoices(rows: readonly GridRow[], show: string, names: ReadonlyMap<string, string>, chosen: string): FilterChoice[] {
  const counts = countsBy(rows, (row) => leadKeys(row).filter((key) => shows(toldBy(row, key), show)), chosen);
  return [...counts]
    .map(([key, count]) => ({ key, label: names.get(key) ?? (key.startsWith('?') ? say.lead(key.slice(1)) : planTableWords.leadGone), count }))
    .sort((a, b) => b.count - a.count || compareVietnamese(a.label, b.label));
}

function sectionChoices(
  rows: readonly GridRow[],
  sections: readonly GridSection[],
  within: (row: GridRow) => readonly string[],
  chosen: string,
): FilterChoice[] {
  const counts = countsBy(rows, within, chosen);
  return [{ id: NO_SECTION, number: '', title: filterWords.noSection }, ...sections].flatMap(({ id, number, title }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ key: id, label: numbered(number, title), count }];
  });
}

function countsBy(rows: readonly GridRow[], keysOf: (row: GridRow) => readonly string[], chosen: string): Map<string, number> {
  const counts = new Map<string, number>(chosen === '' ? [] : [[chosen, 0]]);
  for (const row of rows) for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** By what the grid shows of a row's texts. */
export const foldedTasks = foldedRows<GridRow>(({ number, content, leadText }) => [number, content, leadText].join(CELL_BREAK));
