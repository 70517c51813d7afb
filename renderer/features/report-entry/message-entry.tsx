import { Button, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { AskedTask, Sender } from '../../../shared/api/reports.api.ts';
import { FORM_ROLES } from '../../../shared/domain/forms/form-roles.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { latenessOf } from '../../../shared/domain/status/lateness.ts';
import { navigate } from '../../routes/route.ts';
import { submissionsRoute, type ReportEntryRoute } from '../../routes/reporting-routes.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { useWorkingCalendar } from '../../data/use-working-calendar.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { rememberFor, useRemembered } from '../../platform/remembered.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { blankReport, isTyped, type ReportDraft } from '../../ui/report/report-draft.ts';
import { isComposing } from '../../ui/verbs/chord.ts';
import { bindVerbs, verbForKey } from '../../ui/verbs/verb.ts';
import { messageVerbs } from './message.verbs.ts';
import { today } from '../../platform/today.ts';
import { Astray } from './astray.tsx';
import { blankMessage, messageOf, type MessageDraft, carriedTo } from './entry-draft.ts';
import { KnownResult } from './known-result.tsx';
import { MessageHead } from './message-head.tsx';
import styles from './report-entry.module.css';
import { FileNames, TaskFields } from './task-fields.tsx';
import { TaskList } from './task-list.tsx';
import { useRecord } from './use-record.ts';

interface MessageEntryProps {
  readonly plan: PlanListItem;
  readonly route: ReportEntryRoute;
  readonly period: ReportingPeriod;
  readonly periods: readonly ReportingPeriod[];
  readonly senders: readonly Sender[];
  readonly addressee: Sender | null;
  /** Those it leads first. */
  readonly tasks: readonly AskedTask[];
  /** The paper itself, given before its sender or period was chosen. */
  readonly given: readonly File[];
  readonly onGiven: (files: readonly File[]) => void;
}

const keysInWords = Object.values(messageVerbs)
  .map(({ keys, name }) => `${keys.join(', ')}: ${name.toLowerCase()}`)
  .join(' · ');

/** Tasks to the left, the fields of one in the middle, what is already known of it to the right. */
export function MessageEntry({ plan, route, period, periods, senders, addressee, tasks, given, onGiven }: MessageEntryProps) {
  const keyOf = (of: { readonly period: string; readonly addressee: string }): string => `entry.${plan.id}.${of.period}.${of.addressee}`;
  const own = { period: period.code, addressee: addressee?.id ?? '' };
  const [draft, setDraft] = useRemembered<MessageDraft>(keyOf(own), blankMessage());
  const [files, setFiles] = useState<Readonly<Record<string, readonly File[]>>>(given.length > 0 ? { '': given } : {});
  const sent = useQueryOf('reporting.submissions', addressee && { planId: plan.id, period: period.code }).data;
  const record = useRecord();
  const task = tasks.find(({ taskId }) => taskId === route.row) ?? tasks[0] ?? null;

  const asks = draft.message === 'question';
  const typed = tasks.filter(({ taskId }) => isTyped(draft.tasks[taskId]));
  const asked = new Set(tasks.map(({ taskId }) => taskId));
  const astray = Object.entries(draft.tasks).filter(([taskId, report]) => isTyped(report) && !asked.has(taskId));
  const receivedOn = readDay(draft.receivedOn);
  const earlier = sent?.findLast((each) => each.addressee.id === addressee?.id && each.message !== 'question');
  const message =
    addressee &&
    messageOf(draft, {
      planId: plan.id,
      period: period.code,
      addressee: { kind: addressee.kind, id: addressee.id },
      taskIds: [...asked],
    });
  const ready = message !== null && (asks ? draft.note.trim() !== '' : true);

  /** Another sender has a message of its own; one that had none yet is that of whoever is chosen. */
  const goTo = (to: { readonly period: string; readonly addressee: string }): void => {
    if (keyOf(to) === keyOf(own)) return;
    const carried = addressee === null || to.addressee === addressee.id;
    if (carried) {
      rememberFor(keyOf(to), blankMessage(), (there) => carriedTo(there, draft));
      setDraft({ ...blankMessage(), tasks: draft.tasks });
    }
    onGiven(carried ? (files[''] ?? []) : []);
    navigate({ ...route, ...to, ...(to.addressee === route.addressee ? {} : { row: '' }) }, { replace: true });
  };
  const go = (by: -1 | 1): void => {
    const next = task && tasks[tasks.indexOf(task) + by];
    if (next) navigate({ ...route, row: next.taskId }, { replace: true });
  };
  const onKeyDown = ({ nativeEvent }: KeyboardEvent): void => {
    const verb = isComposing(nativeEvent) ? undefined : verbForKey(Object.values(bindVerbs(messageVerbs, { go })), nativeEvent);
    if (!verb) return;
    nativeEvent.preventDefault();
    verb.run();
  };
  const type = (taskId: string, some: Partial<ReportDraft>): void =>
    setDraft({ ...draft, tasks: { ...draft.tasks, [taskId]: { ...blankReport, ...draft.tasks[taskId], ...some } } });
  const store = async (): Promise<void> => {
    if (!message || !(await record.run(message, files, addressee?.name ?? ''))) return;
    // What was typed for a task no longer asked for has not been stored.
    setDraft({ ...blankMessage(), tasks: Object.fromEntries(astray) });
    setFiles({});
    onGiven([]);
  };
  const dueOn = period.dueOn as CivilDate;
  // Emptied once its report is stored, the form has nothing of which a day could be told: it would seem said of that report.
  const hasNothing = earlier !== undefined && typed.length === 0;
  const lateOn = receivedOn !== null && !asks && !hasNothing && receivedOn > dueOn ? receivedOn : null;
  const calendar = useWorkingCalendar(plan.committeeId, dueOn, lateOn);

  return (
    <Page
      title={say.title}
      note={say.note(period.windowStart, period.windowEnd, period.dueOn)}
      actions={
        <>
          <Button onClick={() => navigate(submissionsRoute(plan.id, { period: period.code, chosen: addressee?.id ?? '' }))}>{say.leave}</Button>
          <Button variant="filled" disabled={!ready} loading={record.busy} onClick={() => void store()}>
            {asks ? say.saveQuestion : say.save(typed.length)}
          </Button>
        </>
      }
      tools={
        <FileDrop label={say.originalDrop} onFiles={(added) => setFiles({ ...files, '': [...(files[''] ?? []), ...added] })}>
          <MessageHead
            route={route}
            period={period}
            periods={periods}
            senders={senders}
            draft={draft}
            onType={(some) => setDraft({ ...draft, ...some })}
            onGo={goTo}
          >
            {addressee === null && (files[''] ?? []).length > 0 && (
              <div className={styles.notes}>
                <FileNames files={files[''] ?? []} onFiles={(kept) => setFiles({ ...files, '': kept })} />
              </div>
            )}
            {addressee && (
              <div className={styles.notes}>
                {!asks && earlier && draft.message === 'new' && (
                  <span className={styles.warning}>{say.already(earlier.receivedOn, earlier.document.number)}</span>
                )}
                {!asks && receivedOn !== null && receivedOn > today() && <span className={styles.warning}>{say.warnings.future(receivedOn)}</span>}
                {lateOn && calendar && <span className={styles.warning}>{say.warnings.late(latenessOf(dueOn, lateOn, calendar))}</span>}
                {!asks && <FileButton label={say.original} onFiles={(added) => setFiles({ ...files, '': [...(files[''] ?? []), ...added] })} />}
                <FileNames files={files[''] ?? []} onFiles={(kept) => setFiles({ ...files, '': kept })} />
              </div>
            )}
          </MessageHead>
          {addressee && astray.length > 0 && (
            <Astray
              typed={astray.map(([, report]) => report)}
              onDrop={() => setDraft({ ...draft, tasks: Object.fromEntries(Object.entries(draft.tasks).filter(([taskId]) => asked.has(taskId))) })}
            />
          )}
          {record.failure && <FailureMessage failure={record.failure} />}
        </FileDrop>
      }
      status={
        addressee &&
        !asks &&
        FORM_ROLES.map((role) => {
          const count = (some: readonly AskedTask[]): number => some.filter((each) => each.role === role).length;
          const reported = tasks.filter((each) => each.reported);
          return count(tasks) > 0 && <span key={role}>{say.status(count(reported), count(tasks), count(typed), role)}</span>;
        })
      }
      statusEnd={
        typed.length > 0 ? (
          <>
            <span>{say.draft}</span>
            <button type="button" className={styles.quietButton} onClick={() => setDraft({ ...blankMessage(), number: draft.number, date: draft.date })}>
              {say.clearDraft}
            </button>
          </>
        ) : (
          addressee && !asks && <span>{keysInWords}</span>
        )
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that walk from task to task */}
      <div className={styles.body} onKeyDown={onKeyDown}>
        {!addressee && (
          <div className={styles.empty}>
            <EmptyNote text={say.choose} />
          </div>
        )}
        {addressee && asks && (
          <div className={styles.question}>
            <Textarea
              size="xs"
              label={say.questionLabel}
              autosize
              minRows={4}
              value={draft.note}
              onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
            />
          </div>
        )}
        {addressee && !asks && !task && (
          <div className={styles.empty}>
            <EmptyNote text={say.noTasks} />
          </div>
        )}
        {addressee && !asks && task && (
          <>
            <TaskList tasks={tasks} chosen={task.taskId} draft={draft} onChoose={(taskId) => navigate({ ...route, row: taskId }, { replace: true })} />
            <section key={task.taskId} className={styles.fields} aria-label={say.task(task.number)}>
              <TaskFields
                task={task}
                draft={{ ...blankReport, ...draft.tasks[task.taskId] }}
                period={period}
                receivedOn={receivedOn}
                files={files[task.taskId] ?? []}
                onType={(some) => type(task.taskId, some)}
                onFiles={(kept) => setFiles({ ...files, [task.taskId]: kept })}
              />
              <div className={styles.walk}>
                <Button size="compact-sm" disabled={tasks[0] === task} onClick={() => go(-1)}>
                  {say.previous}
                </Button>
                <Button size="compact-sm" disabled={tasks.at(-1) === task} onClick={() => go(1)}>
                  {say.next}
                </Button>
              </div>
            </section>
            <KnownResult report={task.known} periodLabel={(code) => periods.find((each) => each.code === code)?.label ?? code} />
          </>
        )}
      </div>
    </Page>
  );
}
