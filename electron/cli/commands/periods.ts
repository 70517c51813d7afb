import { formatDate, civilDate } from '../../../shared/domain/civil-date.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { chosenCommittees } from '../find-committee.ts';
import { allPages } from '../all-pages.ts';
import { withCore } from '../open-core.ts';
import { yearValue } from '../option-values.ts';

interface PeriodsOptions {
  readonly year?: number;
  readonly committee?: string;
}

export function addPeriods(program: BcdCommand): void {
  program
    .command('periods')
    .description('liệt kê các kỳ báo cáo')
    .option('--year <năm>', 'năm (mặc định: các năm có kế hoạch)', yearValue)
    .option('--committee <tên>', 'chỉ của ban chỉ đạo này')
    .answers<PeriodsOptions>(async (_, { data, year, committee }) => {
      const periods = await withCore(data, async (session) => {
        const committees = await chosenCommittees(session, committee);
        const plans = await allPages(session.ask, 'plans.list', {});
        const listed = [];
        for (const { id, name } of committees) {
          const planned = plans.filter(({ committeeId }) => committeeId === id).map((plan) => plan.year);
          for (const each of year === undefined ? [...new Set(planned)].sort((a, b) => a - b) : [year]) {
            for (const { code, kind, label, windowStart, windowEnd, dueOn } of await session.ask('periods.list', { committeeId: id, year: each })) {
              listed.push({ period: code, committee: name, year: each, kind, label, windowStart, windowEnd, dueOn });
            }
          }
        }
        return listed;
      });
      const shown = (day: string): string => formatDate(civilDate(day));
      return {
        json: periods,
        text:
          periods.length === 0
            ? 'Chưa có kỳ báo cáo nào.'
            : alignedTable(
                ['Kỳ', 'Tên kỳ', 'Số liệu từ', 'Đến', 'Hạn gửi', 'Ban chỉ đạo'],
                periods.map(({ period, label, windowStart, windowEnd, dueOn, committee: name }) => [
                  period,
                  label,
                  shown(windowStart),
                  shown(windowEnd),
                  shown(dueOn),
                  name,
                ]),
              ),
      };
    });
}
