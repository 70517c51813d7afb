import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { TaskAnswer } from '../../../shared/api/reporting-views.api.ts';
import { briefFields } from '../../../shared/domain/reporting/report-fields.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { answerTold } from '../../i18n/report-words.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { sendingTone } from '../../ui/status/status-tone.ts';
import text from '../../ui/text.module.css';
import styles from './tracking.module.css';

const say = trackingWords.answers;

/** More lines than this would push the rest of the panel out of sight. */
const SHOWN = 6;

interface TaskAnswersProps {
  readonly answers: NonNullable<CallOutput<'reporting.timeline'>['answers']>;
  readonly onEnter: (addresseeId: string) => void;
}

/** Of several that answer for a task what each has said for the period; who has not sent comes first. */
export function TaskAnswers({ answers: { period, rows }, onEnter }: TaskAnswersProps) {
  const [all, setAll] = useState(false);
  const sent = rows.filter(({ said }) => said !== null).length;
  const lines = [...rows.filter(({ said }) => said === null), ...rows.filter(({ said }) => said !== null)];
  const shown = all || lines.length <= SHOWN + 1 ? lines : lines.slice(0, SHOWN);
  return (
    <section aria-label={say.label}>
      <h3 className={styles.heading}>{say.heading(sent, rows.length, period.label)}</h3>
      <ul className={styles.answers}>
        {shown.map((row) => (
          <li key={row.addressee.id}>
            <div className={styles.answerHead}>
              <UnstyledButton
                className={styles.answerName}
                aria-label={say.enter(row.addressee.name)}
                title={say.enter(row.addressee.name)}
                onClick={() => onEnter(row.addressee.id)}
              >
                {row.addressee.name}
              </UnstyledButton>
              <StatusMark tone={sendingTone(row.state)}>{submissionWords.states[row.state]}</StatusMark>
            </div>
            {row.said && <Said said={row.said} />}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="compact-xs" onClick={() => setAll(true)}>
          {say.more(lines.length)}
        </Button>
      )}
    </section>
  );
}

function Said({ said }: { readonly said: NonNullable<TaskAnswer['said']> }) {
  const brief = briefFields.flatMap((field) =>
    field === 'percent' || field === 'progress' || field === 'completedOn' ? [answerTold(field, said[field])] : [],
  );
  return (
    <>
      <div className={text.quiet}>{[formatCivilDate(said.reportedOn), ...brief].filter((part) => part !== '').join(' · ')}</div>
      {said.result !== '' && <p className={styles.verbatim}>{said.result}</p>}
    </>
  );
}
