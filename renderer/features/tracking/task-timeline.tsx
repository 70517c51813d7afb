import { Button, Menu } from '@mantine/core';
import { useRef, useState, type Ref } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridRow } from '../../../shared/api/reporting-views.api.ts';
import { knownLateness } from '../../../shared/domain/status/lateness.ts';
import { heldBy } from '../../../shared/domain/status/status-class.ts';
import { flagWords, standingWord } from '../../../shared/domain/status/status-words.ts';
import { navigate } from '../../routes/route.ts';
import { reportEntryRoute } from '../../routes/reporting-routes.ts';
import { attachFiles } from '../../data/attach-file.ts';
import { ConfirmResults, type ConfirmHandle } from '../../data/confirm-results.tsx';
import { ReturnResults } from '../../data/return-results.tsx';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { today } from '../../platform/today.ts';
import { periodOn } from '../../../shared/domain/reporting/periods.ts';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { standingTone } from '../../ui/status/status-tone.ts';
import text from '../../ui/text.module.css';
import { ActForm } from './act-form.tsx';
import { askExtension, grantExtension, liftFlag, recordEvent, refuseExtension, setFlag, type Act } from './acts.ts';
import { TaskAnswers } from './task-answers.tsx';
import { Entry } from './timeline-entry.tsx';
import styles from './tracking.module.css';

const say = trackingWords.timeline;
const { act: verbs } = trackingWords;

type Timeline = CallOutput<'reporting.timeline'>;

interface TaskTimelineProps {
  readonly plan: PlanListItem;
  readonly row: GridRow;
  readonly asOf: string;
  /** The one routine tasks are judged in; empty: the current one. */
  readonly period: string;
  /** Opened to confirm its result. */
  readonly confirmAtOnce: boolean;
  /** The question whether its result is confirmed, while it stands. */
  readonly confirmRef: Ref<ConfirmHandle>;
  readonly periods: readonly ReportingPeriod[];
  readonly onClose: () => void;
}

/** Everything that happened to one task, and what can be written down about it. */
export function TaskTimeline({ plan, row, asOf, period, confirmAtOnce, confirmRef, periods, onClose }: TaskTimelineProps) {
  const timeline = useQueryOf('reporting.timeline', { taskId: row.taskId, asOf, ...(period !== '' && { period }) });
  const attach = (files: readonly File[]): void => {
    attachFiles({ kind: 'task', id: row.taskId }, files).then(
      (kept) => kept.forEach(({ name, entryId }) => notifyUndoable(verbs.attached(name), entryId)),
      (thrown: unknown) => notifyFailure(asFailure(thrown)),
    );
  };
  const { status } = row;
  const known = row.leads.filter(({ kind }) => kind !== 'unknown');
  const answers = timeline.data?.answers ?? null;
  const current = periodOn(periods, asOf)?.code ?? '';
  const enter = (code: string, addressee: string): void => navigate(reportEntryRoute(plan.id, { period: code, addressee, row: row.taskId }));
  return (
    <SidePanel title={say.task(row.number)} onClose={onClose}>
      <FileDrop label={verbs.dropHere} onFiles={attach}>
        <div className={styles.marks}>
          <StatusMark tone={standingTone(status)}>{standingWord(status)}</StatusMark>
          {flagWords(status.flags).map((flag) => (
            <StatusMark key={flag} tone="waiting">
              {flag}
            </StatusMark>
          ))}
        </div>
        {status.claim && (
          <div className={styles.pending}>
            <strong>{verbs.pendingClaim}</strong>
            <ConfirmResults ref={confirmRef} key={row.taskId} planId={plan.id} asOf={asOf} period={period} only={[row.taskId]} atOnce={confirmAtOnce} />
          </div>
        )}
        <p className={styles.verbatim}>{row.content}</p>
        <div>
          <div className={styles.fieldName}>{say.lead}</div>
          <p className={styles.verbatim}>{row.leadText}</p>
        </div>
        <QueryFailure queries={[timeline]} />
        {timeline.data && <Deadline timeline={timeline.data} />}
        {timeline.data && <Acts key={row.taskId} timeline={timeline.data} row={row} />}
        <div className={styles.buttons}>
          <FileButton label={verbs.attach} onFiles={attach} />
          {known.length > 0 && (
            <Button size="compact-sm" onClick={() => enter(current, answers?.byMembers ? '' : (known[0]?.id ?? ''))}>
              {trackingWords.enter}
            </Button>
          )}
        </div>
        {answers && (answers.byMembers || answers.rows.length > 1) && <TaskAnswers answers={answers} onEnter={(id) => enter(answers.period.code, id)} />}
        <h3 className={styles.heading}>{say.history}</h3>
        {timeline.data?.entries.length === 0 && <p className={text.quiet}>{`${say.nothing} ${verbs.dropHint}`}</p>}
        <ul className={styles.entries}>
          {timeline.data?.entries.toReversed().map((entry) => (
            <Entry key={`${entry.kind} ${idOf(entry)}`} entry={entry} periodLabel={(code) => periods.find((period) => period.code === code)?.label ?? code} />
          ))}
        </ul>
      </FileDrop>
    </SidePanel>
  );
}

