import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proposal } from '../../../../shared/api/proposals.api.ts';
import type { ReportingPeriod } from '../../../../shared/api/reporting-periods.api.ts';
import { levelOf, PROPOSAL_LEVELS, type ProposalLevel } from '../../../../shared/domain/proposals/proposal-level.ts';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { useFoundAgencies } from '../../../data/use-agency-choice.ts';
import { queryOf } from '../../../data/use-query-of.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { proposalWords as say } from '../../../i18n/proposal-words.ts';
import { readDay } from '../../../i18n/typed-day.ts';
import { words } from '../../../i18n/vi.ts';
import { today } from '../../../platform/today.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { findOption } from '../../../ui/find-option.ts';
import { FoundSelect } from '../../../ui/found-select.tsx';
import { SmallForm } from '../../../ui/small-form.tsx';
import text from '../../../ui/text.module.css';

interface ProposalFormProps {
  readonly committeeId: string;
  readonly periods: readonly ReportingPeriod[];
  /** Of a new one. */
  readonly period: string;
  /** The one being set right; absent: one being written down. */
  readonly proposal?: Proposal;
  readonly onStored: (id: string) => void;
}

const dayText = (day: string | null | undefined): string => (day ? formatCivilDate(day) : '');

export function ProposalForm({ committeeId, periods, period, proposal, onStored }: ProposalFormProps) {
  const [draft, setDraft] = useState(() => ({
    content: proposal?.content ?? '',
    proposer: proposal?.proposer ?? '',
    addressee: proposal?.addressee ?? '',
    level: proposal && proposal.level !== levelOf(proposal.addressee) ? proposal.level : null,
    period: proposal ? (proposal.period ?? '') : period,
    sentOn: dayText(proposal?.sentOn),
    sentWith: proposal?.sentWith ?? '',
    answer: proposal?.answer ?? '',
    answeredOn: dayText(proposal?.answeredOn),
    answerPaperId: proposal?.answeredBy?.id ?? null,
    withdrawn: proposal?.withdrawn ?? '',
  }));
  const type = (some: Partial<typeof draft>): void => setDraft((now) => ({ ...now, ...some }));
  const [sentOn, answeredOn] = [readDay(draft.sentOn), readDay(draft.answeredOn)];
  const wrongDay = (typed: string, day: string | null): boolean => typed.trim() !== '' && day === null;
  const ready = draft.content.trim() !== '' && !wrongDay(draft.sentOn, sentOn) && !wrongDay(draft.answeredOn, answeredOn);
  const agencies = [...new Set(useFoundAgencies(draft.addressee).map(({ name }) => name))];
  const proposers = [...new Set(useFoundAgencies(draft.proposer).map(({ name }) => name))];

  const store = async (): Promise<void> => {
    const { level, period: code, ...texts } = draft;
    const said = { ...texts, period: code === '' ? null : code, level: level ?? levelOf(draft.addressee), sentOn, answeredOn };
    if (proposal) {
      const { entryId } = await runCommand('proposals.edit', { id: proposal.id, revision: proposal.revision, ...said });
      notifyUndoable(say.saved, entryId);
      return onStored(proposal.id);
    }
    const { entryId, ids } = await runCommand('proposals.add', { committeeId, proposals: [said] });
    notifyUndoable(say.added(1), entryId);
    onStored(ids[0] ?? '');
  };

  const field = (name: 'sentWith' | 'withdrawn') => ({
    size: 'xs',
    label: say[name],
    spellCheck: false,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => type({ [name]: event.currentTarget.value }),
  });
  const area = (name: 'content' | 'answer', minRows: number) => ({
    size: 'xs',
    label: say[name],
    spellCheck: false,
    autosize: true,
    minRows,
    maxRows: 10,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => type({ [name]: event.currentTarget.value }),
  });
  const named = (name: 'proposer' | 'addressee', data: readonly string[]) => ({
    size: 'xs',
    label: say[name],
    spellCheck: false,
    openOnFocus: false,
    data,
    filter: findOption,
    limit: 20,
    comboboxProps: { withinPortal: false },
    value: draft[name],
    onChange: (value: string) => type({ [name]: value }),
  });
  return (
    <SmallForm action={proposal ? say.save : say.add} ready={ready} onSave={store}>
      {(tried) => (
        <>
          <Textarea {...area('content', 3)} autoFocus={proposal === undefined} error={tried && draft.content.trim() === '' && say.needContent} />
          <Autocomplete {...named('proposer', proposers)} placeholder={say.ofCommittee} />
          <Autocomplete {...named('addressee', agencies)} />
          <NativeSelect
            size="xs"
            label={say.level}
            data={[
              { value: '', label: `${say.byName}: ${say.levels[levelOf(draft.addressee)]}` },
              ...PROPOSAL_LEVELS.map((level) => ({ value: level, label: say.levels[level] })),
            ]}
            value={draft.level ?? ''}
            onChange={(event) => type({ level: (event.currentTarget.value || null) as ProposalLevel | null })}
          />
          <NativeSelect
            size="xs"
            label={say.period}
            data={[
              { value: '', label: say.noPeriod },
              ...periods.map(({ code, label }) => ({ value: code, label })),
              ...(draft.period !== '' && periods.every(({ code }) => code !== draft.period) ? [{ value: draft.period, label: draft.period }] : []),
            ]}
            value={draft.period}
            onChange={(event) => type({ period: event.currentTarget.value })}
          />
          <DayInput
            label={say.sentOn}
            value={draft.sentOn}
            error={tried && wrongDay(draft.sentOn, sentOn) ? words.day.wrong : null}
            onChange={(day) => type({ sentOn: day })}
          />
          {sentOn !== null && sentOn > today() && <p className={text.warn}>{say.sentAhead}</p>}
          <TextInput {...field('sentWith')} />
          {proposal && (
            <>
              <Textarea {...area('answer', 2)} />
              <AnswerPaper
                committeeId={committeeId}
                known={proposal.answeredBy}
                value={draft.answerPaperId}
                onChange={(answerPaperId, receivedOn) =>
                  // The day of the answer is proposed, where none is written down.
                  type({ answerPaperId, ...(receivedOn !== null && draft.answeredOn.trim() === '' && { answeredOn: formatCivilDate(receivedOn) }) })
                }
              />
              <DayInput
                label={say.answeredOn}
                value={draft.answeredOn}
                error={tried && wrongDay(draft.answeredOn, answeredOn) ? words.day.wrong : null}
                onChange={(day) => type({ answeredOn: day })}
              />
              {answeredOn !== null && answeredOn > today() && <p className={text.warn}>{say.answeredAhead}</p>}
              <TextInput {...field('withdrawn')} />
            </>
          )}
        </>
      )}
    </SmallForm>
  );
}

interface AnswerPaperProps {
  readonly committeeId: string;
  readonly known: Proposal['answeredBy'];
  readonly value: string | null;
  readonly onChange: (id: string | null, receivedOn: string | null) => void;
}

/** A paper of the register that answers, found by number, sender or subject. */
function AnswerPaper({ committeeId, known, value, onChange }: AnswerPaperProps) {
  const [search, setSearch] = useState('');
  const found = useQuery({ ...queryOf('proposals.answers', { committeeId, text: search }), placeholderData: keepPreviousData }).data ?? [];
  return (
    <FoundSelect
      label={say.answeredBy}
      none={say.noAnswerPaper}
      nothingFound={say.nothingFound}
      found={found.map(({ id, sender, documentNumber, subject }) => ({
        value: id,
        label: [documentNumber, sender, subject].filter((part) => part !== '').join(', '),
      }))}
      known={known && { value: known.id, label: known.document ?? say.answerGone }}
      value={value}
      onSearch={setSearch}
      onChange={(id) => onChange(id, found.find((paper) => paper.id === id)?.receivedOn ?? null)}
    />
  );
}
