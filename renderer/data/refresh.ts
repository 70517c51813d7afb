import type { CallOutput, CommandName, QueryName } from '../../shared/api/contract.ts';
import type { PlanRows, RowsChanged } from '../../shared/api/tasks.api.ts';
import { queryClient } from './query-client.ts';

/** What a command may have changed beside the history; one that is not named here may have changed anything, as undo may. */
const touched: Readonly<Partial<Record<CommandName, readonly QueryName[]>>> = {
  'committees.create': ['committees.list'],
  'committees.update': ['committees.list', 'plans.list'],
  'agencies.create': ['agencies.list', 'tasks.list', 'succession.starters', 'planViews.list'],
  'agencies.update': ['agencies.list', 'tasks.list', 'succession.starters', 'planViews.list'],
  'agencies.remove': ['agencies.list', 'succession.starters'],
  'agencies.learnAlias': ['agencies.list', 'tasks.list', 'succession.starters', 'planViews.list'],
  'agencies.setGroupMembers': ['agencies.groups'],
  'succession.apply': ['agencies.list', 'agencies.groups', 'tasks.list', 'succession.list', 'succession.starters', 'planViews.list'],
  'succession.applyStarters': ['agencies.list', 'agencies.groups', 'tasks.list', 'succession.list', 'succession.starters', 'planViews.list'],
  'people.add': ['people.list'],
  'people.update': ['people.list'],
  'people.remove': ['people.list'],
  'plans.create': ['plans.list'],
  'plans.update': ['plans.list', 'tasks.list'],
  'plans.remove': ['plans.list', 'tasks.list'],
  'sections.add': ['tasks.list'],
  'sections.rename': ['tasks.list'],
  'sections.remove': ['tasks.list'],
  'tasks.add': ['tasks.list', 'plans.list'],
  'tasks.edit': [],
  'tasks.paste': [],
  'tasks.setTogether': [],
  'tasks.remove': ['tasks.list', 'plans.list'],
  'tasks.move': ['tasks.list'],
  'tasks.shiftLevel': ['tasks.list'],
  'tasks.confirmDeadline': [],
  'lint.ignore': ['lint.check'],
  'planViews.save': ['planViews.list'],
  'planViews.remove': ['planViews.list'],
  'documents.rememberAnnexOptions': ['documents.annexOptions'],
};

/** Counts and proposals that almost any change may alter; read anew once changes rest, so that none waits behind a count. */
const derived: ReadonlySet<unknown> = new Set<QueryName>([
  'agencies.list',
  'agencies.groups',
  'agencies.suggest',
  'succession.preview',
  'planLife.compare',
  'planLife.proposeNextYear',
  'search.everywhere',
  'trash.list',
  'reporting.grid',
  'reporting.timeline',
  'reporting.board',
  'reporting.overview',
  'reporting.status',
]);

/** Commands whose answer holds the rows as they now are. */
const patched: ReadonlySet<CommandName> = new Set(['tasks.edit', 'tasks.paste', 'tasks.setTogether', 'tasks.confirmDeadline']);

const DERIVED_REST_MS = 1500;
let resting: ReturnType<typeof setTimeout> | undefined;
type Predicate = (query: { readonly queryKey: readonly unknown[] }) => boolean;

const ofHistory: readonly QueryName[] = ['history.state', 'history.ofTask', 'history.ofPlan', 'history.recent'];

/** Tells the other windows on the same book, in whichever host they run. */
const windows = new BroadcastChannel('bcd.changed');
windows.addEventListener('message', () => void refreshEverything());

/** Brings the window up to date after a command; resolves when what is on screen has been read anew. */
export async function refreshAfter<N extends CommandName>(name: N, output: CallOutput<N>): Promise<void> {
  windows.postMessage(name);
  const names: readonly QueryName[] | undefined = touched[name];
  if (!names) return refreshEverything();
  const changed = patched.has(name) ? (output as RowsChanged) : undefined;
  if (changed) patchRows(changed);
  const renumbered: readonly QueryName[] = changed?.renumbered ? ['tasks.list', 'plans.list'] : [];
  const stale = new Set<unknown>([...names, ...ofHistory, ...renumbered]);
  const isDerived: Predicate = ({ queryKey }) => derived.has(queryKey[0]) && !stale.has(queryKey[0]);
  void queryClient.invalidateQueries({ predicate: isDerived, refetchType: 'none' });
  clearTimeout(resting);
  resting = setTimeout(
    () => void queryClient.refetchQueries({ type: 'active', stale: true, predicate: ({ queryKey }) => derived.has(queryKey[0]) }),
    DERIVED_REST_MS,
  );
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[0]) });
}

/** The check of a large plan takes its time; it follows the rows by itself and must not keep an undo waiting. */
export function refreshEverything(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'lint.check' });
}

/** An edited cell of a plan of 10,000 rows must not read 10,000 rows again. */
function patchRows({ tasks }: RowsChanged): void {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  queryClient.setQueriesData<PlanRows>({ queryKey: ['tasks.list'] }, (rows) =>
    rows?.tasks.some(({ id }) => byId.has(id)) ? { ...rows, tasks: rows.tasks.map((task) => byId.get(task.id) ?? task) } : rows,
  );
}
