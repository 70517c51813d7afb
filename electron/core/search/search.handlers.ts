import type { searchApi } from '../../../shared/api/search.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { SearchIndex } from './search-index.ts';

export const searchHandlers = () => {
  const index = new SearchIndex();
  return {
    'search.everywhere': ({ db }, { text, limit }) => index.find(db, text, limit),
  } satisfies Handlers<typeof searchApi>;
};
