import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MemberRole } from '../../../shared/api/people.api.ts';
import { readPeopleList } from '../../../shared/domain/people/people-list.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallForm } from '../../ui/small-form.tsx';
import styles from './committee.module.css';
import { committeeRoles, supportRoles } from './seat-order.ts';

const say = committeeWords.paste;
const roles = [...committeeRoles, ...supportRoles].map((role) => ({ value: role, label: committeeWords.roles[role] }));

interface PasteSeatsProps {
  readonly committeeId: string;
  readonly onClose: () => void;
}

/** What the clerk has decided otherwise than it was read, by line. */
type Changes = Readonly<Record<number, { readonly role?: MemberRole; readonly taken?: boolean }>>;

/** A list of members as the office has it in Word, read before her eyes and added as one step. */
export function PasteSeatsPanel({ committeeId, onClose }: PasteSeatsProps) {
  const [text, setText] = useState('');
  const [changes, setChanges] = useState<Changes>({});
  const [shared, setShared] = useState({ from: '', decision: '' });
  const present = useQueryOf('people.list', { committeeId }).data;
  const known = useMemo(() => new Set(present?.filter(({ validTo }) => validTo === null).map(({ name, role }) => `${foldText(name)} ${role}`)), [present]);
  const { seats, unread } = useMemo(() => readPeopleList(text), [text]);
  const lines = seats.map((seat, at) => {
    const role = changes[at]?.role ?? seat.role;
    const already =
      known.has(`${foldText(seat.name)} ${role}`) || seats.slice(0, at).some((each) => each.name === seat.name && each.position === seat.position);
    return {
      ...seat,
      key: `${at} ${seat.name}`,
      role,
      already,
      stated: seat.roleStated || changes[at]?.role !== undefined,
      taken: changes[at]?.taken ?? !already,
    };
  });
  const taken = lines.filter((line) => line.taken);
  const change = (at: number, some: Changes[number]): void => setChanges({ ...changes, [at]: { ...changes[at], ...some } });
  const dayProblem = shared.from.trim() === '' || readDay(shared.from) ? null : words.day.wrong;

  const add = async (): Promise<void> => {
    const validFrom = readDay(shared.from);
    const { entryId, added } = await runCommand('people.addMany', {
      committeeId,
      seats: taken.map(({ name, position, role }) => ({ name, position, role, validFrom, decision: shared.decision.trim() })),
    });
    onClose();
    notifyUndoable(say.added(added), entryId);
  };

  return (
    <SidePanel title={say.title} onClose={onClose}>
      <SmallForm action={say.add(taken.length)} ready={taken.length > 0 && dayProblem === null} onSave={add}>
        {(tried) => (
          <>
            <Textarea
              size="xs"
              label={say.text}
              description={say.teach}
              autoFocus
              autosize
              minRows={4}
              maxRows={8}
              spellCheck={false}
              error={text.trim() !== '' && seats.length === 0 && say.nobody}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setChanges({});
              }}
            />
            {lines.length > 0 && (
              <ul className={styles.pasted} aria-label={say.read(lines.length)}>
                {lines.map(({ key, name, position, role, stated, already, taken: ticked }, at) => (
                  <li key={key}>
                    <Checkbox label={name} checked={ticked} onChange={(event) => change(at, { taken: event.currentTarget.checked })} />
                    <NativeSelect
                      size="xs"
                      aria-label={say.roleOf(name)}
                      data={roles}
                      value={role}
                      onChange={(event) => change(at, { role: event.currentTarget.value as MemberRole })}
                    />
                    <span className={styles.pastedNote}>
                      {[position, ...(stated ? [] : [say.unstated]), ...(already ? [say.already] : [])].filter((part) => part !== '').join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {unread.length > 0 && (
              <div className={styles.pastedNote}>
                {say.unread(unread.length)}
                <ul>
                  {[...new Set(unread)].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            )}
            {lines.length > 0 && (
              <>
                <TextInput
                  size="xs"
                  label={say.from}
                  placeholder={words.day.form}
                  error={tried && dayProblem}
                  value={shared.from}
                  onChange={(event) => setShared({ ...shared, from: event.currentTarget.value })}
                />
                <TextInput
                  size="xs"
                  label={say.decision}
                  placeholder={committeeWords.seat.decisionExample}
                  spellCheck={false}
                  value={shared.decision}
                  onChange={(event) => setShared({ ...shared, decision: event.currentTarget.value })}
                />
              </>
            )}
          </>
        )}
      </SmallForm>
    </SidePanel>
  );
}
