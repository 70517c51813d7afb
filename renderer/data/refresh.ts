import type { Query } from '@tanstack/react-query';
import { contract, type OperationName, type QueryName } from '../../shared/api/contract.ts';
import type { AnyOperation } from '../../shared/api/operation.ts';
import { placesMeet, type Change } from '../../shared/api/places.ts';
import type { RowsChanged } from '../../shared/api/tasks.api.ts';
import { onChanges } from '../platform/client.ts';
import { nextFrame } from '../platform/next-frame.ts';
import { carriedRows, patchRows, placesBeyondRows } from './patch-rows.ts';
import { queryClient } from './query-client.ts';
import { changeLog, readingOf } from './read-fresh.ts';
import { readAtRest } from './rest.ts';

/**
 * What was read from where something changed is read anew. A change says which tables it touched and whose plan's rows, an answer
 * from which it was read (`Places`): nobody keeps a list of what makes what stale. The same news is told to the other windows.
 * Not covered, since no change of the book brings it: answers for the present day once midnight has passed, and files.
 */
interface News {
  readonly changes: readonly Change[];
  /** Made while rows are being typed: counts may rest. */
  readonly typing: boolean;
  /** The rows that the changes left, where they are all that happened to a plan's rows. */
  readonly rows?: RowsChanged['tasks'];
}

const windows = new BroadcastChannel('bcd.changed');
windows.addEventListener('message', ({ data }: MessageEvent<News>) => void taken(data));

/** Settles when what this window shows has been read anew after the changes heard of so far; does not wait for what rests. */
let underWay: Promise<unknown> = Promise.resolve();
export const refreshed = async (): Promise<void> => void (await underWay);

onChanges((changes, operation, value) => {
  const rows = carriedRows(operation, value);
  const news: News = { changes, typing: operationOf(operation).typing ?? false, ...(rows && { rows }) };
  windows.postMessage(news);
  underWay = Promise.all([underWay, taken(news)]);
});

/** What was stored stays stored when the window fails to show it: that is a fault of the window, and no command's. */
const taken = (news: News): Promise<void> =>
  take(news).catch((fault: unknown) => {
    queueMicrotask(() => {
      throw fault;
    });
  });

async function take({ changes, typing, rows }: News): Promise<void> {
  const heard = changes.filter((change) => changeLog.hear(change));
  if (heard.length === 0) return;
  if (rows) {
    // The typed text stands in its cell already: that it is stored is drawn first, and the table of 10,000 rows after it.
    await nextFrame();
    patchRows(rows);
  }
  const isStale = (query: Query): boolean => {
    if (!asksTheBook(query)) return false;
    const reading = readingOf(query);
    return !reading || heard.some((change) => change.at > reading.at && placesMeet(reading.read, rows ? placesBeyondRows(query, change) : change.places));
  };
  return readAnew(queryClient.getQueryCache().findAll({ predicate: isStale }), typing);
}

/** Reads everything anew, for when a change may have gone unheard. */
export const refreshEverything = (): Promise<void> => readAnew(queryClient.getQueryCache().findAll({ predicate: asksTheBook }), false);

async function readAnew(stale: readonly Query[], typing: boolean): Promise<void> {
  const [now, later] = [new Set<unknown>(), new Set<Query>()];
  for (const query of stale) {
    const { rests } = operationOf(query.queryKey[0] as QueryName);
    if (rests === 'always' || (rests === 'typing' && typing)) later.add(query);
    else now.add(query);
  }
  readAtRest(later);
  await queryClient.invalidateQueries({ predicate: (query) => now.has(query) });
}

/** What was read from elsewhere (a file beside the program) no change of the book makes stale. */
const asksTheBook = ({ queryKey }: Query): boolean => String(queryKey[0]) in contract;

const operationOf = (name: OperationName): AnyOperation => contract[name];
