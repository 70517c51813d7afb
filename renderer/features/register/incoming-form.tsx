import { Autocomplete, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncomingPaper } from '../../../shared/api/register.api.ts';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useFoundAgencies } from '../../data/use-agency-choice.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { findOption } from '../../ui/find-option.ts';
import { FoundSelect } from '../../ui/found-select.tsx';
import text from '../../ui/text.module.css';
import { numberTyped } from '../../i18n/number-typed.ts';
import { PaperForm } from './paper-form.tsx';
import styles from './register.module.css';

const say = registerWords.incoming;

interface IncomingFormProps {
  readonly committeeId: string;
  /** The paper being set right; absent: one being written down. */
  readonly paper?: IncomingPaper;
  /** The plan whose tasks are offered. */
  readonly planId: string | undefined;
  readonly year: number;
  readonly number?: number | null;
  /** Proposed where none is typed. */
  readonly next: number;
  readonly onStored: (paper: IncomingPaper) => void;
}

/** A paper that came in. The number left empty is the proposed one. */
export function IncomingForm({ committeeId, paper, planId, year, number = null, next, onStored }: IncomingFormProps) {
  const [draft, setDraft] = useState(() => ({
    number: paper ? String(paper.number) : number === null ? '' : String(number),
    receivedOn: formatCivilDate(paper?.receivedOn ?? today()),
    sender: paper?.sender ?? '',
    documentNumber: paper?.documentNumber ?? '',
    documentDate: paper?.documentDate ? formatCivilDate(paper.documentDate) : '',
    subject: paper?.subject ?? '',
    note: paper?.note ?? '',
    answersId: paper?.answers?.id ?? null,
    taskIds: paper?.tasks.map(({ id }) => id) ?? [],
  }));
  const type = (some: Partial<typeof draft>): void => setDraft((now) => ({ ...now, ...some }));
  const typed = numberTyped(draft.number);
  const [receivedOn, documentDate] = [readDay(draft.receivedOn), readDay(draft.documentDate)];
  const senders = useFoundAgencies(draft.sender).map(({ name }) => name);
  const ready =
    typed !== null &&
    (paper === undefined || typed !== undefined) &&
    receivedOn !== null &&
    draft.sender.trim() !== '' &&
    (draft.documentDate.trim() === '' || documentDate !== null);

  const store = async (despite: RegisterQuestion[]): Promise<void> => {
    const { sender, documentNumber, subject, note, answersId, taskIds } = draft;
    const said = { receivedOn: receivedOn ?? '', sender, documentNumber, documentDate, subject, note, answersId, taskIds, despite };
    if (paper) {
      const stored = await runCommand('register.editIncoming', {
        id: paper.id,
        revision: paper.revision,
        ...said,
        ...(typeof typed === 'number' && { number: typed }),
      });
      notifyUndoable(registerWords.saved(say.panelTitle(numberText(stored.number)).toLocaleLowerCase('vi')), stored.entryId);
      return onStored(stored);
    }
    const stored = await runCommand('register.receive', { committeeId, year, number: typed ?? null, ...said });
    notifyUndoable(say.received(numberText(stored.number)), stored.entryId);
    onStored(stored);
  };

  const field = (name: 'documentNumber' | 'subject' | 'note') => ({
    size: 'xs',
    label: say[name],
    spellCheck: false,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => type({ [name]: event.currentTarget.value }),
  });
  return (
    <PaperForm subject={draft} action={paper ? registerWords.save : say.receive} ready={ready} onSave={store}>
      {(tried) => (
        <>
          <div className={styles.pair}>
            <TextInput
              size="xs"
              label={say.number}
              placeholder={numberText(next)}
              inputMode="numeric"
              value={draft.number}
              error={typed === null && registerWords.wrongNumber}
              onChange={(event) => type({ number: event.currentTarget.value })}
            />
            <DayInput
              label={say.receivedOn}
              value={draft.receivedOn}
              error={tried && receivedOn === null ? words.day.needed : null}
              onChange={(day) => type({ receivedOn: day })}
            />
          </div>
          <Autocomplete
            size="xs"
            autoFocus={paper === undefined}
            openOnFocus={false}
            label={say.sender}
            spellCheck={false}
            data={[...new Set(senders)]}
            filter={findOption}
            limit={20}
            comboboxProps={{ withinPortal: false }}
            value={draft.sender}
            error={tried && draft.sender.trim() === '' && say.needSender}
            onChange={(sender) => type({ sender })}
          />
          <TextInput {...field('documentNumber')} />
          <div className={styles.pair}>
            <DayInput label={say.documentDate} value={draft.documentDate} onChange={(day) => type({ documentDate: day })} />
          </div>
          <Textarea autosize minRows={2} maxRows={8} {...field('subject')} />
          <Answered committeeId={committeeId} paper={paper} value={draft.answersId} onChange={(answersId) => type({ answersId })} />
          {(planId !== undefined || draft.taskIds.length > 0) && (
            <LinkedTasks planId={planId} paper={paper} value={draft.taskIds} onChange={(taskIds) => type({ taskIds })} />
          )}
          <Textarea autosize minRows={1} maxRows={8} {...field('note')} />
        </>
      )}
    </PaperForm>
  );
}

interface AnsweredProps {
  readonly committeeId: string;
  readonly paper: IncomingPaper | undefined;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** The outgoing paper that this one answers, found by symbol or subject. */
function Answered({ committeeId, paper, value, onChange }: AnsweredProps) {
  const [search, setSearch] = useState('');
  const found = useQuery({ ...queryOf('register.answerable', { committeeId, text: search }), placeholderData: keepPreviousData }).data ?? [];
  const known = paper?.answers;
  return (
    <FoundSelect
      label={say.answers}
      none={say.noAnswer}
      nothingFound={say.nothingFound}
      found={found.map(({ id, symbol, subject }) => ({ value: id, label: subject === '' ? symbol : `${symbol}, ${subject}` }))}
      known={known ? { value: known.id, label: known.symbol ?? say.answersGone } : null}
      value={value}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
}

interface LinkedTasksProps {
  readonly planId: string | undefined;
  readonly paper: IncomingPaper | undefined;
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
}

function LinkedTasks({ planId, paper, value, onChange }: LinkedTasksProps) {
  const tasks = useQueryOf('tasks.list', planId === undefined ? null : { planId }).data?.tasks ?? [];
  const offered = new Map(tasks.map(({ id, number, content }) => [id, { value: id, label: numbered(number, content) }]));
  for (const { id, content } of paper?.tasks ?? []) if (!offered.has(id)) offered.set(id, { value: id, label: content });
  return (
    <MultiSelect
      size="xs"
      label={say.tasks}
      placeholder={value.length === 0 ? say.noTasks : ''}
      searchable
      filter={findOption}
      nothingFoundMessage={say.nothingFound}
      comboboxProps={{ withinPortal: false }}
      renderOption={({ option }) => <span className={text.twoLines}>{option.label}</span>}
      data={[...offered.values()]}
      value={value}
      onChange={onChange}
    />
  );
}
