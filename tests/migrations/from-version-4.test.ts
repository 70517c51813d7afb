import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../electron/core/store/migrate.ts';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop, testCore } from '../kit/test-core.ts';

it('a data folder of version 4 keeps its numbers; a number typed as a sub-task’s is counted under its task', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'bcd.sqlite');
  copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-2.sqlite'), file);
  const old = new Database(file);
  migrate(old, folder, migrations.slice(0, 4));
  const secondId = (old.prepare('SELECT id FROM tasks ORDER BY rank LIMIT 1 OFFSET 1').get() as { id: string }).id;
  old.prepare("UPDATE tasks SET number_text = '1.1' WHERE id = ?").run(secondId);
  old.close();

  const test = await testCore(folder);
  const [plan] = await test.call('plans.list', {});
  const numbers = async (): Promise<string[]> =>
    (await test.call('tasks.list', { planId: plan!.id })).tasks.slice(0, 4).map(({ number, level }) => `${number}/${level}`);
  expect(await numbers()).toEqual(['1/0', '1.1/1', '2/0', '3/0']);
  // A row deleted by the old program comes back beside the others.
  await test.call('history.undo', {});
  expect((await test.call('tasks.list', { planId: plan!.id })).tasks).toHaveLength(32);
  await test.call('tasks.add', { planId: plan!.id, afterTaskId: secondId, rows: [{ content: 'Mới' }] });
  expect(await numbers()).toEqual(['1/0', '1.1/1', '1.2/1', '2/0']);
});
