import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormAddressee } from '../../../shared/api/forms.api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { formsWords } from '../../i18n/forms-words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import styles from './forms.module.css';
import { findAddressees } from './find-addressees.ts';

interface AddresseeListProps {
  readonly all: readonly FormAddressee[];
  readonly leftOut: ReadonlySet<string>;
  readonly onLeftOut: (leftOut: ReadonlySet<string>) => void;
}

const say = formsWords;

/** Who gets a form: everyone unless left out. */
export function AddresseeList({ all, leftOut, onLeftOut }: AddresseeListProps) {
  const [search, setSearch] = useState('');
  const found = findAddressees(all, search);
  const chosen = all.filter(({ id }) => !leftOut.has(id)).length;

  const set = (ids: readonly string[], taken: boolean): void => {
    const next = new Set(leftOut);
    for (const id of ids) {
      if (taken) next.delete(id);
      else next.add(id);
    }
    onLeftOut(next);
  };

  return (
    <section className={styles.list} aria-label={say.addressees}>
      <div className={styles.tools}>
        <Checkbox
          label={say.all(all.length)}
          checked={chosen === all.length}
          indeterminate={chosen > 0 && chosen < all.length}
          onChange={(event) =>
            set(
              all.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        <TextInput
          className={styles.search}
          size="xs"
          aria-label={say.search}
          placeholder={say.search}
          value={search}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          rightSection={search !== '' && <CloseButton size="xs" aria-label={say.clear} onClick={() => setSearch('')} />}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={say.addressees}>
        {found.length === 0 ? (
          <EmptyNote text={say.nothingFound}>
            <Button onClick={() => setSearch('')}>{say.clear}</Button>
          </EmptyNote>
        ) : (
          <ListTable
            label={say.addressees}
            scope={[filterWords.found(search), say.notSent(found.filter(({ id }) => leftOut.has(id)).map(({ name }) => name))]}
            columns={columnsOf(leftOut, set)}
            rows={found}
            faded={({ id }) => leftOut.has(id)}
          />
        )}
      </div>
    </section>
  );
}

const columnsOf = (leftOut: ReadonlySet<string>, onTake: (ids: readonly string[], taken: boolean) => void): readonly ListColumn<FormAddressee>[] => [
  {
    id: 'name',
    header: say.columns.name,
    cell: ({ id, name, kind, memberOf }) => (
      <Checkbox
        label={name}
        description={kind === 'group' ? say.group : memberOf.length > 0 ? say.memberOf(memberOf) : undefined}
        checked={!leftOut.has(id)}
        onChange={(event) => onTake([id], event.currentTarget.checked)}
      />
    ),
  },
  { id: 'leading', header: say.columns.leading, width: '88px', end: true, cell: ({ leading }) => formatNumber(leading) },
  {
    id: 'coordinating',
    header: say.columns.coordinating,
    width: '88px',
    end: true,
    cell: ({ coordinating }) => (coordinating > 0 ? formatNumber(coordinating) : ''),
  },
];
