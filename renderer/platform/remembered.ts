import { useCallback, useState } from 'react';

/** A choice of this person at this machine (widths, columns, an open drawer), kept between visits. Never data. */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(key, initial));
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(`bcd.${key}`, JSON.stringify(next));
    },
    [key],
  );
  return [value, remember];
}

/** Changes what is kept under another key, for whoever reads it next. */
export function rememberFor<T>(key: string, initial: T, change: (now: T) => T): void {
  localStorage.setItem(`bcd.${key}`, JSON.stringify(change(read(key, initial))));
}

function read<T>(key: string, initial: T): T {
  try {
    const kept = localStorage.getItem(`bcd.${key}`);
    return kept === null ? initial : (JSON.parse(kept) as T);
  } catch {
    return initial;
  }
}
