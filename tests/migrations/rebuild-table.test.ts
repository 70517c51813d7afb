import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../electron/core/store/migrate.ts';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import type { Migration } from '../../electron/core/store/migrations/migration.ts';
import { rebuildTable } from '../../electron/core/store/migrations/rebuild-table.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { planWith, testCore } from '../kit/test-core.ts';

/** A book of the newest version with a plan, tasks, and a registered lead; opened as a migration finds it. */
async function writtenBook(): Promise<{ folder: string; file: Database.Database; upgrade: (...steps: Migration[]) => void }> {
  const folder = tempFolder();
  const test = await testCore(folder);
  await test.call('agencies.create', { name: 'Sở Công Thương' });
  await planWith(test, ['Một', 'Hai', 'Ba']);
  await test.close();
  const file = new Database(path.join(folder, 'bcd.sqlite'));
  return { folder, file, upgrade: (...steps) => migrate(file, folder, [...migrations, ...steps]) };
}

const rowsOf = (file: Database.Database, table: string): unknown[] => file.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
const dependentsOf = (file: Database.Database, table: string): unknown[] =>
  file.prepare("SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' ORDER BY name").all(table);
const code = (work: () => void): string | undefined => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return undefined;
};

const mayBeArchived: Migration = (database) => rebuildTable(database, 'plans', (sql) => sql.replace("'closed')", "'closed', 'archived')"));
const mayBeACourt: Migration = (database) => rebuildTable(database, 'agencies', (sql) => sql.replace("'foreign',", "'foreign', 'court',"));

describe('a migration rebuilds a table that others refer to', () => {
  it('widens the CHECK of plans and keeps its rows, its tasks and what binds them', async () => {
    const { file, upgrade } = await writtenBook();
    expect(code(() => file.exec("UPDATE plans SET status = 'archived'"))).toBe('SQLITE_CONSTRAINT_CHECK');
    const before = ['plans', 'tasks', 'committees'].map((table) => rowsOf(file, table));
    expect(before[1]).toHaveLength(3);
    upgrade(mayBeArchived);
    expect(['plans', 'tasks', 'committees'].map((table) => rowsOf(file, table))).toEqual(before);
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');

    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
    file.exec("UPDATE plans SET status = 'archived'");
    expect(code(() => file.exec("UPDATE plans SET status = 'unknown'"))).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(code(() => file.exec('DELETE FROM plans'))).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
    expect(code(() => file.exec("UPDATE tasks SET plan_id = 'nowhere'"))).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
    file.close();
  });

  it('widens the CHECK of agencies, which refer to themselves and carry columns added later', async () => {
    const { folder, file, upgrade } = await writtenBook();
    file.exec("INSERT INTO agencies SELECT 'child', 0, 'Chi cục', 'chi cuc', '', '', NULL, NULL, 'other', id, '', '', '' FROM agencies LIMIT 1");
    const before = rowsOf(file, 'agencies');
    upgrade(mayBeArchived, mayBeACourt);
    expect(rowsOf(file, 'agencies')).toEqual(before);
    file.exec("UPDATE agencies SET kind = 'court' WHERE id = 'child'");
    expect(code(() => file.exec("DELETE FROM agencies WHERE id <> 'child'"))).toBe('SQLITE_CONSTRAINT_FOREIGNKEY');
    file.exec("UPDATE agencies SET kind = 'other' WHERE id = 'child'");
    file.pragma(`user_version = ${migrations.length}`);
    file.close();
    const test = await testCore(folder);
    expect((await test.call('plans.list', {}))[0]).toMatchObject({ tasks: 3 });
  });

  it('keeps indexes, triggers, numbers never given again, and gives a new column its default', async () => {
    const { file, upgrade } = await writtenBook();
    file.exec(`
      CREATE TABLE counted (seq INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT NOT NULL CHECK (word <> 'x'), twice TEXT AS (word || word));
      CREATE INDEX counted_by_word ON counted (word);
      CREATE TABLE noted (word TEXT);
      CREATE TRIGGER counted_noted AFTER INSERT ON counted BEGIN INSERT INTO noted VALUES (NEW.word); END;
      CREATE TRIGGER noted_counted AFTER DELETE ON noted BEGIN DELETE FROM counted WHERE word = OLD.word; END;
      CREATE VIEW all_counted AS SELECT word FROM counted;
      INSERT INTO counted (word) VALUES ('a'), ('b'), ('c');
      DELETE FROM counted WHERE word = 'c';`);
    const bound = [...dependentsOf(file, 'counted'), ...dependentsOf(file, 'noted')];
    upgrade((database) => rebuildTable(database, 'counted', (sql) => sql.replace("CHECK (word <> 'x')", "DEFAULT '', size INTEGER NOT NULL DEFAULT 7")));
    expect([...dependentsOf(file, 'counted'), ...dependentsOf(file, 'noted')]).toEqual(bound);
    file.exec("INSERT INTO counted (word) VALUES ('x')");
    expect(file.prepare('SELECT * FROM counted').raw().all()).toEqual([
      [1, 'a', 7, 'aa'],
      [2, 'b', 7, 'bb'],
      [4, 'x', 7, 'xx'],
    ]);
    expect(file.prepare('SELECT word FROM noted').pluck().all()).toEqual(['a', 'b', 'c', 'x']);
    expect(file.prepare('SELECT word FROM all_counted').pluck().all()).toEqual(['a', 'b', 'x']);
    file.close();
  });

  it('rolls a migration that breaks a reference back whole, with every step of the upgrade and the version', async () => {
    const { file, upgrade } = await writtenBook();
    const before = ['plans', 'tasks'].map((table) => rowsOf(file, table));
    const schema = file.prepare('SELECT * FROM sqlite_schema').all();
    const breaking: Migration = (database) => database.exec("UPDATE tasks SET plan_id = 'nowhere' WHERE content = 'Hai'");
    expect(code(() => upgrade(mayBeArchived, breaking))).toBe('store.upgradeRefused');
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(['plans', 'tasks'].map((table) => rowsOf(file, table))).toEqual(before);
    expect(file.prepare('SELECT * FROM sqlite_schema').all()).toEqual(schema);
    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
    file.close();
  });

  it('turns foreign keys on again when a step throws, and refuses a change that changes nothing', async () => {
    const { file, upgrade } = await writtenBook();
    expect(code(() => upgrade((database) => rebuildTable(database, 'plans', (sql) => sql.replace("'archiv'", ''))))).toMatch(/is the present one/);
    expect(code(() => upgrade((database) => rebuildTable(database, 'nowhere', () => '')))).toMatch(/no table/);
    expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(code(() => rebuildTable(file, 'plans', (sql) => sql.replace("'closed')", "'closed', 'archived')")))).toMatch(/foreign keys are off/);
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    file.close();
  });
});
