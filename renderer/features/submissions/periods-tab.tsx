import { Button, Checkbox, NumberInput, Radio } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod, ReportingSettings } from '../../../shared/api/reporting-periods.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { CONFIRMATIONS } from '../../../shared/domain/status/confirmation.ts';
import { PERIOD_KINDS } from '../../../shared/domain/reporting/period-code.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { SavedDay } from '../../ui/saved-day.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import text from '../../ui/text.module.css';
import { PeriodChoice } from './period-choice.tsx';
import styles from './submissions.module.css';

const say = submissionWords.periods;
const { setting: confirming } = confirmWords;

interface PeriodsTabProps {
  readonly plan: PlanListItem;
  readonly periods: readonly ReportingPeriod[];
}

/** The year's periods, each field stored when it is left, and how the committee counts its days. */
export function PeriodsTab({ plan, periods }: PeriodsTabProps) {
  const settings = useQueryOf('reporting.settings', { committeeId: plan.committeeId }).data;
  const missing = PERIOD_KINDS.filter((kind) => !periods.some((period) => period.kind === kind));
  return (
    <div className={styles.periods}>
      <section aria-label={say.label}>
        <h2 className={styles.heading}>{say.label}</h2>
        <div className={styles.periodList}>
          {periods.map((period) => (
            <PeriodLine key={period.code} period={period} />
          ))}
        </div>
        {missing.length > 0 && (
          <div className={styles.addPeriods}>
            <PeriodChoice committeeId={plan.committeeId} key={missing.join()} year={plan.year} kinds={missing} usual={missing.slice(0, 1)} />
          </div>
        )}
      </section>
      {settings && <Settings key={JSON.stringify(settings)} committeeId={plan.committeeId} settings={settings} />}
    </div>
  );
}

type Change = Omit<CallInput<'periods.update'>, 'committeeId' | 'code' | 'revision'>;

function PeriodLine({ period }: { readonly period: ReportingPeriod }) {
  const { committeeId, code, label, revision } = period;
  const save = (change: Change): Promise<unknown> => runCommand('periods.update', { committeeId, code, revision, ...change });
  // A period without its days would not be one: an emptied field keeps the stored day.
  const saveDay = (field: 'windowStart' | 'windowEnd' | 'dueOn') => (day: CivilDate | null) => (day ? save({ [field]: day }) : Promise.resolve());
  return (
    <div className={styles.periodLine} role="group" aria-label={label}>
      <SavedText label={say.name} value={label} check={(text) => (text === '' ? say.needName : null)} onSave={(text) => save({ label: text })} />
      <SavedDay label={say.windowStart} value={period.windowStart} onSave={saveDay('windowStart')} />
      <SavedDay label={say.windowEnd} value={period.windowEnd} onSave={saveDay('windowEnd')} />
      <SavedDay label={say.dueOn} value={period.dueOn} onSave={saveDay('dueOn')} />
      <Button size="compact-sm" aria-label={say.removeNamed(label)} onClick={() => void remove(period)}>
        {say.remove}
      </Button>
    </div>
  );
}

async function remove({ committeeId, code, label }: ReportingPeriod): Promise<void> {
  try {
    const { entryId } = await runCommand('periods.remove', { committeeId, code });
    notifyUndoable(say.removed(label), entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

function Settings({ committeeId, settings }: { readonly committeeId: string; readonly settings: ReportingSettings }) {
  const update = useCommand('reporting.updateSettings');
  const save = (some: Partial<ReportingSettings>): void => update.mutate({ committeeId, settings: { ...settings, ...some } });
  return (
    <div className={styles.settingsBeside}>
      <section className={styles.settings} aria-label={say.settings}>
        <h2 className={styles.heading}>{say.settings}</h2>
        <CountField
          label={say.names.sendingDays}
          hint={say.sendingHint}
          value={settings.sendingDays}
          min={0}
          max={60}
          onSave={(sendingDays) => save({ sendingDays })}
        />
        <CountField label={say.names.dueSoonDays} value={settings.dueSoonDays} min={1} max={90} onSave={(dueSoonDays) => save({ dueSoonDays })} />
        <CountField
          label={say.names.riskWorkingDays}
          value={settings.riskWorkingDays}
          min={1}
          max={60}
          onSave={(riskWorkingDays) => save({ riskWorkingDays })}
        />
        <Checkbox
          label={say.names.moveToWorkingDay}
          checked={settings.moveToWorkingDay}
          onChange={(event) => save({ moveToWorkingDay: event.currentTarget.checked })}
        />
      </section>
      <section className={styles.settings} aria-label={confirming.title}>
        <h2 className={styles.heading}>{confirming.title}</h2>
        <Radio.Group aria-label={confirming.title} value={settings.confirmation} onChange={(confirmation) => save({ confirmation })}>
          {CONFIRMATIONS.map((each) => (
            <Radio key={each} mt={8} value={each} label={confirming.choices[each]} />
          ))}
        </Radio.Group>
        <p className={text.quiet}>{confirming.hint}</p>
      </section>
    </div>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onSave: (value: number) => void;
}

function CountField({ label, hint, value, min, max, onSave }: CountFieldProps) {
  const [typed, setTyped] = useState<number | string>(value);
  return (
    <NumberInput
      size="xs"
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      min={min}
      max={max}
      allowDecimal={false}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (typeof typed === 'number' && typed >= min && typed <= max && typed !== value) onSave(typed);
        else setTyped(value);
      }}
    />
  );
}
