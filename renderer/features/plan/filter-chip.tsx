import { Combobox } from '@mantine/core';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { formatNumber } from '../../i18n/format.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { ChipButton, ChipLabel } from '../../ui/chip.tsx';
import { useSearchList } from '../../ui/use-search-list.ts';
import type { FilterChoice } from './plan-filter.ts';
import classes from './plan.module.css';

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
  const wanted = foldText(search);
  const found = choices.filter((choice) => foldText(choice.label).includes(wanted));
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
          {chosen !== '' && wanted === '' && <Combobox.Option value={chosen}>{planWords.filter.any}</Combobox.Option>}
          {found.map(({ key, label: name, count }) => (
            <Combobox.Option key={key} value={key} active={key === chosen}>
              <span className={classes.choice}>
                {name}
                <span className={classes.choiceCount}>{formatNumber(count)}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{planWords.filter.none}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
