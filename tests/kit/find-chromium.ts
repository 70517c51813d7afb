import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge', 'chrome.exe', 'msedge.exe'];
const usualFolders = process.platform === 'win32'
  ? ['C:\\Program Files\\Google\\Chrome\\Application', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application']
  : ['/usr/bin', '/Applications/Google Chrome.app/Contents/MacOS'];

/** The machine's own Chromium, Chrome or Edge; `BCD_CHROMIUM` names another one. Null when there is none. */
export function findChromium(): string | null {
  const named = process.env['BCD_CHROMIUM'];
  if (named !== undefined) return named;
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...usualFolders];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
