import type { CallInput, CallOutput } from '../../shared/api/contract.ts';
import { call, handOver, withStaged } from '../platform/client.ts';
import { refreshed } from './refresh.ts';

/** Keeps files as evidence of a task, report or message, one after another. Throws a `CallFailure`. */
export async function attachFiles(subject: CallInput<'evidence.attach'>['subject'], files: readonly File[]): Promise<CallOutput<'evidence.attach'>[]> {
  const kept: CallOutput<'evidence.attach'>[] = [];
  try {
    for (const file of files) {
      kept.push(await withStaged(file.name, new Uint8Array(await file.arrayBuffer()), (token) => call('evidence.attach', { subject, file: token })));
    }
  } finally {
    await refreshed();
  }
  return kept;
}

/** The name the file was saved under, or null when the user changed her mind. */
export async function saveEvidence(id: string): Promise<string | null> {
  const { file, name } = await call('evidence.open', { id });
  return handOver(file, name);
}
