import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { OutgoingPaper } from '../../../shared/api/register.api.ts';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { numberText, renumbered, symbolText } from '../../../shared/domain/register/symbol.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PaperForm } from './paper-form.tsx';
import { numberTyped } from '../../i18n/number-typed.ts';
import styles from './register.module.css';
import { SeriesFields, seriesReady, spanTyped, useProposal, type SeriesDraft } from './series-fields.tsx';

const say = registerWords.outgoing;

interface Draft extends SeriesDraft {
  readonly number: string;
  readonly symbol: string;
  readonly date: string;
  readonly subject: string;
  readonly signer: string;
  readonly recipients: string;
  readonly note: string;
}

interface NewOutgoingProps {
  readonly committeeId: string;
  readonly series: SeriesDraft;
  /** Of a gap that the paper fills; null: the next one is proposed. */
  readonly number: number | null;
  readonly spans: CallOutput<'register.spans'>['outgoing'];
  readonly onRecorded: (paper: OutgoingPaper) => void;
}

/** A paper being written into the book. Number and symbol left empty are the proposed ones. */
export function NewOutgoing({ committeeId, series, number, spans, onRecorded }: NewOutgoingProps) {
  const [draft, setDraft] = useState<Draft>({
    ...series,
    ...noWords,
    number: number === null ? '' : String(number),
    symbol: '',
    date: formatCivilDate(today()),
  });
  const type = (some: Partial<Draft>): void => setDraft((now) => ({ ...now, ...some }));
  const proposal = useProposal(committeeId, draft);
  const typed = numberTyped(draft.number);
  const shown = typed ?? proposal?.next;
  const date = readDay(draft.date);

  const record = async (despite: RegisterQuestion[]): Promise<void> => {
    const { form, kind, subject, signer, recipients, note } = draft;
    const stored = await runCommand('register.record', {
      committeeId,
      form,
      kind: kind.trim(),
      span: spanTyped(draft),
      number: typed ?? null,
      symbol: draft.symbol.trim() === '' ? null : draft.symbol.trim(),
      date: date ?? '',
      subject,
      signer,
      recipients,
      note,
      despite,
    });
    notifyUndoable(say.recorded(stored.symbol), stored.entryId);
    onRecorded(stored);
  };

  return (
    <PaperForm subject={draft} action={say.record} ready={seriesReady(draft) && typed !== null && date !== null} onSave={record}>
      {(tried) => (
        <>
          <SeriesFields draft={draft} onChange={type} spans={spans} tried={tried} />
          <NumberFields
            draft={draft}
            onType={type}
            numberHint={proposal && draft.kind.trim() !== '' ? numberText(proposal.next) : ''}
            symbolHint={
              shown === undefined || draft.kind.trim() === '' ? '' : symbolText({ form: draft.form, kind: draft.kind.trim() }, shown, proposal?.body ?? '')
            }
            dayError={tried && date === null ? words.day.needed : null}
          />
          <WordFields committeeId={committeeId} draft={draft} onType={type} />
        </>
      )}
    </PaperForm>
  );
}

/** A paper of the book being set right; a reserved number that gets its day is issued. */
export function EditOutgoing({ paper }: { readonly paper: OutgoingPaper }) {
  const [draft, setDraft] = useState<Draft>({
    ...paper,
    number: String(paper.number),
    date: paper.date === null ? '' : formatCivilDate(paper.date),
  });
  // A symbol built as usual goes along with its number; what the clerk has spelt otherwise stays.
  const type = (some: Partial<Draft>): void =>
    setDraft((now) => {
      const to = some.number === undefined ? null : numberTyped(some.number);
      return { ...now, ...(typeof to === 'number' && { symbol: renumbered(now.symbol, paper, to) }), ...some };
    });
  const typed = numberTyped(draft.number);
  const date = readDay(draft.date);
  const dayWrong = (draft.date.trim() !== '' || paper.state === 'issued') && date === null;

  const save = async (despite: RegisterQuestion[]): Promise<void> => {
    const { subject, signer, recipients, note } = draft;
    const stored = await runCommand('register.edit', {
      id: paper.id,
      revision: paper.revision,
      ...(typeof typed === 'number' && { number: typed }),
      symbol: draft.symbol.trim(),
      date,
      subject,
      signer,
      recipients,
      note,
      despite,
    });
    notifyUndoable(registerWords.saved(stored.symbol), stored.entryId);
  };

  return (
    <PaperForm subject={draft} action={registerWords.save} ready={typeof typed === 'number' && draft.symbol.trim() !== '' && !dayWrong} onSave={save}>
      {(tried) => (
        <>
          <NumberFields draft={draft} onType={type} numberHint="" symbolHint="" dayError={tried && dayWrong ? words.day.needed : null} />
          <WordFields committeeId={paper.committeeId} draft={draft} onType={type} />
        </>
      )}
    </PaperForm>
  );
}

const noWords = { subject: '', signer: '', recipients: '', note: '' };

interface FieldsProps {
  readonly draft: Draft;
  readonly onType: (some: Partial<Draft>) => void;
}

function NumberFields({
  draft,
  onType,
  numberHint,
  symbolHint,
  dayError,
}: FieldsProps & { readonly numberHint: string; readonly symbolHint: string; readonly dayError: string | null }) {
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          size="xs"
          label={say.number}
          placeholder={numberHint}
          inputMode="numeric"
          value={draft.number}
          error={numberTyped(draft.number) === null && registerWords.wrongNumber}
          onChange={(event) => onType({ number: event.currentTarget.value })}
        />
        <DayInput label={say.date} value={draft.date} error={dayError} onChange={(date) => onType({ date })} />
      </div>
      <TextInput
        size="xs"
        label={say.symbol}
        placeholder={symbolHint}
        spellCheck={false}
        value={draft.symbol}
        onChange={(event) => onType({ symbol: event.currentTarget.value })}
      />
    </>
  );
}

function WordFields({ committeeId, draft, onType }: FieldsProps & { readonly committeeId: string }) {
  const people = useQueryOf('people.list', { committeeId }).data ?? [];
  const field = (name: 'subject' | 'recipients' | 'note') => ({
    size: 'xs',
    label: say[name],
    autosize: true,
    maxRows: 8,
    spellCheck: false,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => onType({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Textarea minRows={2} {...field('subject')} />
      <Autocomplete
        size="xs"
        label={say.signer}
        spellCheck={false}
        data={[...new Set(people.map(({ name }) => name))]}
        comboboxProps={{ withinPortal: false }}
        value={draft.signer}
        onChange={(signer) => onType({ signer })}
      />
      <Textarea minRows={1} {...field('recipients')} />
      <Textarea minRows={1} {...field('note')} />
    </>
  );
}
