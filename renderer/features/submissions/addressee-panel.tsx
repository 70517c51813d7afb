import { Anchor, Button, UnstyledButton } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import { agenciesRoute } from '../../routes/register-routes.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { remindersRoute, reportEntryRoute, trackingRoute } from '../../routes/reporting-routes.ts';
import { saveEvidence } from '../../data/attach-file.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { reminderWords } from '../../i18n/reminder-words.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { today } from '../../platform/today.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import text from '../../ui/text.module.css';
import { MessageLine } from './message-line.tsx';
import styles from './submissions.module.css';

const say = submissionWords.panel;

interface AddresseePanelProps {
  readonly plan: PlanListItem;
  readonly row: BoardRow;
  readonly period: ReportingPeriod;
  /** The day looked at, as the address has it; empty: today. */
  readonly routeDay: string;
  readonly onClose: () => void;
}

/** What one addressee sent for the period, and what it still owes. */
export function AddresseePanel({ plan, row, period, routeDay, onClose }: AddresseePanelProps) {
  const isLate = row.leadsNow && row.owes.length > 0 && (routeDay === '' ? today() : routeDay) > period.dueOn;
  const { addressee, owes, messages: sent } = row;
  // On an earlier day a correction of later has not come yet.
  const isSuperseded = ({ supersededBy }: BoardRow['messages'][number]): boolean => sent.some(({ id }) => id === supersededBy);
  const files = useQueryOf('evidence.list', sent.length === 0 ? null : { subjectIds: sent.map(({ id }) => id) }).data ?? [];
  return (
    <SidePanel title={addressee.name} onClose={onClose}>
      <p className={text.quiet}>
        {period.label} · {say.work(row.tasks)}
      </p>
      {addressee.kind === 'group' && row.leadsNow && (
        <p className={text.quiet}>
          {say.asOne}{' '}
          <Anchor inherit href={hrefOf(agenciesRoute('groups', { chosen: addressee.id }))}>
            {say.fillIn}
          </Anchor>
        </p>
      )}
      <div className={styles.acts}>
        <Button size="compact-sm" onClick={() => navigate(reportEntryRoute(plan.id, { period: period.code, addressee: addressee.id }))}>
          {submissionWords.enter}
        </Button>
        {isLate && (
          <Button size="compact-sm" component="a" href={hrefOf(remindersRoute(plan.id, { period: period.code, asOf: routeDay, chosen: addressee.id }))}>
            {reminderWords.open}
          </Button>
        )}
      </div>
      <h3 className={styles.small}>{say.sent}</h3>
      {sent.length === 0 && <p className={text.quiet}>{say.nothingSent}</p>}
      <ul className={styles.entries}>
        {sent.toReversed().map((message) => (
          <li key={message.id} data-superseded={isSuperseded(message) || undefined}>
            <MessageLine message={message} superseded={isSuperseded(message)} former={message.addressee.id !== addressee.id} />
            {files
              .filter(({ subjectId }) => subjectId === message.id)
              .map(({ id, name }) => (
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
