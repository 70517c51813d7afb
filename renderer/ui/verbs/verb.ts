import { notify } from '../notify.ts';
import { chordOf, type Chord, type PressedKey } from './chord.ts';
import type { Scope } from './scopes.ts';

/** Parts of a menu, in their order; a line is drawn between two. */
export const menuParts = ['cells', 'rows', 'sections', 'removal', 'table'] as const;
export type MenuPart = (typeof menuParts)[number];

/**
 * Something a person can do, declared once in a `*.verbs.ts` file: menus, keys, tooltips and the key help are drawn from it. The record's key is its id.
 *
 * @typeParam C what the place where it works knows of the moment: the rows chosen, whether the plan is closed
 */
export interface Verb<C = void> {
  readonly scope: Scope;
  /** As the help lists it. */
  readonly name: string;
  /** The first is the one that menus show. */
  readonly keys: readonly Chord[];
  /** The browser itself turns these keys into an event of the clipboard, or a text editor heeds them; here they are only told of. */
  readonly native?: true;
  /** Where a menu lists it; absent: in none. */
  readonly menu?: MenuPart;
  /** What menus and buttons say, where they can say more than the name: "Xóa 3 nhiệm vụ". */
  readonly label?: (context: C) => string;
  /** Why it cannot be done now, as a sentence for the clerk; null when it can. */
  readonly whyNot?: (context: C) => string | null;
  readonly run: (context: C) => void;
}

export type Verbs<C> = Readonly<Record<string, Verb<C>>>;

/** A verb at a moment. */
export interface BoundVerb {
  readonly keys: readonly Chord[];
  readonly scope: Scope;
  readonly native: boolean;
  readonly menu: MenuPart | null;
  readonly label: () => string;
  readonly whyNot: () => string | null;
  /** Does it, or says why not. */
  readonly run: () => void;
}

/** Nothing is asked of the context before a key is pressed or a menu opened. */
export function bindVerb<C>({ scope, name, keys, native, menu, label, whyNot, run }: Verb<C>, context: C): BoundVerb {
  const why = (): string | null => whyNot?.(context) ?? null;
  return {
    scope,
    keys,
    native: native ?? false,
    menu: menu ?? null,
    label: () => label?.(context) ?? name,
    whyNot: why,
    run: () => {
      const reason = why();
      if (reason === null) run(context);
      else notify(reason);
    },
  };
}

export function bindVerbs<const Id extends string, C>(verbs: Readonly<Record<Id, Verb<C>>>, context: C): Readonly<Record<Id, BoundVerb>> {
  return Object.fromEntries(Object.entries(verbs).map(([id, verb]) => [id, bindVerb(verb as Verb<C>, context)])) as Record<Id, BoundVerb>;
}

export function verbForKey(verbs: readonly BoundVerb[], event: PressedKey): BoundVerb | undefined {
  const pressed = chordOf(event);
  return verbs.find(({ keys, native }) => !native && keys.some((chord) => chord === pressed));
}

/** The first sentence that speaks against it. */
export const firstReason =
  <C>(...reasons: readonly ((context: C) => string | null)[]) =>
  (context: C): string | null => {
    for (const reason of reasons) {
      const why = reason(context);
      if (why !== null) return why;
    }
    return null;
  };

/** "Hoàn tác (Ctrl+Z)" */
export const withKey = (words: string, { keys: [first] }: { readonly keys: readonly Chord[] }): string => (first ? `${words} (${first})` : words);
