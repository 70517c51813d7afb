import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../shared/api/contract.ts';
import { call } from '../platform/client.ts';
import { queryClient } from './query-client.ts';

/** Copies are made without this window's doing; it looks again so often. */
const EVERY_MS = 60_000;

/** Files, not the book: no change of the book makes them stale. */
const KEY = 'files of backups';

const state = queryOptions({ queryKey: [KEY, 'state'], queryFn: ({ signal }) => call('backup.state', {}, { signal }), refetchInterval: EVERY_MS });
const list = queryOptions({ queryKey: [KEY, 'list'], queryFn: ({ signal }) => call('backup.list', {}, { signal }), refetchInterval: EVERY_MS });

export const useBackupState = (): UseQueryResult<CallOutput<'backup.state'>> => useQuery(state);
export const useBackupList = (): UseQueryResult<CallOutput<'backup.list'>> => useQuery(list);

/** After whatever this window has done with copies. */
export const lookAtBackups = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [KEY] });
