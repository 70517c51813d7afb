import type { committeesApi } from '../../../shared/api/committees.api.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { agencyRow } from '../agencies/agencies.repo.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { requireRevision } from '../store/require-revision.ts';
import { removePlanRows } from '../plans/plans.repo.ts';
import { committeeRow, newCommitteeRow, removeCommitteeRows, toCommittee } from './committees.repo.ts';

export const committeesHandlers = (ids: Ids) =>
  ({
    'committees.list': ({ db }) =>
      db
        .all(sql.selectFrom('committees').selectAll())
        .map(toCommittee)
        .sort((a, b) => compareVietnamese(a.name, b.name)),

    'committees.create': ({ db, describe }, { name, ...details }) => {
      const row = withDetails(db, newCommitteeRow(ids.next(), name), details);
      db.insert('committees', [row]);
      describe(name);
      return toCommittee(row);
    },

    'committees.remove': ({ db, describe, entryId }, { id }) => {
      const { name } = committeeRow(db, id);
      const plans = db.all(sql.selectFrom('plans').select('id').where('committee_id', '=', id));
      for (const plan of plans) removePlanRows(db, plan.id);
      removeCommitteeRows(db, id);
      describe(name);
      return { entryId, plans: plans.length };
    },

    'committees.update': ({ db, describe }, { id, revision, name, ...details }) => {
      const now = committeeRow(db, id);
      requireRevision(now, revision);
      const row = { ...withDetails(db, now, details), revision: revision + 1, name: name ?? now.name };
      db.run(sql.updateTable('committees').set(row).where('id', '=', id));
      describe(row.name);
      return toCommittee(row);
    },
  }) satisfies Handlers<typeof committeesApi>;

interface Details {
  readonly shortName?: string | undefined;
  readonly placeName?: string | undefined;
  readonly placeKind?: string | undefined;
  readonly governingBody?: string | undefined;
  readonly issuingBody?: string | undefined;
  readonly standingAgencyId?: string | null | undefined;
  readonly seriesAbbreviation?: string | undefined;
}

/** Refuses a standing agency that the register does not hold. */
function withDetails(db: ReadHandle, row: Schema['committees'], details: Details): Schema['committees'] {
  if (details.standingAgencyId) agencyRow(db, details.standingAgencyId);
  return {
    ...row,
    short_name: details.shortName ?? row.short_name,
    place_name: details.placeName ?? row.place_name,
    place_kind: details.placeKind ?? row.place_kind,
    governing_body: details.governingBody ?? row.governing_body,
    issuing_body: details.issuingBody ?? row.issuing_body,
    standing_agency_id: details.standingAgencyId === undefined ? row.standing_agency_id : details.standingAgencyId,
    series_abbreviation: details.seriesAbbreviation ?? row.series_abbreviation,
  };
}
