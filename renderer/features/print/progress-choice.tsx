import { Checkbox, Fieldset, NativeSelect } from '@mantine/core';
import type { AnnexOptions } from '../../../shared/api/documents.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { progressColumnIds, progressColumns, type ProgressColumn } from '../../../shared/domain/papers/progress-columns.ts';
import { usePeriodOptions } from '../../data/use-period-options.ts';
import { words } from '../../i18n/vi.ts';
import quiet from '../../ui/text.module.css';
import styles from './print.module.css';

const text = words.print;

interface ProgressChoiceProps {
  readonly plan: PlanListItem;
  readonly options: AnnexOptions;
  readonly onOptions: (change: Partial<AnnexOptions>) => void;
}

/** Columns with what was reported in a period, beside the plan's own. */
export function ProgressChoice({ plan, options: { progress }, onOptions }: ProgressChoiceProps) {
  const { own, usual } = usePeriodOptions(plan);
  const show = (column: ProgressColumn, shown: boolean): void =>
    onOptions({ progress: { ...progress, columns: progressColumnIds.filter((each) => (each === column ? shown : progress.columns.includes(each))) } });
  return (
    <Fieldset legend={text.progress} variant="unstyled" p={0} m={0} classNames={{ legend: styles.legend }}>
      {own.length === 0 ? (
        <p className={quiet.quiet}>{text.noPeriods}</p>
      ) : (
        <div className={styles.checks}>
          {progressColumnIds.map((column) => (
            <Checkbox
              key={column}
              label={progressColumns[column].label}
              checked={progress.columns.includes(column)}
              onChange={(event) => show(column, event.currentTarget.checked)}
            />
          ))}
          {progress.columns.length > 0 && (
            <NativeSelect
              className={styles.wholeLine}
              size="xs"
              label={text.progressPeriod}
              value={progress.period ?? usual}
              data={own.map(({ code, label }) => ({ value: code, label }))}
              onChange={(event) => onOptions({ progress: { ...progress, period: event.currentTarget.value } })}
            />
          )}
        </div>
      )}
    </Fieldset>
  );
}
