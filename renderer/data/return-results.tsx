import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { confirmWords as say } from '../i18n/confirm-words.ts';
import { formatCivilDate } from '../i18n/format.ts';
import { readDay } from '../i18n/typed-day.ts';
import { words } from '../i18n/vi.ts';
import { today } from '../platform/today.ts';
import { DayInput } from '../ui/day-input.tsx';
import { InlineForm } from '../ui/inline-form.tsx';
import { runCommand } from './run-command.ts';
import { notifyUndoable } from './undo.ts';

interface ReturnResultsProps {
  readonly reportIds: readonly string[];
  /** How many tasks they speak of. */
  readonly tasks: number;
  readonly onClose: () => void;
}

/** Results are given back to be gone on with: from which day, and why. */
export function ReturnResults({ reportIds, tasks, onClose }: ReturnResultsProps) {
  const [typed, setTyped] = useState({ day: formatCivilDate(today()), reason: '' });
  const [tried, setTried] = useState(false);
  const day = readDay(typed.day);
  const note = typed.reason.trim();

  const save = (): Promise<unknown> | null => {
    setTried(true);
    if (!day || note === '') return null;
    return runCommand('reporting.return', { reportIds: [...reportIds], decidedOn: day, note }).then(({ entryId }) =>
      notifyUndoable(say.returned(tasks), entryId),
    );
  };

  return (
    <InlineForm label={say.returnTitle(tasks)} onSave={save} onClose={onClose}>
      <h3>{say.returnTitle(tasks)}</h3>
      <DayInput
        label={say.decidedOn}
        value={typed.day}
        error={tried && !day ? words.day.needed : null}
        onChange={(value) => setTyped({ ...typed, day: value })}
      />
      <Textarea
        size="xs"
        label={say.reason}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
        value={typed.reason}
        error={tried && note === '' ? say.needReason : null}
        onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
      />
    </InlineForm>
  );
}
