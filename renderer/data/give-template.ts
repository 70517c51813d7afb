import type { CallOutput } from '../../shared/api/contract.ts';
import type { PaperKind } from '../../shared/domain/papers/paper-kinds.ts';
import { call, handOver, withStaged } from '../platform/client.ts';
import { runCommand } from './run-command.ts';

interface GivenTemplate {
  readonly committeeId: string;
  readonly kind: PaperKind;
  readonly file: File;
  /** Also without any field. */
  readonly plain: boolean;
}

/** Throws a `CallFailure`. */
export const giveTemplate = async ({ file, ...choice }: GivenTemplate): Promise<CallOutput<'paperTemplates.give'>> =>
  withStaged(file.name, new Uint8Array(await file.arrayBuffer()), (token) => runCommand('paperTemplates.give', { ...choice, file: token }));

/** The name the file was saved under, or null when the user changed her mind. */
export async function saveTemplate(id: string): Promise<string | null> {
  const { file, name } = await call('paperTemplates.open', { id });
  return handOver(file, name);
}
