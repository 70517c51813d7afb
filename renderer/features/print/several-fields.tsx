import { CloseButton, NativeSelect } from '@mantine/core';
import type { SeveralAnnexes } from '../../../shared/api/documents.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { words } from '../../i18n/vi.ts';
import quiet from '../../ui/text.module.css';
import styles from './print.module.css';

const text = words.print;

interface SeveralFieldsProps {
  readonly plan: PlanListItem;
  /** Sections of the first rank. */
  readonly sections: number;
  readonly several: SeveralAnnexes | null;
  readonly onSeveral: (several: SeveralAnnexes | null) => void;
}

type Other = Extract<SeveralAnnexes, { kind: 'plans' }>['others'][number];

/** One annex, one for each section, or plans and versions of the committee one behind the other. */
export function SeveralFields({ plan, sections, several, onSeveral }: SeveralFieldsProps) {
  const kind = several?.kind ?? 'one';
  const choose = (next: string): void => onSeveral(next === 'sections' ? { kind: next } : next === 'plans' ? { kind: next, others: [] } : null);
  return (
    <div>
      <NativeSelect
        label={text.several}
        value={kind}
        data={[
          { value: 'one', label: text.oneAnnex },
          ...(sections > 1 || kind === 'sections' ? [{ value: 'sections', label: text.bySection(sections) }] : []),
          { value: 'plans', label: text.withOthers },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {several?.kind === 'plans' && <Others plan={plan} others={several.others} onOthers={(others) => onSeveral({ kind: 'plans', others })} />}
    </div>
  );
}

interface OthersProps {
  readonly plan: PlanListItem;
  readonly others: readonly Other[];
  readonly onOthers: (others: Other[]) => void;
}

function Others({ plan, others, onOthers }: OthersProps) {
  const plans = useQueryOf('plans.list', { committeeId: plan.committeeId }).data ?? [];
  return (
    <div className={styles.others}>
      {others.map((other, at) => {
        const title = plans.find(({ id }) => id === other.planId)?.title ?? text.planGone;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- two versions of one plan may follow one another
          <div key={at} className={styles.other}>
            <OtherPlan title={title} other={other} onChange={(next) => onOthers(others.with(at, next))} />
            <CloseButton size="sm" aria-label={text.removeOther(title)} onClick={() => onOthers(others.toSpliced(at, 1))} />
          </div>
        );
      })}
      <NativeSelect
        size="xs"
        aria-label={text.addOther}
        value=""
        data={[{ value: '', label: text.addOther }, ...plans.map(({ id, title }) => ({ value: id, label: title.replaceAll('\n', ' ') }))]}
        onChange={(event) => event.currentTarget.value !== '' && onOthers([...others, { planId: event.currentTarget.value, versionId: null }])}
      />
      <p className={quiet.quiet}>{text.othersNote}</p>
    </div>
  );
}

function OtherPlan({ title, other, onChange }: { readonly title: string; readonly other: Other; readonly onChange: (other: Other) => void }) {
  const versions = useQueryOf('planLife.versions', { planId: other.planId }).data ?? [];
  const name = title.replaceAll('\n', ' ');
  if (versions.length === 0) return <p className={styles.otherName}>{name}</p>;
  return (
    <NativeSelect
      size="xs"
      label={name}
      aria-label={text.versionOf(name)}
      value={other.versionId ?? ''}
      data={[
        { value: '', label: text.currentVersion },
        ...versions.map(({ id, ordinal, document }) => ({ value: id, label: text.versionChoice(ordinal, document.number) })),
      ]}
      onChange={(event) => onChange({ ...other, versionId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    />
  );
}
