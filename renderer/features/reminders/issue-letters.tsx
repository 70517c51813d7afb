import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQuestions } from '../../data/use-questions.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { reminderWords as words } from '../../i18n/reminder-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words as common } from '../../i18n/vi.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './reminders.module.css';

const say = words.issue;

interface IssueLettersProps {
  readonly opened: boolean;
  /** The letters as they are shown. */
  readonly letters: Omit<CallInput<'reminders.issue'>, 'despite'>;
  /** What the first of them carries, if no other is typed. */
  readonly next: string;
  /** How many of them have had a letter as sharp as this one. */
  readonly again: number;
  readonly onPrint: (paperIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The day on which the letters go out; each takes the next number. */
export function IssueLetters({ opened, ...props }: IssueLettersProps) {
  return (
    <Dialog opened={opened} title={say.title(props.letters.letters.length)} closeLabel={common.common.close} onClose={props.onClose}>
      {opened && <IssueForm {...props} />}
    </Dialog>
  );
}

function IssueForm({ letters, next, again, onPrint, onClose }: Omit<IssueLettersProps, 'opened'>) {
  const [day, setDay] = useState(formatCivilDate(letters.head.date ?? today()));
  const [printing, setPrinting] = useRemembered('reminder.print-issued', true);
  const [tried, setTried] = useState(false);
  const date = readDay(day);
  const { failure, busy, save, goOn } = useQuestions(day, async (despite) => {
    const { entryId, papers } = await runCommand('reminders.issue', { ...letters, head: { ...letters.head, date }, despite });
    onClose();
    notifyUndoable(say.done(papers.map(({ symbol }) => symbol)), entryId);
    if (printing) onPrint(papers.map(({ id }) => id));
  });
  return (
    <form
      className={styles.issue}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (date !== null && !busy) save();
      }}
    >
      <p className={styles.teach}>{say.teach(letters.letters.length, /^\s*\d/u.test(letters.head.symbol) ? letters.head.symbol.trim() : next)}</p>
      {again > 0 && <p className={styles.stale}>◆ {say.again(again)}</p>}
      <DayInput label={words.day} autoFocus value={day} onChange={setDay} error={tried && date === null ? common.day.needed : null} />
      <Checkbox label={say.print} checked={printing} onChange={(event) => setPrinting(event.currentTarget.checked)} />
      {failure && <Refusal failure={failure} />}
      <div className={styles.buttons}>
        {goOn && <Button onClick={goOn}>{registerWords.goOn}</Button>}
        <Button type="submit" variant="filled" loading={busy}>
          {again > 0 ? say.runAgain : say.run}
        </Button>
      </div>
    </form>
  );
}
