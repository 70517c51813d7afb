import { planWords } from '../../i18n/plan-words.ts';
import { words } from '../../i18n/vi.ts';
import type { PlanLine } from './plan-lines.ts';
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

export const sectionHeading = (line: PlanLine) => line.kind === 'heading' && <SectionHeading line={line} />;
