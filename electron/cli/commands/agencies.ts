import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { allPages } from '../all-pages.ts';
import { withCore } from '../open-core.ts';

export function addAgencies(program: BcdCommand): void {
  program
    .command('agencies')
    .description('liệt kê danh bạ cơ quan')
    .answers(async (_, { data }) => {
      const agencies = await withCore(data, ({ ask }) => allPages(ask, 'agencies.list', {}));
      return {
        json: agencies.map(({ id, name, shortName, abbreviation, aliases, kind, validFrom, validTo, leading, coordinating }) => ({
          id,
          name,
          shortName,
          abbreviation,
          aliases,
          kind,
          validFrom,
          validTo,
          leading,
          coordinating,
        })),
        text:
          agencies.length === 0
            ? 'Danh bạ chưa có cơ quan nào.'
            : alignedTable(
                ['Tên cơ quan', 'Viết tắt', 'Chủ trì', 'Phối hợp', 'Tên khác'],
                agencies.map(({ name, abbreviation, aliases, leading, coordinating }) => [name, abbreviation, leading, coordinating, aliases.join('; ')]),
              ),
      };
    });
}
