import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agency, AgencyKind } from '../../../shared/api/agencies.api.ts';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { useNamedAgencies } from '../../data/use-agency-choice.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { today } from '../../platform/today.ts';
import { navigate } from '../../routes/route.ts';
import { agenciesRoute, type AgenciesRoute } from '../../routes/register-routes.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { words } from '../../i18n/vi.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import text from '../../ui/text.module.css';
import styles from './agencies.module.css';
import { AgencyPanel } from './agency-panel.tsx';
import { NewAgencyPanel } from './new-agency-panel.tsx';
import { isEnded } from './ended.ts';

const say = agencyWords;
const kinds = Object.keys(say.kinds) as AgencyKind[];

interface RegisterProps {
  readonly route: AgenciesRoute;
  /** How many agencies the register holds. */
  readonly total: number;
}

/** Rows at first, and more at each asking. */
const AT_ONCE = 200;
const MOST = 500;

export function RegisterTab({ route, total }: RegisterProps) {
  const [limit, setLimit] = useState(AT_ONCE);
  const { search } = route;
  const kind = kinds.find((each) => each === route.kind);
  const list = useQuery({ ...queryOf('agencies.list', { search, ...(kind && { kind }), asOf: today(), limit }), placeholderData: keepPreviousData });
  const found = list.data ?? [];
  const [named] = useNamedAgencies(route.chosen === '' || route.chosen === 'moi' ? [] : [route.chosen]);
  const chosen = found.find(({ id }) => id === route.chosen) ?? (named?.id === route.chosen ? named : undefined);
  const choose = (id: string): void => navigate({ ...route, chosen: id });

  return (
    <ListAndPanel
      panel={
        route.chosen === 'moi' ? (
          <NewAgencyPanel onAdded={choose} onClose={() => choose('')} />
        ) : (
          chosen && <AgencyPanel key={chosen.id} agency={chosen} onClose={() => choose('')} />
        )
      }
    >
      {total === 0 ? (
        <EmptyNote title={say.register.emptyTitle} text={say.register.empty}>
          <Button onClick={() => choose('moi')}>{say.add}</Button>
        </EmptyNote>
      ) : list.data && found.length === 0 ? (
        <EmptyNote text={say.register.nothingFound}>
          <Button onClick={() => navigate(agenciesRoute('register'))}>{say.register.clear}</Button>
        </EmptyNote>
      ) : (
        <>
          <ListTable
            label={say.register.label}
            scope={[kind ? say.kinds[kind] : '', filterWords.found(search), found.length === limit ? say.register.first(found.length) : '']}
            columns={route.chosen === '' ? columns : besidePanel}
            rows={found}
            onOpen={({ id }) => choose(id)}
            chosen={route.chosen}
            faded={isEnded}
          />
          {found.length === limit && (
            <div className={styles.more}>
              {limit < MOST ? (
                <Button onClick={() => setLimit(MOST)}>{say.register.more}</Button>
              ) : (
                <p className={text.quiet}>{say.register.narrow(found.length)}</p>
              )}
            </div>
          )}
        </>
      )}
    </ListAndPanel>
  );
}

const columns: readonly ListColumn<Agency>[] = [
  {
    id: 'name',
    header: say.register.name,
    cell: ({ name, aliases }) => (
      <>
        {name}
        {aliases.length > 0 && <span className={styles.aliases}>{say.register.aliases(aliases.join('; '))}</span>}
      </>
    ),
  },
  { id: 'abbreviation', header: say.register.abbreviation, width: '104px', cell: ({ abbreviation }) => abbreviation },
  { id: 'kind', header: say.register.kind, width: '144px', cell: ({ kind }) => say.kinds[kind] },
  { id: 'leading', header: say.register.leading, width: '76px', end: true, cell: ({ leading }) => count(leading) },
  { id: 'coordinating', header: say.register.coordinating, width: '86px', end: true, cell: ({ coordinating }) => count(coordinating) },
  { id: 'validity', header: say.register.validity, width: '148px', cell: ({ validFrom, validTo }) => words.day.range(day(validFrom), day(validTo)) },
];

/** An open panel shows the abbreviation; the names need the room. */
const besidePanel = columns.filter(({ id }) => id !== 'abbreviation');

const count = (value: number): string => (value === 0 ? '–' : formatNumber(value));
const day = (value: string | null): string | null => (value === null ? null : formatCivilDate(value));

/** Search and kinds, each with how many it leaves. */
export function AgencyFilter({ route, counts }: { readonly route: AgenciesRoute; readonly counts: CallOutput<'agencies.counts'> }) {
  const met = kinds.flatMap((kind) => counts.kinds.filter((each) => each.kind === kind));
  const filter = (some: Partial<AgenciesRoute>, replace = false): void => navigate({ ...route, ...some }, { replace });
  return (
    <>
      <TextInput
        w={260}
        size="xs"
        leftSection={<IconSearch size={14} stroke={1.6} aria-hidden="true" />}
        placeholder={say.search}
        aria-label={say.search}
        value={route.search}
        onChange={(event) => filter({ search: event.currentTarget.value }, true)}
        rightSection={route.search !== '' && <CloseButton size="xs" aria-label={filterWords.clearSearch} onClick={() => filter({ search: '' }, true)} />}
      />
      <ChipGroup label={say.kindFilter}>
        <Chip pressed={route.kind === ''} onPress={() => filter({ kind: '' })}>
          {say.all} {formatNumber(counts.active + counts.ended)}
        </Chip>
        {met.map(({ kind, count: many }) => (
          <Chip key={kind} pressed={route.kind === kind} onPress={() => filter({ kind: route.kind === kind ? '' : kind })}>
            {say.kinds[kind]} {formatNumber(many)}
          </Chip>
        ))}
      </ChipGroup>
    </>
  );
}
