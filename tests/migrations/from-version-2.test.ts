import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop, testCore } from '../kit/test-core.ts';

/** Written by the program at version 2: the sample imported, the first task's note edited, the fifth task removed. */
function versionTwo(): string {
  const folder = tempFolder();
  copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-2.sqlite'), path.join(folder, 'bcd.sqlite'));
  return folder;
}

describe('a data folder of version 2', () => {
  it('keeps its rows and can adopt its plan', async () => {
    const folder = versionTwo();
    const old = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(2);
    const before = old.prepare('SELECT id, content, note FROM tasks ORDER BY id').all();
    old.close();

    const test = await testCore(folder);
    const [plan] = await test.call('plans.list', {});
    expect(plan).toMatchObject({ status: 'draft', tasks: 31 });
    const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };
    const version = await test.call('planLife.adopt', { planId: plan!.id, revision: plan!.revision, document });
    expect(version).toMatchObject({ ordinal: 1, tasks: 31 });
    await test.close();

    const file = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.prepare('SELECT id, content, note FROM tasks ORDER BY id').all()).toEqual(before);
    file.close();
  });

  it('can still take back the steps taken with the old program', async () => {
    const test = await testCore(versionTwo());
    const [plan] = await test.call('plans.list', {});
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    const { tasks } = await test.call('tasks.list', { planId: plan!.id });
    expect(tasks).toHaveLength(32);
    expect(tasks[0]!.note).toBe('');
  });
});
