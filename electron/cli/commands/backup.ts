import type { BackupCounts } from '../../../shared/api/backup.api.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';
import { folderValue } from '../option-values.ts';
import path from 'node:path';

export function addBackup(program: BcdCommand): void {
  program
    .command('backup')
    .description('sao lưu sổ ngay: một bản mới, đọc lại và kiểm tra')
    .option('--to <thư-mục>', 'chép thêm bản sao lưu vào thư mục này (USB, ổ khác)', folderValue)
    .answers<{ readonly to?: string }>(async (_, { data, to }) => {
      const made = await withCore(data, ({ ask }) => ask('backup.make', { to: to === undefined ? null : path.resolve(to) }));
      const { nearlyEmpty, lostFiles } = made;
      return {
        json: made,
        text: [
          `Đã sao lưu và đọc lại: ${made.file} (${countsText(made.counts)}).`,
          ...(nearlyEmpty ? ['Sổ hiện gần như trống so với bản trước; bản tốt trước đó vẫn được giữ.'] : []),
          ...(lostFiles > 0 ? [`${lostFiles} tệp minh chứng bị thiếu hoặc hỏng; chạy “bcd check” để biết tệp nào.`] : []),
          ...(made.second === false ? ['Nơi sao lưu thứ hai không tìm thấy; bản này chỉ nằm trong máy.'] : []),
        ].join('\n'),
      };
    });
}

export const countsText = ({ plans, tasks, agencies, reports, papers }: BackupCounts): string =>
  `${plans} kế hoạch, ${tasks} nhiệm vụ, ${agencies} cơ quan, ${reports} kết quả, ${papers} văn bản`;
