import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StarterSuccession } from '../../../../shared/api/succession.api.ts';
import { navigate } from '../../../routes/route.ts';
import { agenciesRoute, type SuccessionRoute } from '../../../routes/register-routes.ts';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { useAgenciesFoundBy } from '../../../data/use-agency-choice.ts';
import { queryOf, useQueryOf } from '../../../data/use-query-of.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { asFailure, type CallFailure } from '../../../platform/call-failure.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryFailure } from '../../../ui/query-failure.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { blankDraft, draftOfStarter, missingParts, proposalOf, type SuccessionDraft } from './succession-draft.ts';
import { SuccessionForm } from './succession-form.tsx';
import { SuccessionEffects } from './succession-effects.tsx';
import { successionSentence } from './succession-sentence.ts';
import styles from './succession.module.css';

const say = agencyWords.succession;

/** Waits for what the form starts from. */
export function SuccessionScreen({ route }: { readonly route: SuccessionRoute }) {
  const starters = useQueryOf('succession.starters', {});
  if (starters.data) return <Wizard key={route.starter} starter={starters.data.find(({ key }) => key === route.starter)} />;
  return (
    <Page title={say.title}>
      <QueryFailure queries={[starters]} />
    </Page>
  );
}

interface WizardProps {
  readonly starter: StarterSuccession | undefined;
}

/** What changes on the left, everything it touches on the right, and one button. */
function Wizard({ starter }: WizardProps) {
  const [draft, setDraft] = useState<SuccessionDraft>(() => (starter ? draftOfStarter(starter) : blankDraft));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const found = useAgenciesFoundBy(draft.to);
  // Until it is known whether a name is the register's, nothing can be said of what it would do.
  const proposal = found ? proposalOf(draft, found) : null;
  // Neither the legal basis nor who takes which task changes what is touched; what was shown stays while a name is being typed.
  const preview = useQuery({ ...queryOf('succession.preview', proposal && { ...proposal, legalBasis: '', takeovers: [] }), placeholderData: keepPreviousData });
  const leave = (): void => navigate(agenciesRoute('successions'));

  const change = (some: SuccessionDraft): void => {
    setRefusal(null);
    setDraft(some);
  };
  const apply = async (): Promise<void> => {
    if (!proposal) return;
    setBusy(true);
    try {
      const done = await runCommand('succession.apply', proposal);
      leave();
      notifyUndoable(say.appliedOne(successionSentence(done), done.moved), done.entryId);
    } catch (thrown) {
      setRefusal(asFailure(thrown));
      setBusy(false);
    }
  };

  const effects = proposal ? preview.data : undefined;
  const problem = refusal ?? (proposal && preview.error && asFailure(preview.error));
  const missing = missingParts(draft);
  return (
    <Page
      title={say.title}
      actions={
        <>
          <Button onClick={leave}>{say.back}</Button>
          <Button variant="filled" disabled={!effects || preview.isPlaceholderData} loading={busy} onClick={() => void apply()}>
            {say.apply}
          </Button>
        </>
      }
      status={
        effects
          ? say.preview.status(effects.assignments.length, effects.groups.length, effects.ending.length)
          : missing.length > 0 && say.needs.line(missing.join(', '))
      }
      statusEnd={effects && say.preview.undoable}
    >
      <div className={styles.sides}>
        <SuccessionForm draft={draft} starter={starter} onChange={change} />
        <section className={styles.effects} aria-label={say.preview.label} aria-busy={preview.isFetching}>
          {problem && <Refusal failure={problem} />}
          {(effects || !problem) && (
            <SuccessionEffects
              draft={draft}
              effects={effects}
              onTake={(assignmentId, to) => change({ ...draft, takeovers: { ...draft.takeovers, [assignmentId]: to } })}
            />
          )}
        </section>
      </div>
    </Page>
  );
}
