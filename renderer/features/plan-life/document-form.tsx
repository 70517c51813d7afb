import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { DecidingDocument } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { kindRules, type PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
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
    initialValues: { number: '', day: '', issuer, dayConfirmed: false },
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
      const document = { number: values.number, date, issuer: values.issuer };
      const done = step === 'adopt' ? await adopt(plan, document) : await amend(plan, document, values.dayConfirmed);
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
        <IssuedPaper plan={plan} onTake={(document) => form.setValues(document)} />
        <TextInput label={say.form.number} placeholder={say.form.numberExample} autoFocus {...form.getInputProps('number')} />
        <TextInput label={say.form.day} placeholder={words.day.form} w={160} {...form.getInputProps('day')} />
        <TextInput label={say.form.issuer} {...form.getInputProps('issuer')} />
        {failure && <FailureMessage failure={failure} />}
        {failure?.code === 'planLife.datedBefore' && <Checkbox label={say.form.dayConfirmed} {...form.getInputProps('dayConfirmed', { type: 'checkbox' })} />}
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

/** The decision or plan that went out of this program with the plan's table: one press writes what it bears. */
function IssuedPaper({ plan, onTake }: { readonly plan: PlanListItem; readonly onTake: (document: { number: string; day: string; issuer: string }) => void }) {
  const papers = useQueryOf('papers.list', { committeeId: plan.committeeId }).data ?? [];
  const brings = papers.filter(
    ({ kind, source, symbol, cancelled }) => deciding.has(kind) && source.planId === plan.id && symbol !== null && cancelled === null,
  );
  const last = brings.toSorted((a, b) => (a.issuedAt ?? '').localeCompare(b.issuedAt ?? '')).at(-1);
  const paper = useQueryOf('papers.read', last ? { paperId: last.id } : null).data;
  if (!paper || paper.symbol === null || paper.dated === null) return null;
  const { symbol, dated, kind, content } = paper;
  const number = `${kindRules(kind).name} số ${symbol}`;
  return (
    <SmallButton onClick={() => onTake({ number, day: formatCivilDate(dated), issuer: inOneLine(content.head.issuer) })}>
      {say.form.take(number, dated)}
    </SmallButton>
  );
}

const deciding: ReadonlySet<PaperKind> = new Set<PaperKind>(['decision', 'plan']);
const inOneLine = (text: string): string => text.split('\n').join(' ');

interface Frozen {
  readonly message: string;
  readonly entryId: string;
}

async function adopt(plan: PlanListItem, document: DecidingDocument): Promise<Frozen> {
  await runCommand('planLife.adopt', { planId: plan.id, revision: plan.revision, document });
  return frozen(plan, say.done.adopted(document.number));
}

async function amend(plan: PlanListItem, document: DecidingDocument, dayConfirmed: boolean): Promise<Frozen> {
  const { differences } = await runCommand('planLife.amend', { planId: plan.id, revision: plan.revision, document, dayConfirmed });
  return frozen(plan, say.done.amended(differences.length, document.number));
}

/** The answer names the version, not the step that made it. */
async function frozen({ committeeId }: PlanListItem, message: string): Promise<Frozen> {
  const { undo } = await queryClient.fetchQuery(queryOf('history.state', { committeeId }));
  return { message, entryId: undo?.entryId ?? '' };
}
