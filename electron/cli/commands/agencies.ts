import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';

export function addAgencies(program: BcdCommand): void {
  program
    .command('agencies')
    .description('liệt kê danh bạ cơ quan')
    .answers(async (_, { data }) => {
      const agencies = await withCore(data, ({ ask }) => ask('agencies.list', {}));
      return {
        json: agencies.map(({ id, name, shortName, abbreviation, aliases, validFrom, validTo }) =>
          ({ id, name, shortName, abbreviation, aliases, validFrom, validTo })),
        text: agencies.length === 0 ? 'Danh bạ chưa có cơ quan nào.' : alignedTable(
          ['Tên cơ quan', 'Viết tắt', 'Tên khác'],
          agencies.map(({ name, abbreviation, aliases }) => [name, abbreviation, aliases.join('; ')]),
        ),
      };
    });
}
