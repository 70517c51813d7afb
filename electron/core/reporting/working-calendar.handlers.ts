import type { HandlerInput } from '../../../shared/api/contract.ts';
import type { workingCalendarApi } from '../../../shared/api/working-calendar.api.ts';
import { addDays, formatDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { kindWords } from '../../../shared/domain/working-calendar/day-words.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import { readCalendarYear } from './working-calendar.repo.ts';

export const workingCalendarHandlers = (ids: Ids) => {
  const setDays = ({ db, describe, entryId }: CommandContext, committeeId: string | null, { days, kind, name }: HandlerInput<'calendar.setDays'>) => {
    const ofScope = committeeId === null ? sql.deleteFrom('calendar_days').where('committee_id', 'is', null) : ofCommittee(committeeId);
    db.run(ofScope.where('day', 'in', days));
    const rows = kind === null ? [] : [...new Set(days)].map((day) => ({ id: ids.next(), committee_id: committeeId, day, kind, name }));
    db.insert('calendar_days', rows);
    describe(inWords(days as CivilDate[], kind, name));
    return { entryId };
  };
  return {
    'calendar.year': ({ db }, { committeeId, year }) => {
      const { days, ...found } = readCalendarYear(db, committeeRow(db, committeeId).id, year);
      return { ...found, days: [...days] };
    },

    'calendar.setDays': (context, input) => setDays(context, null, input),

    'calendar.setOwnDays': (context, { committeeId, ...input }) => setDays(context, committeeRow(context.db, committeeId).id, input),

    'calendar.setSource': ({ db, describe, entryId }, { year, source }) => {
      db.run(sql.deleteFrom('calendar_years').where('year', '=', year));
      if (source !== '') db.insert('calendar_years', [{ id: String(year), year, source }]);
      describe(source === '' ? `năm ${year}: bỏ văn bản công bố` : `năm ${year}: ${source}`);
      return { entryId };
    },
  } satisfies Handlers<typeof workingCalendarApi>;
};

const ofCommittee = (committeeId: string) => sql.deleteFrom('calendar_days').where('committee_id', '=', committeeId);

/** “02/02/2028 – 04/02/2028: nghỉ (Tết Nguyên đán)” */
function inWords(days: readonly CivilDate[], kind: HandlerInput<'calendar.setDays'>['kind'], name: string): string {
  return `${spans(days.toSorted()).join(', ')}: ${kindWords[kind ?? 'back']}${name === '' ? '' : ` (${name})`}`;
}

/** Days that follow each other are told by their ends. */
function spans(days: readonly CivilDate[]): string[] {
  const runs: [first: CivilDate, last: CivilDate][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([first, last]) => (first === last ? formatDate(first) : `${formatDate(first)} – ${formatDate(last)}`));
}
