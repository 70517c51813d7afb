import { once } from 'node:events';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { startLocalHost, type ServeOptions } from './serve.ts';

export interface RunOptions extends ServeOptions {
  /** Hand the address to the system's browser when there is a screen. */
  readonly open: boolean;
}

/** Serves until SIGINT or SIGTERM. The address is the only line on stdout, printed when requests are answered. */
export async function runLocalHost({ open, ...options }: RunOptions): Promise<void> {
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const { host, close } = await startLocalHost(options);
  const address = host.launchAddress();
  process.stdout.write(`${address}\n`);
  if (open && !(hasDisplay() && (await openBrowser(address)))) {
    process.stderr.write(
      'Không mở được trình duyệt trên máy này. Hãy tự mở địa chỉ trên; mỗi địa chỉ mở được một lần. Chương trình vẫn đang chạy; nhấn Ctrl+C để dừng.\n',
    );
  }
  await stopped;
  await close();
}
