/** The name of the value that stands in the path; every other one stands in the query under its own name. */
export const PATH = '/';

/** One value of an address. The empty text is its usual value and is never written. */
interface Part<T> {
  readonly name: string;
  /** Undefined: no such value. */
  read(text: string): T | undefined;
  write(value: T): string;
}

export const text = (name: string): Part<string> => ({ name, read: (said) => said, write: (value) => value });

export const required = (name: string): Part<string> => ({ name, read: (said) => (said === '' ? undefined : said), write: (value) => value });

/** @param values by what the address says for each; the usual one by the empty text */
export const oneOf = <const T extends string | number | boolean>(name: string, values: Readonly<Record<string, T>>): Part<T> => ({
  name,
  read: (said) => (Object.hasOwn(values, said) ? values[said] : undefined),
  write: (value) => Object.entries(values).find(([, each]) => each === value)?.[0] ?? '',
});

type Parts = Readonly<Record<string, Part<unknown>>>;
type Values<P extends Parts> = { readonly [K in keyof P]: P[K] extends Part<infer T> ? T : never };
type Declared<S extends string, P extends Parts> = { readonly screen: S } & Values<P>;

export interface Address<R> {
  readonly screen: string;
  readonly word: string;
  of(values: Partial<R>): R;
  /** Null: the path leads to no screen. What the query says without sense counts as unsaid. */
  read(path: string, query: URLSearchParams): R | null;
  write(route: R): string;
}

export type RouteOf<A> = A extends Address<infer R> ? R : never;
/** What an address says beside its path. */
export type More<R> = Partial<Omit<R, 'screen'>>;

/** The address `#/<word>/<path>?<query>` of a screen; one declaration both reads and writes it. */
export function address<const S extends string, P extends Parts>(screen: S, word: string, parts: P): Address<Declared<S, P>> {
  const named = Object.entries(parts);
  const filled = (values: Readonly<Record<string, unknown>>): Declared<S, P> =>
    ({ screen, ...Object.fromEntries(named.map(([key, part]) => [key, values[key] ?? part.read('')])) }) as Declared<S, P>;
  return {
    screen,
    word,
    of: filled,
    read: (path, query) => {
      const said = named.map(([key, part]) => [key, part.read(part.name === PATH ? path : (query.get(part.name) ?? ''))] as const);
      const lost = said.some(([key, value]) => value === undefined && parts[key]?.name === PATH);
      return lost ? null : filled(Object.fromEntries(said));
    },
    write: (route: Readonly<Record<string, unknown>>) => {
      const said = named.map(([key, part]) => [part.name, part.write(route[key])] as const).filter(([, value]) => value !== '');
      const path = said.filter(([name]) => name === PATH).map(([, value]) => `/${encodeURIComponent(value)}`);
      const query = new URLSearchParams(said.filter(([name]) => name !== PATH).map(([name, value]) => [name, value]));
      return `#/${word}${path.join('')}${query.size > 0 ? `?${query.toString()}` : ''}`;
    },
  };
}
