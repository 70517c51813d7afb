import type { BcdCommand } from '../bcd-command.ts';
import { withFolder } from '../open-folder.ts';

export function addCheck(program: BcdCommand): void {
  program
    .command('check')
    .description('đọc toàn bộ sổ, các tệp và các bản sao lưu, nêu chỗ hỏng')
    .option('--repair', 'lập lại các chỉ mục trước khi kiểm tra; sổ như đang có được giữ một bản')
    .answers<{ readonly repair?: boolean }>(async (_, { data, repair }) => {
      const { checkClosed, repairClosed } = await import('../../core/backup/closed-book.ts');
      const problems = await withFolder(data, ({ folder, ports }) => {
        if (repair) repairClosed(folder, ports.clock.now());
        return checkClosed(folder, ports.copies);
      });
      return {
        json: { ok: problems.length === 0, problems },
        text:
          problems.length === 0 ? 'Sổ, các tệp và các bản sao lưu đều nguyên vẹn.' : problems.map(({ code, message }) => `- ${message} [${code}]`).join('\n'),
      };
    });
}
