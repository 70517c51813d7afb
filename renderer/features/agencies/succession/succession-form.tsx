import { Autocomplete, CloseButton, MultiSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Agency } from '../../../../shared/api/agencies.api.ts';
import type { StarterSuccession, SuccessionKind } from '../../../../shared/api/succession.api.ts';
import { useAgencyChoice, useFoundAgencies } from '../../../data/use-agency-choice.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { readDay } from '../../../i18n/typed-day.ts';
import { words } from '../../../i18n/vi.ts';
import { findOption } from '../../../ui/find-option.ts';
import { SmallButton } from '../../../ui/small-button.tsx';
import { isEnded } from '../ended.ts';
import { existingOf, takesOne, withKind, type SuccessionDraft } from './succession-draft.ts';
import styles from './succession.module.css';

const say = agencyWords.succession;
const text = say.form;
const kinds = Object.entries(say.kinds).map(([value, label]) => ({ value: value as SuccessionKind, label }));

interface SuccessionFormProps {
  readonly draft: SuccessionDraft;
  readonly starter: StarterSuccession | undefined;
  readonly onChange: (draft: SuccessionDraft) => void;
}

export function SuccessionForm({ draft, starter, onChange }: SuccessionFormProps) {
  const { kind, from, to } = draft;
  const absent = starter?.from.filter(({ agencyId }) => agencyId === null).map(({ name }) => name) ?? [];
  const [search, setSearch] = useState('');
  const choices = useAgencyChoice(search, from)
    .filter((agency) => !isEnded(agency) || from.includes(agency.id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const set = (some: Partial<SuccessionDraft>): void => onChange({ ...draft, ...some });
  const setSuccessor = (index: number, name: string): void => set({ to: to.map((each, at) => (at === index ? name : each)) });
  const dayProblem = draft.date.trim() !== '' && !readDay(draft.date) && words.day.wrong;

  return (
    <section className={styles.form} aria-label={text.label}>
      <div role="group" aria-label={text.kind}>
        <div className={styles.label}>{text.kind}</div>
        <SegmentedControl fullWidth aria-label={text.kind} data={kinds} value={kind} onChange={(value) => onChange(withKind(draft, value))} />
      </div>
      <MultiSelect
        size="xs"
        label={text.from[kind]}
        placeholder={from.length === 0 ? text.find : ''}
        searchable
        filter={findOption}
        hidePickedOptions
        {...(takesOne(kind) && { maxValues: 1 })}
        nothingFoundMessage={text.nothingFound}
        searchValue={search}
        onSearchChange={setSearch}
        data={choices}
        value={[...from]}
        onChange={(value) => set({ from: value, takeovers: {} })}
      />
      {absent.length > 0 && <p className={styles.note}>{text.missing(absent.join(', '))}</p>}
      {to.map((name, index) => (
        <Successor
          // oxlint-disable-next-line react/no-array-index-key -- a successor is its place in the list
          key={index}
          draft={draft}
          name={name}
          label={kind === 'split' ? text.successor(index + 1) : kind === 'dissolve' ? '' : text.to[kind]}
          onName={(value) => setSuccessor(index, value)}
          drop={
            kind === 'split' && to.length > 2
              ? { label: text.dropSuccessor(index + 1), run: () => set({ to: to.filter((_, at) => at !== index), takeovers: {} }) }
              : null
          }
        />
      ))}
      {kind === 'split' && (
        <div>
          <SmallButton onClick={() => set({ to: [...to, ''] })}>{text.addSuccessor}</SmallButton>
        </div>
      )}
      <TextInput
        size="xs"
        w={180}
        label={text.date}
        placeholder={words.day.form}
        value={draft.date}
        error={dayProblem}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={text.basis}
        placeholder={text.basisExample}
        autosize
        minRows={2}
        maxRows={4}
        spellCheck={false}
        value={draft.legalBasis}
        onChange={(event) => set({ legalBasis: event.currentTarget.value })}
      />
      {starter && !starter.confirmed && <p className={styles.warning}>◆ {text.checkDate}</p>}
    </section>
  );
}

interface SuccessorProps {
  readonly draft: SuccessionDraft;
  readonly name: string;
  readonly label: string;
  readonly onName: (name: string) => void;
  readonly drop: { readonly label: string; readonly run: () => void } | null;
}

/** One body that goes on: of the register, or a new one. */
function Successor({ draft, name, label, onName, drop }: SuccessorProps) {
  const found = useFoundAgencies(name);
  const renames = draft.kind === 'rename';
  return (
    <>
      <div className={styles.successor}>
        <Autocomplete
          size="xs"
          label={label}
          placeholder={renames ? text.typeNewName : text.typeName}
          filter={findOption}
          data={renames ? [] : namesFor(found, draft, name)}
          value={name}
          spellCheck={false}
          onChange={onName}
        />
        {drop && <CloseButton size="sm" mb={2} aria-label={drop.label} onClick={drop.run} />}
      </div>
      {name.trim() !== '' && !renames && <p className={styles.note}>{existingOf(name, draft, found) ? text.existing : text.isNew}</p>}
    </>
  );
}

/** Names offered for one successor: neither those that change nor those already named. */
function namesFor(agencies: readonly Agency[], { from, to }: SuccessionDraft, own: string): string[] {
  const taken = new Set(to.filter((name) => name !== own));
  return [...new Set(agencies.filter((agency) => !isEnded(agency) && !from.includes(agency.id) && !taken.has(agency.name)).map(({ name }) => name))];
}
