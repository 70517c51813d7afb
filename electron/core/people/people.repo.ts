import { memberRole, type Membership } from '../../../shared/api/people.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';

/** The seats of a committee in order of role, then by first day, then by name. */
export function readMemberships(db: ReadHandle, committeeId: string, onDay: string | null): Membership[] {
  const order = memberRole.options;
  return db
    .all(sql.selectFrom('memberships').selectAll().where('committee_id', '=', committeeId))
    .filter((row) => onDay === null || ((row.valid_from ?? onDay) <= onDay && onDay <= (row.valid_to ?? onDay)))
    .map(toMembership)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.validFrom ?? '').localeCompare(b.validFrom ?? '') || compareVietnamese(a.name, b.name));
}

export function membershipRow(db: ReadHandle, id: string): Schema['memberships'] {
  const row = db.get(sql.selectFrom('memberships').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'thành viên' });
  return row;
}

export function toMembership(row: Schema['memberships']): Membership {
  return {
    id: row.id,
    revision: row.revision,
    committeeId: row.committee_id,
    name: row.name,
    position: row.position,
    agencyId: row.agency_id,
    role: row.role,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    decision: row.decision,
  };
}
