import { NativeSelect, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useForm, type FormErrors } from '@mantine/form';
import { useState, type Dispatch, type Ref } from 'react';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { ImportPreview, ImportTarget } from '../../../shared/api/imports.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute, type ImportRoute } from '../../routes/plan-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { ChangedNumbers } from './changed-numbers.tsx';
import { asEdits, decisionOf } from './corrections.ts';
import styles from './import.module.css';
import { NamesAdded } from './names-added.tsx';
import { isPlanYear, type TargetForm, type WizardAction, type WizardState } from './use-wizard.ts';

interface ConfirmStepProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  readonly preview: ImportPreview;
  readonly tasks: number;
  readonly plans: readonly PlanListItem[];
  readonly committees: readonly Committee[];
  /** Names the plan or the committee the import was opened from. */
  readonly route: ImportRoute;
  readonly onDone: () => void;
  readonly ref: Ref<HTMLFormElement>;
}

const text = words.import;
const form = words.planForm;

export function ConfirmStep({ state, dispatch, preview, tasks, plans, committees, route: { into, committeeId }, onDone, ref }: ConfirmStepProps) {
  const openPlan = plans.find(({ id }) => id === into);
  const named = committees.find(({ name }) => foldText(name) === foldText(preview.committee));
  const asked = openPlan?.committeeId ?? committees.find(({ id }) => id === committeeId)?.id;
  // A paper of a committee that is not in the book yet goes into no other one unasked.
  const known = asked ?? named?.id ?? (preview.committee === '' ? plans[0]?.committeeId : undefined) ?? '';
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const values = useForm<TargetForm>({
    initialValues: {
      where: openPlan?.tasks === 0 ? 'append' : known === '' ? 'new-committee' : 'committee',
      committeeId: known || (committees[0]?.id ?? ''),
      committeeName: preview.committee,
      title: preview.title,
      year: preview.year,
      attachedTo: preview.attachedTo,
      ...stillOffered(state.target, { openPlan, committees }),
    },
    onValuesChange: (typed, before) => dispatch({ type: 'target', target: changedOf(typed, before) }),
    validate: {
      committeeName: (name, { where }) => (where === 'new-committee' && name.trim() === '' ? form.needCommittee : null),
      committeeId: (id, { where }) => (where === 'committee' && id === '' ? form.needCommittee : null),
      title: (title, { where }) => (where !== 'append' && title.trim() === '' ? form.needTitle : null),
      year: (year, { where }) => (where !== 'append' && !isPlanYear(Number(year)) ? form.needYear : null),
    },
  });
  const { where } = values.values;

  const confirm = async (typed: TargetForm): Promise<void> => {
    // A double click must not import twice.
    if (!state.source || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const done = await runCommand('imports.confirm', {
        draftId: state.source.draftId,
        target: targetOf(typed, into),
        ...decisionOf(state.corrections),
      });
      onDone();
      navigate(planRoute(done.planId));
      notifyUndoable(text.done(done.tasks), done.entryId);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };

  const toFirstRefused = (errors: FormErrors): void => {
    const [field] = Object.keys(errors);
    if (field) values.getInputNode(field)?.focus();
  };

  return (
    <form ref={ref} className={styles.confirm} onSubmit={values.onSubmit((typed) => void confirm(typed), toFirstRefused)}>
      {/* Enter in a field confirms; the button that is seen stands at the head of the page. */}
      <button type="submit" hidden />
      <div className={styles.confirmFields}>
        <Radio.Group label={text.where} {...values.getInputProps('where')}>
          <div className={styles.tables}>
            {openPlan?.tasks === 0 && <IntoOpenPlan plan={openPlan} label={text.whereInto(openPlan.year)} />}
            {committees.length > 0 && <Radio size="xs" value="committee" label={text.whereCommittee} />}
            <Radio size="xs" value="new-committee" label={text.whereNewCommittee} />
            {openPlan && openPlan.tasks > 0 && <IntoOpenPlan plan={openPlan} label={text.whereAppend(openPlan.year)} />}
          </div>
        </Radio.Group>
        {where === 'committee' && (
          <NativeSelect
            label={form.committeeName}
            data={committees.map(({ id, name }) => ({ value: id, label: name }))}
            {...values.getInputProps('committeeId')}
          />
        )}
        {where === 'new-committee' && <TextInput label={form.committeeName} placeholder={form.committeeExample} {...values.getInputProps('committeeName')} />}
        {where !== 'append' && (
          <>
            <Textarea label={form.title} autosize minRows={2} {...values.getInputProps('title')} />
            <NumberInput
              label={form.year}
              description={preview.yearGuessed ? text.yearGuessed : undefined}
              w={preview.yearGuessed ? 320 : 120}
              min={1990}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              {...values.getInputProps('year')}
            />
            <Textarea
              label={text.attachedTo}
              description={text.attachedToUse}
              placeholder={words.print.attachedToExample}
              autosize
              minRows={1}
              maxRows={4}
              {...values.getInputProps('attachedTo')}
            />
          </>
        )}
        {where === 'append' && state.source && (
          <ChangedNumbers of={{ draftId: state.source.draftId, planId: into, edits: asEdits(state.corrections), leaveOut: [...state.corrections.leftOut] }} />
        )}
        <p className={styles.small}>{text.summary(state.source?.fileName ?? '', tasks)}</p>
        {state.source && <NamesAdded of={{ draftId: state.source.draftId, ...decisionOf(state.corrections) }} />}
        {failure && <FailureMessage failure={failure} />}
      </div>
    </form>
  );
}

function IntoOpenPlan({ plan, label }: { readonly plan: PlanListItem; readonly label: string }) {
  return <Radio size="xs" value="append" label={label} description={plan.title} />;
}

/** What was typed before, without choices that are gone since. */
function stillOffered(
  { where, committeeId, ...typed }: Partial<TargetForm>,
  { openPlan, committees }: { readonly openPlan: PlanListItem | undefined; readonly committees: readonly Committee[] },
): Partial<TargetForm> {
  const known = committees.some(({ id }) => id === committeeId);
  const offered = { committee: committees.length > 0, 'new-committee': true, append: openPlan !== undefined };
  return { ...typed, ...(known && { committeeId }), ...(where && offered[where] && { where }) };
}

const changedOf = (typed: TargetForm, before: TargetForm): Partial<TargetForm> =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== before[name as keyof TargetForm]));

function targetOf({ where, committeeId, committeeName, title, year, attachedTo }: TargetForm, into: string): ImportTarget {
  if (where === 'append') return { kind: 'append', planId: into };
  const committee = where === 'committee' ? { id: committeeId } : { name: committeeName };
  return { kind: 'new-plan', committee, title, year: Number(year), attachedTo };
}
