import type { figuresCheckApi, FigureRemark } from '../../../shared/api/figures-check.api.ts';
import { checkFigures } from '../../../shared/domain/figures/check-figures.ts';
import { previousPeriod } from '../../../shared/domain/reporting/periods.ts';
import type { Handlers } from '../api/handlers.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { periodId } from './periods.repo.ts';

export const figuresHandlers = {
  'reporting.figuresCheck': (_, { text, previous }): FigureRemark[] => checkFigures(text, previous),

  'reporting.figuresCheckPeriod': ({ db }, { planId, period }) => {
    const { committee_id } = planRow(db, planId);
    const now = standingTexts(db, planId, periodId(committee_id, period));
    const earlier = previousPeriod(period);
    const before = new Map(
      earlier === null ? [] : standingTexts(db, planId, periodId(committee_id, earlier)).map((report) => [report.task_id, report]),
    );
    const numbers = new Map(planOrder(db, planId).filter(isTask).map(({ id, number }) => [id, number]));
    return now.flatMap(({ id, task_id, ...texts }) =>
      (['result', 'cumulative'] as const).flatMap((field) =>
        checkFigures(texts[field], before.get(task_id)?.[field] ?? '').map((remark) => ({
          taskId: task_id, number: numbers.get(task_id) ?? '', reportId: id, field, remark,
        })),
      ),
    );
  },
} satisfies Handlers<typeof figuresCheckApi>;

function standingTexts(db: ReadHandle, planId: string, period: string) {
  return db.all(
    sql
      .selectFrom('task_reports')
      .innerJoin('tasks', 'tasks.id', 'task_reports.task_id')
      .select(['task_reports.id', 'task_id', 'result', 'cumulative'])
      .where('tasks.plan_id', '=', planId)
      .where('period_id', '=', period)
      .where('superseded_by', 'is', null)
      .orderBy('tasks.rank')
      .orderBy('task_reports.id'),
  );
}
