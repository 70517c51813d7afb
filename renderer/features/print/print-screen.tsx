import { Button, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { EACH_LEAD, type AnnexOptions, type SeveralAnnexes } from '../../../shared/api/documents.api.ts';
import { sectionDepths } from '../../../shared/domain/section-numbers.ts';
import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute, type PrintRoute } from '../../routes/plan-routes.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { saveBytes } from '../../platform/client.ts';
import { openForPrinting } from '../../platform/print-pdf.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { AnnexForm } from './annex-form.tsx';
import { PaperDesk, PaperStatus, useShownPaper } from '../../ui/paper/paper-desk.tsx';
import { usePdf } from '../../ui/paper/pdf-document.ts';
import { planLeads } from './plan-leads.ts';
import styles from './print.module.css';
import { usePaperPreview } from '../../data/use-paper-preview.ts';
import { useLeadingGroups } from './use-leading-groups.ts';
import { useSavePaper } from '../../data/use-save-paper.ts';
import { VerifiedMark } from '../../ui/paper/verified-mark.tsx';

const text = words.print;
const noVersions: readonly PlanVersion[] = [];
const REMEMBER_AFTER_MS = 800;

interface PrintScreenProps {
  readonly plan: PlanListItem;
  readonly route: PrintRoute;
}

export function PrintScreen({ plan, route }: PrintScreenProps) {
  // An adopted plan has its frozen versions to print, whatever became of its rows.
  if (plan.tasks > 0 || plan.status !== 'draft') return <AnnexScreen plan={plan} route={route} />;
  return (
    <Page title={text.title} note={words.bar.planOfYear(plan.year)}>
      <EmptyNote text={text.noTasks}>
        <Button onClick={() => navigate(planRoute(plan.id))}>{text.toPlan}</Button>
      </EmptyNote>
    </Page>
  );
}

/** A short form on the left; on the right the very pages that will be printed. */
function AnnexScreen({ plan, route }: PrintScreenProps) {
  const rows = useQueryOf('tasks.list', { planId: plan.id });
  const [changes, setChanges] = useState<Partial<AnnexOptions>>({});

  const versions = useQueryOf('planLife.versions', { planId: plan.id }).data;
  const versionId = versions?.some(({ id }) => id === route.version) ? route.version : null;
  const remembered = useQueryOf('documents.annexOptions', versions ? { planId: plan.id, versionId } : null);
  const options = useMemo(() => (remembered.data ? { ...remembered.data, ...changes } : null), [remembered.data, changes]);
  const tasks = useMemo(() => rows.data?.tasks ?? [], [rows.data]);
  const groups = useLeadingGroups(tasks);
  const leads = useMemo(() => planLeads(tasks, groups), [tasks, groups]);
  const leadId = route.lead === '' ? null : route.lead;
  const [apart, setApart] = useRemembered('annex.apart', true);
  const [coordinated, setCoordinated] = useRemembered('annex.coordinated', false);
  const [several, setSeveral] = useRemembered<SeveralAnnexes | null>(`annex.several.${plan.id}`, null);
  const sections = useMemo(() => sectionDepths((rows.data?.sections ?? []).map(({ number }) => number)).filter((depth) => depth === 0).length, [rows.data]);
  const choice = options && {
    planId: plan.id,
    options,
    leadId,
    versionId,
    coordinated: leadId !== null && coordinated,
    several: leadId === null ? several : null,
    apart: false,
  };
  const toSave = choice && { ...choice, apart: leadId === EACH_LEAD && apart };
  const { finished, upToDate, job, failure, again } = usePaperPreview('documents.annex', choice);
  const pdf = usePdf(finished?.bytes ?? null);
  const shown = useShownPaper(pdf);
  const save = useSavePaper('documents.annex');
  useRememberedOptions({ planId: plan.id, versionId }, options, Object.keys(changes).length > 0);

  const change = useCallback((next: Partial<AnnexOptions>) => setChanges((before) => ({ ...before, ...next })), []);
  const savePdf = async (): Promise<void> => {
    if (!finished) return;
    try {
      const name = await saveBytes(finished.printed.fileName, finished.bytes);
      if (name !== null) notify(text.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const print = (): void => {
    if (finished && !openForPrinting(finished.bytes)) void savePdf();
  };

  // In the place of the pages until there are some.
  const atWork = job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />;
  return (
    <Page
      title={text.title}
      note={`${words.bar.planOfYear(plan.year)} · ${words.tasks(plan.tasks)}`}
      actions={
        <>
          <Button loading={save.running === 'docx'} disabled={!choice} onClick={() => toSave && void save.run(toSave, 'docx')}>
            {text.saveWord}
          </Button>
          <Button loading={save.running === 'xlsx'} disabled={!choice} onClick={() => toSave && void save.run(toSave, 'xlsx')}>
            {text.saveExcel}
          </Button>
          <Button loading={save.running === 'pdf'} disabled={!upToDate} onClick={() => void (toSave?.apart === true ? save.run(toSave, 'pdf') : savePdf())}>
            {text.savePdf}
          </Button>
          <Button variant="filled" disabled={!upToDate} onClick={print}>
            {text.print}
          </Button>
        </>
      }
      status={<PaperStatus shown={shown} />}
      statusEnd={text.sameFile}
    >
      <PaperDesk
        shown={shown}
        form={
          <>
            {options ? (
              <AnnexForm
                plan={plan}
                options={options}
                onOptions={change}
                leads={leads}
                leadId={leadId}
                onLead={(lead) => navigate({ ...route, lead: lead ?? '' }, { replace: true })}
                coordinated={coordinated}
                onCoordinated={setCoordinated}
                apart={apart}
                onApart={setApart}
                sections={sections}
                several={several}
                onSeveral={setSeveral}
                versions={versions ?? noVersions}
                versionId={versionId}
                onVersion={(version) => {
                  // What was typed for one version says nothing of another.
                  setChanges(withoutPaper);
                  navigate({ ...route, version }, { replace: true });
                }}
              />
            ) : (
              <Skeleton height={280} />
            )}
            {remembered.isError && <FailureMessage failure={asFailure(remembered.error)} />}
          </>
        }
        proof={
          <>
            {upToDate && finished && <VerifiedMark note={text.proof(finished.printed.pages ?? 0, finished.printed.rows)} />}
            {upToDate && finished && finished.printed.narrow.length > 0 && (
              <div className={styles.narrow}>
                <p>◆ {text.narrow(finished.printed.narrow, finished.printed.landscapeFits)}</p>
                {finished.printed.landscapeFits && <Button onClick={() => change({ orientation: 'landscape' })}>{text.toLandscape}</Button>}
              </div>
            )}
            {pdf && atWork}
            {!job.running && !upToDate && <Button onClick={again}>{text.again}</Button>}
          </>
        }
        waiting={atWork}
        busy={!upToDate && !failure}
        failure={failure}
      />
    </Page>
  );
}

function withoutPaper(changes: Partial<AnnexOptions>): Partial<AnnexOptions> {
  const { attachedTo: _, ...others } = changes;
  return others;
}

/** The choices are kept for the next print of this plan, once the person has stopped changing them. */
function useRememberedOptions(
  { planId, versionId }: { readonly planId: string; readonly versionId: string | null },
  options: AnnexOptions | null,
  changed: boolean,
): void {
  useEffect(() => {
    if (!options || !changed) return undefined;
    const timer = setTimeout(() => {
      runCommand('documents.rememberAnnexOptions', { planId, versionId, options }).catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
    }, REMEMBER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [planId, versionId, options, changed]);
}
