import type { UnlistedName } from '../../../shared/api/agencies.api.ts';
import { AgencyPicker } from '../../data/agency-picker.tsx';
import { nameUnlisted } from '../../data/name-unlisted.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './agencies.module.css';

const say = agencyWords.unlisted;
const MOST_PROPOSALS = 2;

interface UnlistedTabProps {
  readonly names: readonly UnlistedName[];
}

/** Every unknown name with what it may mean; one press answers for all plans. */
export function UnlistedTab({ names }: UnlistedTabProps) {
  if (names.length === 0) return <EmptyNote text={say.none} />;
  return (
    <ListAndPanel>
      <p className={styles.teach}>{say.teach}</p>
      <ListTable label={say.label} columns={columns} rows={names} />
    </ListAndPanel>
  );
}

const columns: readonly ListColumn<UnlistedName>[] = [
  { id: 'name', header: say.name, width: '34%', cell: ({ text }) => text },
  { id: 'tasks', header: say.tasks, width: '96px', end: true, cell: ({ tasks }) => formatNumber(tasks) },
  { id: 'meaning', header: say.meaning, cell: (name) => <Answers name={name} /> },
];

function Answers({ name: { text } }: { readonly name: UnlistedName }) {
  const proposals = useQueryOf('agencies.suggest', { text }).data?.slice(0, MOST_PROPOSALS) ?? [];
  const learn = (id: string): void => void nameUnlisted.asAliasOf(id, text);

  return (
    <div className={styles.answers}>
      {proposals.map(({ id, name }) => (
        <SmallButton key={id} onClick={() => learn(id)}>
          {say.aliasOf(name)}
        </SmallButton>
      ))}
      <SmallButton onClick={() => void nameUnlisted.asNew(text)}>{say.addNew}</SmallButton>
      <AgencyPicker label={say.other} onPick={learn} />
    </div>
  );
}
