/** What the ledger says of one extension; days are `YYYY-MM-DD`. */
interface Decided {
  readonly decision: 'asked' | 'granted' | 'refused';
  readonly decidedOn: string | null;
  readonly grantedDue: string | null;
}
type Granted<E extends Decided> = E & { readonly decidedOn: NonNullable<E['decidedOn']>; readonly grantedDue: NonNullable<E['grantedDue']> };

/** The extensions granted up to a day, in the order of their decisions; `asOf` null: all that are written down. */
export function grantedUpTo<E extends Decided>(extensions: readonly E[], asOf: string | null): Granted<E>[] {
  return (
    extensions
      .filter(
        (each): each is Granted<E> =>
          each.decision === 'granted' && each.decidedOn !== null && each.grantedDue !== null && (asOf === null || each.decidedOn <= asOf),
      )
      // Stable: of two decided on one day the later line counts.
      .toSorted((a, b) => (a.decidedOn === b.decidedOn ? 0 : a.decidedOn < b.decidedOn ? -1 : 1))
  );
}

/** The extension that counts: the last one granted. */
export const lastGranted = <E extends Decided>(extensions: readonly E[], asOf: string | null): Granted<E> | null =>
  grantedUpTo(extensions, asOf).at(-1) ?? null;
