import type { agenciesApi } from '../../../shared/api/agencies.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { overlaps, type Validity } from '../../../shared/domain/agencies/succession-rules.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import { agencyRow } from './agencies.repo.ts';
import { groupRow, readGroup, readGroups } from './agency-groups.repo.ts';
import { requireDaysInOrder } from './validity.ts';

type GroupsApi = Pick<typeof agenciesApi, 'agencies.groups' | 'agencies.setGroupMembers'>;

export const agencyGroupsHandlers = (ids: Ids) =>
  ({
    'agencies.groups': ({ db }) => readGroups(db),

    'agencies.setGroupMembers': ({ db, describe }, { id, revision, members }) => {
      const group = groupRow(db, id);
      requireRevision(group, revision);
      members.forEach((member, index) => {
        const { name } = agencyRow(db, member.agencyId);
        requireDaysInOrder(member);
        const doubled = members.slice(0, index).some((other) => other.agencyId === member.agencyId && overlaps(asValidity(other), asValidity(member)));
        if (doubled) throw new AppError('agencies.memberTwice', { name });
      });
      db.run(sql.deleteFrom('agency_group_members').where('group_id', '=', id));
      db.insert(
        'agency_group_members',
        members.map(({ agencyId, validFrom, validTo }) => ({ id: ids.next(), group_id: id, agency_id: agencyId, valid_from: validFrom, valid_to: validTo })),
      );
      db.run(
        sql
          .updateTable('agency_groups')
          .set({ revision: revision + 1 })
          .where('id', '=', id),
      );
      describe(group.phrase);
      return readGroup(db, id);
    },
  }) satisfies Handlers<GroupsApi>;

const asValidity = (days: { validFrom: string | null; validTo: string | null }): Validity => days as { validFrom: CivilDate | null; validTo: CivilDate | null };
