import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { ImportChoice, ImportPreview } from '../../../shared/api/imports.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import type { ImportRoute } from '../../routes/plan-routes.ts';
import { discardDraft } from '../../data/discard-draft.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { Page } from '../../ui/page.tsx';
import { StepTrail } from '../../ui/step-trail.tsx';
import { ChooseStep } from './choose-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { countTasks, openIssues } from './corrections.ts';
import { OldEncoding } from './old-encoding.tsx';
import { PreviewStep } from './preview-step.tsx';
import { choiceOf, isPlanYear, useWizard } from './use-wizard.ts';

interface ImportScreenProps {
  readonly route: ImportRoute;
  readonly plans: readonly PlanListItem[];
  readonly committees: readonly Committee[];
  readonly onLeave: () => void;
}

const text = words.import;

/** Choose → match columns → preview → confirm. The step stands in the address; Quay lại and the browser's back agree. */
export function ImportScreen({ route, plans, committees, onLeave }: ImportScreenProps) {
  const { state, dispatch, forget } = useWizard();
  const reading = useJob('imports.read');
  const previewing = useJob('imports.preview');
  const [preview, setPreview] = useState<{ readonly of: string; readonly value: ImportPreview } | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const choice = choiceOf(state);
  const wanted = choice ? JSON.stringify(choice) : '';
  const current = preview?.of === wanted ? preview.value : null;
  // While rows are parted or joined anew the table stays, and the clerk's place in it.
  const shown = current ?? (preview && choice && !previewing.failure && isOfSameColumns(preview.of, choice) ? preview.value : null);
  /** Nothing is matched or previewed before the clerk has said how an old encoding is read. */
  const undecided = state.source?.oldEncoding ? { draftId: state.source.draftId, found: state.source.oldEncoding } : null;
  const step = !state.source ? 1 : undecided && route.step > 2 ? 2 : route.step;
  const leave = (): void => {
    if (state.source) discardDraft('imports.discard', state.source.draftId);
    forget();
    onLeave();
  };
  const goTo = (to: ImportRoute['step']): void => {
    // Back from the last step, the preview weighs deadlines by the year chosen there.
    const year = Number(state.target.year);
    if (step === 4 && to < 4 && isPlanYear(year)) dispatch({ type: 'year', year });
    navigate({ ...route, step: to });
  };

  const runPreview = previewing.run;
  const needed = step >= 3 && current === null && wanted !== '';
  useEffect(() => {
    if (!needed) return;
    void runPreview(JSON.parse(wanted) as ImportChoice).then((value) => value && setPreview({ of: wanted, value }));
  }, [needed, wanted, runPreview]);
  const retry = async (): Promise<void> => {
    const value = choice && (await runPreview(choice));
    if (value) setPreview({ of: wanted, value });
  };

  const mayGoOn = {
    1: state.source !== null && !reading.running,
    2: undecided === null && state.fields.includes('content'),
    3: current !== null,
    4: current !== null,
  }[step];
  const problems = current ? openIssues(current.issues, state.corrections).length : 0;
  const tasks = current ? countTasks(current.rows, state.corrections) : 0;
  const ready = mayGoOn && (step < 4 || tasks > 0);
  const goOn = (): void => (step < 4 ? goTo((step + 1) as ImportRoute['step']) : form.current?.requestSubmit());

  return (
    <Page
      title={text.title}
      note={state.source?.fileName}
      tools={
        <StepTrail
          steps={text.steps}
          step={step}
          reached={current ? 4 : undecided ? 2 : state.source ? 3 : 1}
          onStep={(to) => goTo(to as ImportRoute['step'])}
        />
      }
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={leave}>
            {text.leave}
          </Button>
          {step > 1 && <Button onClick={() => goTo((step - 1) as ImportRoute['step'])}>{words.common.back}</Button>}
          {/* One button through all the steps, never really disabled: the keyboard keeps its place while the preview is read. */}
          <Button variant="filled" data-disabled={!ready} aria-disabled={!ready} onClick={() => ready && goOn()}>
            {step < 4 ? words.common.next : text.confirm(tasks)}
          </Button>
        </>
      }
      status={current ? text.rowsRead(tasks, current.rows.length - current.rows.filter(({ kind }) => kind === 'task').length) : text.nothingYet}
      statusEnd={problems > 0 ? text.problemCount(problems) : undefined}
    >
      {step === 1 && <ChooseStep state={state} dispatch={dispatch} job={reading} />}
      {step > 1 && undecided && (
        <OldEncoding draftId={undecided.draftId} found={undecided.found} onDecided={(source) => dispatch({ type: 'opened', source })} />
      )}
      {step === 2 && state.source && !undecided && <ColumnsStep state={state} source={state.source} dispatch={dispatch} />}
      {step === 3 && <PreviewStep state={state} dispatch={dispatch} preview={shown} job={previewing} onRetry={() => void retry()} onRestart={() => goTo(1)} />}
      {step === 4 && current && (
        <ConfirmStep
          key={wanted}
          ref={form}
          state={state}
          dispatch={dispatch}
          preview={current}
          tasks={tasks}
          plans={plans}
          committees={committees}
          route={route}
          onDone={forget}
        />
      )}
    </Page>
  );
}

function isOfSameColumns(asked: string, { draftId, table, columns }: ImportChoice): boolean {
  const before = JSON.parse(asked) as ImportChoice;
  return before.draftId === draftId && before.table === table && JSON.stringify(before.columns) === JSON.stringify(columns);
}
