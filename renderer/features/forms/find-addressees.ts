import type { FormAddressee } from '../../../shared/api/forms.api.ts';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { CELL_BREAK, namesFound } from '../../../shared/domain/text/found.ts';

/** By the name, or by that of its phrase. */
export const findAddressees = (all: readonly FormAddressee[], search: string): readonly FormAddressee[] =>
  namesFound(all, searchQuery(search), ({ name, memberOf }) => searchFolds([name, ...memberOf].join(CELL_BREAK)));
