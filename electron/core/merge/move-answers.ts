import { AppError } from '../../../shared/api/app-error.ts';
import type { IncomingForm } from './incoming-form.ts';
import type { KnownTask } from './match-tasks.ts';
import { remark, type Remark } from './remark.ts';
import { answeredTask, type AnsweredTask, type UnderstoodForm } from './understand-form.ts';

interface Move {
  readonly file: number;
  readonly taskId: string;
  readonly to: string;
}

/** A row that found no task, by where it stands in its file. */
interface Placing {
  readonly file: number;
  readonly place: string;
  readonly to: string;
}

interface Given {
  readonly moves: readonly Move[];
  readonly placings: readonly Placing[];
}

/** The forms with answers given to the tasks the clerk named. @throws AppError `merge.taskAnswered`, `system.notFound`. */
export function moveAnswers(incoming: readonly IncomingForm[], { moves, placings }: Given): IncomingForm[] {
  return incoming.map(({ form, ...file }) => {
    const rest = moves.filter((move) => move.file === file.key).reduce((now, move) => moved(now, move, file.fileName), form);
    return { ...file, form: placings.filter((placing) => placing.file === file.key).reduce((now, placing) => placed(now, placing, file.fileName), rest) };
  });
}

function freeTask(form: UnderstoodForm, id: string, file: string): KnownTask {
  const task = form.plan.tasks.find((each) => each.id === id);
  if (!task) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  if (form.tasks.some((answered) => answered.task.id === id)) throw new AppError('merge.taskAnswered', { file, number: task.name });
  return task;
}

function placed(form: UnderstoodForm, { place, to }: Placing, file: string): UnderstoodForm {
  const task = freeTask(form, to, file);
  const row = form.unplaced.get(place);
  if (!row) throw new AppError('system.notFound', { what: 'dòng' });
  const doubt = remark('placedByHand', { place, number: task.name }, { taskId: to });
  return {
    ...form,
    remarks: form.remarks.filter(({ code, params }) => !((code === 'rowUnknown' || code === 'taskTwice') && params['place'] === place)),
    tasks: [...form.tasks, answeredTask({ task, ...row, doubt })],
  };
}

function moved(form: UnderstoodForm, { taskId, to }: Move, file: string): UnderstoodForm {
  const task = freeTask(form, to, file);
  const here = (remark: Remark): Remark => ({ ...remark, taskId: to });
  const answers = (answered: AnsweredTask): AnsweredTask['answers'] =>
    new Map(
      [...answered.answers].map(([field, { value, doubt, other, remarks }]) => [
        field,
        { value, remarks: remarks.map(here), ...(doubt && { doubt: here(doubt) }), ...(other && { other: { value: other.value, doubt: here(other.doubt) } }) },
      ]),
    );
  return {
    ...form,
    // What was said of the row spoke of the task it was taken for.
    remarks: form.remarks.filter((remark) => remark.taskId !== taskId),
    tasks: form.tasks.map((answered) => (answered.task.id === taskId ? { ...answered, task, doubt: null, answers: answers(answered) } : answered)),
  };
}
