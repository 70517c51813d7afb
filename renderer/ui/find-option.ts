import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldText } from '../../shared/domain/text/fold.ts';

/** Lists to choose from are searched without marks, as everything else is: every typed word somewhere in the label. */
export const findOption: OptionsFilter = ({ options, search, limit }) => {
  const words = foldText(search).split(' ');
  const fits = ({ label }: ComboboxItem): boolean => words.every((word) => foldText(label).includes(word));
  return options
    .flatMap((option): ComboboxParsedItem[] => {
      if (!('group' in option)) return fits(option) ? [option] : [];
      const items = option.items.filter(fits);
      return items.length > 0 ? [{ ...option, items }] : [];
    })
    .slice(0, limit);
};
