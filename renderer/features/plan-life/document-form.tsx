import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { DecidingDocument } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import styles from './plan-life.module.css';

interface DocumentFormProps {
  readonly plan: PlanListItem;
  readonly step: 'adopt' | 'amend';
  /** The version that the step makes. */
  readonly ordinal?: number;
  readonly onLeave: () => void;
}

/** The paper that adopts or amends: number, day, issuer. */
export function DocumentForm({ plan, step, ordinal = 1, onLeave }: DocumentFormProps) {
  const issuer = useQueryOf('planLife.versions', { planId: plan.id }).data?.at(-1)?.document.issuer ?? '';
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { number: '', day: '', issuer },
    validate: {
      number: (text) => (text.trim() === '' ? say.form.needNumber : null),
      day: (text) => (text.trim() === '' ? say.form.needDay : readDay(text) ? null : words.day.wrong),
    },
  });

  const submit = async (values: typeof form.values): Promise<void> => {
    const date = readDay(values.day);
    if (!date) return;
    setBusy(true);
    try {
      const done = await freeze(plan, step, { number: values.number, date, issuer: values.issuer });
      onLeave();
      notifyUndoable(done.message, done.entryId);
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };

  return (
    <SidePanel title={step === 'adopt' ? say.form.adoptTitle : say.form.amendTitle(ordinal)} onClose={onLeave}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <p className={styles.teach}>{step === 'adopt' ? say.form.adoptTeach(plan.tasks) : say.form.amendTeach}</p>
        <TextInput label={say.form.number} placeholder={say.form.numberExample} autoFocus {...form.getInputProps('number')} />
        <TextInput label={say.form.day} placeholder={words.day.form} w={160} {...form.getInputProps('day')} />
        <TextInput label={say.form.issuer} {...form.getInputProps('issuer')} />
        {failure && <FailureMessage failure={failure} />}
        <Group justify="flex-end" gap="sm">
          <Button onClick={onLeave}>{words.common.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {step === 'adopt' ? say.form.adopt : say.form.amend}
          </Button>
        </Group>
      </form>
    </SidePanel>
  );
}

async function freeze(plan: PlanListItem, step: 'adopt' | 'amend', document: DecidingDocument): Promise<{ message: string; entryId: string }> {
  const input = { planId: plan.id, revision: plan.revision, document };
  const message =
    step === 'adopt'
      ? say.done.adopted((await runCommand('planLife.adopt', input)).document.number)
      : await runCommand('planLife.amend', input).then((version) => say.done.amended(version.differences.length, version.document.number));
  // The answer names the version, not the step that made it.
  const { undo } = await queryClient.fetchQuery(queryOf('history.state', { committeeId: plan.committeeId }));
  return { message, entryId: undo?.entryId ?? '' };
}
