import type { Task } from '../../../shared/api/tasks.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';

/** A task as its form's sender and the clerk's sentences know it. */
export interface KnownTask extends Task {
  /** Its number as a sentence says it, see `taskNames`. */
  readonly name: string;
}

export type MatchedBy = 'id' | 'content' | 'similar' | 'number';

/** How the row's own words stand to the task's: a locked cell may have been unlocked, a row copied over another. */
export type Words = 'same' | 'altered' | 'other';

export interface TaskMatch {
  readonly task: KnownTask;
  readonly by: MatchedBy;
  readonly words: Words;
  /** The row's hidden id is another task's, or no task's of the plan any more. */
  readonly idElsewhere: boolean;
}

export interface RowWords {
  readonly taskId: string;
  readonly number: string;
  readonly content: string;
}

/** Share of common words above which two texts are held to be the same task, retyped. */
const SIMILAR = 0.75;
/** With the same STT less is enough. */
const SIMILAR_SAME_NUMBER = 0.5;

/** Finds tasks of one plan by what a row of a form still says of them. */
export class TaskMatcher {
  readonly #byId: ReadonlyMap<string, KnownTask>;
  readonly #byContent: ReadonlyMap<string, readonly KnownTask[]>;
  readonly #byNumber: ReadonlyMap<string, readonly KnownTask[]>;
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(tasks: readonly KnownTask[]) {
    this.#byId = new Map(tasks.map((task) => [task.id, task]));
    this.#byContent = Map.groupBy(tasks, ({ content }) => wordKey(content));
    this.#byNumber = Map.groupBy(tasks, ({ number }) => numberKey(number));
    this.#words = new Map(tasks.map((task) => [task.id, wordSet(task.content)]));
  }

  /**
   * The task of each row, or null. Rows that are certain of a task have it before those it is only likely for.
   * @param own Ids of the tasks the addressee answers for: of two that fit alike, its own is meant.
   */
  match(rows: readonly RowWords[], own: ReadonlySet<string>): (TaskMatch | null)[] {
    const matches = rows.map((row) => this.#same(row, own));
    const taken = new Set(matches.flatMap((match) => match?.task.id ?? []));
    const weaker: ((row: RowWords) => TaskMatch | null)[] = [
      (row) => this.#altered(row, taken),
      (row) => this.#similar(row, own, taken),
      (row) => this.#copied(row, taken),
      (row) => this.#numbered(row, own, taken),
    ];
    for (const find of weaker) {
      rows.forEach((row, at) => {
        const match = matches[at] ?? find(row);
        if (match !== null) taken.add(match.task.id);
        matches[at] = match;
      });
    }
    return matches;
  }

  /** The words were read by whoever answered; a hidden id stays behind when rows are sorted without it. */
  #same({ taskId, number, content }: RowWords, own: ReadonlySet<string>): TaskMatch | null {
    const known = this.#byId.get(taskId);
    if (known && (content === '' || wordKey(content) === wordKey(known.content))) return { task: known, by: 'id', words: 'same', idElsewhere: false };
    const equal = content === '' ? [] : (this.#byContent.get(wordKey(content)) ?? []);
    const task = chosen(equal, own) ?? equal.find((each) => numberKey(each.number) === numberKey(number));
    return task ? { task, by: 'content', words: 'same', idElsewhere: taskId !== '' } : null;
  }

  #altered({ taskId, content }: RowWords, taken: ReadonlySet<string>): TaskMatch | null {
    const known = taken.has(taskId) ? undefined : this.#byId.get(taskId);
    if (!known || overlap(wordSet(content), this.#words.get(taskId)!) < SIMILAR_SAME_NUMBER) return null;
    return { task: known, by: 'id', words: 'altered', idElsewhere: false };
  }

  #similar({ taskId, number, content }: RowWords, own: ReadonlySet<string>, taken: ReadonlySet<string>): TaskMatch | null {
    const words = wordSet(content);
    let best: { task: KnownTask; share: number } | null = null;
    for (const [id, theirs] of this.#words) {
      if (words.size === 0 || taken.has(id)) continue;
      const task = this.#byId.get(id)!;
      const share = overlap(words, theirs);
      const needed = number !== '' && numberKey(task.number) === numberKey(number) ? SIMILAR_SAME_NUMBER : SIMILAR;
      const nearer = best === null || share > best.share || (share === best.share && own.has(id) && !own.has(best.task.id));
      if (share >= needed && nearer) best = { task, share };
    }
    return best && { task: best.task, by: 'similar', words: 'altered', idElsewhere: taskId !== '' };
  }

  /** A row with an id of the plan beside the words of no task of it. */
  #copied({ taskId }: RowWords, taken: ReadonlySet<string>): TaskMatch | null {
    const known = taken.has(taskId) ? undefined : this.#byId.get(taskId);
    return known ? { task: known, by: 'id', words: 'other', idElsewhere: false } : null;
  }

  #numbered({ taskId, number, content }: RowWords, own: ReadonlySet<string>, taken: ReadonlySet<string>): TaskMatch | null {
    const equal = number === '' || content !== '' ? [] : (this.#byNumber.get(numberKey(number)) ?? []).filter(({ id }) => !taken.has(id));
    const task = chosen(equal, own);
    return task && { task, by: 'number', words: 'other', idElsewhere: taskId !== '' };
  }
}

function chosen(tasks: readonly KnownTask[], own: ReadonlySet<string>): KnownTask | null {
  if (tasks.length <= 1) return tasks[0] ?? null;
  const mine = tasks.filter(({ id }) => own.has(id));
  return mine.length === 1 ? (mine[0] ?? null) : null;
}

const wordsIn = (text: string): string[] => foldText(text).match(/[a-z0-9]+/g) ?? [];
const wordKey = (text: string): string => wordsIn(text).join(' ');
const wordSet = (text: string): Set<string> => new Set(wordsIn(text));
const numberKey = (number: string): string => foldText(number).replace(/[.)\s]+$/, '');

/** Words in common over words in all (Jaccard). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
