import os from 'node:os';
import path from 'node:path';

/** The user's application-data folder, by the custom of each system. */
export function defaultDataFolder(): string {
  const home = os.homedir();
  switch (process.platform) {
    case 'win32':
      return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'So Ban Chi dao');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'So Ban Chi dao');
    default:
      return path.join(process.env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'so-ban-chi-dao');
  }
}
