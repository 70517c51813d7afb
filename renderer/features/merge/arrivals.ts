import type { Arrival, MergePreview } from '../../../shared/api/merge.api.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import type { Tokens } from './decisions.ts';
import type { WizardState } from './use-wizard.ts';

/** The day a paper came, as it stands in its field; `day` null where that is no day. */
export interface CameOn {
  readonly typed: string;
  readonly day: string | null;
  /** What proposed it; `set`: the clerk did. */
  readonly by: Arrival['by'] | 'set';
}

/** By key: what was typed for the file, else the day for all, else what is proposed. */
export function daysOfArrival(
  { accepted }: MergePreview,
  { receivedOn, arrivals }: Pick<WizardState, 'receivedOn' | 'arrivals'>,
  tokens: Tokens,
): ReadonlyMap<number, CameOn> {
  const forAll = receivedOn.trim() === '' ? undefined : receivedOn;
  return new Map(
    accepted.map(({ key, arrival }): [number, CameOn] => {
      const said = arrivals[tokens[key] ?? ''] ?? forAll;
      const typed = said ?? formatCivilDate(arrival.on);
      return [key, { typed, day: readDay(typed), by: said === undefined ? arrival.by : 'set' }];
    }),
  );
}

export const asArrivals = (came: ReadonlyMap<number, CameOn>): { file: number; on: string }[] =>
  [...came].flatMap(([file, { day }]) => (day === null ? [] : [{ file, on: day }]));
