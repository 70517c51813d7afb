import { planWords } from '../../i18n/plan-words.ts';
import { storedText, type TextField } from './plan-fields.ts';
import { usePlanCellActions } from './plan-cell-context.ts';
import type { TaskLine } from './plan-lines.ts';
import textClasses from '../../ui/text.module.css';
import classes from './plan.module.css';

interface RefusedTextProps {
  readonly line: TaskLine;
  readonly field: TextField;
}

/** Under a typed text that was refused: what is stored instead, and the choice between the two. */
export function RefusedText({ line, field }: RefusedTextProps) {
  const { settle } = usePlanCellActions();
  const { task, draft } = line;
  if (draft?.state !== 'refused' || draft.texts[field] === undefined) return null;
  const { refused } = planWords;
  return (
    <div className={classes.refused} role="group" aria-label={refused.title}>
      <strong>{refused.mark}</strong>
      <div>
        {refused.stored}: <q>{(draft.stored?.[field] ?? storedText(task, field)) || planWords.drawer.blank}</q>
      </div>
      <div className={classes.choices}>
        <button type="button" className={textClasses.textButton} onClick={() => settle(task.id, 'typed')}>
          {refused.keepTyped}
        </button>
        <button type="button" className={textClasses.textButton} onClick={() => settle(task.id, 'stored')}>
          {refused.keepStored}
        </button>
      </div>
    </div>
  );
}
