import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { searchFolds, searchQuery } from '../../shared/domain/text/fold.ts';
import { namesFound } from '../../shared/domain/text/found.ts';

/** Lists to choose from are searched as everything else is. */
export const findOption: OptionsFilter = ({ options, search, limit }) => {
  const query = searchQuery(search);
  const found = (items: readonly ComboboxItem[]): readonly ComboboxItem[] => namesFound(items, query, ({ label }) => searchFolds(label));
  const single = found(options.filter((option): option is ComboboxItem => !('group' in option)));
  const groups = options.flatMap((option): ComboboxParsedItem[] => {
    const items = 'group' in option ? found(option.items) : [];
    return 'group' in option && items.length > 0 ? [{ ...option, items: [...items] }] : [];
  });
  return [...single, ...groups].slice(0, limit);
};
