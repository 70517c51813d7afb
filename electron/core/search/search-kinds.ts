import type { SearchHit } from '../../../shared/api/search.api.ts';

/** In the order in which equal hits are listed. */
export const searchKinds = ['plan', 'agency', 'group', 'person', 'document', 'task'] as const satisfies readonly SearchHit['kind'][];

/** Places in the index, a range for each kind: the index is read from its end, so the kind that is listed first has the last range. */
const RANGE = 2 ** 40;

export const firstPlace = (kind: SearchHit['kind']): number => (searchKinds.length - searchKinds.indexOf(kind)) * RANGE;
export const placesEnd = (kind: SearchHit['kind']): number => firstPlace(kind) + RANGE;
