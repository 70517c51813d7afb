import { findProgram } from './find-program.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge', 'chrome.exe', 'msedge.exe'];
const usualFolders =
  process.platform === 'win32'
    ? ['C:\\Program Files\\Google\\Chrome\\Application', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application']
    : ['/usr/bin', '/Applications/Google Chrome.app/Contents/MacOS'];

/** The machine's own Chromium, Chrome or Edge; `BCD_CHROMIUM` names another one. Null when there is none. */
export function findChromium(): string | null {
  return process.env['BCD_CHROMIUM'] ?? findProgram(names, usualFolders);
}

/** Chromium without the browser's own window, a quarter less work for the same page; where there is none, as `findChromium`. */
export function findHeadlessChromium(): string | null {
  return process.env['BCD_CHROMIUM'] ?? findProgram(['chromium-headless-shell', ...names], usualFolders);
}
