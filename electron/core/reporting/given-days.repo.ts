import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { frozenState, versionRow, versionsOf } from '../plan-life/plan-versions.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

/** By task: the date of the amendment that is the first of the adopted texts to hold it. A plan that was never amended costs one row. */
export function readGivenDays(db: ReadHandle, planId: string): Map<string, CivilDate> {
  const [adopted, ...amendments] = versionsOf(db, planId);
  const given = new Map<string, CivilDate>();
  if (!adopted || amendments.length === 0) return given;
  const seen = new Set(tasksIn(db, adopted.id));
  for (const { id, document_date } of amendments) {
    for (const taskId of tasksIn(db, id)) {
      if (!seen.has(taskId)) given.set(taskId, document_date as CivilDate);
      seen.add(taskId);
    }
  }
  return given;
}

const tasksIn = (db: ReadHandle, versionId: string): string[] =>
  frozenState(versionRow(db, versionId)).rows.flatMap(({ kind, id }) => (kind === 'task' ? [id] : []));
