import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withFolder } from '../open-folder.ts';

export function addBackups(program: BcdCommand): void {
  program
    .command('backups')
    .description('liệt kê các bản sao lưu của sổ, bản mới nhất trước')
    .answers(async (_, { data }) => {
      const { listVerified } = await import('../../core/backup/closed-book.ts');
      const backups = await withFolder(data, ({ folder, ports }) => listVerified(folder, ports.copies));
      return {
        json: backups,
        text:
          backups.length === 0
            ? 'Chưa có bản sao lưu nào.'
            : alignedTable(
                ['Lúc', 'Nguyên vẹn', 'Nhiệm vụ', 'Tệp'],
                backups.map(({ at, verified, nearlyEmpty, counts, file }) => [
                  new Date(at).toLocaleString('vi-VN'),
                  verified ? (nearlyEmpty ? 'có, gần trống' : 'có') : 'không rõ',
                  counts?.tasks ?? '',
                  file,
                ]),
              ),
      };
    });
}
