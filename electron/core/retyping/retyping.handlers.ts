import { AppError } from '../../../shared/api/app-error.ts';
import type { RetypedTask, retypingApi } from '../../../shared/api/retyping.api.ts';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { retypingText } from '../../../shared/domain/reporting/retyping-text.ts';
import type { Handlers } from '../api/handlers.ts';
import { readReportFacts } from '../papers/report/report-data.repo.ts';
import type { Clock, Ids } from '../ports.ts';
import { keepPeriod, periodId } from '../reporting/periods.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { taskRows } from '../plans/tasks.repo.ts';
import { sql } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import { textDigest } from '../store/text-digest.ts';

export const retypingHandlers = ({ clock, ids }: { clock: Clock; ids: Ids }) =>
  ({
    'retyping.list': ({ db }, { planId, period }) => {
      const facts = readReportFacts(db, planId, period, civilDate(clock.today()));
      const stored = sql
        .selectFrom('retyped_results')
        .innerJoin('tasks', 'tasks.id', 'retyped_results.task_id')
        .select(['task_id', 'retyped_on', 'digest'])
        .where('tasks.plan_id', '=', planId)
        .where('period_id', '=', periodId(planRow(db, planId).committee_id, period));
      const marks = new Map(db.all(stored).map((row) => [row.task_id, row]));
      const tasks = facts.sections.flatMap((section) => section.tasks);
      const rows = tasks.flatMap(({ id, number, content, leadText, said }): RetypedTask[] => {
        const text = retypingText(said);
        if (text === '') return [];
        const digest = textDigest(text);
        const mark = marks.get(id);
        const retyped = mark === undefined ? null : { on: mark.retyped_on, stale: mark.digest !== digest };
        return [{ taskId: id, number, content, leadText, text, digest, retyped }];
      });
      return { period: facts.period, rows, silent: tasks.length - rows.length };
    },

    'retyping.mark': ({ db, describe, entryId }, { planId, period, tasks, on }) => {
      const { id } = keepPeriod(db, planRow(db, planId).committee_id, period);
      const taskIds = tasks.map(({ taskId }) => taskId);
      if (taskRows(db, taskIds).some((row) => row.plan_id !== planId)) throw new AppError('system.notFound', { what: 'nhiệm vụ' });
      db.run(sql.deleteFrom('retyped_results').where('period_id', '=', id).where('task_id', 'in', idsIn(taskIds)));
      if (on !== null) {
        db.insert(
          'retyped_results',
          tasks.map(({ taskId, digest }) => ({ id: ids.next(), revision: 0, task_id: taskId, period_id: id, retyped_on: on, digest })),
        );
      }
      describe(`${tasks.length} nhiệm vụ`);
      return { entryId, tasks: tasks.length };
    },
  }) satisfies Handlers<typeof retypingApi>;
