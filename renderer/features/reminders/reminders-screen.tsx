import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { usePaperPreview } from '../../data/use-paper-preview.ts';
import { usePrintPaper } from '../../data/use-print-paper.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { useSavePaper } from '../../data/use-save-paper.ts';
import { reminderWords as say } from '../../i18n/reminder-words.ts';
import { words } from '../../i18n/vi.ts';
import { today } from '../../platform/today.ts';
import { papersRoute } from '../../routes/paper-routes.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { submissionsRoute, type RemindersRoute } from '../../routes/reporting-routes.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperDesk, PaperStatus, useShownPaper } from '../../ui/paper/paper-desk.tsx';
import { usePdf } from '../../ui/paper/pdf-document.ts';
import { VerifiedMark } from '../../ui/paper/verified-mark.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { IssueLetters } from './issue-letters.tsx';
import { RemindedList } from './reminded-list.tsx';
import { ReminderForm } from './reminder-form.tsx';
import type { ReminderAsked } from './reminder-kept.ts';
import styles from './reminders.module.css';
import { useLetters } from './use-letters.ts';

interface RemindersScreenProps {
  readonly plan: PlanListItem;
  readonly route: RemindersRoute;
  readonly periods: readonly ReportingPeriod[];
}

/** Letters to those who owe a period's report: who gets one, its words, and the very pages. */
export function RemindersScreen({ plan, route, periods }: RemindersScreenProps) {
  const asOf = route.asOf === '' ? today() : route.asOf;
  const period = periods.find(({ code }) => code === route.period) ?? periodOn(periods, asOf);
  const asked = useQueryOf('reminders.facts', period && { planId: plan.id, period: period.code, asOf });
  const back = submissionsRoute(plan.id, { view: 'late', period: period?.code ?? '', asOf: route.asOf });
  const head = { title: say.title, note: period ? say.note(period.label, asOf) : undefined };
  if (!period || !asked.data || asked.data.agencies.length === 0)
    return (
      <Page {...head}>
        <QueryFailure queries={[asked]} />
        {asked.data && (
          <EmptyNote text={period && asOf <= period.dueOn ? say.beforeDue(period.dueOn) : say.none}>
            <Button component="a" href={hrefOf(back)}>
              {say.back}
            </Button>
          </EmptyNote>
        )}
      </Page>
    );
  return <LettersDesk key={`${period.code} ${asOf}`} plan={plan} route={route} period={period.code} asOf={asOf} asked={asked.data} head={head} />;
}

interface LettersProps extends Pick<RemindersScreenProps, 'plan' | 'route'> {
  readonly period: string;
  readonly asOf: string;
  readonly asked: ReminderAsked;
  readonly head: { readonly title: string; readonly note: string | undefined };
}

function LettersDesk({ plan, route, period, asOf, asked, head }: LettersProps) {
  const { agencies } = asked;
  const letters = useLetters(plan, period, asOf, asked);
  const { shown, leftOut, typedOf, isStale } = letters;
  // Whoever is in sight stays so: its place is never silently another's.
  const [firstId] = useState(agencies[0]?.addressee.id ?? '');
  const inSight = agencies.find(({ addressee }) => addressee.id === (route.chosen || firstId));
  const taken = agencies.filter(({ addressee }) => !leftOut.has(addressee.id));

  const { finished, upToDate, job, failure, again } = usePaperPreview('documents.reminders', inSight ? letters.choiceOf([inSight], false) : null);
  const paper = useShownPaper(usePdf(finished?.bytes ?? null));
  const save = useSavePaper('documents.reminders');
  const { run: print, job: printing } = usePrintPaper('documents.reminders');
  const { run: printIssued, job: printingIssued } = usePrintPaper('documents.paper');
  const [issuing, setIssuing] = useState(false);
  /** Their letters of this level have gone out: what is shown here would be another, without a number. */
  const sentBefore = taken.filter((agency) => agency.letters.some(({ level }) => level >= shown.level));
  const saveAll = (format: 'docx' | 'pdf'): void => void save.run(letters.choiceOf(taken, shown.apart), format);
  const atWork = job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />;
  const making = [save.job, printing, printingIssued].find(({ running }) => running);
  const idle = taken.length === 0 || making !== undefined;

  return (
    <Page
      {...head}
      actions={
        <>
          <Button loading={save.running === 'docx'} disabled={idle} onClick={() => saveAll('docx')}>
            {words.print.saveWord}
          </Button>
          <Button loading={save.running === 'pdf'} disabled={idle} onClick={() => saveAll('pdf')}>
            {words.print.savePdf}
          </Button>
          <Button disabled={idle} onClick={() => setIssuing(true)}>
            {say.issue.open}
          </Button>
          <Button variant="filled" loading={printing.running} disabled={idle} onClick={() => void print(letters.choiceOf(taken, false))}>
            {say.print(taken.length)}
          </Button>
        </>
      }
      status={<PaperStatus shown={paper} />}
      statusEnd={inSight && leftOut.has(inSight.addressee.id) ? say.notTaken : words.print.sameFile}
    >
      <IssueLetters
        opened={issuing}
        letters={issuedChoice(letters.choiceOf(taken, false))}
        next={asked.next[shown.form]}
        again={sentBefore.length}
        onPrint={(paperIds) => void printIssued({ paperIds: [...paperIds] })}
        onClose={() => setIssuing(false)}
      />
      <PaperDesk
        shown={inSight ? paper : { ...paper, pdf: null }}
        form={
          <>
            <RemindedList
              agencies={agencies}
              leftOut={leftOut}
              onTake={letters.take}
              marks={new Map(agencies.map((agency) => [agency.addressee.id, isStale(agency) ? 'stale' : typedOf(agency) ? 'typed' : null]))}
              shown={inSight?.addressee.id ?? ''}
              onShow={(chosen) => navigate({ ...route, chosen }, { replace: true })}
            />
            {inSight ? (
              <ReminderForm
                key={inSight.addressee.id}
                asked={asked}
                shown={shown}
                onChange={letters.change}
                name={inSight.calledNow}
                text={letters.textOf(inSight)}
                typed={typedOf(inSight) !== undefined}
                stale={isStale(inSight)}
                onText={(text) => letters.setText(inSight, text)}
              />
            ) : (
              <p className={styles.stale} role="status">
                ◆ {say.gone}
              </p>
            )}
          </>
        }
        proof={
          <>
            {inSight && upToDate && finished && <VerifiedMark note={say.proof(finished.printed.pages ?? 0, finished.printed.rows)} />}
            {taken.some(isStale) && <p className={styles.stale}>◆ {say.stale(taken.filter(isStale).length)}</p>}
            {sentBefore.length > 0 && (
              <p className={styles.stale}>
                ◆ {say.sentBefore(sentBefore.length)} <a href={hrefOf(papersRoute(plan.committeeId, { show: 'reminders' }))}>{say.sentBeforeLink}</a>
              </p>
            )}
            {making ? <JobProgress progress={making.progress} onCancel={making.cancel} /> : paper.pdf && atWork}
            {inSight && !job.running && !upToDate && <Button onClick={again}>{words.print.again}</Button>}
          </>
        }
        waiting={inSight ? atWork : null}
        busy={inSight !== undefined && !upToDate && !failure}
        failure={failure}
        writes
      />
    </Page>
  );
}

/** Letters that go out are files of the book, not of a folder. */
function issuedChoice(printed: ReturnType<ReturnType<typeof useLetters>['choiceOf']>) {
  const { apart: _, ...choice } = printed;
  return choice;
}
