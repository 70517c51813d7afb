import { useCallback, useMemo } from 'react';
import type { CallInput, CallOutput } from '../../../shared/api/contract.ts';
import { queryClient } from '../../data/query-client.ts';
import { runCommand } from '../../data/run-command.ts';
import { useInTurn } from '../../data/use-in-turn.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { notifyFailure } from '../../ui/notify.ts';

export type PaperRead = CallOutput<'papers.read'>;
export type PaperChange = Omit<CallInput<'papers.edit'>, 'id' | 'revision'>;

/** One part of a draft that is written by itself. */
export interface DraftPart<T> {
  readonly read: (paper: PaperRead) => T;
  readonly change: (value: T, paper: PaperRead) => PaperChange;
  /** What two values that say the same have in common. */
  readonly key?: (value: T) => string;
}

export type Stored<T> = { readonly kind: 'stored' } | { readonly kind: 'elsewhere'; readonly theirs: T };

export interface Draft {
  /**
   * Stores a part that stood as `base` when it was begun to be written, within a turn that has begun (`afterwards`). Where something else
   * has been stored since, nothing is overwritten and what stands there is answered; another part that was changed meanwhile is no
   * hindrance. Throws a `CallFailure`.
   */
  readonly storeNow: <T>(part: DraftPart<T>, base: T, value: T) => Promise<Stored<T>>;
  /** A choice that is made from the paper as it stands then, after all that was typed before; a refusal is a notice. */
  readonly choose: (changeOf: (paper: PaperRead) => PaperChange) => void;
  /** Runs when all that was to be stored before is stored, with the revision that is left. */
  readonly afterwards: <T>(work: (revision: number) => Promise<T>) => Promise<T>;
}

const TRIES = 4;

/** The changes of one draft, one after another. */
export function useDraft(paperId: string): Draft {
  const inTurn = useInTurn();
  const now = useCallback(
    (fresh: boolean): Promise<PaperRead> => {
      const query = queryOf('papers.read', { paperId });
      const known = queryClient.getQueryData<PaperRead>(query.queryKey);
      return known && !fresh ? Promise.resolve(known) : queryClient.fetchQuery({ ...query, staleTime: 0 });
    },
    [paperId],
  );
  return useMemo<Draft>(() => {
    const edit = async (changeOf: (paper: PaperRead) => PaperChange | null): Promise<void> => {
      for (let tried = 1; ; tried += 1) {
        const paper = await now(tried > 1);
        const change = changeOf(paper);
        if (change === null) return;
        try {
          await runCommand('papers.edit', { id: paperId, revision: paper.revision, ...change });
          return;
        } catch (thrown) {
          // Another window was quicker: what it changed is looked at first.
          if (asFailure(thrown).code !== 'system.staleRevision' || tried === TRIES) throw thrown;
        }
      }
    };
    const storeNow = async <T>({ read, change, key = JSON.stringify }: DraftPart<T>, base: T, value: T): Promise<Stored<T>> => {
      let found: Stored<T> = { kind: 'stored' };
      await edit((paper) => {
        const theirs = read(paper);
        const isTheirs = key(theirs) !== key(base) && key(theirs) !== key(value);
        found = isTheirs ? { kind: 'elsewhere', theirs } : { kind: 'stored' };
        return isTheirs || key(theirs) === key(value) ? null : change(value, paper);
      });
      return found;
    };
    return {
      storeNow,
      choose: (changeOf) => void inTurn(() => edit(changeOf)).catch((thrown: unknown) => notifyFailure(asFailure(thrown))),
      afterwards: (work) => inTurn(async () => work((await now(false)).revision)),
    };
  }, [inTurn, now, paperId]);
}
