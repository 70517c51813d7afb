import { readFile } from 'node:fs/promises';
import { AppError } from '../../shared/api/app-error.ts';

/** @throws AppError `files.unreadable` */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('files.unreadable', { file }, { cause: error });
  }
}
