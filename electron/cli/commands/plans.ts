import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { allPages } from '../all-pages.ts';
import { withCore } from '../open-core.ts';

export function addPlans(program: BcdCommand): void {
  program
    .command('plans')
    .description('liệt kê các kế hoạch trong sổ')
    .answers(async (_, { data }) => {
      const plans = await withCore(data, ({ ask }) => allPages(ask, 'plans.list', {}));
      return {
        json: plans.map(({ id, committee, title, year, status, tasks }) => ({ id, committee, title, year, status, tasks })),
        text:
          plans.length === 0
            ? 'Trong sổ chưa có kế hoạch nào.'
            : alignedTable(
                ['Mã', 'Năm', 'Nhiệm vụ', 'Tên kế hoạch', 'Ban chỉ đạo'],
                plans.map(({ id, year, tasks, title, committee }) => [id, year, tasks, title, committee]),
              ),
      };
    });
}
