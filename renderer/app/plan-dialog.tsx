import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { runCommand } from '../data/run-command.ts';
import { words } from '../i18n/vi.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureMessage } from '../ui/failure.tsx';
import { navigate } from '../routes/route.ts';
import { planRoute } from '../routes/plan-routes.ts';

export type DialogRequest =
  | { readonly kind: 'new-committee' }
  | { readonly kind: 'rename-committee'; readonly committee: Committee }
  | { readonly kind: 'new-plan'; readonly committee: Committee }
  | { readonly kind: 'edit-plan'; readonly plan: PlanListItem };

interface Values {
  readonly committee: string;
  readonly shortName: string;
  readonly title: string;
  readonly year: number | string;
}

const titles: Readonly<Record<DialogRequest['kind'], string>> = {
  'new-committee': words.planForm.newCommittee,
  'rename-committee': words.planForm.renameCommittee,
  'new-plan': words.planForm.newPlan,
  'edit-plan': words.planForm.editPlan,
};

/** Names and years: the few things about a committee or plan that are not in its table. */
export function PlanDialog({ request, onClose }: { readonly request: DialogRequest | null; readonly onClose: () => void }) {
  return (
    <Dialog opened={request !== null} onClose={onClose} title={request ? titles[request.kind] : ''} closeLabel={words.common.close}>
      {request && <PlanForm request={request} onClose={onClose} />}
    </Dialog>
  );
}

function PlanForm({ request, onClose }: { readonly request: DialogRequest; readonly onClose: () => void }) {
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const asksCommittee = request.kind === 'new-committee' || request.kind === 'rename-committee';
  const asksPlan = request.kind !== 'rename-committee';
  const form = useForm<Values>({
    initialValues: initial(request),
    validate: {
      committee: (text) => (asksCommittee && text.trim() === '' ? words.planForm.needCommittee : null),
      title: (text) => (asksPlan && text.trim() === '' ? words.planForm.needTitle : null),
      year: (value) => (asksPlan && !(Number(value) >= 1990 && Number(value) <= 2100) ? words.planForm.needYear : null),
    },
  });

  const submit = async (values: Values): Promise<void> => {
    setBusy(true);
    try {
      const planId = await carryOut(request, values);
      onClose();
      if (planId !== null) navigate(planRoute(planId));
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="md">
        {asksCommittee && (
          <TextInput label={words.planForm.committeeName} placeholder={words.planForm.committeeExample} data-autofocus {...form.getInputProps('committee')} />
        )}
        {request.kind === 'rename-committee' && <TextInput label={words.planForm.shortName} {...form.getInputProps('shortName')} />}
        {asksPlan && (
          <Textarea
            label={words.planForm.title}
            placeholder={words.planForm.titleExample}
            autosize
            minRows={2}
            data-autofocus={!asksCommittee || undefined}
            {...form.getInputProps('title')}
          />
        )}
        {asksPlan && (
          <NumberInput label={words.planForm.year} w={120} min={1990} max={2100} allowDecimal={false} thousandSeparator="" {...form.getInputProps('year')} />
        )}
        {failure && <FailureMessage failure={failure} />}
        <Group justify="flex-end" gap="sm">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {request.kind.startsWith('new') ? words.common.create : words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function initial(request: DialogRequest): Values {
  const nextYear = new Date().getFullYear() + 1;
  const blank: Values = { committee: '', shortName: '', title: '', year: nextYear };
  if (request.kind === 'rename-committee') return { ...blank, committee: request.committee.name, shortName: request.committee.shortName };
  if (request.kind === 'edit-plan') return { ...blank, title: request.plan.title, year: request.plan.year };
  return blank;
}

/** The plan to open afterwards; null stays where one is. */
async function carryOut(request: DialogRequest, { committee, shortName, title, year }: Values): Promise<string | null> {
  switch (request.kind) {
    case 'new-committee': {
      const { id } = await runCommand('committees.create', { name: committee });
      return (await runCommand('plans.create', { committeeId: id, title, year: Number(year) })).id;
    }
    case 'new-plan':
      return (await runCommand('plans.create', { committeeId: request.committee.id, title, year: Number(year) })).id;
    case 'rename-committee':
      await runCommand('committees.update', { id: request.committee.id, revision: request.committee.revision, name: committee, shortName });
      return null;
    case 'edit-plan':
      await runCommand('plans.update', { id: request.plan.id, revision: request.plan.revision, title, year: Number(year) });
      return null;
  }
}
