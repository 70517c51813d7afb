import { accessSync, constants } from 'node:fs';
import path from 'node:path';

function find(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const browserProgram = (): string | undefined => find('chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge');
export const officeProgram = (): string | undefined => find('soffice', 'libreoffice');
