import { Button } from '@mantine/core';
import { useState, type Dispatch, type ReactNode } from 'react';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { mergeRoute, submissionsRoute } from '../../routes/reporting-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Page } from '../../ui/page.tsx';
import { asArrivals, daysOfArrival } from './arrivals.ts';
import { batchSummary } from './batch-summary.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { asConfirmation, type Tokens } from './decisions.ts';
import { PreviewStep } from './preview-step.tsx';
import { useDecisionKeys } from './use-decision-keys.ts';
import { useReview } from './use-review.ts';
import type { WizardAction, WizardState } from './use-wizard.ts';

interface ReviewedStepsProps {
  readonly plan: PlanListItem;
  /** The preview as it came. */
  readonly first: MergePreview;
  readonly step: 2 | 3;
  /** What the title line of every step says. */
  readonly frame: { readonly title: string; readonly note: string; readonly tools: ReactNode };
  readonly quit: ReactNode;
  readonly state: WizardState;
  readonly tokens: Tokens;
  readonly dueOn: string | null;
  readonly dispatch: Dispatch<WizardAction>;
  readonly onStep: (step: number) => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

const say = mergeWords;

/** Preview and confirmation: both speak of the same decisions. */
export function ReviewedSteps({ plan, first, step, frame, quit, state, tokens, dueOn, dispatch, onStep, onAgain, onDone }: ReviewedStepsProps) {
  const { decisions, files, receivedOn, arrivals } = state;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const { preview, failure: stale } = useReview(first, decisions, tokens);
  const summary = batchSummary(preview, files, decisions, tokens);
  const came = daysOfArrival(preview, { receivedOn, arrivals }, tokens);
  const allRead = summary.lines.every(({ file }) => came.get(file.key)!.day !== null);
  useDecisionKeys(state.past.length > 0 ? () => dispatch({ type: 'undo' }) : null, state.future.length > 0 ? () => dispatch({ type: 'redo' }) : null);

  const confirm = async (): Promise<void> => {
    // A double click must not write twice.
    if (busy || !allRead) return;
    setBusy(true);
    setFailure(null);
    try {
      const done = await runCommand('merge.confirm', { ...asConfirmation(preview, decisions, tokens), arrivals: asArrivals(came) });
      onDone();
      navigate(submissionsRoute(plan.id, { period: preview.period }));
      notifyUndoable(say.done(summary.agencies), done.entryId);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page
      {...frame}
      actions={
        <>
          {quit}
          <Button onClick={() => onStep(step - 1)}>{words.common.back}</Button>
          {step === 2 ? (
            <Button variant="filled" disabled={summary.lines.length === 0} onClick={() => onStep(3)}>
              {words.common.next}
            </Button>
          ) : (
            <Button variant="filled" disabled={summary.lines.length === 0 || !allRead} loading={busy} onClick={() => void confirm()}>
              {say.confirm(summary.agencies)}
            </Button>
          )}
        </>
      }
      status={say.status(summary.agencies, summary.changes)}
      statusEnd={say.nothingYet}
    >
      {step === 2 ? (
        <PreviewStep
          planId={plan.id}
          first={first}
          preview={preview}
          staged={files}
          tokens={tokens}
          decisions={decisions}
          onDecided={(next) => dispatch({ type: 'decided', decisions: next })}
          failure={stale}
          onAgain={onAgain}
          onRestart={() => onStep(1)}
          onPeriod={(period) => navigate(mergeRoute(plan.id, { period, step: 2 }))}
        />
      ) : (
        <ConfirmStep
          summary={summary}
          receivedOn={receivedOn}
          came={came}
          tokens={tokens}
          dueOn={dueOn}
          dispatch={dispatch}
          failure={failure ?? stale}
          onAgain={onAgain}
        />
      )}
    </Page>
  );
}
