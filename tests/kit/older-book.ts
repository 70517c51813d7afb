import Database from 'better-sqlite3';
import path from 'node:path';
import { cleanTexts } from '../../electron/core/store/migrations/0010-clean-texts.ts';
import { workingCalendar } from '../../electron/core/store/migrations/0011-working-calendar.ts';
import { stepsByPerson } from '../../electron/core/store/migrations/0012-steps-by-person.ts';
import { issuedSectionNumbers } from '../../electron/core/store/migrations/0013-issued-section-numbers.ts';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import type { Migration } from '../../electron/core/store/migrations/migration.ts';

/** What takes a migration back; books of the versions before these are files among the fixtures. */
const takenBack = new Map<Migration, string>([
  [cleanTexts, ''],
  [workingCalendar, 'DROP TABLE calendar_days; DROP TABLE calendar_years'],
  [stepsByPerson, 'DROP INDEX audit_log_by_person; CREATE INDEX audit_log_standing ON audit_log (kind, seq) WHERE reversed_by IS NULL'],
  [issuedSectionNumbers, ''],
]);

/** The closed book of a data folder as it was before a migration, open to be given what it could hold then. */
export function bookBefore(migration: Migration, dataFolder: string): Database.Database {
  const file = new Database(path.join(dataFolder, 'bcd.sqlite'));
  const version = migrations.indexOf(migration);
  for (const later of migrations.slice(version).toReversed()) {
    const statements = takenBack.get(later);
    if (statements === undefined) throw new Error('Say in older-book.ts what takes the newest migration back.');
    file.exec(statements);
  }
  file.pragma(`user_version = ${version}`);
  return file;
}
