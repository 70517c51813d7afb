import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { AppError } from '../../shared/api/app-error.ts';
import type { StagedFile } from '../core/ports.ts';

/** Asks where to keep a produced file and writes it there whole; the chosen name, or null when the user changed her mind. */
export async function saveStagedFile(window: BrowserWindow, { bytes }: StagedFile, suggestedName: string): Promise<string | null> {
  const name = path.basename(suggestedName);
  const extension = path.extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Lưu tệp',
    buttonLabel: 'Lưu',
    defaultPath: name,
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || filePath === '') return null;
  try {
    await writeFile(`${filePath}.tmp`, bytes);
    await rename(`${filePath}.tmp`, filePath);
  } catch (error) {
    throw new AppError('files.unwritable', { file: filePath, detail: (error as { code?: string }).code ?? '' }, { cause: error });
  }
  return path.basename(filePath);
}

/** For a fault before there is a window. */
export function showFatal(title: string, error: unknown): void {
  const sentence = error instanceof AppError ? `${error.message}\n\n[${error.code}]` : String(error);
  dialog.showErrorBox(title, sentence);
}
