import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { FormFormat } from '../../../shared/api/forms.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { formsRoute, submissionsRoute, type FormsRoute } from '../../routes/reporting-routes.ts';
import { useJob } from '../../data/use-job.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formsWords } from '../../i18n/forms-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { AddresseeList } from './addressee-list.tsx';
import styles from './forms.module.css';
import { MadeForms } from './made-forms.tsx';
import { useMadeForms } from './use-made-forms.ts';

interface FormsScreenProps {
  readonly plan: PlanListItem;
  readonly route: FormsRoute;
}

const say = formsWords;
const formats = (['xlsx', 'docx'] as const).map((value) => ({ value, label: say.formats[value] }));

/** One form for each addressee of a period: chosen on the left, made and saved on the right. */
export function FormsScreen({ plan, route }: FormsScreenProps) {
  const periods = usePeriodOptions(plan);
  const creating = useJob('forms.create');
  const [format, setFormat] = useState<FormFormat>('xlsx');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { made, show } = useMadeForms();

  const period = route.period || periods.usual;
  const addressees = useQueryOf('forms.addressees', period === '' ? null : { planId: plan.id, period });
  const all = addressees.data ?? [];
  const periodLabel = [...periods.own, ...periods.others].find(({ code }) => code === period)?.label ?? period;
  const chosen = all.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);

  const create = async (): Promise<void> => {
    const addresseeIds = chosen.length === all.length ? undefined : chosen;
    const result = await creating.run({ planId: plan.id, period, format, ...(addresseeIds && { addresseeIds }) });
    if (result) show(result);
  };

  return (
    <Page
      title={say.title}
      note={plan.title}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={() => navigate(submissionsRoute(plan.id, { period: route.period }))}>
            {say.leave}
          </Button>
          {made ? (
            <Button onClick={() => show(null)}>{words.common.back}</Button>
          ) : (
            <Button variant="filled" disabled={chosen.length === 0 || period === '' || creating.running} onClick={() => void create()}>
              {say.create(chosen.length)}
            </Button>
          )}
        </>
      }
      status={made ? say.made(made.files.length, periodLabel) : say.chosen(chosen.length, all.length)}
    >
      <div className={styles.sides}>
        <section className={styles.options} aria-label={say.options}>
          <fieldset className={styles.fields} disabled={made !== null || creating.running}>
            <PeriodSelect {...periods} value={period} onChange={(code) => navigate(formsRoute(plan.id, { period: code }), { replace: true })} />
            <div>
              <span className={styles.label} id="form-format">
                {say.format}
              </span>
              <SegmentedControl fullWidth aria-labelledby="form-format" data={formats} value={format} disabled={made !== null} onChange={setFormat} />
              <p className={styles.small}>{say.formatNote[format]}</p>
            </div>
          </fieldset>
          {creating.running && <JobProgress progress={creating.progress} onCancel={creating.cancel} />}
          {creating.failure && <FailureMessage failure={creating.failure} />}
          <p className={styles.travels}>{say.travels}</p>
        </section>
        {made ? (
          <MadeForms made={made} periodLabel={periodLabel} />
        ) : addressees.isError ? (
          <FailureMessage failure={asFailure(addressees.error)} />
        ) : addressees.isSuccess && all.length === 0 ? (
          <EmptyNote text={say.nobody}>
            <Button onClick={() => navigate(planRoute(plan.id))}>{say.toPlan}</Button>
          </EmptyNote>
        ) : period === '' ? (
          <EmptyNote text={say.noPeriod} />
        ) : (
          <AddresseeList all={all} leftOut={leftOut} onLeftOut={setLeftOut} />
        )}
      </div>
    </Page>
  );
}