function Deadline({ timeline: { dueDays, deadlineText, status } }: { readonly timeline: Timeline }) {
  const late = knownLateness(status);
  const open = status.completedOn === null && status.class.startsWith('open') && heldBy(status.flags) === null;
  return (
    <div className={styles.due}>
      <div className={styles.fieldName}>{say.deadline}</div>
      <div className={styles.verbatim}>{deadlineText}</div>
      {dueDays.map(({ due, since, reason }, index) => {
        const words = [say.due(due), reason === 'text' ? '' : say.reasons[reason], since === null || reason === 'rest-day' ? '' : say.since(since)];
        const line = words.filter((part) => part !== '').join(' · ');
        const isLast = index === dueDays.length - 1;
        return (
          <div key={`${due} ${reason}`} className={text.quiet}>
            {isLast ? [line, open && late ? say.late(late) : ''].filter((part) => part !== '').join(' · ') : <del>{line}</del>}
          </div>
        );
      })}
    </div>
  );
}

/** What waits for the secretariat's answer comes first; the rest stands in a menu. */
function Acts({ timeline, row }: { readonly timeline: Timeline; readonly row: GridRow }) {
  const [act, setAct] = useState<Act | null>(null);
  const [returning, setReturning] = useState(false);
  const [unproven, setUnproven] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The form takes the focus with it when it goes; Esc must still close the panel.
  const close = (): void => {
    setAct(null);
    setReturning(false);
    place.current?.closest('aside')?.focus({ preventScroll: true });
  };
  const { entries } = timeline;
  // What waits has its own question above; here what one of several leads has finished, and what counts as done.
  const said = entries.flatMap((entry) =>
    entry.kind === 'report' && entry.counts && ['claimed', 'accepted'].includes(entry.report.acceptance) && entry.report.supersededBy === null
      ? [entry.report]
      : [],
  );
  const claimed = said.filter(({ acceptance }) => acceptance === 'claimed').map(({ id }) => id);
  const partly = row.status.flags.includes('leads-unfinished') && claimed.length > 0;
  const mayReturn = row.status.claim === null && said.length > 0;
  const asked = entries.flatMap((entry) => (entry.kind === 'extension-asked' && entry.extension.decision === 'asked' ? [entry.extension] : []));
  const flags = entries.flatMap((entry) => (entry.kind === 'flag-set' && entry.flag.until === null ? [entry.flag] : []));
  const has = (kind: 'suspended' | 'no-longer-applicable'): boolean => flags.some((flag) => flag.kind === kind);

  const acceptForAll = async (withoutProof: boolean): Promise<void> => {
    try {
      const { entryId } = await runCommand('reporting.accept', { reportIds: claimed, decidedOn: today(), withoutProof });
      notifyUndoable(say.accepted, entryId);
    } catch (thrown) {
      const failure = asFailure(thrown);
      setUnproven(failure.code === 'reporting.proofAsked');
      notifyFailure(failure);
    }
  };

  return (
    <div ref={place} className={styles.acts}>
      {act && <ActForm key={act.shape.title} shape={act.shape} onSave={act.save} onClose={close} />}
      {row.status.flags.includes('leads-differ') && <div className={styles.pending}>{verbs.leadsDiffer}</div>}
      {returning && <ReturnResults reportIds={said.map(({ id }) => id)} tasks={1} onClose={close} />}
      {partly && (
        <div className={styles.pending}>
          <span>{verbs.partly}</span>
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => void acceptForAll(unproven)}>
              {unproven ? verbs.acceptAnyway : verbs.acceptForAll}
            </Button>
          </div>
        </div>
      )}
      {asked.map((extension) => (
        <div key={extension.id} className={styles.pending}>
          <span>{verbs.pendingExtension(extension.requestedDue)}</span>
          <div className={styles.buttons}>
            <Button size="compact-sm" onClick={() => setAct(grantExtension(extension))}>
              {verbs.grant}
            </Button>
            <Button size="compact-sm" onClick={() => setAct(refuseExtension(extension))}>
              {verbs.refuse}
            </Button>
          </div>
        </div>
      ))}
      <div className={styles.buttons}>
        {(row.status.class === 'dormant' || timeline.deadline.kind === 'event' || timeline.deadline.kind === 'relative') && (
          <Button size="compact-sm" onClick={() => setAct(recordEvent(row.taskId))}>
            {verbs.event}
          </Button>
        )}
        {asked.length === 0 && (
          <Button size="compact-sm" onClick={() => setAct(askExtension(row.taskId))}>
            {verbs.ask}
          </Button>
        )}
        <Menu position="bottom-start" withinPortal={false}>
          <Menu.Target>
            <Button size="compact-sm">{verbs.menu}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {!has('suspended') && <Menu.Item onClick={() => setAct(setFlag(row.taskId, 'suspended'))}>{verbs.suspend}</Menu.Item>}
            {!has('no-longer-applicable') && <Menu.Item onClick={() => setAct(setFlag(row.taskId, 'no-longer-applicable'))}>{verbs.retire}</Menu.Item>}
            {mayReturn && <Menu.Item onClick={() => setReturning(true)}>{verbs.sendBack}</Menu.Item>}
            {flags.map((flag) => (
              <Menu.Item key={flag.id} onClick={() => setAct(liftFlag(flag))}>
                {`${say.flagLifted[flag.kind]}…`}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}

function idOf(entry: Timeline['entries'][number]): string {
  switch (entry.kind) {
    case 'report':
    case 'decision':
      return entry.report.id;
    case 'edit':
      return entry.entryId;
    case 'extension-asked':
    case 'extension-granted':
    case 'extension-refused':
      return entry.extension.id;
    case 'event':
      return entry.event.id;
    case 'flag-set':
    case 'flag-lifted':
      return entry.flag.id;
    case 'evidence':
      return entry.attachment.id;
  }
}
