import { AppError } from '../../../shared/api/app-error.ts';
import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanState } from '../../../shared/domain/plan-diff/plan-state.ts';
import { byField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { cleanStored } from '../store/clean-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

type VersionHead = Omit<Schema['plan_versions'], 'snapshot'>;

const headColumns = [
  'id',
  'plan_id',
  'ordinal',
  'previous_id',
  'document_number',
  'document_date',
  'issuer',
  'frozen_at',
  'fingerprint',
  'fingerprint_version',
  'tasks',
] as const;

/** The versions of a plan, oldest first, without their texts. */
export function versionsOf(db: ReadHandle, planId: string): VersionHead[] {
  return db.all(sql.selectFrom('plan_versions').select(headColumns).where('plan_id', '=', planId).orderBy('ordinal'));
}

export function versionRow(db: ReadHandle, id: string): Schema['plan_versions'] {
  const row = db.get(sql.selectFrom('plan_versions').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'bản kế hoạch' });
  return row;
}

/**
 * A state frozen before there was a field, or columns of a plan's own, says nothing in them. It is read as the plan's rows are
 * kept, without what has no shape: else a plan that was cleaned would seem to say something else than its version.
 */
export function frozenState(row: Pick<Schema['plan_versions'], 'snapshot'>): PlanState {
  const state = JSON.parse(cleanStored(row.snapshot)) as PlanState;
  return { ...state, rows: state.rows.map((each) => ({ ...byField(() => ''), ...each, own: each.own ?? {} })) };
}

export function toVersion(row: VersionHead): PlanVersion {
  return {
    id: row.id,
    planId: row.plan_id,
    ordinal: row.ordinal,
    document: { number: row.document_number, date: row.document_date, issuer: row.issuer },
    frozenAt: row.frozen_at,
    fingerprint: row.fingerprint,
    fingerprintVersion: row.fingerprint_version,
    tasks: row.tasks,
  };
}
