import type { searchApi } from '../../../shared/api/search.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { findHits } from './find-hits.ts';

export const searchHandlers = {
  'search.everywhere': ({ db }, { text, limit }) => findHits(db, text, limit),
} satisfies Handlers<typeof searchApi>;
