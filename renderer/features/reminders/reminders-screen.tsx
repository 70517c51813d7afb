import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { useJob } from '../../data/use-job.ts';
import { usePaperPreview } from '../../data/use-paper-preview.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { useSavePaper } from '../../data/use-save-paper.ts';
import { reminderWords as say } from '../../i18n/reminder-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { saveBytes, takeFile } from '../../platform/client.ts';
import { openForPrinting } from '../../platform/print-pdf.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { today } from '../../platform/today.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { submissionsRoute, type RemindersRoute } from '../../routes/reporting-routes.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperDesk, PaperStatus, useShownPaper } from '../../ui/paper/paper-desk.tsx';
import { usePdf } from '../../ui/paper/pdf-document.ts';
import { VerifiedMark } from '../../ui/paper/verified-mark.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { RemindedList } from './reminded-list.tsx';
import { ReminderForm } from './reminder-form.tsx';
import {
  linesOf,
  nothingKept,
  proposedText,
  shownReminder,
  type RemindedHere,
  type ReminderAsked,
  type ReminderKept,
  type TypedText,
} from './reminder-kept.ts';
import styles from './reminders.module.css';

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
  return <Letters key={`${period.code} ${asOf}`} plan={plan} route={route} period={period.code} asOf={asOf} asked={asked.data} head={head} />;
}

interface LettersProps extends Pick<RemindersScreenProps, 'plan' | 'route'> {
  readonly period: string;
  readonly asOf: string;
  readonly asked: ReminderAsked;
  readonly head: { readonly title: string; readonly note: string | undefined };
}

function Letters({ plan, route, period, asOf, asked, head }: LettersProps) {
  const [kept, setKept] = useRemembered<ReminderKept>(`reminder.${plan.committeeId}`, nothingKept);
  const [texts, setTexts] = useRemembered<Readonly<Record<string, TypedText>>>(`reminder-text.${plan.id}.${period}`, {});
  const { agencies } = asked;
  // What one owes whose report is not entered yet nobody knows.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set(agencies.filter(({ entered }) => !entered).map(({ addressee }) => addressee.id)));
  const inSight = agencies.find(({ addressee }) => addressee.id === route.chosen) ?? agencies[0]!;
  const shown = shownReminder(asked, kept);
  const typedOf = ({ addressee }: RemindedHere): TypedText | undefined => texts[`${kept.level} ${addressee.id}`];
  const textOf = (agency: RemindedHere): string => typedOf(agency)?.text ?? proposedText(asked, kept, agency);
  const isStale = (agency: RemindedHere): boolean => {
    const typed = typedOf(agency);
    return typed !== undefined && typed.proposed !== proposedText(asked, kept, agency);
  };
  const taken = agencies.filter(({ addressee }) => !leftOut.has(addressee.id));

  const choiceOf = (some: readonly RemindedHere[], apart: boolean): Omit<CallInput<'documents.reminders'>, 'format'> => ({
    planId: plan.id,
    period,
    asOf,
    form: shown.form,
    level: shown.level,
    head: { parent: shown.parent, issuer: shown.issuer, symbol: shown.symbol, place: shown.place, date: readDay(shown.day) },
    about: shown.about,
    authority: linesOf(shown.authority),
    signer: shown.signer,
    recipients: linesOf(shown.recipients),
    letters: some.map((agency) => ({ addresseeId: agency.addressee.id, text: textOf(agency) })),
    apart,
  });

  const { finished, upToDate, job, failure, again } = usePaperPreview('documents.reminders', choiceOf([inSight], false));
  const paper = useShownPaper(usePdf(finished?.bytes ?? null));
  const save = useSavePaper('documents.reminders');
  const printing = useJob('documents.reminders');
  const print = async (): Promise<void> => {
    const printed = await printing.run({ ...choiceOf(taken, false), format: 'pdf' });
    if (!printed) return;
    try {
      const bytes = await takeFile(printed.file);
      if (openForPrinting(bytes)) return;
      const name = await saveBytes(printed.fileName, bytes);
      if (name !== null) notify(words.print.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  const setText = (text: string | null): void => {
    const key = `${kept.level} ${inSight.addressee.id}`;
    const { [key]: _, ...others } = texts;
    setTexts(text === null ? others : { ...others, [key]: { text, proposed: proposedText(asked, kept, inSight) } });
  };
  const take = (ids: readonly string[], isTaken: boolean): void =>
    setLeftOut(new Set([...leftOut].filter((id) => !ids.includes(id)).concat(isTaken ? [] : ids)));
  const atWork = job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />;
  const nobody = taken.length === 0;

  return (
    <Page
      {...head}
      actions={
        <>
          <Button loading={save.running === 'docx'} disabled={nobody} onClick={() => void save.run(choiceOf(taken, shown.apart), 'docx')}>
            {words.print.saveWord}
          </Button>
          <Button loading={save.running === 'pdf'} disabled={nobody} onClick={() => void save.run(choiceOf(taken, shown.apart), 'pdf')}>
            {words.print.savePdf}
          </Button>
          <Button variant="filled" loading={printing.running} disabled={nobody} onClick={() => void print()}>
            {say.print(taken.length)}
          </Button>
        </>
      }
      status={<PaperStatus shown={paper} />}
      statusEnd={words.print.sameFile}
    >
      <PaperDesk
        shown={paper}
        form={
          <>
            <RemindedList
              agencies={agencies}
              leftOut={leftOut}
              onTake={take}
              marks={new Map(agencies.map((agency) => [agency.addressee.id, isStale(agency) ? 'stale' : typedOf(agency) ? 'typed' : null]))}
              shown={inSight.addressee.id}
              onShow={(chosen) => navigate({ ...route, chosen }, { replace: true })}
            />
            <ReminderForm
              asked={asked}
              shown={shown}
              onChange={(change) => setKept({ ...kept, ...change })}
              name={inSight.calledNow}
              text={textOf(inSight)}
              typed={typedOf(inSight) !== undefined}
              stale={isStale(inSight)}
              onText={setText}
            />
          </>
        }
        proof={
          <>
            {upToDate && finished && <VerifiedMark note={say.proof(finished.printed.pages ?? 0, finished.printed.rows)} />}
            {taken.some(isStale) && <p className={styles.stale}>◆ {say.stale(taken.filter(isStale).length)}</p>}
            {paper.pdf && atWork}
            {!job.running && !upToDate && <Button onClick={again}>{words.print.again}</Button>}
          </>
        }
        waiting={atWork}
        busy={!upToDate && !failure}
        failure={failure ?? printing.failure}
        writes
      />
    </Page>
  );
}
