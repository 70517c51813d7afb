import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { paperWords as say } from '../../i18n/paper-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';
import { navigate } from '../../routes/route.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SearchContext } from '../../ui/search-context.ts';
import { useVerbKeys } from '../../ui/verbs/use-verb-keys.ts';
import { NewPaperDialog } from './new-paper-dialog.tsx';
import { paperColumns } from './paper-columns.tsx';
import { findPapers, nameOf, SHOWS } from './paper-filter.ts';
import { PaperOutputs } from './paper-outputs.tsx';
import { paperFindVerbs, paperListVerbs } from './papers.verbs.ts';

const AT_ONCE = { rows: 300, more: say.more };
const nobody: ReadonlySet<string> = new Set();

interface PaperListProps {
  readonly route: PapersRoute;
  readonly plans: readonly PlanListItem[];
  readonly plan: PlanListItem | undefined;
}

/** The papers of the committee, drafts first; a press opens one, the boxes choose several. */
export function PaperList({ route, plans, plan }: PaperListProps) {
  const { committeeId } = route;
  const list = useQueryOf('papers.list', { committeeId });
  const table = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(nobody);
  const all = list.data ?? [];
  const found = findPapers(all, route);
  // What a filter hides is not done away with unseen.
  const picked = found.papers.filter(({ id }) => ticked.has(id));
  const go = (some: Partial<PapersRoute>, replace = false): void => navigate({ ...route, ...some }, { replace });
  const open = (id: string): void => go({ paper: id, chosen: id, make: '' });

  const remove = async (ids: readonly string[]): Promise<void> => {
    const first = all.find(({ id }) => ids.includes(id));
    if (!first) return;
    const next = focusedBeyond(table.current, ids);
    try {
      const { entryId } = await runCommand('papers.remove', { ids: [...ids] });
      setTicked(nobody);
      rowButton(table.current, next)?.focus();
      notifyUndoable(say.removed(ids.length, nameOf(first)), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const copy = async (): Promise<void> => {
    const [paper] = picked;
    if (!paper) return;
    try {
      const { id, entryId } = await runCommand('papers.copy', { id: paper.id });
      notifyUndoable(say.copied(nameOf(paper)), entryId);
      open(id);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  useVerbKeys(
    paperListVerbs,
    { remove: () => void remove(picked.length > 0 ? picked.map(({ id }) => id) : [focusedRow(table.current)]) },
    { outsideFields: true },
  );

  return (
    <Page
      title={say.title}
      actions={
        <>
          {picked.length > 0 && (
            <>
              <Button disabled={picked.length > 1} onClick={() => open(picked[0]?.id ?? '')}>
                {say.open}
              </Button>
              <Button disabled={picked.length > 1} onClick={() => void copy()}>
                {say.copy}
              </Button>
              <Button onClick={() => void remove(picked.map(({ id }) => id))}>{say.remove}</Button>
              <PaperOutputs paperIds={picked.map(({ id }) => id)} />
            </>
          )}
          <Button variant="filled" onClick={() => go({ make: 'report' })}>
            {say.make}
          </Button>
        </>
      }
      tools={
        <>
          <FindField
            label={say.find}
            verb={paperFindVerbs.find}
            typed={route.search}
            onType={(search) => go({ search }, true)}
            toTable={() => table.current?.querySelector<HTMLElement>('tbody button')?.focus()}
          />
          <ChipGroup label={say.filters}>
            {SHOWS.map((show) => (
              <Chip key={show} pressed={route.show === show} onPress={() => go({ show: route.show === show ? 'all' : show })}>
                {say.chip(say.show[show], found.counts[show])}
              </Chip>
            ))}
          </ChipGroup>
        </>
      }
      status={
        list.data && (
          <>
            <span>{say.status(found.papers.length, all.length)}</span>
            {picked.length > 0 && <span>{say.picked(picked.length)}</span>}
            {found.scattered > 0 && <span>{say.scattered(found.scattered)}</span>}
          </>
        )
      }
    >
      <QueryFailure queries={[list]} />
      {list.data && all.length === 0 && (
        <EmptyNote title={say.emptyTitle} text={say.empty}>
          <Button onClick={() => go({ make: 'report' })}>{say.make}</Button>
        </EmptyNote>
      )}
      {all.length > 0 && found.papers.length === 0 && (
        <EmptyNote text={say.nothingFound}>
          <Button onClick={() => go({ search: '', show: 'all' })}>{say.clear}</Button>
        </EmptyNote>
      )}
      {found.papers.length > 0 && (
        <SearchContext value={searchQuery(route.search)}>
          <div ref={table}>
            <ListTable
              label={say.title}
              scope={[
                route.show === 'all' ? '' : say.show[route.show],
                filterWords.found(route.search),
                found.scattered > 0 ? say.scattered(found.scattered) : '',
              ]}
              columns={paperColumns}
              rows={found.papers}
              chosen={route.chosen}
              onOpen={({ id }) => open(id)}
              pick={{
                picked: ticked,
                onPick: (ids, on) => setTicked((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id)))),
                nameOf: (paper) => say.pick(nameOf(paper)),
                allName: say.pickAll,
              }}
              atOnce={AT_ONCE}
            />
          </div>
        </SearchContext>
      )}
      <NewPaperDialog committeeId={committeeId} plans={plans} plan={plan} make={route.make} onClose={() => go({ make: '' }, true)} onMade={open} />
    </Page>
  );
}

const rowButton = (table: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  table?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] button`);

/** Id of the row that has the keyboard; empty: none. */
const focusedRow = (table: HTMLElement | null): string =>
  (table?.contains(document.activeElement) && document.activeElement?.closest<HTMLElement>('tr')?.dataset['row']) || '';

/** Where the keyboard goes when these rows are gone: the next that stays, else the one before. */
function focusedBeyond(table: HTMLElement | null, gone: readonly string[]): string {
  const rows = [...(table?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])].map((row) => row.dataset['row'] ?? '');
  const at = rows.indexOf(focusedRow(table));
  const stays = (id: string): boolean => !gone.includes(id);
  return at < 0 ? '' : (rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays) ?? '');
}
