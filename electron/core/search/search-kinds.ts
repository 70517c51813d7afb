import type { SearchHit } from '../../../shared/api/search.api.ts';

/** In the order in which equal hits are listed. */
export const searchKinds = [
  'plan',
  'agency',
  'group',
  'person',
  'document',
  'paper',
  'outgoing',
  'incoming',
  'proposal',
  'indicator',
  'task',
] as const satisfies readonly SearchHit['kind'][];

/** Places in the index, a range for each kind: the index is read from its end, so the kind that is listed first has the last range. */
const RANGE = 2 ** 40;

/** Where the index keeps the words of a kind: apart from those of all tasks, the others are found without reading past them. */
export const wordsTable = (kind: SearchHit['kind']): 'search_words' | 'task_words' => (kind === 'task' ? 'task_words' : 'search_words');

export const firstPlace = (kind: SearchHit['kind']): number => (searchKinds.length - searchKinds.indexOf(kind)) * RANGE;
export const placesEnd = (kind: SearchHit['kind']): number => firstPlace(kind) + RANGE;
