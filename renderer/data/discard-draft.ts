import { call } from '../platform/client.ts';

/** Forgets what was read and is not wanted any more; a program that cannot be told forgets it when it ends. */
export const discardDraft = (name: 'imports.discard' | 'merge.discard', draftId: string): void => void call(name, { draftId }).catch(() => undefined);
