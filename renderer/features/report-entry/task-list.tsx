import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { AskedTask } from '../../../shared/api/reports.api.ts';
import { FORM_ROLES } from '../../../shared/domain/forms/form-roles.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import { isTyped } from '../../ui/report/report-draft.ts';
import text from '../../ui/text.module.css';
import type { MessageDraft } from './entry-draft.ts';
import styles from './report-entry.module.css';

interface TaskListProps {
  readonly tasks: readonly AskedTask[];
  readonly chosen: string;
  readonly draft: MessageDraft;
  readonly onChoose: (taskId: string) => void;
}

/** The addressee's tasks, those it helps with apart; with what is typed and what was already reported. */
export function TaskList({ tasks, chosen, draft, onChoose }: TaskListProps) {
  const current = useRef<HTMLButtonElement>(null);
  // In braces: newer browsers answer with a promise, which an effect may not return.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-deps -- the button under the ref follows the choice
  }, [chosen]);
  return (
    <nav className={styles.list} aria-label={say.list}>
      {FORM_ROLES.map((role) => {
        const some = tasks.filter((task) => task.role === role);
        if (some.length === 0) return null;
        return (
          <section key={role} aria-label={say.roles[role]}>
            {some.length < tasks.length && <h2 className={styles.listHead}>{say.roles[role]}</h2>}
            {some.map(({ taskId, number, content, reported, grantedDue }) => {
              const mark = isTyped(draft.tasks[taskId]) ? say.typed : reported ? say.known : null;
              return (
                <UnstyledButton
                  key={taskId}
                  ref={taskId === chosen ? current : null}
                  className={styles.listItem}
                  aria-current={taskId === chosen || undefined}
                  onClick={() => onChoose(taskId)}
                >
                  <span className={styles.listNumber}>{number}</span>
                  <span className={styles.listText}>
                    <span className={text.twoLines}>{content}</span>
                    {grantedDue !== null && <span className={styles.granted}>{extensionWords.granted(grantedDue)}</span>}
                    {mark !== null && (
                      <span className={styles.mark} data-typed={mark === say.typed || undefined}>
                        <StatusShape tone={mark === say.typed ? 'done' : 'going'} /> {mark}
                      </span>
                    )}
                  </span>
                </UnstyledButton>
              );
            })}
          </section>
        );
      })}
    </nav>
  );
}
