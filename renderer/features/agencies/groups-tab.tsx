import type { AgencyGroup } from '../../../shared/api/agencies.api.ts';
import { navigate } from '../../routes/route.ts';
import type { AgenciesRoute } from '../../routes/register-routes.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import styles from './agencies.module.css';
import { GroupMembers } from './group-members.tsx';

const say = agencyWords.groups;

interface GroupsTabProps {
  readonly route: AgenciesRoute;
  readonly groups: readonly AgencyGroup[];
}

/** Collective phrases on the left; who stands behind the chosen one on the right. */
export function GroupsTab({ route, groups }: GroupsTabProps) {
  if (groups.length === 0) return <EmptyNote title={say.empty} text={say.emptyTeach} />;
  const chosen = groups.find(({ id }) => id === route.chosen) ?? groups[0];
  return (
    <div className={styles.panes}>
      <div className={styles.phrases}>
        <ListTable
          label={say.label}
          columns={columns}
          rows={groups}
          onOpen={({ id }) => navigate({ ...route, chosen: id })}
          {...(chosen && { chosen: chosen.id })}
        />
      </div>
      {chosen && <GroupMembers key={chosen.id} group={chosen} />}
    </div>
  );
}

const columns: readonly ListColumn<AgencyGroup>[] = [
  { id: 'phrase', header: say.phrase, cell: ({ phrase }) => phrase },
  { id: 'members', header: say.members, width: '84px', end: true, cell: ({ members }) => (members.length === 0 ? '–' : formatNumber(members.length)) },
  { id: 'tasks', header: say.tasks, width: '92px', end: true, cell: ({ tasks }) => formatNumber(tasks) },
];
