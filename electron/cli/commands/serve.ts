import type { BcdCommand } from '../bcd-command.ts';
import { portValue } from '../option-values.ts';

export type ServeHost = (options: { readonly data: string | undefined; readonly port: number | undefined; readonly open: boolean }) => Promise<void>;

interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

export function addServe(program: BcdCommand, serve: ServeHost): void {
  program
    .command('serve')
    .description('mở chương trình trong trình duyệt; in địa chỉ trên một dòng, chạy đến khi bị dừng')
    .option('--port <số>', 'số cổng (mặc định: tự chọn)', portValue)
    .option('--no-open', 'không tự mở trình duyệt')
    .answers<ServeOptions>(async (_, { data, port, open }) => {
      await serve({ data, port, open });
      return null;
    });
}
