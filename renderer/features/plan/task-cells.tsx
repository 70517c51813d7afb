import { useContext, type CSSProperties } from 'react';
import { extensionWords } from '../../i18n/extension-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { CellText } from '../../ui/grid/cell-text.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { readDeadline } from './deadline-doubt.ts';
import { DoubtMark } from './doubt-mark.tsx';
import type { TextField } from './plan-fields.ts';
import { unknownAgencies } from './plan-filter.ts';
import { GrantedContext, usePlanCellActions } from './plan-cell-context.ts';
import { shownText, type TaskLine } from './plan-lines.ts';
import { RefusedText } from './refused-text.tsx';
import classes from './plan.module.css';

interface CellProps {
  readonly line: TaskLine;
}

export function TextCell({ line, field }: CellProps & { readonly field: TextField }) {
  return (
    <>
      <CellText>
        <MarkedText text={shownText(line, field)} />
      </CellText>
      <RefusedText line={line} field={field} />
    </>
  );
}

/** A sub-task's words stand in from those of its task. */
export function ContentCell({ line }: CellProps) {
  const { level } = line.task;
  if (level === 0) return <TextCell line={line} field="content" />;
  return (
    <div className={classes.subTask} style={{ '--level': Math.min(level, DEEPEST_SHOWN) } as CSSProperties}>
      <TextCell line={line} field="content" />
    </div>
  );
}

const DEEPEST_SHOWN = 3;

export function DeadlineCell({ line, year }: CellProps & { readonly year: number }) {
  const { ask } = usePlanCellActions();
  const reading = readDeadline(line.task, shownText(line, 'deadlineText'), year);
  return (
    <>
      <TextCell line={line} field="deadlineText" />
      {reading.line !== '' && <div className={classes.quiet}>{reading.line}</div>}
      <Granted taskId={line.id} />
      {reading.question !== null && (
        <DoubtMark inGrid words={reading.question} action={planWords.deadline.ask} onPress={(mark) => ask({ about: 'deadline', taskId: line.id, mark })} />
      )}
    </>
  );
}

/** The day that counts beside the adopted words, which stay as they are. */
export function Granted({ taskId }: { readonly taskId: string }) {
  const day = useContext(GrantedContext).get(taskId);
  return day === undefined ? null : <div className={classes.quiet}>{extensionWords.granted(day)}</div>;
}

export function AgencyCell({ line, role }: CellProps & { readonly role: 'lead' | 'coordinator' }) {
  const { ask } = usePlanCellActions();
  // A coordinator's cell names many; the drawer tells of each.
  const moved = line.draft || role !== 'lead' ? [] : line.task.assignments.filter((each) => each.role === role && each.namedAs !== null);
  const unknown = line.draft ? [] : unknownAgencies(line.task).filter((each) => each.role === role);
  return (
    <>
      <TextCell line={line} field={role === 'lead' ? 'leadText' : 'coordinatorText'} />
      {moved.map(({ refId, name, text }) => (
        <div key={`${refId}${text}`} className={classes.quiet}>
          {planWords.agency.now(name)}
        </div>
      ))}
      {unknown.map(({ text }) => (
        <DoubtMark
          key={text}
          inGrid
          words={unknown.length > 1 ? planWords.agency.unknown(text) : planWords.agency.unknownShort}
          action={planWords.agency.ask}
          onPress={(mark) => ask({ about: 'agency', name: text, mark })}
        />
      ))}
    </>
  );
}
