import { numbered } from '../../../shared/domain/text/numbered.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { words } from '../../i18n/vi.ts';
import { usePlanCellActions } from './plan-cell-context.ts';
import type { GroupLine, PlanLine } from './plan-lines.ts';
import classes from './plan.module.css';

/** A heading of the plan across the whole table: number, title, how many tasks stand under it. */
function SectionHeading({ line }: { readonly line: Extract<PlanLine, { kind: 'heading' }> }) {
  return (
    <>
      <span className={classes.sectionNumber}>{line.section.number}</span>
      {line.section.title || planWords.row.newSection}
      <span className={classes.sectionCount}>{words.tasks(line.tasks)}</span>
    </>
  );
}

/** The head of a group: a press, or Enter on its line, opens and shuts it. */
function GroupHeading({ line }: { readonly line: GroupLine }) {
  const { toggleGroup } = usePlanCellActions();
  const { group: say } = planTableWords;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.groupHeading}
      aria-expanded={!line.shut}
      aria-label={`${(line.shut ? say.open : say.shut)(line.label)}, ${words.tasks(line.tasks)}`}
      onClick={() => toggleGroup(line.id)}
    >
      <span aria-hidden className={classes.groupMark}>
        {line.shut ? '▸' : '▾'}
      </span>
      {numbered(line.number, line.label)}
      <span className={classes.sectionCount}>{words.tasks(line.tasks)}</span>
    </button>
  );
}

export function lineHeading(line: PlanLine) {
  if (line.kind === 'heading') return <SectionHeading line={line} />;
  return line.kind === 'group' && <GroupHeading line={line} />;
}
