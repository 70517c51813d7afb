import { createContext } from 'react';
import { searchQuery, type SearchQuery } from '../../shared/domain/text/fold.ts';

/** The words that a table is filtered by, to be marked wherever they stand. */
export const SearchContext = createContext<SearchQuery>(searchQuery(''));
