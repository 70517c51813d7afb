import type { Succession, SuccessionPreview } from '../../../shared/api/succession.api.ts';
import type { Party } from '../../../shared/domain/agencies/succession-rules.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { agencyRow } from '../agencies/agencies.repo.ts';
import { openAssignments } from '../agencies/open-work.repo.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** Applied reorganisations, the latest day first. */
export function readSuccessions(db: ReadHandle): Succession[] {
  const parties = Map.groupBy(db.all(sql.selectFrom('succession_parties').selectAll().orderBy('ordinal')), (row) => row.succession_id);
  return db.all(sql.selectFrom('successions').selectAll().orderBy('date', 'desc').orderBy('id', 'desc')).map(({ id, kind, date, legal_basis, applied_at }) => {
    const side = (wanted: 'from' | 'to') => (parties.get(id) ?? []).filter((row) => row.side === wanted).map((row) => ({ id: row.agency_id, name: row.name }));
    return { id, kind, date, legalBasis: legal_basis, from: side('from'), to: side('to'), appliedAt: applied_at };
  });
}

/** Refuses when the register does not hold the body. */
export function readParty(db: ReadHandle, id: string, succeeded: ReadonlySet<string>): Party {
  const { name, valid_from, valid_to } = agencyRow(db, id);
  return { id, name, validFrom: valid_from as CivilDate | null, validTo: valid_to as CivilDate | null, succeeded: succeeded.has(id) };
}

/** What the agencies answer for in plans that are not closed, plan by plan in printed order. */
export function openWorkOf(db: ReadHandle, agencyIds: readonly string[]): SuccessionPreview['assignments'] {
  const rows = db.all(
    openAssignments(agencyIds)
      .select(['task_assignments.id', 'task_assignments.task_id', 'plan_id', 'title', 'year', 'content', 'task_assignments.role', 'text', 'ordinal'])
      .orderBy('year', 'desc')
      .orderBy('plan_id')
      .orderBy('task_assignments.role', 'desc')
      .orderBy('ordinal'),
  );
  return [...Map.groupBy(rows, (row) => row.plan_id)].flatMap(([planId, own]) => {
    const places = new Map(
      planOrder(db, planId)
        .filter(isTask)
        .map((task) => [task.id, task]),
    );
    return own
      .map((row) => ({
        assignmentId: row.id,
        taskId: row.task_id,
        planId,
        planTitle: row.title,
        year: row.year,
        number: places.get(row.task_id)?.number ?? '',
        content: row.content,
        role: row.role,
        text: row.text,
      }))
      .sort((a, b) => (places.get(a.taskId)?.position ?? 0) - (places.get(b.taskId)?.position ?? 0));
  });
}

/** Collective phrases that count one of the agencies as a member on the day or later. */
export function groupsCounting(db: ReadHandle, agencyIds: readonly string[], date: string): SuccessionPreview['groups'] {
  return db.all(
    sql
      .selectFrom('agency_groups')
      .innerJoin('agency_group_members', 'agency_group_members.group_id', 'agency_groups.id')
      .select(['agency_groups.id', 'phrase'])
      .distinct()
      .where('agency_id', 'in', agencyIds)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
      .orderBy('phrase'),
  );
}
