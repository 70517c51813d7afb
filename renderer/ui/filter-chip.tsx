import { Combobox } from '@mantine/core';
import { searchFolds, searchQuery } from '../../shared/domain/text/fold.ts';
import { namesFound } from '../../shared/domain/text/found.ts';
import { filterWords } from '../i18n/filter-words.ts';
import { formatNumber } from '../i18n/format.ts';
import { ChipButton, ChipLabel } from './chip.tsx';
import classes from './filter-chip.module.css';
import { useSearchList } from './use-search-list.ts';

export interface FilterChoice {
  readonly key: string;
  readonly label: string;
  /** How many rows it leaves. */
  readonly count: number;
}

interface FilterChipProps {
  readonly label: string;
  readonly find: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** A filter that opens a list to search in, each choice with how many tasks it leaves. */
export function FilterChip({ label, find, choices, chosen, onChoose }: FilterChipProps) {
  const { store, search, field } = useSearchList(find);
  const query = searchQuery(search);
  const found = namesFound(choices, query, (choice) => searchFolds(choice.label));
  const current = choices.find(({ key }) => key === chosen);

  return (
    <Combobox
      store={store}
      width={300}
      position="bottom-start"
      shadow="sm"
      withinPortal={false}
      onOptionSubmit={(key) => {
        onChoose(key === chosen ? '' : key);
        store.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <ChipButton chosen={chosen !== ''} onClick={() => store.toggleDropdown()}>
          <ChipLabel>{current ? `${label}: ${current.label} ${formatNumber(current.count)}` : label}</ChipLabel>
          <span aria-hidden>▾</span>
        </ChipButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search {...field} />
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {chosen !== '' && query.plainWords.length === 0 && <Combobox.Option value={chosen}>{filterWords.any}</Combobox.Option>}
          {found.map(({ key, label: name, count }) => (
            <Combobox.Option key={key} value={key} active={key === chosen}>
              <span className={classes.choice}>
                {name}
                <span className={classes.count}>{formatNumber(count)}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{filterWords.none}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
