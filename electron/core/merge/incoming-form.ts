import type { Arrival, MergeConflict } from '../../../shared/api/merge.api.ts';
import type { UnderstoodForm } from './understand-form.ts';

/** A form on its way in. */
export interface IncomingForm {
  readonly key: number;
  readonly fileName: string;
  /** Staged by the caller, who keeps it until the word is given. */
  readonly token: string;
  /** Of the content that was read. */
  readonly sha256: string;
  readonly form: UnderstoodForm;
  /** Proposed. */
  readonly arrival: Arrival;
}

const age = ({ form, key }: IncomingForm): [string, string, number] => [form.documentDate ?? '', form.savedAt ?? '', key];

/** By the day on the paper, then by when the file was saved, then as they were given; the clerk's choice goes last. */
export function oldestFirst(files: readonly IncomingForm[], newest: ReadonlySet<number>): IncomingForm[] {
  return [...files].sort((a, b) => {
    const chosen = Number(newest.has(a.key)) - Number(newest.has(b.key));
    const [left, right] = [age(a), age(b)];
    return chosen || left[0].localeCompare(right[0]) || left[1].localeCompare(right[1]) || left[2] - right[2];
  });
}

/** What put the last of several files behind the one before it. */
export function orderedBy(files: readonly IncomingForm[]): MergeConflict['by'] {
  const [before, last] = files.slice(-2).map(age);
  if (before![0] !== last![0]) return 'document-date';
  return before![1] === last![1] ? 'order' : 'saved-at';
}
