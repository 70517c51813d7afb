import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { mergeRoute, submissionsRoute, type MergeRoute } from '../../routes/reporting-routes.ts';
import { discardDraft } from '../../data/discard-draft.ts';
import { useJob } from '../../data/use-job.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { words } from '../../i18n/vi.ts';
import { dropFile } from '../../platform/client.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { StepTrail } from '../../ui/step-trail.tsx';
import { ChooseStep } from './choose-step.tsx';
import styles from './merge.module.css';
import { ReviewedSteps } from './reviewed-steps.tsx';
import { useStaging } from './use-staging.ts';
import { useWizard, type StagedFile } from './use-wizard.ts';

interface MergeScreenProps {
  readonly plan: PlanListItem;
  readonly route: MergeRoute;
}

const say = mergeWords;

/** Choose → preview → confirm. The step stands in the address; Quay lại and the browser's back agree. */
export function MergeScreen({ plan, route }: MergeScreenProps) {
  const { state, dispatch, forget } = useWizard(plan.id);
  const periods = usePeriodOptions(plan);
  const reading = useJob('merge.preview');
  const [preview, setPreview] = useState<{ readonly of: string; readonly value: MergePreview } | null>(null);
  const staging = useStaging(useCallback((files: readonly StagedFile[]) => dispatch({ type: 'staged', files }), [dispatch]));

  const period = route.period || periods.usual;
  const tokens = state.files.filter(({ refusal }) => refusal === undefined).map(({ token }) => token);
  const senders = state.decisions.senders.filter(({ file }) => tokens.includes(file));
  const modified = state.files.flatMap(({ token, refusal, modifiedAt: at }) => (refusal === undefined && at !== undefined ? [{ file: token, at }] : []));
  const request: CallInput<'merge.preview'> = { planId: plan.id, period, files: tokens, senders, modified };
  const wanted = tokens.length === 0 || period === '' ? '' : JSON.stringify(request);
  const current = preview?.of === wanted ? preview.value : null;
  const step = tokens.length === 0 ? 1 : route.step;
  const goTo = (next: number): void => navigate(mergeRoute(plan.id, { period, step: next as MergeRoute['step'] }));
  /** Nothing of the wizard is wanted any more: neither its memory nor the files that lie with the program. */
  const close = (): void => {
    for (const token of tokens) void dropFile(token);
    forget();
  };
  const leave = (): void => {
    if (preview) discardDraft('merge.discard', preview.value.draftId);
    close();
    navigate(submissionsRoute(plan.id, { period: route.period }));
  };

  const read = reading.run;
  const needed = step > 1 && current === null && wanted !== '';
  useEffect(() => {
    if (!needed) return;
    void read(JSON.parse(wanted) as CallInput<'merge.preview'>).then((value) => value && setPreview({ of: wanted, value }));
  }, [needed, wanted, read]);
  const retry = async (): Promise<void> => {
    const value = await read(request);
    if (value) setPreview({ of: wanted, value });
  };

  const frame = {
    title: say.title,
    note: periods.own.find(({ code }) => code === period)?.label ?? plan.title,
    tools: <StepTrail steps={say.steps} step={step} reached={current ? 3 : tokens.length > 0 ? 2 : 1} onStep={goTo} />,
  };
  const quit = (
    <Button variant="subtle" color="gray" onClick={leave}>
      {say.leave}
    </Button>
  );

  if (step !== 1 && current)
    return (
      <ReviewedSteps
        key={current.draftId}
        plan={plan}
        first={current}
        step={step}
        frame={frame}
        quit={quit}
        state={state}
        tokens={tokens}
        dueOn={periods.own.find(({ code }) => code === period)?.dueOn ?? null}
        dispatch={dispatch}
        onStep={goTo}
        onAgain={() => {
          setPreview(null);
          goTo(2);
        }}
        onDone={close}
      />
    );
  return (
    <Page
      {...frame}
      actions={
        <>
          {quit}
          {step > 1 && <Button onClick={() => goTo(1)}>{words.common.back}</Button>}
          <Button variant="filled" disabled={step > 1 || wanted === '' || staging.progress !== null} onClick={() => goTo(2)}>
            {words.common.next}
          </Button>
        </>
      }
      status={say.nothingYet}
    >
      {step === 1 ? (
        <ChooseStep files={state.files} dispatch={dispatch} staging={staging}>
          <PeriodSelect {...periods} value={period} onChange={(code) => navigate(mergeRoute(plan.id, { period: code }), { replace: true })} />
        </ChooseStep>
      ) : (
        <div className={styles.waiting}>
          {reading.running && <JobProgress progress={reading.progress} onCancel={reading.cancel} />}
          {reading.failure && <FailureMessage failure={reading.failure} />}
          {!reading.running && (
            <div className={styles.buttons}>
              <Button onClick={() => void retry()}>{words.common.retry}</Button>
              <Button onClick={() => goTo(1)}>{say.chooseOther}</Button>
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
