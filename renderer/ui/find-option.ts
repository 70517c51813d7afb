import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldText } from '../../shared/domain/text/fold.ts';

/** Lists to choose from are searched without marks, as everything else is: every typed word somewhere in the label. */
export const findOption: OptionsFilter = ({ options, search, limit }) => {
  const words = foldText(search).split(' ');
  const fits = (item: ComboboxParsedItem): boolean => 'label' in item && words.every((word) => foldText(item.label).includes(word));
  return options.filter(fits).slice(0, limit);
};
