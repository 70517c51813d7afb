import type { AcceptedFile, MergeChange, MergeConflict, MergePreview, MergeRemark } from '../../../shared/api/merge.api.ts';
import type { Decisions, Tokens } from './decisions.ts';

/** What a returned row says of one task, or of one indicator. */
export interface TaskLine {
  readonly kind: 'task';
  readonly id: string;
  readonly file: number;
  /** A task, or the figure of an indicator. */
  readonly about: MergeChange['about'];
  readonly taskId: string;
  readonly number: string;
  readonly task: string;
  readonly changes: readonly MergeChange[];
  readonly remarks: readonly MergeRemark[];
  /** The task the row was taken for, where the clerk gave it to another. */
  readonly movedFrom: string | null;
  /** Where the row stands in its file, where the clerk named its task. */
  readonly placedFrom: string | null;
  /** The task was found by less than its id or its words. */
  readonly doubtfulTask: boolean;
}

export interface FileLine {
  readonly kind: 'file';
  readonly id: string;
  readonly file: AcceptedFile;
  /** On the first file shown of a conflict. */
  readonly conflict: MergeConflict | null;
  /** About the file as a whole or rows without a task. */
  readonly remarks: readonly MergeRemark[];
  readonly changes: readonly MergeChange[];
}

export type ChangeLine = FileLine | TaskLine;

const TASK_DOUBTS: ReadonlySet<string> = new Set([
  'matchedBySimilarText',
  'matchedByNumber',
  'contentDiffers',
  'contentAltered',
  'rowMoved',
  'taskGone',
  'continuedRow',
  'notItsTask',
  'placedByHand',
]);

export const fileLineId = (file: number): string => `f${file}`;
export const taskLineId = (file: number, taskId: string): string => `f${file}/${taskId}`;

/** Files under their agencies, rivals of a conflict side by side, tasks in the order of the form. */
export function changeLines({ accepted, changes, conflicts, warnings }: MergePreview, { moves, placings }: Decisions, tokens: Tokens): ChangeLine[] {
  const byName = new Intl.Collator('vi');
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.addressee.id, conflict]));
  const changesOf = Map.groupBy(changes, ({ file }) => file);
  const remarksOf = Map.groupBy(warnings, ({ file }) => file ?? -1);
  const speaking = accepted
    .filter(({ message }) => message !== 'repeat')
    .toSorted(
      (a, b) => byName.compare(a.addressee.name, b.addressee.name) || place(conflictOf.get(a.addressee.id), a) - place(conflictOf.get(b.addressee.id), b),
    );
  const asked = new Set<string>();
  return speaking.flatMap((file): ChangeLine[] => {
    const own = changesOf.get(file.key) ?? [];
    const remarks = remarksOf.get(file.key) ?? [];
    const tasks = new Set(own.map(({ taskId }) => taskId));
    const conflict = asked.has(file.addressee.id) ? undefined : conflictOf.get(file.addressee.id);
    asked.add(file.addressee.id);
    return [
      {
        kind: 'file',
        id: fileLineId(file.key),
        file,
        conflict: conflict ?? null,
        remarks: remarks.filter(({ taskId }) => taskId === null || !tasks.has(taskId)),
        changes: own,
      },
      ...[...Map.groupBy(own, ({ taskId }) => taskId)].map(([taskId, ofTask]): TaskLine => {
        const about = remarks.filter((remark) => remark.taskId === taskId);
        return {
          kind: 'task',
          id: taskLineId(file.key, taskId),
          file: file.key,
          about: ofTask[0]?.about ?? 'task',
          taskId,
          number: ofTask[0]?.number ?? '',
          task: ofTask[0]?.task ?? '',
          changes: ofTask,
          remarks: about,
          movedFrom: moves.find((move) => move.file === tokens[file.key] && move.to === taskId)?.taskId ?? null,
          placedFrom: placings.find((placing) => placing.file === tokens[file.key] && placing.to === taskId)?.place ?? null,
          doubtfulTask: about.some(({ code }) => TASK_DOUBTS.has(code)) || ofTask.some(({ doubt }) => doubt !== null && TASK_DOUBTS.has(doubt.code)),
        };
      }),
    ];
  });
}

const place = (conflict: MergeConflict | undefined, { key }: AcceptedFile): number => conflict?.files.indexOf(key) ?? 0;

export type ChangeFilter = 'all' | 'doubt' | 'remarked';

export const isDoubtful = ({ changes }: ChangeLine): boolean => changes.some(({ doubt }) => doubt !== null);
export const isRemarked = (line: ChangeLine): boolean => line.remarks.length > 0;

/** The tasks asked for with the files they stand in. */
export function filterLines(lines: readonly ChangeLine[], filter: ChangeFilter): readonly ChangeLine[] {
  if (filter === 'all') return lines;
  const fits = filter === 'doubt' ? isDoubtful : isRemarked;
  const kept = lines.filter((line) => line.kind === 'task' && fits(line));
  const files = new Set(kept.flatMap((line) => (line.kind === 'task' ? [line.file] : [])));
  return lines.filter((line) => (line.kind === 'task' ? fits(line) : files.has(line.file.key) || (filter === 'remarked' && isRemarked(line))));
}
