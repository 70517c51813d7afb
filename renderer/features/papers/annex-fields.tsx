import { CloseButton, NativeSelect } from '@mantine/core';
import type { PaperAnnex } from '../../../shared/api/papers.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { words } from '../../i18n/vi.ts';
import styles from './desk.module.css';
import type { DraftFieldsProps } from './draft-form.tsx';
import { nameOf } from './paper-filter.ts';

const say = paperWords.desk;

interface AnnexFieldsProps extends DraftFieldsProps {
  readonly plans: readonly PlanListItem[];
}

/** What follows the paper on pages of its own: tables of plans, other papers. */
export function AnnexFields({ paper, draft, plans }: AnnexFieldsProps) {
  const { annexes } = paper.content;
  const papers = useQueryOf('papers.list', { committeeId: paper.committeeId }).data ?? [];
  const others = papers.filter(({ id }) => id !== paper.id && !annexes.some((annex) => annex.kind === 'paper' && annex.paperId === id));
  const change = (to: (now: readonly PaperAnnex[]) => PaperAnnex[]): void => draft.choose(({ content }) => ({ content: { annexes: to(content.annexes) } }));
  const add = (choice: string): void => {
    const [kind, id = ''] = choice.split(' ');
    if (id !== '') change((now) => [...now, kind === 'plan' ? { kind: 'plan', planId: id, versionId: null } : { kind: 'paper', paperId: id }]);
  };
  const nameOfAnnex = (annex: PaperAnnex): string => {
    const plan = annex.kind === 'plan' ? plans.find(({ id }) => id === annex.planId) : undefined;
    const other = annex.kind === 'paper' ? papers.find(({ id }) => id === annex.paperId) : undefined;
    return plan ? say.annexPlan(plan.title) : other ? nameOf(other) : say.annexGone;
  };
  return (
    <section className={styles.fold} aria-label={say.annexes}>
      <div className={styles.legend}>{say.annexes}</div>
      {annexes.length === 0 && <p className={styles.note}>{say.noAnnex}</p>}
      {annexes.map((annex, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two tables of one plan may follow one another
        <div key={at} className={styles.annex}>
          {annex.kind === 'plan' ? (
            <PlanAnnex name={nameOfAnnex(annex)} annex={annex} onChange={(next) => change((now) => now.with(at, next))} />
          ) : (
            <p className={styles.room}>{nameOfAnnex(annex)}</p>
          )}
          <CloseButton size="sm" aria-label={say.removeAnnex(nameOfAnnex(annex))} onClick={() => change((now) => now.toSpliced(at, 1))} />
        </div>
      ))}
      <NativeSelect
        size="xs"
        mt={6}
        aria-label={say.addAnnex}
        value=""
        data={[
          { value: '', label: say.addAnnex },
          ...plans.map(({ id, title }) => ({ value: `plan ${id}`, label: say.annexPlan(title) })),
          ...others.map((other) => ({ value: `paper ${other.id}`, label: nameOf(other) })),
        ]}
        onChange={(event) => add(event.currentTarget.value)}
      />
    </section>
  );
}

type OfPlan = Extract<PaperAnnex, { kind: 'plan' }>;

interface PlanAnnexProps {
  readonly name: string;
  readonly annex: OfPlan;
  readonly onChange: (annex: OfPlan) => void;
}

/** The table as it stands, or as it was frozen at an issue. */
function PlanAnnex({ name, annex, onChange }: PlanAnnexProps) {
  const versions = useQueryOf('planLife.versions', { planId: annex.planId }).data ?? [];
  if (versions.length === 0) return <p className={styles.room}>{name}</p>;
  return (
    <NativeSelect
      size="xs"
      label={name}
      aria-label={say.annexVersion(name)}
      value={annex.versionId ?? ''}
      data={[
        { value: '', label: words.print.currentVersion },
        ...versions.map(({ id, ordinal, document }) => ({ value: id, label: words.print.versionChoice(ordinal, document.number) })),
      ]}
      onChange={(event) => onChange({ ...annex, versionId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    />
  );
}
