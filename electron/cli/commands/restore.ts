import path from 'node:path';
import type { BcdCommand } from '../bcd-command.ts';
import { withFolder } from '../open-folder.ts';
import { countsText } from './backup.ts';

export function addRestore(program: BcdCommand): void {
  program
    .command('restore')
    .argument('<tệp>', 'tệp sao lưu (xem lệnh backups), hoặc tệp bcd.sqlite của một thư mục dữ liệu khác')
    .description('khôi phục sổ từ một bản sao lưu; sổ hiện tại được giữ thành một bản sao lưu')
    .answers(async ([file = ''], { data }) => {
      const { restoreClosed } = await import('../../core/backup/closed-book.ts');
      const done = await withFolder(data, ({ folder, ports, holder }) => restoreClosed({ folder, source: path.resolve(file), ports, holder }));
      const { restored, previous, counts, lostFiles } = done;
      return {
        json: done,
        text: [
          `Đã khôi phục sổ từ ${restored} (${countsText(counts)}).`,
          previous === null ? 'Trước đó chưa có sổ nào.' : `Sổ trước khi khôi phục được giữ ở ${previous}; muốn trở lại, khôi phục từ tệp ấy.`,
          ...(lostFiles > 0 ? [`${lostFiles} tệp minh chứng không còn ở đâu; chạy “bcd check” để biết tệp nào.`] : []),
        ].join('\n'),
      };
    });
}
