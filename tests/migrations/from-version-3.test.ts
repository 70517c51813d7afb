import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../electron/core/store/migrate.ts';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop, testCore } from '../kit/test-core.ts';

/** The folder written at version 2 (the sample, an edit, a removal), brought to version 3 as that program did at opening. */
function versionThree(): string {
  const folder = tempFolder();
  const file = path.join(folder, 'bcd.sqlite');
  copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-2.sqlite'), file);
  const old = new Database(file);
  migrate(old, folder, migrations.slice(0, 3));
  expect(old.pragma('user_version', { simple: true })).toBe(3);
  old.close();
  return folder;
}

describe('a data folder of version 3', () => {
  it('keeps its tasks and can be reported on', async () => {
    const folder = versionThree();
    const old = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    const before = old.prepare('SELECT id, content, note, deadline FROM tasks ORDER BY id').all();
    old.close();

    const test = await testCore(folder);
    const [plan] = await test.call('plans.list', {});
    const { tasks } = await test.call('tasks.list', { planId: plan!.id });
    const lead = tasks[0]!.assignments.find(({ role }) => role === 'lead');
    await test.call('reporting.record', {
      planId: plan!.id,
      period: '2025-H1',
      addressee: { kind: 'agency', id: lead!.refId! },
      receivedOn: '2025-06-18',
      reports: [{ taskId: tasks[0]!.id, progress: 'on-track' }],
    });
    const { rows } = await test.call('reporting.grid', { planId: plan!.id, asOf: '2025-07-01' });
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['Đạt', ...Array.from({ length: 30 }, () => expect.any(String))]);
    await test.close();

    const file = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.prepare('SELECT id, content, note, deadline FROM tasks ORDER BY id').all()).toEqual(before);
    file.close();
  });

  it('can still take back the steps of the old program, behind the new one', async () => {
    const test = await testCore(versionThree());
    const [plan] = await test.call('plans.list', {});
    await test.call('periods.generate', { committeeId: plan!.committeeId, year: 2025 });
    for (let steps = 0; steps < 3; steps += 1) await test.call('history.undo', {});
    expect((await test.call('tasks.list', { planId: plan!.id })).tasks).toHaveLength(32);
    expect(await test.call('periods.list', { committeeId: plan!.committeeId })).toEqual([]);
  });
});
