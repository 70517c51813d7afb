import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQuestions } from '../../data/use-questions.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { numberTyped } from '../../i18n/number-typed.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './issue-dialog.module.css';
import { nameOf } from './paper-filter.ts';
import type { Draft, PaperRead } from './use-draft.ts';

const say = paperWords.issue;
const NEXT = '';
const OTHER = '?';

interface IssueProps {
  readonly paper: PaperRead;
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** Day and number of a paper that goes out now. */
export function IssueDialog({ opened, ...props }: IssueProps & { readonly opened: boolean }) {
  return (
    <Dialog opened={opened} title={say.title} closeLabel={words.common.close} onClose={props.onClose}>
      {opened && <IssueForm {...props} />}
    </Dialog>
  );
}

function IssueForm({ paper, draft, onClose }: IssueProps) {
  const { numbers } = paper;
  const [day, setDay] = useState(formatCivilDate(paper.dated ?? today()));
  const [choice, setChoice] = useState(NEXT);
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const date = readDay(day);
  const typed = choice === OTHER ? numberTyped(other) : null;
  const ready = date !== null && (choice !== OTHER || typeof typed === 'number');
  const held = paper.findings.filter(({ weight }) => weight === 'must').length;
  const { failure, busy, save, goOn } = useQuestions(`${day} ${choice} ${other}`, async (despite) => {
    const issued = await draft.afterwards((revision) =>
      runCommand('papers.issue', {
        id: paper.id,
        revision,
        date: date ?? '',
        number: typed ?? null,
        outgoingId: choice === NEXT || choice === OTHER ? null : choice,
        despite,
      }),
    );
    onClose();
    notifyUndoable(say.done(nameOf({ ...paper, symbol: issued.symbol })), issued.entryId);
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready && !busy) save();
      }}
    >
      <p className={styles.teach}>{numbers === null ? say.teachNoNumber : say.teach}</p>
      <DayInput label={say.date} autoFocus value={day} onChange={setDay} error={tried && date === null ? words.day.needed : null} />
      {numbers !== null && (
        <NativeSelect
          size="xs"
          label={say.numberChoice}
          value={choice}
          data={[
            { value: NEXT, label: say.next(numbers.next) },
            ...numbers.reserved.map(({ outgoingId, symbol, note }) => ({ value: outgoingId, label: say.reserved(symbol, note) })),
            { value: OTHER, label: say.other },
          ]}
          onChange={(event) => setChoice(event.currentTarget.value)}
        />
      )}
      {choice === OTHER && (
        <TextInput
          size="xs"
          label={say.number}
          inputMode="numeric"
          value={other}
          error={tried && typeof typed !== 'number' && registerWords.wrongNumber}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
      )}
      {held > 0 && <p className={styles.held}>{say.notReady(held)}</p>}
      {failure && <Refusal failure={failure} />}
      <div className={styles.buttons}>
        {goOn && <Button onClick={goOn}>{say.goOn}</Button>}
        <Button type="submit" variant="filled" loading={busy}>
          {say.run}
        </Button>
      </div>
    </form>
  );
}
