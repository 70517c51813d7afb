import { faultAt, type Fault, type PlacedMatch } from './lint-plan.ts';
import type { LintCode } from '../../i18n/lint-sentences.ts';

/** One of several ways in which a plan writes the same thing. */
export interface Spelling {
  readonly words: string;
  readonly places: readonly { readonly row: PlacedMatch['row']; readonly field: PlacedMatch['field']; readonly start: number; readonly text: string }[];
}

/**
 * A plan that writes one thing in several ways is asked about at the fewest places: at every spelling but the one kept.
 * @param keep the spelling to keep; default the most used, the first met among equals.
 */
export function minorityFaults(code: LintCode, spellings: readonly Spelling[], keep?: Spelling): Fault[] {
  if (spellings.length < 2) return [];
  const kept = keep ?? spellings.reduce((most, each) => (each.places.length > most.places.length ? each : most));
  return spellings
    .filter((spelling) => spelling !== kept)
    .flatMap((spelling) =>
      spelling.places.map(({ row, field, start, text }) =>
        faultAt(code, row, field, start, text, kept.words, { count: spelling.places.length, other: kept.words, otherCount: kept.places.length }),
      ),
    );
}
