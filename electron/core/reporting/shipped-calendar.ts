import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCivilDate } from '../../../shared/domain/civil-date.ts';
import type { ShippedYear } from '../../../shared/domain/working-calendar/calendar-year.ts';
import type { Derived } from '../store/derived.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

const civilDay = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `Not a day: ${text}` });
  return z.NEVER;
});
const shippedDay = z.strictObject({ day: civilDay, kind: z.enum(['rest', 'work']), name: z.string(), computed: z.boolean().optional() });
const shippedFile = z.array(z.strictObject({ year: z.int(), sources: z.array(z.string()).min(1), days: z.array(shippedDay) }));

/** The published years that come with the program, put beside the book: what is computed from them is read in the same snapshot as the rest. */
export function shippedCalendar(resourceNow: (name: string) => string): Derived {
  const text = resourceNow('calendar/working-days.json');
  return {
    name: 'shipped-calendar',
    // Another file is another version.
    version: createHash('sha256').update(text).digest().readUInt32BE(),
    tables: /* sql */ `
      DROP TABLE IF EXISTS shipped_years;
      CREATE TABLE shipped_years (year INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
    `,
    fill: (db) =>
      db.insert(
        'shipped_years',
        shippedFile.parse(JSON.parse(text)).map((each) => ({ year: each.year, content: JSON.stringify(each) })),
      ),
  };
}

export function shippedYear(db: ReadHandle, year: number): ShippedYear | null {
  const row = db.get(sql.selectFrom('shipped_years').select('content').where('year', '=', year));
  return row ? (JSON.parse(row.content) as ShippedYear) : null;
}
