import { CloseButton, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgencyGroup } from '../../../shared/api/agencies.api.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { useFoundAgencies, useNamedAgencies } from '../../data/use-agency-choice.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { SavedDay } from '../../ui/saved-day.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import text from '../../ui/text.module.css';
import styles from './agencies.module.css';
import { isEnded } from './ended.ts';

const say = agencyWords.groups;
type Member = AgencyGroup['members'][number];

interface GroupMembersProps {
  readonly group: AgencyGroup;
}

/** Members in the middle, the rest of the register on the right; one press moves an agency across. */
export function GroupMembers({ group }: GroupMembersProps) {
  const set = useMembers(group.id);
  const byId = new Map(useNamedAgencies(group.members.map(({ agencyId }) => agencyId)).map((agency) => [agency.id, agency]));
  const nameOf = ({ agencyId }: Member): string => byId.get(agencyId)?.name ?? say.unknown;
  const inside = new Set(group.members.map(({ agencyId }) => agencyId));

  return (
    <>
      <section className={styles.members} aria-label={say.within(group.members.length)}>
        <h2 className={styles.paneHead}>{say.within(group.members.length)}</h2>
        <p className={styles.phrase}>“{group.phrase}”</p>
        {group.members.length === 0 && <p className={text.quiet}>{say.noMembers}</p>}
        <ul className={styles.lines}>
          {group.members.map((member) => (
            <li key={member.agencyId} className={styles.line}>
              <span className={styles.lineText}>{nameOf(member)}</span>
              <Dates
                member={member}
                name={nameOf(member)}
                onChange={(change) => set((all) => all.map((each) => (each.agencyId === member.agencyId ? { ...each, ...change } : each)))}
              />
              <CloseButton
                size="xs"
                aria-label={say.removeOne(nameOf(member))}
                onClick={() => void set((all) => all.filter(({ agencyId }) => agencyId !== member.agencyId)).catch(show)}
              />
            </li>
          ))}
        </ul>
      </section>
      <Candidates
        inside={inside}
        onAdd={(ids) => void set((all) => [...all, ...ids.map((agencyId) => ({ agencyId, validFrom: null, validTo: null }))]).catch(show)}
      />
    </>
  );
}

const show = (thrown: unknown): void => notifyFailure(asFailure(thrown));

/** Changes the members as last read, one change after another. */
function useMembers(id: string): (change: (members: readonly Member[]) => readonly Member[]) => Promise<AgencyGroup> {
  const inTurn = useInTurn();
  return (change) =>
    inTurn(() => {
      const group = queryClient.getQueryData<AgencyGroup[]>(queryOf('agencies.groups', {}).queryKey)?.find((each) => each.id === id);
      return runCommand('agencies.setGroupMembers', { id, revision: group?.revision ?? 0, members: [...change(group?.members ?? [])] });
    });
}

interface DatesProps {
  readonly member: Member;
  readonly name: string;
  readonly onChange: (change: Partial<Member>) => Promise<unknown>;
}

function Dates({ member, name, onChange }: DatesProps) {
  const range = words.day.range(shown(member.validFrom), shown(member.validTo));
  return (
    <Popover position="bottom-end" shadow="sm" withinPortal={false} floatingStrategy="fixed" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.dates} aria-label={say.dated(name)}>
          {range === '' ? say.setDates : range}
        </UnstyledButton>
      </Popover.Target>
      <PopoverDialog label={say.dated(name)}>
        <div className={styles.pair}>
          <SavedDay label={say.from} value={member.validFrom} onSave={(validFrom) => onChange({ validFrom })} />
          <SavedDay label={say.to} value={member.validTo} onSave={(validTo) => onChange({ validTo })} />
        </div>
      </PopoverDialog>
    </Popover>
  );
}

const shown = (day: string | null): string | null => (day === null ? null : formatCivilDate(day));

function Candidates({ inside, onAdd }: { readonly inside: ReadonlySet<string>; readonly onAdd: (ids: readonly string[]) => void }) {
  const [search, setSearch] = useState('');
  const found = useFoundAgencies(search).filter((agency) => !inside.has(agency.id) && !isEnded(agency));
  return (
    <section className={styles.candidates} aria-label={say.candidates}>
      <div className={styles.paneTop}>
        <h2 className={styles.paneHead}>{say.candidates}</h2>
        {found.length > 1 && <SmallButton onClick={() => onAdd(found.map(({ id }) => id))}>{say.addAll(found.length)}</SmallButton>}
      </div>
      <TextInput
        size="xs"
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden="true" />}
        placeholder={agencyWords.search}
        aria-label={agencyWords.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={styles.lines}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <UnstyledButton className={styles.candidate} aria-label={say.addOne(name)} onClick={() => onAdd([id])}>
              <IconPlus size={14} stroke={1.6} aria-hidden="true" />
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={text.quiet}>{say.noMore}</p>}
    </section>
  );
}
