import { CloseButton, NativeSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { MAX_ANNEXES, type SeveralAnnexes } from '../../../shared/api/documents.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { queryOf, useQueryOf } from '../../data/use-query-of.ts';
import { words } from '../../i18n/vi.ts';
import quiet from '../../ui/text.module.css';
import styles from './print.module.css';

const text = words.print;

interface SeveralFieldsProps {
  readonly plan: PlanListItem;
  /** The version of it that is printed first; null: as it stands now. */
  readonly versionId: string | null;
  /** Sections of the first rank. */
  readonly sections: number;
  readonly several: SeveralAnnexes | null;
  readonly onSeveral: (several: SeveralAnnexes | null) => void;
}

type Other = Extract<SeveralAnnexes, { kind: 'plans' }>['others'][number];

/** One annex, one for each section, or plans and versions of the committee one behind the other. */
export function SeveralFields({ plan, versionId, sections, several, onSeveral }: SeveralFieldsProps) {
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
      {several?.kind === 'plans' && (
        <Others
          first={{ planId: plan.id, versionId }}
          committeeId={plan.committeeId}
          others={several.others}
          onOthers={(others) => onSeveral({ kind: 'plans', others })}
        />
      )}
    </div>
  );
}

interface OthersProps {
  /** What is printed before them. */
  readonly first: Other;
  readonly committeeId: string;
  readonly others: readonly Other[];
  readonly onOthers: (others: Other[]) => void;
}

function Others({ first, committeeId, others, onOthers }: OthersProps) {
  const plans = useQueryOf('plans.list', { committeeId }).data ?? [];
  const printed = [first, ...others];
  const free = useFree(
    plans.map(({ id }) => id),
    printed,
  );
  const offered = plans.filter(({ id }) => free.has(id));
  return (
    <div className={styles.others}>
      {others.map((other, at) => {
        const title = plans.find(({ id }) => id === other.planId)?.title ?? text.planGone;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- two versions of one plan may follow one another
          <div key={at} className={styles.other}>
            <OtherPlan
              title={title}
              other={other}
              before={printed.slice(0, at + 1)}
              behind={others.slice(at + 1)}
              onChange={(next) => onOthers(others.with(at, next))}
            />
            <CloseButton size="sm" aria-label={text.removeOther(title)} onClick={() => onOthers(others.toSpliced(at, 1))} />
          </div>
        );
      })}
      {printed.length >= MAX_ANNEXES && <p className={quiet.quiet}>{text.mostAnnexes(MAX_ANNEXES)}</p>}
      {printed.length < MAX_ANNEXES && plans.length > 0 && offered.length === 0 && <p className={quiet.quiet}>{text.noOthers}</p>}
      {printed.length < MAX_ANNEXES && offered.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={text.addOther}
          value=""
          data={[{ value: '', label: text.addOther }, ...offered.map(({ id, title }) => ({ value: id, label: title.replaceAll('\n', ' ') }))]}
          onChange={({ currentTarget: { value: planId } }) => {
            const versionId = free.get(planId);
            if (versionId !== undefined) onOthers([...others, { planId, versionId }]);
          }}
        />
      )}
      <p className={quiet.quiet}>{text.othersNote}</p>
    </div>
  );
}

const holds = (printed: readonly Other[], { planId, versionId }: Other): boolean =>
  printed.some((each) => each.planId === planId && each.versionId === versionId);

/** Of each plan that is not printed in all its versions yet, the first one that is not: as it stands now, else a frozen one. */
function useFree(planIds: readonly string[], printed: readonly Other[]): ReadonlyMap<string, string | null> {
  const begun = planIds.filter((planId) => holds(printed, { planId, versionId: null }));
  const versions = useQueries({ queries: begun.map((planId) => queryOf('planLife.versions', { planId })) });
  const free = new Map<string, string | null>();
  for (const planId of planIds) {
    const frozen = versions[begun.indexOf(planId)]?.data ?? [];
    const versionId = [null, ...frozen.map(({ id }) => id)].find((each) => !holds(printed, { planId, versionId: each }));
    if (versionId !== undefined) free.set(planId, versionId);
  }
  return free;
}

interface OtherPlanProps {
  readonly title: string;
  readonly other: Other;
  readonly before: readonly Other[];
  readonly behind: readonly Other[];
  readonly onChange: (other: Other) => void;
}

function OtherPlan({ title, other, before, behind, onChange }: OtherPlanProps) {
  const versions = useQueryOf('planLife.versions', { planId: other.planId }).data ?? [];
  const name = title.replaceAll('\n', ' ');
  // The version printed first may have been chosen after this one.
  const twice = holds(before, other) ? text.printedBefore : null;
  const choosable = (versionId: string | null): boolean => versionId === other.versionId || !holds([...before, ...behind], { ...other, versionId });
  if (versions.length === 0)
    return (
      <div className={styles.otherName}>
        {name}
        {twice !== null && <p className={quiet.quiet}>{twice}</p>}
      </div>
    );
  return (
    <NativeSelect
      size="xs"
      label={name}
      aria-label={text.versionOf(name)}
      value={other.versionId ?? ''}
      error={twice}
      data={[
        ...(choosable(null) ? [{ value: '', label: text.currentVersion }] : []),
        ...versions.filter(({ id }) => choosable(id)).map(({ id, ordinal, document }) => ({ value: id, label: text.versionChoice(ordinal, document.number) })),
      ]}
      onChange={(event) => onChange({ ...other, versionId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    />
  );
}
