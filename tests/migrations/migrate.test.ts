import Database from 'better-sqlite3';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCommitteeRow } from '../../electron/core/committees/committees.repo.ts';
import { applicationId } from '../../electron/core/store/book-version.ts';
import { migrate } from '../../electron/core/store/migrate.ts';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import { inSql } from '../../electron/core/store/migrations/migration.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import { sql } from '../../electron/core/store/handles.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'nothing was refused';
};

describe('opening a data folder', () => {
  it('makes a new database marked as ours at the newest version', () => {
    const folder = tempFolder();
    openStore(folder, 'bài kiểm tra').close();
    const file = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    expect(file.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  });

  it('refuses a second opener and names the first', () => {
    const folder = tempFolder();
    const first = openStore(folder, 'cửa sổ chương trình trên máy PHONG-TM');
    expect(() => openStore(folder, 'dòng lệnh')).toThrow(/cửa sổ chương trình trên máy PHONG-TM/);
    first.close();
    openStore(folder, 'dòng lệnh').close();
  });

  it('refuses a file from a newer program and leaves it alone', () => {
    const folder = tempFolder();
    openStore(folder, 'bài kiểm tra').close();
    const file = new Database(path.join(folder, 'bcd.sqlite'));
    file.pragma(`user_version = ${migrations.length + 1}`);
    file.close();
    expect(refusal(() => openStore(folder, 'bài kiểm tra'))).toBe('store.fromNewerVersion');
  });

  it("refuses somebody else's database and a file that is none", () => {
    const other = tempFolder();
    const file = new Database(path.join(other, 'bcd.sqlite'));
    file.exec('CREATE TABLE danh_ba (ten TEXT)');
    file.close();
    expect(refusal(() => openStore(other, 'bài kiểm tra'))).toBe('store.notOurs');

    const broken = tempFolder();
    writeFileSync(path.join(broken, 'bcd.sqlite'), 'đây không phải cơ sở dữ liệu '.repeat(500));
    expect(refusal(() => openStore(broken, 'bài kiểm tra'))).toBe('store.damaged');
  });

  it('refuses a folder that is a file', () => {
    const file = path.join(tempFolder(), 'so');
    writeFileSync(file, '');
    expect(refusal(() => openStore(file, 'bài kiểm tra'))).toBe('store.folderUnusable');
  });
});

describe('migrating', () => {
  it('keeps what an older database holds and puts a checked copy beside it first', () => {
    const folder = tempFolder();
    const store = openStore(folder, 'bài kiểm tra');
    store.write('entry', (db) => db.insert('committees', [newCommitteeRow('c', 'BCĐ')]));
    store.close();

    const file = new Database(path.join(folder, 'bcd.sqlite'));
    migrate(file, folder, [...migrations, inSql('ALTER TABLE committees ADD COLUMN next_step TEXT')]);
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(file.prepare('SELECT name, next_step FROM committees').get()).toEqual({ name: 'BCĐ', next_step: null });
    file.close();

    const [copyName] = readdirSync(path.join(folder, 'backups'));
    const copy = new Database(path.join(folder, 'backups', copyName ?? ''), { readonly: true });
    expect(copy.prepare('SELECT name FROM committees').pluck().get()).toBe('BCĐ');
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length);
    copy.close();
  });

  it('leaves the old database whole when a step fails', () => {
    const folder = tempFolder();
    openStore(folder, 'bài kiểm tra').close();
    const file = new Database(path.join(folder, 'bcd.sqlite'));
    expect(() => migrate(file, folder, [...migrations, inSql('DROP TABLE tasks; SELECT nonsense')])).toThrow();
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'tasks'").pluck().get()).toBe(1);
    file.close();
    expect(existsSync(path.join(folder, 'backups'))).toBe(true);
  });
});

describe('handles', () => {
  it('a read handle refuses to write', () => {
    const store = openStore(tempFolder(), 'bài kiểm tra');
    expect(() => store.read((db) => db.all(sql.deleteFrom('tasks') as never))).toThrow(/read handle/);
    store.close();
  });
});
