import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { columnNamed } from '../../i18n/column-name.ts';
import { columnOfText, type TextField } from './plan-fields.ts';
import type { PlanEdits } from './use-plan-edits.ts';
import textClasses from '../../ui/text.module.css';
import classes from './gone-row-drafts.module.css';

interface GoneRowDraftsProps {
  readonly columns: readonly PlanColumn[];
  readonly tasks: readonly Task[];
  readonly edits: PlanEdits;
}

/** Texts typed into rows that were deleted elsewhere meanwhile: the row comes back with them, or they are given up. */
export function GoneRowDrafts({ columns, tasks, edits }: GoneRowDraftsProps) {
  const { drafts, settle } = edits;
  if (drafts.size === 0) return null;
  const standing = new Set(tasks.map(({ id }) => id));
  const gone = [...drafts].filter(([id, { state }]) => state === 'refused' && !standing.has(id));
  if (gone.length === 0) return null;
  const say = planWords.goneRow;

  const restore = async (taskId: string): Promise<void> => {
    try {
      await runCommand('trash.restore', { ids: [taskId] });
      settle(taskId, 'typed');
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <ul className={classes.list} aria-label={say.title}>
      {gone.map(([taskId, { texts }]) => (
        <li key={taskId} className={classes.item}>
          <span className={classes.text}>
            <strong>{say.title}</strong>
            {Object.entries(texts).map(([field, text]) => ` ${columnNamed(columns, columnOfText(field as TextField))}: “${text}”.`)}
          </span>
          <button type="button" className={textClasses.textButton} onClick={() => void restore(taskId)}>
            {say.restore}
          </button>
          <button type="button" className={textClasses.textButton} onClick={() => settle(taskId, 'stored')}>
            {say.drop}
          </button>
        </li>
      ))}
    </ul>
  );
}
