import type { Agency } from '../../../shared/api/agencies.api.ts';
import type { Membership } from '../../../shared/api/people.api.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { words } from '../../i18n/vi.ts';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import styles from './committee.module.css';
import { hasEnded, inOrder, isSupport } from './seat-order.ts';

const say = committeeWords.people;

interface PeopleListsProps {
  readonly seats: readonly Membership[];
  readonly agencies: readonly Agency[];
  readonly onDay: string;
  readonly chosen: string;
  readonly onOpen: (id: string) => void;
}

/** Members first, Tổ giúp việc as a second list. */
export function PeopleLists({ seats, agencies, onDay, chosen, onOpen }: PeopleListsProps) {
  const columns = columnsWith(new Map(agencies.map(({ id, name }) => [id, name])));
  const list = (label: string, rows: readonly Membership[], empty: string) => (
    <section aria-label={label}>
      <h2 className={styles.heading}>{label}</h2>
      {rows.length === 0 ? (
        <p className={styles.empty}>{onDay === '' ? empty : say.noneOnDay(formatCivilDate(onDay))}</p>
      ) : (
        <ListTable
          label={label}
          scope={[onDay === '' ? '' : say.onDay(formatCivilDate(onDay))]}
          columns={columns}
          rows={inOrder(rows)}
          onOpen={({ id }) => onOpen(id)}
          chosen={chosen}
          faded={hasEnded}
        />
      )}
    </section>
  );
  return (
    <div className={styles.lists}>
      {list(
        say.committee,
        seats.filter((seat) => !isSupport(seat)),
        say.noCommittee,
      )}
      {list(say.support, seats.filter(isSupport), say.noSupport)}
    </div>
  );
}

function columnsWith(agencyNames: ReadonlyMap<string, string>): readonly ListColumn<Membership>[] {
  return [
    { id: 'name', header: say.name, width: '24%', cell: ({ name }) => name },
    { id: 'role', header: say.role, width: '21%', cell: ({ role }) => committeeWords.roles[role] },
    {
      id: 'position',
      header: say.position,
      cell: ({ position, agencyId }) => {
        const agency = agencyId === null ? undefined : agencyNames.get(agencyId);
        // "Giám đốc Sở Công Thương" already says where.
        const beside = agency !== undefined && !position.includes(agency) ? agency : '';
        return [position, beside].filter((part) => part !== '').join(', ');
      },
    },
    {
      id: 'time',
      header: say.time,
      width: '26%',
      cell: ({ validFrom, validTo, decision }) => (
        <>
          {words.day.range(validFrom && formatCivilDate(validFrom), validTo && formatCivilDate(validTo))}
          {decision !== '' && <span className={styles.decision}>{decision}</span>}
        </>
      ),
    },
  ];
}
