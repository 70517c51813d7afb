import { Button, CloseButton, UnstyledButton } from '@mantine/core';
import type { Attachment } from '../../../shared/api/evidence.api.ts';
import type { TimelineEntry } from '../../../shared/api/reporting-views.api.ts';
import type { Paper, TaskReport } from '../../../shared/api/reports.api.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { saveEvidence } from '../../data/attach-file.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.tsx';
import styles from './tracking.module.css';

const say = trackingWords.timeline;
const { act } = trackingWords;

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly periodLabel: (code: string) => string;
}

/** One thing that happened to the task. */
export function Entry({ entry, periodLabel }: EntryProps) {
  const superseded = entry.kind === 'report' && entry.report.supersededBy !== null;
  return (
    <li data-superseded={superseded || undefined}>
      <EntryBody entry={entry} periodLabel={periodLabel} />
      <div className={styles.quiet}>{[formatCivilDate(entry.at), ...remarks(entry), superseded ? say.superseded : ''].filter((part) => part !== '').join(' · ')}</div>
      {entry.kind === 'report' && entry.attachments.map((file) => <FileLine key={file.id} file={file} />)}
    </li>
  );
}

function EntryBody({ entry, periodLabel }: EntryProps) {
  switch (entry.kind) {
    case 'report':
      return (
        <>
          <div className={styles.what}>{say.reported(entry.submission.addressee.name, say.messages[entry.submission.message], periodLabel(entry.report.period))}</div>
          <ReportTextsShown report={entry.report} />
        </>
      );
    case 'decision':
      return <Said what={entry.report.acceptance === 'accepted' ? say.accepted : say.returned} why={entry.report.decisionNote} />;
    case 'extension-asked':
      return <Said what={say.asked(entry.extension.requestedDue)} why={entry.extension.reason} />;
    case 'extension-granted':
      return <Said what={say.granted(entry.extension.grantedDue)} why={entry.extension.decisionReason} />;
    case 'extension-refused':
      return <Said what={say.refused} why={entry.extension.decisionReason} />;
    case 'event':
      return (
        <>
          <Said what={say.event} why={entry.event.what} />
          {entry.event.dueOn !== null && <div>{say.due(entry.event.dueOn)}</div>}
          <Button size="compact-xs" onClick={() => void removeEvent(entry.event.id)}>
            {act.removeEvent}
          </Button>
        </>
      );
    case 'flag-set':
      return <Said what={say.flagSet[entry.flag.kind]} why={entry.flag.reason} />;
    case 'flag-lifted':
      return <Said what={say.flagLifted[entry.flag.kind]} why="" />;
    case 'evidence':
      return <FileLine file={entry.attachment} />;
  }
}

function Said({ what, why }: { readonly what: string; readonly why: string }) {
  return (
    <>
      <div className={styles.what}>{what}</div>
      {why !== '' && <p className={styles.verbatim}>{why}</p>}
    </>
  );
}

/** What a report says of the task; fields left empty are not named. */
export function ReportTextsShown({ report }: { readonly report: TaskReport }) {
  const progress = [
    report.progress === null ? '' : progressLabels[report.progress],
    report.percent === null ? '' : say.percent(report.percent),
    report.completedOn === null ? '' : say.completedOn(report.completedOn),
  ].filter((part) => part !== '');
  return (
    <>
      {progress.length > 0 && <div>{progress.join(' · ')}</div>}
      {(Object.keys(say.fields) as (keyof typeof say.fields)[]).map((field) =>
        report[field] === '' ? null : (
          <p key={field} className={styles.verbatim}>
            {field !== 'result' && <span className={styles.fieldName}>{say.fields[field]}: </span>}
            {report[field]}
          </p>
        ),
      )}
    </>
  );
}

function remarks(entry: TimelineEntry): string[] {
  const paper = ({ number, date }: Paper): string => say.paper(number, date);
  switch (entry.kind) {
    case 'report': return [paper(entry.submission.document)];
    case 'extension-asked': return [paper(entry.extension.document), entry.extension.oldDue === null ? '' : say.oldDue(entry.extension.oldDue)];
    case 'extension-granted':
    case 'extension-refused': return [paper(entry.extension.decisionDocument)];
    case 'event': return [paper(entry.event.document)];
    case 'flag-set': return [paper(entry.flag.document)];
    default: return [];
  }
}

function FileLine({ file }: { readonly file: Attachment }) {
  const save = (): void => void saveEvidence(file.id).catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
  return (
    <div className={styles.file}>
      <UnstyledButton className={styles.fileName} title={act.open(file.name)} onClick={save}>
        {file.name}
      </UnstyledButton>
      <CloseButton size="xs" aria-label={act.detach(file.name)} onClick={() => void detach(file)} />
    </div>
  );
}

async function detach({ id, name }: Attachment): Promise<void> {
  try {
    const { entryId } = await runCommand('evidence.detach', { id });
    notifyUndoable(act.detached(name), entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

async function removeEvent(id: string): Promise<void> {
  try {
    const { entryId } = await runCommand('taskEvents.remove', { id });
    notifyUndoable(act.removedEvent, entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
