import { NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Channel, Submission } from '../../../shared/api/reports.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { reportEntryWords } from '../../i18n/report-entry-words.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import form from '../../ui/inline-form.module.css';
import { notifyFailure } from '../../ui/notify.ts';
import text from '../../ui/text.module.css';
import styles from './submissions.module.css';

const say = submissionWords.panel;
const labels = reportEntryWords;

interface MessageLineProps {
  readonly message: Submission;
  readonly superseded: boolean;
  /** Sent by a body whose tasks the addressee has since taken over. */
  readonly former: boolean;
}

/** One message: what it is, by which paper it came and when; set right in its own place. */
export function MessageLine({ message, superseded, former }: MessageLineProps) {
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const what = say.messages[message.message];
  // The form takes the focus with it when it goes; Esc must still close the panel.
  const close = (): void => {
    setEditing(false);
    place.current?.closest('aside')?.focus({ preventScroll: true });
  };
  const paper = trackingWords.timeline.paper(message.document.number, message.document.date);
  const facts = [
    formatCivilDate(message.receivedOn),
    paper === '' ? say.channels[message.channel] : paper,
    message.message === 'question' ? '' : say.tasks(message.tasks),
    superseded ? say.superseded : '',
  ];
  return (
    <div ref={place}>
      <div className={styles.what}>
        {what}
        {!editing && (
          <span className={styles.links}>
            <UnstyledButton className={styles.link} aria-label={say.editNamed(what)} onClick={() => setEditing(true)}>
              {say.edit}
            </UnstyledButton>
            <UnstyledButton className={styles.link} aria-label={say.removeNamed(what)} onClick={() => void remove(message.id)}>
              {say.remove}
            </UnstyledButton>
          </span>
        )}
      </div>
      {former && <div>{message.addressee.name}</div>}
      {message.note !== '' && <p className={styles.verbatim}>{message.note}</p>}
      {editing ? <EditMessage message={message} onClose={close} /> : <div className={text.quiet}>{facts.filter((part) => part !== '').join(' · ')}</div>}
    </div>
  );
}

const channels = (Object.keys(say.channels) as Channel[]).map((value) => ({ value, label: labels.channels[value] }));

function EditMessage({ message, onClose }: { readonly message: Submission; readonly onClose: () => void }) {
  const { id, revision, document } = message;
  const [draft, setDraft] = useState({
    receivedOn: formatCivilDate(message.receivedOn),
    number: document.number,
    date: document.date === null ? '' : formatCivilDate(document.date),
    channel: message.channel,
  });
  const type = (some: Partial<typeof draft>): void => setDraft({ ...draft, ...some });
  const receivedOn = readDay(draft.receivedOn);
  const date = readDay(draft.date);

  const save = (): Promise<unknown> | null => {
    if (!receivedOn || (draft.date.trim() !== '' && !date)) return null;
    const paper = { number: draft.number.trim(), date };
    return runCommand('reporting.editSubmission', { id, revision, receivedOn, document: paper, channel: draft.channel }).then(({ entryId }) =>
      notifyUndoable(say.edited(message.addressee.name), entryId),
    );
  };

  return (
    <InlineForm label={say.editNamed(say.messages[message.message])} onSave={save} onClose={onClose}>
      <div className={form.pair}>
        <DayInput
          label={message.message === 'question' ? labels.askedOn : labels.receivedOn}
          value={draft.receivedOn}
          error={receivedOn ? null : words.day.needed}
          onChange={(day) => type({ receivedOn: day })}
        />
        <NativeSelect
          size="xs"
          label={labels.channel}
          data={channels}
          value={draft.channel}
          onChange={(event) => type({ channel: event.currentTarget.value as Channel })}
        />
        <TextInput size="xs" label={labels.number} spellCheck={false} value={draft.number} onChange={(event) => type({ number: event.currentTarget.value })} />
        <DayInput label={labels.date} value={draft.date} onChange={(day) => type({ date: day })} />
      </div>
    </InlineForm>
  );
}

async function remove(id: string): Promise<void> {
  try {
    const { entryId } = await runCommand('reporting.removeSubmission', { id });
    notifyUndoable(say.removed, entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
