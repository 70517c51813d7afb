import type { CallInput, CallOutput, QueryName } from '../../shared/api/contract.ts';
import type { CoreSession } from './open-core.ts';

type PagedName = { [N in QueryName]: CallInput<N> extends { offset?: number | undefined } ? N : never }[QueryName];

const AT_ONCE = 500;

/** A list that comes in pages, whole: what is written into a file has no end of the screen. */
export async function allPages<N extends PagedName>(ask: CoreSession['ask'], name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const rows: unknown[] = [];
  for (let page: unknown[] = [], first = true; first || page.length === AT_ONCE; first = false) {
    page = (await ask(name, { ...input, offset: rows.length, limit: AT_ONCE })) as unknown[];
    rows.push(...page);
  }
  return rows as CallOutput<N>;
}
