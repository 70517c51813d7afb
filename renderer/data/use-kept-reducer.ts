import { useCallback, useEffect, useReducer, type Dispatch } from 'react';

export interface Kept<S, A> {
  readonly state: S;
  readonly dispatch: Dispatch<A>;
  readonly forget: () => void;
}

/**
 * A reducer that outlives a reload of the window, so going back or pressing F5 loses no work.
 * `kept` picks what is remembered under `key`; it and `step` are functions of the module.
 */
export function useKeptReducer<S extends object, A>(key: string, step: (state: S, action: A) => S, blank: S, kept: (state: S) => Partial<S>): Kept<S, A> {
  const [state, dispatch] = useReducer(step, null, () => restore(key, blank));
  useEffect(() => {
    sessionStorage.setItem(key, JSON.stringify(kept(state)));
  }, [key, kept, state]);
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  return { state, dispatch, forget };
}

function restore<S extends object>(key: string, blank: S): S {
  const text = sessionStorage.getItem(key);
  if (text === null) return blank;
  try {
    return { ...blank, ...(JSON.parse(text) as Partial<S>) };
  } catch {
    return blank;
  }
}
