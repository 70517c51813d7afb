import { sql as raw } from 'kysely';
import { sql } from './handles.ts';

/** For `where('id', 'in', …)`: one prepared statement however many ids there are. */
export const idsIn = <T extends string | number>(ids: readonly T[]) =>
  sql.selectFrom(raw<{ value: T }>`json_each(${JSON.stringify(ids)})`.as('given')).select('given.value');
