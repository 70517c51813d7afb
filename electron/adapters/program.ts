import os from 'node:os';
import manifest from '../../package.json' with { type: 'json' };

export const program = { name: 'Sổ Ban Chỉ đạo', version: manifest.version } as const;

/** Who works here, for the history: the account name of the computer. */
export function actorName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'người dùng';
  }
}

/** Names this process to a second opener of the same data folder. */
export function holderName(host: 'cửa sổ chương trình' | 'dòng lệnh bcd' | 'máy chủ cục bộ'): string {
  return `${host} trên máy ${os.hostname()} (tài khoản ${actorName()}, tiến trình ${process.pid})`;
}
