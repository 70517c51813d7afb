import type { AcceptedFile, MergePreview } from '../../../shared/api/merge.api.ts';
import { cellOf, isTaken, type Decisions, type Tokens } from './decisions.ts';
import type { StagedFile } from './use-wizard.ts';

export interface BatchLine {
  readonly id: string;
  readonly file: AcceptedFile;
  readonly tasks: number;
  readonly changes: number;
}

export interface BatchSummary {
  readonly lines: readonly BatchLine[];
  readonly agencies: number;
  readonly changes: number;
  readonly leftOutChanges: number;
  readonly doubtsNotTaken: number;
  readonly leftOutFiles: number;
  readonly repeats: number;
  readonly rejected: number;
}

/** What confirming writes and what it leaves. */
export function batchSummary(preview: MergePreview, staged: readonly StagedFile[], decisions: Decisions, tokens: Tokens): BatchSummary {
  const out = new Set(decisions.leftOutFiles);
  const isOut = (key: number): boolean => out.has(tokens[key] ?? '');
  const changesOf = Map.groupBy(preview.changes, ({ file }) => file);
  const speaking = preview.accepted.filter(({ key, message }) => message !== 'repeat' && !isOut(key));
  const open = preview.changes.filter(({ file }) => !isOut(file));
  const taken = open.filter((change) => isTaken(change, decisions, tokens));
  const takenKeys = new Set(taken.map(({ key }) => key));
  const takenCells = new Set(taken.map(cellOf));
  const byName = new Intl.Collator('vi');
  const sorted = speaking.toSorted((a, b) => byName.compare(a.addressee.name, b.addressee.name) || Number(b.message === 'new') - Number(a.message === 'new'));
  const lines = sorted.map((file): BatchLine => {
    const own = (changesOf.get(file.key) ?? []).filter(({ key }) => takenKeys.has(key));
    return { id: String(file.key), file, tasks: new Set(own.filter(({ about }) => about === 'task').map(({ taskId }) => taskId)).size, changes: own.length };
  });
  // A correction without changes is not written; a first report is, for it says that the agency has sent.
  const written = lines.filter(({ file, changes }) => changes > 0 || file.message === 'new');
  return {
    lines: written,
    agencies: new Set(written.map(({ file }) => file.addressee.id)).size,
    changes: taken.length,
    leftOutChanges: open.filter(({ key, doubt }) => doubt === null && !takenKeys.has(key)).length,
    doubtsNotTaken: new Set(open.filter((change) => change.doubt !== null && !takenCells.has(cellOf(change))).map(cellOf)).size,
    leftOutFiles: preview.accepted.filter(({ key }) => isOut(key)).length,
    repeats: preview.accepted.filter(({ key, message }) => message === 'repeat' && !isOut(key)).length,
    rejected: preview.rejected.length + staged.filter(({ refusal }) => refusal !== undefined).length,
  };
}
