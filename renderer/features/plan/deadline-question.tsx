import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Task, TaskDeadline } from '../../../shared/api/tasks.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { deadlineKindLabels } from '../../../shared/domain/deadline/describe.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { daysAsked, readTypedDay } from './deadline-answer.ts';
import classes from './plan.module.css';

export type DeadlineAnswer = Pick<TaskDeadline, 'kind' | 'start' | 'due' | 'frequency'>;

interface DeadlineQuestionProps {
  readonly task: Task;
  /** null: back to what the text says. */
  readonly onAnswer: (answer: DeadlineAnswer | null) => void;
}

const { deadline: say } = planWords;
const kinds = Object.entries(deadlineKindLabels).map(([value, label]) => ({ value, label }));
const frequencies = Object.entries(say.frequencies).map(([value, label]) => ({ value, label }));

/** Asks what a deadline means; the text in the cell is not touched by the answer. */
export function DeadlineQuestion({ task, onAnswer }: DeadlineQuestionProps) {
  const [kind, setKind] = useState<TaskDeadline['kind']>(task.deadline.kind === 'undated' ? 'due' : task.deadline.kind);
  const [start, setStart] = useState(typed(task.deadline.start));
  const [due, setDue] = useState(typed(task.deadline.due));
  const [frequency, setFrequency] = useState(task.deadline.frequency?.split('+')[0] ?? 'yearly');
  const [tried, setTried] = useState(false);
  const asked = daysAsked(kind);
  const startDay = asked.start ? readTypedDay(start, asked.start === 'needed', say.needStart) : { day: null, problem: null };
  const dueDay = asked.due ? readTypedDay(due, asked.due === 'needed', say.needDue) : { day: null, problem: null };
  const order = startDay.day !== null && dueDay.day !== null && dueDay.day < startDay.day ? say.wrongOrder : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (startDay.problem ?? dueDay.problem ?? order) return;
    onAnswer({
      kind,
      start: asked.start ? startDay.day : knownStart(task, kind, dueDay.day),
      due: dueDay.day,
      frequency: kind === 'recurring' ? frequency : null,
    });
  };

  return (
    <form className={classes.question} onSubmit={submit} noValidate>
      <strong>{task.deadlineText === '' ? say.noText : say.question(task.deadlineText)}</strong>
      <NativeSelect
        data-autofocus
        label={say.kind}
        data={kinds}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as TaskDeadline['kind'])}
      />
      {kind === 'recurring' && (
        <NativeSelect label={say.frequency} data={frequencies} value={frequency} onChange={(event) => setFrequency(event.currentTarget.value)} />
      )}
      {(asked.start ?? asked.due) && (
        <div className={classes.questionDates}>
          {asked.start && (
            <TextInput
              label={say.start}
              placeholder={say.dayForm}
              value={start}
              onChange={(event) => setStart(event.currentTarget.value)}
              error={tried && startDay.problem}
            />
          )}
          {asked.due && (
            <TextInput
              label={kind === 'due' ? say.lastDay : say.due}
              placeholder={say.dayForm}
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
              error={tried && (dueDay.problem ?? order)}
            />
          )}
        </div>
      )}
      <div className={classes.quiet}>{say.verbatimKept}</div>
      <div className={classes.questionEnd}>
        {task.deadlineConfirmed && <Button onClick={() => onAnswer(null)}>{say.backToText}</Button>}
        <Button type="submit" variant="filled">
          {say.confirm}
        </Button>
      </div>
    </form>
  );
}

/** Work that may begin on a day its text names (*trong tháng 6, trước ngày 20*) still does when its last day is set right. */
function knownStart({ deadline }: Task, kind: TaskDeadline['kind'], due: CivilDate | null): string | null {
  return kind === 'due' && deadline.kind === 'due' && deadline.start !== null && due !== null && deadline.start <= due ? deadline.start : null;
}

const typed = (day: string | null): string => (day === null ? '' : formatCivilDate(day));
