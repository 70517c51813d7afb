import { useCallback, useRef } from 'react';

/** Runs one piece of work after another: the second change of a row must carry the revision that the first one made. */
export function useInTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const run = last.current.then(work);
    last.current = run.catch(() => undefined);
    return run;
  }, []);
}
