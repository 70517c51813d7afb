import { Button, CloseButton, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Attachment } from '../../../shared/api/evidence.api.ts';
import type { TimelineEntry } from '../../../shared/api/reporting-views.api.ts';
import type { Paper, TaskReport } from '../../../shared/api/reports.api.ts';
import { briefFields, declared, isWorded, reportFieldIds } from '../../../shared/domain/reporting/report-fields.ts';
import { saveEvidence } from '../../data/attach-file.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { historyWords, storedInWords } from '../../i18n/history-words.ts';
import { answerTold } from '../../i18n/report-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { FromTo } from '../../ui/from-to.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import text from '../../ui/text.module.css';
import { EditReport } from './edit-report.tsx';
import styles from './tracking.module.css';

const say = trackingWords.timeline;
const { act } = trackingWords;

type EntryOf<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>;

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly periodLabel: (code: string) => string;
}

/** One thing that happened to the task. */
export function Entry({ entry, periodLabel }: EntryProps) {
  const superseded = entry.kind === 'report' && entry.report.supersededBy !== null;
  const [editing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  // The form takes the focus with it when it goes; Esc must still close the panel.
  const close = (): void => {
    setEditing(false);
    item.current?.closest('aside')?.focus({ preventScroll: true });
  };
  if (editing && entry.kind === 'report')
    return (
      <li ref={item}>
        <div className={styles.what}>{reportedBy(entry, periodLabel)}</div>
        <EditReport report={entry.report} sender={entry.submission.addressee.name} onClose={close} />
      </li>
    );
  return (
    <li ref={item} data-superseded={superseded || undefined}>
      <EntryBody entry={entry} periodLabel={periodLabel} />
      <div className={text.quiet}>
        {[formatCivilDate(entry.at), ...remarks(entry), superseded ? say.superseded : ''].filter((part) => part !== '').join(' · ')}
      </div>
      {entry.kind === 'report' && entry.attachments.map((file) => <FileLine key={file.id} file={file} />)}
      {entry.kind === 'report' && !superseded && (
        <Button size="compact-xs" aria-label={act.editOf(entry.submission.addressee.name)} onClick={() => setEditing(true)}>
          {act.edit}
        </Button>
      )}
    </li>
  );
}

function EntryBody({ entry, periodLabel }: EntryProps) {
  switch (entry.kind) {
    case 'report':
      return (
        <>
          <div className={styles.what}>{reportedBy(entry, periodLabel)}</div>
          <ReportTextsShown report={entry.report} />
          {entry.report.acceptance === 'accepted' && entry.report.decidedOn === null && <div className={text.quiet}>{entry.report.decisionNote}</div>}
        </>
      );
    case 'edit':
      return (
        <>
          <div className={styles.what}>{say.edited(entry.sender)}</div>
          {entry.changes.map(({ field, before, after }) => (
            <p key={field} className={styles.verbatim}>
              <span className={styles.fieldName}>{historyWords.fields[field] ?? field}: </span>
              <FromTo before={storedInWords(field, before)} after={storedInWords(field, after)} />
            </p>
          ))}
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

const reportedBy = ({ report, submission, counts }: EntryOf<'report'>, periodLabel: EntryProps['periodLabel']): string =>
  say.reported(counts ? submission.addressee.name : say.helping(submission.addressee.name), say.messages[submission.message], periodLabel(report.period));

function Said({ what, why }: { readonly what: string; readonly why: string }) {
  return (
    <>
      <div className={styles.what}>{what}</div>
      {why !== '' && <p className={styles.verbatim}>{why}</p>}
    </>
  );
}

/** What a report says of the task; fields left empty are not named. */
function ReportTextsShown({ report }: { readonly report: TaskReport }) {
  const brief = briefFields.map((field) => answerTold(field, report[field])).filter((part) => part !== '');
  return (
    <>
      {brief.length > 0 && <div>{brief.join(' · ')}</div>}
      {reportFieldIds.filter(isWorded).map((field) =>
        report[field] === '' ? null : (
          <p key={field} className={styles.verbatim}>
            {field !== 'result' && <span className={styles.fieldName}>{declared(field).name}: </span>}
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
    case 'report':
      return [paper(entry.submission.document)];
    case 'edit':
      return [entry.actor];
    case 'extension-asked':
      return [paper(entry.extension.document), entry.extension.oldDue === null ? '' : say.oldDue(entry.extension.oldDue)];
    case 'extension-granted':
    case 'extension-refused':
      return [paper(entry.extension.decisionDocument)];
    case 'event':
      return [paper(entry.event.document)];
    case 'flag-set':
      return [paper(entry.flag.document)];
    default:
      return [];
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
