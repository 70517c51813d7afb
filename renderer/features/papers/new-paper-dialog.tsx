import { Button, NativeSelect, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { kindRules, PAPER_GROUPS, PAPER_KIND_IDS, type PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { PAPER_FORMS, type PaperForm } from '../../../shared/domain/register/series.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { today } from '../../platform/today.ts';
import { hrefOf } from '../../routes/route.ts';
import { remindersRoute } from '../../routes/reporting-routes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './new-paper-dialog.module.css';

const say = paperWords.dialog;

interface NewPaperProps {
  readonly committeeId: string;
  readonly plans: readonly PlanListItem[];
  /** The one last open. */
  readonly plan: PlanListItem | undefined;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** @param make The kind proposed; empty: no dialog. */
export function NewPaperDialog({ make, ...props }: NewPaperProps & { readonly make: string }) {
  return (
    <Dialog opened={make !== ''} size="lg" title={say.title} closeLabel={words.common.close} onClose={props.onClose}>
      {make !== '' && <NewPaperForm {...props} proposed={PAPER_KIND_IDS.find((kind) => kind === make && kind !== 'reminder') ?? 'report'} />}
    </Dialog>
  );
}

function NewPaperForm({ committeeId, plans, plan, proposed, onMade }: NewPaperProps & { readonly proposed: PaperKind }) {
  const [kind, setKind] = useState<PaperKind>(proposed);
  const usual = useQueryOf('paperForms.read', { committeeId }).data?.usual;
  const [chosenForm, setForm] = useState<PaperForm | null>(null);
  const form = chosenForm ?? usual ?? 'state';
  const [planId, setPlanId] = useState(plan?.committeeId === committeeId ? plan.id : (plans[0]?.id ?? ''));
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const { about } = kindRules(kind);
  const ofPlan = plans.find(({ id }) => id === planId);
  const year = ofPlan?.year ?? Number(today().slice(0, 4));
  const periods = usePeriodOptions({ committeeId, year });
  const period = chosen ?? periods.usual;

  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const source = {
        planId: about === 'committee' || planId === '' ? null : planId,
        period: about === 'period' && period !== '' ? period : null,
        asOf: null,
      };
      const { id, entryId } = await runCommand('papers.create', { committeeId, kind, form, source });
      notifyUndoable(say.created(paperWords.kinds[kind]), entryId);
      onMade(id);
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && usual !== undefined) void create();
      }}
    >
      <Radio.Group aria-label={say.kind} value={kind} onChange={(value) => setKind(value)}>
        <div className={styles.groups}>
          {PAPER_GROUPS.map((group) => (
            <div key={group} className={styles.group} role="group" aria-label={say.groups[group]}>
              <div className={styles.legend}>{say.groups[group]}</div>
              {PAPER_KIND_IDS.filter((each) => kindRules(each).group === group).map((each) => (
                <Radio key={each} value={each} label={paperWords.kinds[each]} data-autofocus={each === kind || undefined} />
              ))}
              {group === 'letter' && (
                <p className={styles.note}>
                  {say.reminder}
                  {ofPlan ? <a href={hrefOf(remindersRoute(ofPlan.id))}>{say.reminderLink}</a> : say.reminderLink}.
                </p>
              )}
            </div>
          ))}
        </div>
      </Radio.Group>
      <div className={styles.choices}>
        <div role="group" aria-label={paperWords.form}>
          <div className={styles.legend}>{paperWords.form}</div>
          <SegmentedControl
            aria-label={paperWords.form}
            value={form}
            data={PAPER_FORMS.map((each) => ({ value: each, label: paperWords.forms[each] }))}
            onChange={(value) => setForm(value === 'party' ? 'party' : 'state')}
          />
        </div>
        {about !== 'committee' && plans.length > 0 && (
          <NativeSelect
            size="xs"
            className={styles.plan}
            label={say.plan}
            value={planId}
            data={plans.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => {
              setPlanId(event.currentTarget.value);
              // Periods are those of the plan's year.
              setChosen(null);
            }}
          />
        )}
        {about === 'period' && plans.length > 0 && <PeriodSelect {...periods} value={period} onChange={setChosen} />}
      </div>
      {about !== 'committee' && plans.length === 0 && <p className={styles.note}>{say.noPlan}</p>}
      {failure && <Refusal failure={failure} />}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={busy}>
          {say.create}
        </Button>
      </div>
    </form>
  );
}
