import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { fieldNamed } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { lintWords as say } from '../../i18n/lint-words.ts';
import { words } from '../../i18n/vi.ts';
import { excerptOf } from './finding-groups.ts';
import styles from './lint.module.css';

export function placeOf({ number, field, taskId }: LintFinding): string {
  if (taskId === null) return say.wholePlan;
  return field === null || field === 'title' ? say.task(number) : `${say.task(number)} · ${words.fields[fieldNamed(field)]}`;
}

interface FindingTextProps {
  readonly finding: LintFinding;
  readonly task: Task | undefined;
  readonly saysMore: boolean;
}

/** The words in question where they stand, what they might be meant to be, and the question. */
export function FindingText({ finding, task, saysMore }: FindingTextProps) {
  const { field, suggestion, message } = finding;
  const cell = field === null || field === 'title' ? '' : (task?.[field] ?? '');
  const { before, hit, after } = excerptOf(finding, cell);
  return (
    <>
      {hit !== '' && (
        <span className={styles.excerpt}>
          {before}
          <mark className={styles.hit}>{hit}</mark>
          {after}
        </span>
      )}
      {suggestion !== null && (
        <span className={styles.suggestion}>
          {say.suggested}: <q>{suggestion}</q>
        </span>
      )}
      {saysMore && <span className={styles.message}>{message}</span>}
    </>
  );
}
