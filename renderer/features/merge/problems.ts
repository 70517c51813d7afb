import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { fileLineId, taskLineId } from './change-lines.ts';
import { cellOf, type Tokens } from './decisions.ts';

export interface Problem {
  readonly id: string;
  /** Agency and task. */
  readonly where: string;
  readonly message: string;
  /** Line of the result it jumps to; null speaks of the whole batch. */
  readonly line: string | null;
  /** Token of the file. */
  readonly file: string;
}

/** Everything worth a look: conflicts, values that are not certain, remarks. Refused files stand first among the files, with their reasons. */
export function problemsOf({ accepted, conflicts, changes, warnings }: MergePreview, tokens: Tokens): Problem[] {
  const agencyOf = new Map(accepted.map(({ key, addressee }) => [key, addressee.name]));
  const nameOf = new Map(changes.map((change) => [taskLineId(change.file, change.taskId), mergeWords.named(change)]));
  const repeats = new Set(accepted.filter(({ message }) => message === 'repeat').map(({ key }) => key));
  const at = (file: number, taskId: string | null): Pick<Problem, 'where' | 'line' | 'file'> => {
    const line = taskId === null ? '' : taskLineId(file, taskId);
    const name = nameOf.get(line);
    const agency = agencyOf.get(file) ?? '';
    return {
      where: name === undefined ? agency : `${agency} · ${name}`,
      line: name === undefined ? fileLineId(file) : line,
      file: tokens[file] ?? '',
    };
  };
  const firstReadings = new Set(changes.filter(({ reading }) => reading === 0).map(cellOf));
  const found: Omit<Problem, 'id'>[] = [
    ...conflicts.map(({ addressee, files: rivals }) => ({ ...at(rivals[0] ?? 0, null), message: mergeWords.conflict(addressee.name, rivals.length) })),
    // The first reading of a cell names the other.
    ...changes.flatMap(({ file, taskId, doubt, reading, ...change }) =>
      doubt && (reading === 0 || !firstReadings.has(cellOf({ file, taskId, reading, ...change }))) ? [{ ...at(file, taskId), message: doubt.message }] : [],
    ),
    // What a file without news says about itself stands beside it in the list.
    ...warnings
      .filter(({ file }) => file === null || !repeats.has(file))
      .map(({ file, taskId, message }) => (file === null ? { where: mergeWords.wholeBatch, message, line: null, file: '' } : { ...at(file, taskId), message })),
  ];
  const once = new Map(found.map((problem) => [`${problem.line ?? problem.file}|${problem.message}`, problem]));
  return [...once].map(([id, problem]) => ({ id, ...problem }));
}
