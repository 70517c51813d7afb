import { Button, CloseButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, type Ref } from 'react';
import type { PlanColumn, PlanListItem } from '../../../shared/api/plans.api.ts';
import type { Assignment } from '../../../shared/api/tasks.api.ts';
import { columnName } from '../../i18n/column-name.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { words } from '../../i18n/vi.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import { readDeadline } from './deadline-doubt.ts';
import { DoubtMark } from './doubt-mark.tsx';
import { storedText, textOfColumn, type TextField } from './plan-fields.ts';
import { usePlanCellActions } from './plan-cell-context.ts';
import { shownText, type TaskLine } from './plan-lines.ts';
import { PlanSummary } from './plan-summary.tsx';
import { Granted } from './task-cells.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskProgress } from './task-progress.tsx';
import classes from './plan.module.css';

interface TaskDrawerProps {
  readonly line: TaskLine | null;
  readonly plan: PlanListItem;
  readonly onChoose: (taskId: string) => void;
  readonly onClose: () => void;
  readonly ref: Ref<HTMLElement>;
}

const { drawer: say } = planWords;

/** Everything about the active row, to be read beside the table; without one how the plan stands. Never a modal. */
export const TaskDrawer = memo(function TaskDrawer({ line, plan, onChoose, onClose, ref }: TaskDrawerProps) {
  // Where an empty drawer gives up its room (plan.module.css) nothing is asked for it.
  const wide = useMediaQuery('(min-width: 1200px)', false, { getInitialValueInEffect: false });
  return (
    <aside
      ref={ref}
      className={classes.drawer}
      data-empty={line === null || undefined}
      aria-label={say.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={classes.drawerHead}>
        <span>{line ? say.task(line.task.number) : say.label}</span>
        <CloseButton size="sm" aria-label={say.close} onClick={onClose} />
      </div>
      {line ? (
        <Details line={line} plan={plan} />
      ) : (
        <>
          <div className={classes.absent}>{say.none}</div>
          {wide && <PlanSummary plan={plan} onChoose={onChoose} />}
        </>
      )}
    </aside>
  );
});

function Details({ line, plan }: { readonly line: TaskLine; readonly plan: PlanListItem }) {
  const { ask, extend } = usePlanCellActions();
  const deadlineText = shownText(line, 'deadlineText');
  const reading = readDeadline(line.task, deadlineText, plan.year);
  return (
    <>
      <p className={classes.drawerText}>{shown(line, 'content')}</p>
      <Agencies line={line} role="lead" />
      <Agencies line={line} role="coordinator" />
      <Field name={words.fields.deadline}>
        {shown(line, 'deadlineText')}
        {reading.line !== '' && <div className={classes.quiet}>{reading.line}</div>}
        <Granted taskId={line.id} />
        <DoubtMark
          words={reading.question ?? planWords.deadline.ask}
          action={planWords.deadline.ask}
          quiet={reading.question === null}
          onPress={(mark) => ask({ about: 'deadline', taskId: line.id, mark })}
        />
      </Field>
      {furtherTexts(line, plan).map(({ column, field }) => (
        <Field key={field} name={columnName(column)}>
          {shown(line, field)}
        </Field>
      ))}
      {!line.draft && plan.status !== 'closed' && (
        <div>
          <Button size="compact-sm" onClick={() => extend([line.id])}>
            {extensionWords.open(1)}
          </Button>
        </div>
      )}
      {!line.draft && <TaskProgress plan={plan} taskId={line.id} />}
      <TaskHistory taskId={line.id} />
    </>
  );
}

/** What stands in the other columns of the plan, in their order, the hidden ones too. */
function furtherTexts(line: TaskLine, { columns }: PlanListItem): { column: PlanColumn; field: TextField }[] {
  return columns.flatMap((column) => {
    const field = textOfColumn(column.field);
    const isOther = !toldAbove.has(column.field) && storedText(line.task, field) !== '';
    return isOther ? [{ column, field }] : [];
  });
}

const toldAbove: ReadonlySet<string> = new Set(['number', 'content', 'lead', 'coordinator', 'deadline']);

function Agencies({ line, role }: { readonly line: TaskLine; readonly role: Assignment['role'] }) {
  const named = line.draft ? [] : line.task.assignments.filter((each) => each.role === role);
  return (
    <Field name={words.fields[role]}>
      {shown(line, role === 'lead' ? 'leadText' : 'coordinatorText')}
      {named.map((each) => (
        <Link key={`${each.kind}${each.text}`} assignment={each} alone={named.length === 1} />
      ))}
    </Field>
  );
}

/** What one name in the cell was linked to; a name that reads the same as the register's needs no repeating. */
function Link({ assignment: { kind, name, text, namedAs }, alone }: { readonly assignment: Assignment; readonly alone: boolean }) {
  const { ask } = usePlanCellActions();
  if (kind === 'unknown') {
    return (
      <DoubtMark
        words={planWords.agency.unknown(text)}
        action={planWords.agency.ask}
        shown={planWords.agency.ask}
        onPress={(mark) => ask({ about: 'agency', name: text, mark })}
      />
    );
  }
  if (namedAs !== null) return <div className={classes.quiet}>{planWords.agency.formerly(name, namedAs)}</div>;
  const label = kind === 'group' ? planWords.agency.group : planWords.agency.agency;
  return <div className={classes.quiet}>{alone && name === text ? label : `${name} · ${label.toLowerCase()}`}</div>;
}

function Field({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.field}>
      <div className={classes.fieldName}>{name}</div>
      <div className={classes.drawerText} style={{ margin: 0 }}>
        {children}
      </div>
    </div>
  );
}

function shown(line: TaskLine, field: TextField) {
  const text = shownText(line, field);
  return text === '' ? <span className={classes.absent}>{say.empty}</span> : <MarkedText text={text} />;
}
