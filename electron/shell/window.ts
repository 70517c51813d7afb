import path from 'node:path';
import { BrowserWindow, Menu } from 'electron';
import { program } from '../adapters/program.ts';
import { APP_ENTRY } from './app-address.ts';

export function openWindow(): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    title: program.name,
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_ENTRY);
  return window;
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
