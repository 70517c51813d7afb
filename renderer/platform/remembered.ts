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

function read<T>(key: string, initial: T): T {
  try {
    const kept = localStorage.getItem(`bcd.${key}`);
    return kept === null ? initial : (JSON.parse(kept) as T);
  } catch {
    return initial;
  }
}
