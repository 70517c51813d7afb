import type { Task } from '../../../shared/api/tasks.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';

export type MatchedBy = 'id' | 'content' | 'similar' | 'number';

export interface TaskMatch {
  readonly task: Task;
  readonly by: MatchedBy;
  /** False where the row's own words are not the task's. */
  readonly sameWords: boolean;
}

/** Share of common words above which two texts are held to be the same task, retyped. */
const SIMILAR = 0.75;
/** With the same STT less is enough. */
const SIMILAR_SAME_NUMBER = 0.5;

/** Finds tasks of one plan by what a row of a form still says of them. */
export class TaskMatcher {
  readonly #byId: ReadonlyMap<string, Task>;
  readonly #byContent: ReadonlyMap<string, readonly Task[]>;
  readonly #byNumber: ReadonlyMap<string, readonly Task[]>;
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(tasks: readonly Task[]) {
    this.#byId = new Map(tasks.map((task) => [task.id, task]));
    this.#byContent = Map.groupBy(tasks, ({ content }) => wordKey(content));
    this.#byNumber = Map.groupBy(tasks, ({ number }) => numberKey(number));
    this.#words = new Map(tasks.map((task) => [task.id, wordSet(task.content)]));
  }

  /** @param own Ids of the tasks the addressee answers for: of two that fit alike, its own is meant. */
  match(row: { readonly taskId: string; readonly number: string; readonly content: string }, own: ReadonlySet<string>): TaskMatch | null {
    const known = this.#byId.get(row.taskId);
    const words = wordSet(row.content);
    if (known) return { task: known, by: 'id', sameWords: row.content === '' || overlap(words, this.#words.get(known.id)!) >= SIMILAR_SAME_NUMBER };
    if (row.content === '') {
      const task = chosen(row.number === '' ? [] : (this.#byNumber.get(numberKey(row.number)) ?? []), own);
      return task && { task, by: 'number', sameWords: false };
    }
    const equal = this.#byContent.get(wordKey(row.content)) ?? [];
    const task = chosen(equal, own) ?? equal.find(({ number }) => numberKey(number) === numberKey(row.number));
    if (task) return { task, by: 'content', sameWords: true };
    return this.#similar(words, row.number);
  }

  #similar(words: ReadonlySet<string>, number: string): TaskMatch | null {
    let best: { task: Task; share: number } | null = null;
    for (const [id, own] of this.#words) {
      const task = this.#byId.get(id)!;
      const share = overlap(words, own);
      const needed = number !== '' && numberKey(task.number) === numberKey(number) ? SIMILAR_SAME_NUMBER : SIMILAR;
      if (share >= needed && share > (best?.share ?? 0)) best = { task, share };
    }
    return best && { task: best.task, by: 'similar', sameWords: false };
  }
}

function chosen(tasks: readonly Task[], own: ReadonlySet<string>): Task | null {
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
