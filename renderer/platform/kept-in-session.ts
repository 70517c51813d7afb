/** What this window must not lose on a reload; gone when the window is closed. */
export function readKept<T>(key: string, blank: T): T {
  try {
    const text = sessionStorage.getItem(`bcd.${key}`);
    return text === null ? blank : (JSON.parse(text) as T);
  } catch {
    return blank;
  }
}

/** Keeps a value that JSON can carry; null drops it. */
export function keep(key: string, value: unknown): void {
  if (value === null) sessionStorage.removeItem(`bcd.${key}`);
  else sessionStorage.setItem(`bcd.${key}`, JSON.stringify(value));
}
