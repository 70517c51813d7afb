import { NativeSelect, Select, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Agency, AgencyKind } from '../../../shared/api/agencies.api.ts';
import type { Succession } from '../../../shared/api/succession.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useAgencyChoice } from '../../data/use-agency-choice.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { SavedDay } from '../../ui/saved-day.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { findOption } from '../../ui/find-option.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import text from '../../ui/text.module.css';
import styles from './agencies.module.css';
import { successionSentence } from './succession/succession-sentence.ts';
import { useAgencyEdit, type AgencyChange } from './use-agency-edit.ts';
import { UnifyDuplicate } from './unify-duplicate.tsx';
import { UsualDetails } from './usual-details.tsx';

const say = agencyWords.panel;
const kindChoices = Object.entries(agencyWords.kinds).map(([value, label]) => ({ value, label }));

interface AgencyPanelProps {
  readonly agency: Agency;
  readonly onClose: () => void;
}

/** Everything the register knows of one agency; each field is stored when it is left. */
export function AgencyPanel({ agency, onClose }: AgencyPanelProps) {
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const edit = useAgencyEdit(agency);
  const [search, setSearch] = useState('');
  const choice = useAgencyChoice(search, agency.parentId === null ? [] : [agency.parentId]);
  const changes = useQueryOf('succession.list', {}).data?.filter(({ from, to }) => [...from, ...to].some(({ id }) => id === agency.id)) ?? [];

  const choose = (change: AgencyChange): void => {
    setRefusal(null);
    edit(change).catch((thrown: unknown) => setRefusal(asFailure(thrown)));
  };
  const remove = async (): Promise<void> => {
    try {
      const { entryId } = await runCommand('agencies.remove', { id: agency.id });
      onClose();
      notifyUndoable(say.removed(agency.name), entryId);
    } catch (thrown) {
      setRefusal(asFailure(thrown));
    }
  };

  return (
    <SidePanel title={agency.name} onClose={onClose}>
      <p className={text.quiet}>{agency.leading + agency.coordinating === 0 ? say.noWork : say.work(agency.leading, agency.coordinating)}</p>
      <SavedText label={say.name} lines value={agency.name} check={(name) => (name === '' ? say.needName : null)} onSave={(name) => edit({ name })} />
      <div className={styles.pair}>
        <SavedText label={say.shortName} value={agency.shortName} onSave={(shortName) => edit({ shortName })} />
        <SavedText label={say.abbreviation} value={agency.abbreviation} onSave={(abbreviation) => edit({ abbreviation })} />
      </div>
      <TagsInput
        size="xs"
        label={say.aliases}
        placeholder={agency.aliases.length === 0 ? say.aliasesHint : ''}
        value={agency.aliases}
        // A comma belongs to names such as "Sở Văn hóa, Thể thao và Du lịch".
        splitChars={[]}
        acceptValueOnBlur
        onChange={(aliases) => choose({ aliases })}
      />
      <UsualDetails agency={agency} onUse={choose} />
      <div className={styles.pair}>
        <NativeSelect
          size="xs"
          label={say.kind}
          data={kindChoices}
          value={agency.kind}
          onChange={(event) => choose({ kind: event.currentTarget.value as AgencyKind })}
        />
        <Select
          size="xs"
          label={say.parent}
          placeholder={say.noParent}
          searchable
          filter={findOption}
          clearable
          clearButtonProps={{ 'aria-label': say.noParent }}
          nothingFoundMessage={say.nothingFound}
          comboboxProps={{ width: 300, position: 'bottom-end' }}
          searchValue={search}
          onSearchChange={setSearch}
          data={choice.filter(({ id }) => id !== agency.id).map(({ id, name }) => ({ value: id, label: name }))}
          value={agency.parentId}
          onChange={(parentId) => choose({ parentId })}
        />
      </div>
      <SavedText label={say.contact} value={agency.contact} onSave={(contact) => edit({ contact })} />
      <div className={styles.pair}>
        <SavedText label={say.phone} value={agency.phone} onSave={(phone) => edit({ phone })} />
        <SavedText label={say.email} value={agency.email} onSave={(email) => edit({ email })} />
      </div>
      <div className={styles.pair}>
        <SavedDay label={say.validFrom} value={agency.validFrom} onSave={(validFrom) => edit({ validFrom })} />
        <SavedDay label={say.validTo} value={agency.validTo} onSave={(validTo) => edit({ validTo })} />
      </div>
      {changes.length > 0 && <History changes={changes} />}
      {refusal && <Refusal failure={refusal} />}
      <div className={styles.answers}>
        <UnifyDuplicate agency={agency} />
        <SmallButton onClick={() => void remove()}>{say.remove}</SmallButton>
      </div>
    </SidePanel>
  );
}

function History({ changes }: { readonly changes: readonly Succession[] }) {
  return (
    <section aria-label={say.history}>
      <h3 className={styles.small}>{say.history}</h3>
      <ul className={styles.history}>
        {changes.map((change) => (
          <li key={change.id}>
            {successionSentence(change)}
            <div className={text.quiet}>{[formatCivilDate(change.date), change.legalBasis].filter((part) => part !== '').join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
