import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { registerWords as say } from '../../i18n/register-words.ts';
import type { RegisterRoute } from '../../routes/paper-register-routes.ts';
import { navigate } from '../../routes/route.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { SearchContext } from '../../ui/search-context.ts';
import { gapNumbers, lineId, papersIn, type BookFound, type Line, type Show } from './book-filter.ts';
import { registerFindVerbs } from './register.verbs.ts';

/** What both books are given by the screen. */
export interface BookProps {
  readonly route: RegisterRoute;
  readonly committeeId: string;
  readonly tabs: ReactNode;
  /** Of the year or term. */
  readonly choice: ReactNode;
  readonly actions: ReactNode;
}

type Listed<L> = L & { readonly id: string };

interface BookFrameProps<L extends Line> extends Omit<BookProps, 'committeeId'> {
  readonly label: string;
  /** Undefined until it is read. */
  readonly lines: readonly L[] | undefined;
  readonly found: BookFound<L>;
  readonly columns: readonly ListColumn<Listed<L>>[];
  readonly paperMenu: ReactNode;
  readonly empty: ReactNode;
  readonly failure: ReactNode;
  readonly panel: ReactNode;
}

const shows: readonly Show[] = ['all', 'reserved', 'cancelled', 'twice', 'gap'];
const AT_ONCE = { rows: 300, more: say.more };

/** A book as a list: what it is filtered by above it, the paper chosen beside it. */
export function BookFrame<L extends Line>({ route, tabs, choice, actions, label, lines, found, columns, paperMenu, empty, failure, panel }: BookFrameProps<L>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (some: Partial<RegisterRoute>, replace = false): void => navigate({ ...route, ...some }, { replace });
  const all = lines ?? [];
  return (
    <Page
      title={say.title}
      note={tabs}
      actions={
        <>
          {found.lines.some(({ kind }) => kind === 'paper') && paperMenu}
          {actions}
        </>
      }
      tools={
        <>
          {choice}
          <FindField
            label={say.find}
            verb={registerFindVerbs.find}
            typed={route.search}
            onType={(search) => go({ search }, true)}
            toTable={() => list.current?.querySelector<HTMLElement>('tbody button')?.focus()}
          />
          <ChipGroup label={say.filters}>
            {shows
              .filter((show) => show === 'all' || show === route.show || found.counts[show] > 0)
              .map((show) => (
                <Chip key={show} pressed={route.show === show} onPress={() => go({ show: route.show === show ? 'all' : show })}>
                  {say.chip(say.show[show], found.counts[show])}
                </Chip>
              ))}
          </ChipGroup>
        </>
      }
      status={
        lines && (
          <>
            <span>{say.status(papersIn(found.lines), papersIn(all), gapNumbers(all))}</span>
            {found.scattered > 0 && <span>{say.scattered(found.scattered)}</span>}
          </>
        )
      }
    >
      <ListAndPanel panel={panel}>
        {failure}
        {lines && all.length === 0 && empty}
        {all.length > 0 && found.lines.length === 0 && (
          <EmptyNote text={say.nothingFound}>
            <Button onClick={() => go({ search: '', show: 'all' })}>{say.clear}</Button>
          </EmptyNote>
        )}
        {found.lines.length > 0 && (
          <SearchContext value={searchQuery(route.search)}>
            <div ref={list}>
              <ListTable
                printed={false}
                label={label}
                columns={columns}
                rows={found.lines.map((line) => ({ ...line, id: lineId(line) }))}
                chosen={route.chosen}
                faded={(line) => line.kind === 'gap' || ('state' in line.paper && line.paper.state === 'cancelled')}
                onOpen={({ id }) => go({ chosen: id })}
                atOnce={AT_ONCE}
              />
            </div>
          </SearchContext>
        )}
      </ListAndPanel>
    </Page>
  );
}

/** "Số giữ trước · tìm “kiểm tra”"; empty where nothing is filtered. */
export const filterInWords = ({ show, search }: RegisterRoute): string =>
  [show === 'all' ? '' : say.show[show], filterWords.found(search)].filter((part) => part !== '').join(' · ');

/** For the print: nothing where the whole book is shown, with its gaps. */
export function shownOnPaper(route: RegisterRoute, lines: readonly Line[]): { shown?: { ids: string[]; inWords: string } } {
  const inWords = filterInWords(route);
  return inWords === '' ? {} : { shown: { ids: lines.flatMap((line) => (line.kind === 'paper' ? [line.paper.id] : [])), inWords } };
}

/** A gap chosen to be filled: `moi KH 3`, in the incoming book `moi  3`. */
export function gapChosen(chosen: string): { readonly kind: string; readonly number: number } | null {
  const found = /^moi (.*) (\d+)$/.exec(chosen);
  return found ? { kind: found[1] ?? '', number: Number(found[2]) } : null;
}
