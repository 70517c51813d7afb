import type { AcceptedFile, MergePreview } from '../../../shared/api/merge.api.ts';
import type { Decisions, Tokens } from './decisions.ts';
import type { StagedFile } from './use-wizard.ts';

export const FILE_GROUPS = ['rejected', 'conflict', 'doubtful', 'accepted', 'repeat', 'out'] as const;
export type FileGroup = (typeof FILE_GROUPS)[number];

export interface ListedFile {
  readonly id: string;
  readonly group: FileGroup;
  readonly name: string;
  readonly accepted: AcceptedFile | null;
  /** Why it was not taken. */
  readonly reason: string;
  /** Its table is the plan's, its sender is for the clerk to name. */
  readonly lacksSender: boolean;
}

/** Every file of the batch in the order in which it needs looking at; files that could not even be copied stand with the rejected. */
export function listFiles(preview: MergePreview, staged: readonly StagedFile[], { leftOutFiles }: Decisions, tokens: Tokens): ListedFile[] {
  const inConflict = new Set(preview.conflicts.flatMap(({ files }) => files));
  const out = new Set(leftOutFiles);
  const groupOf = (file: AcceptedFile): FileGroup => {
    if (out.has(tokens[file.key] ?? '')) return 'out';
    if (file.message === 'repeat') return 'repeat';
    return inConflict.has(file.key) ? 'conflict' : file.doubtful ? 'doubtful' : 'accepted';
  };
  const listed: ListedFile[] = [
    ...staged.flatMap(({ token, name, refusal }) =>
      refusal === undefined ? [] : [{ id: token, group: 'rejected' as const, name, accepted: null, reason: refusal, lacksSender: false }],
    ),
    ...preview.rejected.map(({ key, file, code, message }) => ({
      id: tokens[key] ?? '',
      group: 'rejected' as const,
      name: file,
      accepted: null,
      reason: message,
      lacksSender: code === 'merge.addresseeUnclear',
    })),
    ...preview.accepted.map((file) => ({ id: tokens[file.key] ?? '', group: groupOf(file), name: file.file, accepted: file, reason: '', lacksSender: false })),
  ];
  const byName = new Intl.Collator('vi', { numeric: true });
  return listed.toSorted((a, b) => FILE_GROUPS.indexOf(a.group) - FILE_GROUPS.indexOf(b.group) || byName.compare(titleOf(a), titleOf(b)));
}

export const titleOf = ({ accepted, name }: ListedFile): string => accepted?.addressee.name ?? name;
