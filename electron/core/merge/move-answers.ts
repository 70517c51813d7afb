import { AppError } from '../../../shared/api/app-error.ts';
import type { IncomingForm } from './compare-forms.ts';
import type { Remark } from './remark.ts';
import type { AnsweredTask, UnderstoodForm } from './understand-form.ts';

interface Move {
  readonly file: number;
  readonly taskId: string;
  readonly to: string;
}

/** The forms with answers given to the tasks the clerk named. @throws AppError `merge.taskAnswered`, `system.notFound`. */
export function moveAnswers(incoming: readonly IncomingForm[], moves: readonly Move[]): IncomingForm[] {
  const byFile = Map.groupBy(moves, ({ file }) => file);
  return incoming.map((each) => ({ ...each, form: (byFile.get(each.key) ?? []).reduce((form, move) => moved(form, move, each.fileName), each.form) }));
}

function moved(form: UnderstoodForm, { taskId, to }: Move, file: string): UnderstoodForm {
  const task = form.plan.tasks.find(({ id }) => id === to);
  if (!task) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
  if (form.tasks.some((answered) => answered.task.id === to)) throw new AppError('merge.taskAnswered', { file, number: task.number });
  const here = (remark: Remark): Remark => ({ ...remark, taskId: to });
  const answers = (answered: AnsweredTask): AnsweredTask['answers'] =>
    new Map([...answered.answers].map(([field, { value, doubt, remarks }]) => [field, { value, remarks: remarks.map(here), ...(doubt && { doubt: here(doubt) }) }]));
  return {
    ...form,
    // What was said of the row spoke of the task it was taken for.
    remarks: form.remarks.filter((remark) => remark.taskId !== taskId),
    tasks: form.tasks.map((answered) => (answered.task.id === taskId ? { task, doubt: null, answers: answers(answered) } : answered)),
  };
}
