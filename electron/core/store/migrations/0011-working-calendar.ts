import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { civilDate } from '../../../../shared/domain/civil-date.ts';
import { isWeekend } from '../../../../shared/domain/working-calendar/computed-year.ts';

/**
 * The working calendar, kept day by day. Days off and make-up days that a committee had typed among its settings stay its own,
 * and count as they did: one typed as both was a day off, and only a weekend could be worked in exchange.
 */
export function workingCalendar(database: Database.Database): void {
  database.exec(/* sql */ `
    CREATE TABLE calendar_days (
      id TEXT PRIMARY KEY, committee_id TEXT REFERENCES committees (id) ON DELETE CASCADE,
      day TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('rest', 'work', 'usual')), name TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX calendar_days_once ON calendar_days (coalesce(committee_id, ''), day);
    CREATE TABLE calendar_years (id TEXT PRIMARY KEY, year INTEGER NOT NULL, source TEXT NOT NULL) STRICT;
  `);
  const committees = new Set((database.prepare('SELECT id FROM committees').all() as { id: string }[]).map(({ id }) => id));
  const insert = database.prepare('INSERT OR IGNORE INTO calendar_days (id, committee_id, day, kind, name) VALUES (?, ?, ?, ?, ?)');
  const stored = database.prepare(`SELECT key, value FROM settings WHERE key LIKE 'reporting:%'`).all() as { key: string; value: string }[];
  for (const { key, value } of stored) {
    const committeeId = key.slice('reporting:'.length);
    const { holidays = [], makeUpDays = [], ...settings } = JSON.parse(value) as { holidays?: string[]; makeUpDays?: string[] };
    if (committees.has(committeeId)) {
      for (const day of holidays) insert.run(randomUUID(), committeeId, day, 'rest', '');
      for (const day of makeUpDays.filter(couldBeWorked)) insert.run(randomUUID(), committeeId, day, 'work', '');
    }
    database.prepare('UPDATE settings SET value = ? WHERE key = ?').run(JSON.stringify(settings), key);
  }
}

const ALWAYS_OFF: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02']);
const couldBeWorked = (day: string): boolean => isWeekend(civilDate(day)) && !ALWAYS_OFF.has(day.slice(5));
