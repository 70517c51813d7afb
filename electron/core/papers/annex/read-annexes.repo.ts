import { AppError } from '../../../../shared/api/app-error.ts';
import { EACH_LEAD, type AnnexOptions, type SeveralAnnexes } from '../../../../shared/api/documents.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { parseRoman, romanNumeral } from '../../../../shared/domain/numerals.ts';
import { planRow } from '../../plans/plans.repo.ts';
import type { ReadHandle } from '../../store/handles.ts';
import type { StoredTable } from '../../typesetting/formal-document.ts';
import { storedTable, storedTasks, type StoredTasks } from '../stored-tables.repo.ts';
import { readAnnexData, readExtracts } from './annex-data.repo.ts';
import { isHideable, type AnnexData, type AnnexRow } from './annex.template.ts';
import { besideProgress } from './read-progress.repo.ts';
import { annexesOfSections } from './section-annexes.ts';

export interface AnnexesAsked {
  readonly planId: string;
  readonly versionId: string | null;
  readonly leadId: string | null;
  readonly coordinated: boolean;
  readonly several: SeveralAnnexes | null;
  readonly options: AnnexOptions;
}

/** One annex of a print: what stands on it, and how it is printed. */
export interface PrintedAnnex {
  readonly data: AnnexData;
  readonly options: AnnexOptions;
}

export interface ReadAnnexes {
  readonly annexes: readonly PrintedAnnex[];
  /** Of all their tables, and of each annex by itself where several files are made. */
  readonly stored: readonly (readonly StoredTable[])[];
}

/** The annexes of a print in their order, with the rows of the store that they are compared with, in one snapshot. */
export function readAnnexes(db: ReadHandle, asked: AnnexesAsked, day: CivilDate): ReadAnnexes {
  const { planId, versionId, leadId, coordinated, several, options } = asked;
  const beside = (id: string, annexes: AnnexData[]): AnnexData[] => besideProgress(db, id, annexes, options.progress, day);
  if (leadId !== null) {
    const extracts =
      leadId === EACH_LEAD ? readExtracts(db, { planId, versionId, coordinated }) : [readAnnexData(db, { planId, versionId, leadId, coordinated })];
    const tasks = storedTasks(db, planId, versionId);
    return {
      annexes: beside(planId, extracts).map((data) => ({ data, options })),
      stored: extracts.map(({ rows, helped = [] }) => [rows, helped].map((each) => storedTable(tasks, shownIn(tasks, options), idsIn(each)))),
    };
  }
  const others = several?.kind === 'plans' ? several.others : [];
  const plans = [{ planId, versionId }, ...others];
  refuseStrangers(db, planId, others);
  const whole = plans.map((each) => {
    const tasks = storedTasks(db, each.planId, each.versionId);
    return { data: beside(each.planId, [readAnnexData(db, { ...each, leadId: null })]), stored: storedTable(tasks, shownIn(tasks, options)) };
  });
  const [first] = whole;
  const bySection = several?.kind === 'sections' && first?.data[0] !== undefined ? annexesOfSections(first.data[0]) : null;
  if (bySection !== null && first !== undefined) {
    const tables = bySection.filter(({ rows }) => rows.some(({ kind }) => kind === 'task')).length;
    return { annexes: numbered(bySection, options, true), stored: [[{ ...first.stored, tables }]] };
  }
  return {
    annexes: numbered(
      whole.flatMap(({ data }) => data),
      options,
      false,
    ),
    stored: [whole.map(({ stored }) => stored)],
  };
}

const idsIn = (rows: readonly AnnexRow[]): string[] => rows.flatMap((row) => (row.kind === 'task' && row.id !== undefined ? [row.id] : []));

/** Which columns a print must have: all but what the plan, or the clerk for this print, leaves out. */
export const shownIn =
  ({ columns }: Pick<StoredTasks, 'columns'>, { hiddenColumns }: Pick<AnnexOptions, 'hiddenColumns'>): Parameters<typeof storedTable>[1] =>
  (field) =>
    !isHideable(field) || (columns.find((column) => column.field === field)?.hidden !== true && !hiddenColumns.includes(field));

/** Several are counted on from the number chosen; a title typed for one says nothing of the others. @param named Each has a title of its own. */
function numbered(annexes: readonly AnnexData[], options: AnnexOptions, named: boolean): PrintedAnnex[] {
  if (annexes.length === 1 && !named) return annexes.map((data) => ({ data, options }));
  const first = parseRoman(options.number) ?? 1;
  return annexes.map((data, at) => ({
    data,
    options: { ...options, number: annexes.length === 1 ? options.number : romanNumeral(first + at), title: named || at > 0 ? null : options.title },
  }));
}

/** Plans of one committee go out together. @throws AppError `system.notFound` */
function refuseStrangers(db: ReadHandle, planId: string, others: readonly { readonly planId: string }[]): void {
  const { committee_id } = planRow(db, planId);
  if (others.some((other) => planRow(db, other.planId).committee_id !== committee_id))
    throw new AppError('system.notFound', { what: 'kế hoạch của Ban Chỉ đạo này' });
}
