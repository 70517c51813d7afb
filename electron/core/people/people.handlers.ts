import type { CallInput } from '../../../shared/api/contract.ts';
import type { peopleApi } from '../../../shared/api/people.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { agencyRow } from '../agencies/agencies.repo.ts';
import { requireDaysInOrder } from '../agencies/validity.ts';
import type { Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { membershipRow, readMemberships, toMembership } from './people.repo.ts';

type NewSeat = CallInput<'people.addMany'>['seats'][number];

function newSeat(id: string, committeeId: string, seat: NewSeat): Schema['memberships'] {
  return {
    id,
    revision: 0,
    committee_id: committeeId,
    name: seat.name,
    name_fold: foldText(seat.name),
    position: seat.position ?? '',
    agency_id: seat.agencyId ?? null,
    role: seat.role,
    valid_from: seat.validFrom ?? null,
    valid_to: seat.validTo ?? null,
    decision: seat.decision ?? '',
  };
}

/** Overlapping seats are allowed: one person may head the committee and its Tổ giúp việc, and decisions overlap by days. */
export const peopleHandlers = (ids: Ids) =>
  ({
    'people.list': ({ db }, { committeeId, onDay }) => {
      committeeRow(db, committeeId);
      return readMemberships(db, committeeId, onDay ?? null);
    },

    'people.add': ({ db, describe }, { committeeId, ...seat }) => {
      committeeRow(db, committeeId);
      const row = newSeat(ids.next(), committeeId, seat);
      requireFitting(db, row);
      db.insert('memberships', [row]);
      describe(seat.name);
      return toMembership(row);
    },

    'people.addMany': ({ db, describe, entryId }, { committeeId, seats }) => {
      committeeRow(db, committeeId);
      const rows = seats.map((seat) => newSeat(ids.next(), committeeId, seat));
      for (const row of rows) requireFitting(db, row);
      db.insert('memberships', rows);
      describe(`${rows.length} người`);
      return { entryId, added: rows.length };
    },

    'people.update': ({ db, describe }, { id, revision, ...changes }) => {
      const now = membershipRow(db, id);
      requireRevision(now, revision);
      const name = changes.name ?? now.name;
      const row: Schema['memberships'] = {
        ...now,
        revision: revision + 1,
        name,
        name_fold: foldText(name),
        position: changes.position ?? now.position,
        agency_id: changes.agencyId === undefined ? now.agency_id : changes.agencyId,
        role: changes.role ?? now.role,
        valid_from: changes.validFrom === undefined ? now.valid_from : changes.validFrom,
        valid_to: changes.validTo === undefined ? now.valid_to : changes.validTo,
        decision: changes.decision ?? now.decision,
      };
      requireFitting(db, row);
      db.run(sql.updateTable('memberships').set(row).where('id', '=', id));
      describe(name);
      return toMembership(row);
    },

    'people.remove': ({ db, describe, entryId }, { id }) => {
      const { name } = membershipRow(db, id);
      db.run(sql.deleteFrom('memberships').where('id', '=', id));
      describe(name);
      return { entryId };
    },
  }) satisfies Handlers<typeof peopleApi>;

function requireFitting(db: ReadHandle, row: Schema['memberships']): void {
  if (row.agency_id !== null) agencyRow(db, row.agency_id);
  requireDaysInOrder({ validFrom: row.valid_from, validTo: row.valid_to });
}
