import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { ErrorCode, ErrorParams } from '../../../shared/i18n/error-sentences.ts';
import { errorSentence } from '../../../shared/i18n/error-sentences.ts';
import type { CopyInspector } from '../ports.ts';
import { attachmentPath } from '../store/attachment-path.ts';
import { backupsOf, listGenerations } from './generation.ts';
import type { Inspection } from './inspect-copy.ts';

export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
}

export const problem = (code: ErrorCode, params: ErrorParams): Problem => ({ code, message: errorSentence(code, params) });

/** What is wrong with a book (by a copy of it that was read whole), with its files, and with the copies in its data folder. */
export async function checkFolder(dataFolder: string, inspection: Inspection, copies: CopyInspector): Promise<Problem[]> {
  return [
    ...bookWrong(inspection.faults),
    ...(await filesWrong(path.join(dataFolder, 'attachments'), inspection.attachments, copies)),
    ...(await copiesWrong(dataFolder, copies)),
  ];
}

/** One problem, whatever SQLite counts: what there is to do is one thing. */
export const bookWrong = (faults: readonly string[]): Problem[] =>
  faults[0] === undefined ? [] : [problem('check.bookFault', { detail: faults[0].replaceAll(/\s+/g, ' '), count: faults.length })];

async function filesWrong(folder: string, attachments: readonly string[], copies: CopyInspector): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const sha256 of attachments) {
    const file = attachmentPath(folder, sha256);
    if (!existsSync(file)) found.push(problem('check.fileMissing', { file: path.relative(path.dirname(folder), file) }));
    else if ((await copies.digest(file)) !== sha256) found.push(problem('check.fileDamaged', { file: path.relative(path.dirname(folder), file) }));
  }
  return found;
}

async function copiesWrong(dataFolder: string, copies: CopyInspector): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { name, file, manifest } of listGenerations(backupsOf(dataFolder))) {
    if (manifest && (await copies.digest(file)) !== manifest.sha256) found.push(problem('check.backupDamaged', { file: name }));
  }
  return found;
}

/** A refusal as a problem; anything else is thrown on. */
export function asProblem(error: unknown): Problem {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  throw error;
}
