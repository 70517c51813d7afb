import { Button, UnstyledButton } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import type { Submission } from '../../../shared/api/reports.api.ts';
import { navigate } from '../../routes/route.ts';
import { reportEntryRoute, trackingRoute } from '../../routes/reporting-routes.ts';
import { saveEvidence } from '../../data/attach-file.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import text from '../../ui/text.module.css';
import styles from './submissions.module.css';

const say = submissionWords.panel;

interface AddresseePanelProps {
  readonly plan: PlanListItem;
  readonly row: BoardRow;
  readonly period: ReportingPeriod;
  readonly onClose: () => void;
}

/** What one addressee sent for the period, and what it still owes. */
export function AddresseePanel({ plan, row, period, onClose }: AddresseePanelProps) {
  const { addressee, owes } = row;
  const all = useQueryOf('reporting.submissions', { planId: plan.id, period: period.code }).data;
  const sent = all?.filter((each) => each.addressee.id === addressee.id) ?? [];
  const files = useQueryOf('evidence.list', sent.length === 0 ? null : { subjectIds: sent.map(({ id }) => id) }).data ?? [];
  return (
    <SidePanel title={addressee.name} onClose={onClose}>
      <p className={text.quiet}>
        {period.label} · {say.work(row.tasks)}
      </p>
      <div>
        <Button size="compact-sm" onClick={() => navigate(reportEntryRoute(plan.id, { period: period.code, addressee: addressee.id }))}>
          {submissionWords.enter}
        </Button>
      </div>
      <h3 className={styles.small}>{say.sent}</h3>
      {sent.length === 0 && <p className={text.quiet}>{say.nothingSent}</p>}
      <ul className={styles.entries}>
        {sent.toReversed().map((message) => (
          <li key={message.id} data-superseded={message.supersededBy !== null || undefined}>
            <Message message={message} />
            {files.filter(({ subjectId }) => subjectId === message.id).map(({ id, name }) => (
              <UnstyledButton
                key={id}
                className={styles.link}
                title={trackingWords.act.open(name)}
                onClick={() => void saveEvidence(id).catch((thrown: unknown) => notifyFailure(asFailure(thrown)))}
              >
                {name}
              </UnstyledButton>
            ))}
          </li>
        ))}
      </ul>
      <h3 className={styles.small}>{say.owes}</h3>
      {owes.length === 0 && <p className={text.quiet}>{say.owesNothing}</p>}
      <ol className={styles.owes}>
        {owes.map(({ taskId, number, content }) => (
          <li key={taskId}>
            <UnstyledButton className={styles.owed} onClick={() => navigate(trackingRoute(plan.id, { row: taskId }))}>
              <span className={styles.owedNumber}>{number}</span>
              <span>{content}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}

function Message({ message }: { readonly message: Submission }) {
  const { messages, channels } = say;
  const what = messages[message.message];
  const paper = trackingWords.timeline.paper(message.document.number, message.document.date);
  const facts = [
    formatCivilDate(message.receivedOn),
    paper === '' ? channels[message.channel] : paper,
    message.message === 'question' ? '' : say.tasks(message.tasks),
    message.supersededBy === null ? '' : say.superseded,
  ];
  return (
    <>
      <div className={styles.what}>
        {what}
        <UnstyledButton className={styles.link} aria-label={say.removeNamed(what)} onClick={() => void remove(message.id)}>
          {say.remove}
        </UnstyledButton>
      </div>
      {message.note !== '' && <p className={styles.verbatim}>{message.note}</p>}
      <div className={text.quiet}>{facts.filter((part) => part !== '').join(' · ')}</div>
    </>
  );
}

async function remove(id: string): Promise<void> {
  try {
    const { entryId } = await runCommand('reporting.removeSubmission', { id });
    notifyUndoable(say.removed, entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
