import { CopyButton, UnstyledButton } from '@mantine/core';
import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { planLifeRoute, printRoute } from '../../routes/plan-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { lifeWords as say } from '../../i18n/plan-life-words.ts';
import { words } from '../../i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { DocumentForm } from './document-form.tsx';
import { shortFingerprint } from './fingerprint.ts';
import type { LifeFrame } from './life-frame.ts';
import styles from './plan-life.module.css';

interface VersionsViewProps extends LifeFrame {
  readonly plan: PlanListItem;
  readonly versions: readonly PlanVersion[];
  readonly adopting: boolean;
  /** Where the plan is in its life, in words. */
  readonly status: string;
}

interface Row {
  readonly id: string;
  /** null: the plan as it is now. */
  readonly version: PlanVersion | null;
}

/** Every frozen text of the plan, oldest first, and the present one behind them. */
export function VersionsView({ plan, versions, adopting, status, ...frame }: VersionsViewProps) {
  const rows: Row[] = [...versions.map((version) => ({ id: version.id, version })), { id: 'current', version: null }];
  return (
    <Page
      title={say.title}
      {...frame}
      status={<span>{`${words.bar.planOfYear(plan.year)} · ${status}`}</span>}
      statusEnd={versions.length > 0 && say.fingerprintTeach}
    >
      <ListAndPanel panel={adopting && <DocumentForm plan={plan} step="adopt" onLeave={() => navigate(planLifeRoute(plan.id))} />}>
        {versions.length === 0 ? (
          <EmptyNote title={say.noVersions} text={say.noVersionsTeach} />
        ) : (
          <ListTable label={say.versionsLabel} scope={[plan.title]} columns={columnsFor(plan, versions)} rows={rows} />
        )}
      </ListAndPanel>
    </Page>
  );
}

function columnsFor(plan: PlanListItem, versions: readonly PlanVersion[]): ListColumn<Row>[] {
  return [
    { id: 'version', header: say.columns.version, width: '128px', cell: ({ version }) => (version ? say.versionName(version.ordinal) : say.current) },
    {
      id: 'document',
      header: say.columns.document,
      cell: ({ version }) => (version ? version.document.number : <CurrentNote plan={plan} last={versions.at(-1)} />),
    },
    { id: 'day', header: say.columns.day, width: '106px', cell: ({ version }) => version && formatCivilDate(version.document.date) },
    { id: 'issuer', header: say.columns.issuer, width: '15%', cell: ({ version }) => version?.document.issuer },
    { id: 'tasks', header: say.columns.tasks, width: '92px', end: true, cell: ({ version }) => formatNumber(version ? version.tasks : plan.tasks) },
    { id: 'fingerprint', header: say.columns.fingerprint, width: '132px', cell: ({ version }) => version && <Fingerprint code={version.fingerprint} /> },
    { id: 'steps', header: say.columns.steps, width: '138px', cell: ({ version }) => version && <VersionLinks plan={plan} version={version} /> },
  ];
}

function CurrentNote({ plan, last }: { readonly plan: PlanListItem; readonly last: PlanVersion | undefined }) {
  const differences = useQueryOf('planLife.compare', last ? { planId: plan.id, left: last.id, right: 'current' } : null).data;
  if (!differences) return null;
  return <span className={styles.quiet}>{differences.length === 0 ? say.currentNote.same : say.currentNote.differs(differences.length)}</span>;
}

function Fingerprint({ code }: { readonly code: string }) {
  return (
    <CopyButton value={code}>
      {({ copy }) => (
        <UnstyledButton className={styles.code} title={code} onClick={copy}>
          {shortFingerprint(code)}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}

function VersionLinks({ plan, version }: { readonly plan: PlanListItem; readonly version: PlanVersion }) {
  return (
    <span className={styles.links}>
      <a
        className={styles.link}
        href={hrefOf(planLifeRoute(plan.id, { view: 'compare', left: version.id, right: 'current' }))}
        aria-label={`${say.versionName(version.ordinal)}: ${say.compareWithCurrent}`}
      >
        {say.compareWithCurrent}
      </a>
      <a className={styles.link} href={hrefOf(printRoute(plan.id, { version: version.id }))} aria-label={`${say.versionName(version.ordinal)}: ${say.print}`}>
        {say.print}
      </a>
    </span>
  );
}
