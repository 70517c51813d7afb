import type { PlanDifference } from '../../api/plan-life.api.ts';
import { longestRise } from './longest-rise.ts';
import { taskNames } from '../task-names.ts';
import { cellIn, isOwnColumn, wordFields, type ColumnId } from '../plan-table/plan-fields.ts';
import type { PlanState, PlanStateRow } from './plan-state.ts';

/**
 * What stands differently in `right` than in `left`: the title first, then rows in the printed order of `right`,
 * each removed row where it stood. Rows are told apart by id, so a rewritten row is a change and not a removal and an
 * addition. Numbers that only follow from counting are no difference.
 */
export function comparePlans(left: PlanState, right: PlanState): PlanDifference[] {
  const differences = headDifferences(left, right);
  const compared = comparedColumns(left, right);
  const old = new Map(left.rows.map((row) => [row.id, row]));
  const kept = new Set(right.rows.filter((row) => old.has(row.id)).map((row) => row.id));
  const moved = movedRows(left, right, kept);
  const removed = removedBehind(left, kept);

  const addRemoved = (anchor: string | null): void => {
    for (const row of removed.get(anchor) ?? []) differences.push(wholeRow('removed', row, null));
  };
  addRemoved(null);
  for (const row of right.rows) {
    const before = old.get(row.id);
    if (before === undefined) differences.push(wholeRow('added', null, row));
    else {
      if (moved.has(row.id)) differences.push(movedRow(before, row));
      differences.push(...cellDifferences(before, row, compared));
      addRemoved(row.id);
    }
  }
  const [before, after] = [namesIn(left), namesIn(right)];
  const named = (names: ReadonlyMap<string, string>, taskId: string | null, number: string | null) =>
    number === null || taskId === null ? number : (names.get(taskId) ?? number);
  return differences.map((each) => ({
    ...each,
    numberBefore: named(before, each.taskId, each.numberBefore),
    numberAfter: named(after, each.taskId, each.numberAfter),
  }));
}

/** What a sentence calls each task of a state. */
function namesIn({ rows }: PlanState): Map<string, string> {
  let sectionId: string | null = null;
  const tasks = rows.flatMap((row) => {
    if (row.kind === 'task') return [{ id: row.id, sectionId, number: row.number }];
    sectionId = row.id;
    return [];
  });
  return taskNames(
    rows.filter(({ kind }) => kind === 'section'),
    tasks,
  );
}

function headDifferences(left: PlanState, right: PlanState): PlanDifference[] {
  const headings = (state: PlanState): string => state.columns.map(({ label, group }) => (group === undefined ? label : `${group}: ${label}`)).join(' | ');
  const pairs = [
    ['title', left.title, right.title],
    ['columns', headings(left), headings(right)],
    ['numbering', left.numbering, right.numbering],
  ] as const;
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ taskId: null, kind: 'title', numberBefore: null, numberAfter: null, field, heading: null, before, after }));
}

/** The fields, then the own columns of either side with their headings; a column is known by its id, whatever it is called. */
function comparedColumns(left: PlanState, right: PlanState): Map<ColumnId, string | null> {
  const own = [...left.columns, ...right.columns].filter(({ field }) => isOwnColumn(field));
  return new Map<ColumnId, string | null>([...wordFields.map((field) => [field, null] as const), ...own.map(({ field, label }) => [field, label] as const)]);
}

function movedRows(left: PlanState, right: PlanState, kept: ReadonlySet<string>): Set<string> {
  const placeBefore = new Map(left.rows.map((row, index) => [row.id, index]));
  const common = right.rows.filter((row) => kept.has(row.id));
  const stayed = longestRise(common.map((row) => placeBefore.get(row.id) ?? 0));
  return new Set(common.filter((_, index) => !stayed.has(index)).map((row) => row.id));
}

/** Removed rows under the id of the last kept row above them; null for the top of the plan. */
function removedBehind(left: PlanState, kept: ReadonlySet<string>): Map<string | null, PlanStateRow[]> {
  const behind = new Map<string | null, PlanStateRow[]>();
  let anchor: string | null = null;
  for (const row of left.rows) {
    if (kept.has(row.id)) anchor = row.id;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
  }
  return behind;
}

function cellDifferences(before: PlanStateRow, after: PlanStateRow, columns: ReadonlyMap<ColumnId, string | null>): PlanDifference[] {
  const one = (field: string, was: string, is: string, heading: string | null = null): PlanDifference => ({
    taskId: after.kind === 'task' ? after.id : null,
    kind: after.kind === 'task' ? 'changed' : 'section',
    numberBefore: before.number,
    numberAfter: after.number,
    field,
    heading,
    before: was,
    after: is,
  });
  const cells = [...columns].flatMap(([column, heading]) => {
    const [was, is] = [cellIn(before, column), cellIn(after, column)];
    return was === is ? [] : [one(column, was, is, heading)];
  });
  const ownNumber = before.numberText !== after.numberText || (before.level ?? 0) !== (after.level ?? 0);
  const renumbered = ownNumber && before.number !== after.number;
  return renumbered ? [one('number', before.number, after.number), ...cells] : cells;
}

function wholeRow(kind: 'added' | 'removed', before: PlanStateRow | null, after: PlanStateRow | null): PlanDifference {
  const row = before ?? after;
  return {
    taskId: row?.kind === 'task' ? row.id : null,
    kind: row?.kind === 'task' ? kind : 'section',
    numberBefore: before?.number ?? null,
    numberAfter: after?.number ?? null,
    field: null,
    heading: null,
    before: before?.content ?? null,
    after: after?.content ?? null,
  };
}

function movedRow(before: PlanStateRow, after: PlanStateRow): PlanDifference {
  return {
    taskId: after.kind === 'task' ? after.id : null,
    kind: 'moved',
    numberBefore: before.number,
    numberAfter: after.number,
    field: null,
    heading: null,
    before: before.content,
    after: after.content,
  };
}
