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
import classes from './gone-drafts.module.css';

interface GoneDraftsProps {
  readonly columns: readonly PlanColumn[];
  readonly tasks: readonly Task[];
  readonly edits: PlanEdits;
}

/** Texts typed into rows or columns that were deleted elsewhere meanwhile: the row comes back with them, or they are given up. */
export function GoneDrafts({ columns, tasks, edits }: GoneDraftsProps) {
  const { drafts, settle, isGone, dropGone } = edits;
  const refused = [...drafts].filter(([, { state }]) => state === 'refused');
  if (refused.length === 0) return null;
  const standing = new Map(tasks.map((task) => [task.id, task]));
  const gone = refused.filter(([id]) => !standing.has(id));
  const columnless = refused.flatMap(([id, { texts }]) => {
    const task = standing.get(id);
    const typed = Object.entries(texts).flatMap(([field, text]) => (isGone(field as TextField) ? [text ?? ''] : []));
    return task && typed.length > 0 ? [{ task, typed }] : [];
  });
  if (gone.length + columnless.length === 0) return null;
  const say = planWords.goneRow;
  const sayColumn = planWords.goneColumn;

  const restore = async (taskId: string): Promise<void> => {
    try {
      await runCommand('trash.restore', { ids: [taskId] });
      settle(taskId, 'typed');
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <ul className={classes.list} aria-label={say.label}>
      {columnless.map(({ task, typed }) => (
        <li key={`${task.id} column`} className={classes.item}>
          <span className={classes.text}>
            <strong>{sayColumn.title}</strong> {sayColumn.typed(task.number, typed)} {sayColumn.help}
          </span>
          <button type="button" className={textClasses.textButton} onClick={() => dropGone(task.id)}>
            {say.drop}
          </button>
        </li>
      ))}
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
