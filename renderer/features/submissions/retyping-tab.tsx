import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { RetypedTask } from '../../../shared/api/retyping.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { today } from '../../platform/today.ts';
import { navigate } from '../../routes/route.ts';
import type { SubmissionsRoute } from '../../routes/reporting-routes.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { copyText } from '../../ui/grid/copy-table.ts';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import text from '../../ui/text.module.css';
import styles from './submissions.module.css';

const say = submissionWords.retyping;

interface RetypingTabProps {
  readonly plan: PlanListItem;
  readonly period: ReportingPeriod;
  readonly route: SubmissionsRoute;
}

/** Results task by task, to be pasted into another system: one press copies and goes on, a tick says what is done there. */
export function RetypingTab({ plan: { id: planId, title }, period: { code: period, label }, route }: RetypingTabProps) {
  const list = useQueryOf('retyping.list', { planId, period });
  const [open, setOpen] = useRemembered(`retyping.open.${planId}`, true);
  if (!list.data) return <QueryFailure queries={[list]} />;
  const { rows, silent } = list.data;
  const left = rows.filter(isLeft);
  const shown = (open ? rows.filter((row) => isLeft(row) || row.taskId === route.chosen) : rows).map((row) => ({ ...row, id: row.taskId }));
  const chosen = rows.find(({ taskId }) => taskId === route.chosen);
  const choose = (taskId: string): void => navigate({ ...route, chosen: taskId }, { replace: true });

  const mark = async (tasks: readonly RetypedTask[], on: string | null): Promise<void> => {
    try {
      const { entryId } = await runCommand('retyping.mark', { planId, period, tasks: tasks.map(({ taskId, digest }) => ({ taskId, digest })), on });
      notifyUndoable(say.marked(tasks.length, on !== null), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const copyNext = (task: RetypedTask): void => {
    if (!copyText(task.text)) return notify(say.notCopied);
    const next = rows.slice(rows.indexOf(task) + 1).find(isLeft) ?? left.find(({ taskId }) => taskId !== task.taskId);
    void mark([task], today());
    if (next) choose(next.taskId);
  };

  if (rows.length === 0) return <EmptyNote title={say.none} text={say.noneTeach} />;
  return (
    <ListAndPanel
      panel={
        chosen && (
          <TaskToRetype
            key={chosen.taskId}
            task={chosen}
            onCopyNext={() => copyNext(chosen)}
            onCopy={() => notify(copyText(chosen.text) ? say.copied : say.notCopied)}
            onMark={(on) => void mark([chosen], on)}
            onClose={() => choose('')}
          />
        )
      }
    >
      <div className={styles.lateTools}>
        <ChipGroup label={say.which}>
          <Chip pressed={open} onPress={() => setOpen(true)}>
            {say.left(left.length)}
          </Chip>
          <Chip pressed={!open} onPress={() => setOpen(false)}>
            {say.all(rows.length)}
          </Chip>
        </ChipGroup>
        {silent > 0 && <span className={text.quiet}>{say.silent(silent)}</span>}
        {left.length > 0 && <Button onClick={() => void mark(left, today())}>{say.markAll(left.length)}</Button>}
      </div>
      {shown.length === 0 ? (
        <EmptyNote text={say.allDone} />
      ) : (
        <ListTable
          label={say.label}
          scope={[title, label, open ? say.onlyLeft : '']}
          columns={columns}
          rows={shown}
          onOpen={({ taskId }) => choose(taskId)}
          chosen={route.chosen}
        />
      )}
    </ListAndPanel>
  );
}

const isLeft = ({ retyped }: RetypedTask): boolean => retyped === null || retyped.stale;

const columns: readonly ListColumn<RetypedTask & { readonly id: string }>[] = [
  { id: 'content', header: say.content, cell: ({ number, content }) => (number === '' ? content : `${number}. ${content}`) },
  { id: 'lead', header: say.lead, width: '22%', cell: ({ leadText }) => leadText },
  { id: 'retyped', header: say.retyped, width: '168px', cell: ({ retyped }) => stateOf(retyped) },
];

function stateOf(retyped: RetypedTask['retyped']): string {
  if (retyped === null) return say.notYet;
  return retyped.stale ? say.stale(formatCivilDate(retyped.on)) : say.on(formatCivilDate(retyped.on));
}

interface TaskToRetypeProps {
  readonly task: RetypedTask;
  readonly onCopyNext: () => void;
  readonly onCopy: () => void;
  /** Null takes the tick away. */
  readonly onMark: (on: string | null) => void;
  readonly onClose: () => void;
}

/** The words of one task. The button has the keyboard: Enter copies, ticks and shows the next one, again and again. */
function TaskToRetype({ task, onCopyNext, onCopy, onMark, onClose }: TaskToRetypeProps) {
  const taken = useRef(false);
  return (
    <SidePanel title={say.task(task.number)} onClose={onClose}>
      <p className={styles.retypedContent}>{task.content}</p>
      <pre className={styles.retypedText} aria-label={say.text}>
        {task.text}
      </pre>
      <p className={text.quiet}>{stateOf(task.retyped)}</p>
      <div className={styles.retypedButtons}>
        <Button
          ref={(button) => {
            // Once: what is drawn anew later must not take the keyboard from elsewhere.
            if (button && !taken.current) {
              taken.current = true;
              button.focus({ preventScroll: true });
            }
          }}
          variant="filled"
          onClick={onCopyNext}
        >
          {say.copyNext}
        </Button>
        <Button onClick={onCopy}>{say.copy}</Button>
        {task.retyped === null || task.retyped.stale ? (
          <Button onClick={() => onMark(today())}>{say.mark}</Button>
        ) : (
          <Button onClick={() => onMark(null)}>{say.unmark}</Button>
        )}
      </div>
    </SidePanel>
  );
}
