import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AgencyOfRegister } from './agency-of-register.tsx';
import styles from './committee.module.css';

const say = committeeWords.details;
type Change = Omit<CallInput<'committees.update'>, 'id' | 'revision'>;

interface DetailsProps {
  readonly committee: Committee;
}

/** What titles, letterheads and document numbers say of the committee. */
export function CommitteeDetails({ committee }: DetailsProps) {
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const edit = useCommitteeEdit(committee.id);
  const choose = (change: Change): void => {
    setRefusal(null);
    edit(change).catch((thrown: unknown) => setRefusal(asFailure(thrown)));
  };
  return (
    <SidePanel title={say.title}>
      <SavedText
        label={say.name}
        lines
        value={committee.name}
        check={(name) => (name === '' ? committeeWords.needName : null)}
        onSave={(name) => edit({ name })}
      />
      <SavedText label={say.shortName} value={committee.shortName} onSave={(shortName) => edit({ shortName })} />
      <div className={styles.pair}>
        <PlaceKind value={committee.placeKind} onChange={(placeKind) => choose({ placeKind })} />
        <SavedText label={say.placeName} value={committee.placeName} onSave={(placeName) => edit({ placeName })} />
      </div>
      <AgencyOfRegister
        label={say.standing}
        none={say.noStanding}
        value={committee.standingAgencyId}
        onChange={(standingAgencyId) => choose({ standingAgencyId })}
      />
      <SavedText
        label={say.governingBody}
        placeholder={say.governingExample}
        value={committee.governingBody}
        onSave={(governingBody) => edit({ governingBody })}
      />
      <SavedText label={say.issuingBody} placeholder={say.issuingExample} value={committee.issuingBody} onSave={(issuingBody) => edit({ issuingBody })} />
      <SavedText
        label={say.series}
        placeholder={say.seriesExample}
        value={committee.seriesAbbreviation}
        onSave={(seriesAbbreviation) => edit({ seriesAbbreviation })}
      />
      {refusal && <Refusal failure={refusal} />}
    </SidePanel>
  );
}

function useCommitteeEdit(id: string): (change: Change) => Promise<Committee> {
  const inTurn = useInTurn();
  return (change) =>
    inTurn(() => {
      const committees = queryClient.getQueryData<Committee[]>(queryOf('committees.list', {}).queryKey);
      return runCommand('committees.update', { id, revision: committees?.find((each) => each.id === id)?.revision ?? 0, ...change });
    });
}

/** A list to choose from that also takes a word it does not hold: kinds of place change with the law. */
function PlaceKind({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = (kind: string): void => {
    setTyped(null);
    if (kind.trim() !== value) onChange(kind.trim());
  };
  return (
    <Autocomplete
      size="xs"
      label={say.placeKind}
      data={say.placeKinds}
      // The whole list whatever is typed: it is six words long.
      filter={({ options }) => options}
      value={typed ?? value}
      onChange={setTyped}
      onOptionSubmit={save}
      onBlur={() => typed !== null && save(typed)}
    />
  );
}
