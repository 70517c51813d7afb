import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { extensionWords as say } from '../../i18n/extension-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import form from '../../ui/inline-form.module.css';
import text from '../../ui/text.module.css';
import { FootPopover } from './foot-popover.tsx';
import classes from './plan.module.css';

/** What is being typed, and for which tasks; kept until it is stored or given up. */
export interface ExtensionDraft {
  readonly taskIds: readonly string[];
  readonly grantedDue: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly number: string;
  readonly date: string;
}

export const draftFor = (taskIds: readonly string[]): ExtensionDraft => ({
  taskIds,
  grantedDue: '',
  decidedOn: formatCivilDate(today()),
  reason: '',
  number: '',
  date: '',
});

interface ExtendPopoverProps {
  readonly draft: ExtensionDraft;
  /** Those of the draft that still stand in the plan. */
  readonly tasks: readonly Task[];
  readonly onType: (draft: ExtensionDraft) => void;
  readonly onClose: () => void;
}

/** One new day for the tasks chosen, with reason and paper, stored as one step. */
export function ExtendPopover(props: ExtendPopoverProps) {
  const title = say.title(props.tasks.length, props.tasks[0]?.number ?? '');
  return (
    <FootPopover title={title} className={classes.extend} width={340}>
      <ExtendForm title={title} {...props} />
    </FootPopover>
  );
}

function ExtendForm({ title, draft, tasks, onType, onClose }: ExtendPopoverProps & { readonly title: string }) {
  const [tried, setTried] = useState(false);
  const type = (some: Partial<ExtensionDraft>): void => onType({ ...draft, ...some });
  const [grantedDue, decidedOn, date] = [readDay(draft.grantedDue), readDay(draft.decidedOn), readDay(draft.date)];

  const save = (): Promise<unknown> | null => {
    setTried(true);
    if (!grantedDue || !decidedOn || (draft.date.trim() !== '' && !date)) return null;
    const document = { number: draft.number.trim(), date };
    const input = { taskIds: tasks.map(({ id }) => id), grantedDue, decidedOn, reason: draft.reason.trim(), document };
    return runCommand('extensions.extend', input).then((done) => notifyUndoable(say.done(done.tasks, grantedDue), done.entryId));
  };
  const needed = (day: string | null): string | null => (tried && day === null ? words.day.needed : null);

  return (
    <InlineForm label={title} onSave={save} onClose={onClose}>
      <strong>{title}</strong>
      <div className={form.pair}>
        <DayInput autoFocus label={say.grantedDue} value={draft.grantedDue} error={needed(grantedDue)} onChange={(value) => type({ grantedDue: value })} />
        <DayInput label={say.decidedOn} value={draft.decidedOn} error={needed(decidedOn)} onChange={(value) => type({ decidedOn: value })} />
      </div>
      <Textarea size="xs" label={say.reason} autosize minRows={2} value={draft.reason} onChange={(event) => type({ reason: event.currentTarget.value })} />
      <TextInput size="xs" label={say.number} value={draft.number} onChange={(event) => type({ number: event.currentTarget.value })} />
      <div className={form.pair}>
        <DayInput label={say.date} value={draft.date} onChange={(value) => type({ date: value })} />
      </div>
      <p className={text.quiet}>{say.teach}</p>
    </InlineForm>
  );
}
