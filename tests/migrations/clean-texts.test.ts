import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, it } from 'vitest';
import { TEXTS_CLEANED } from '../../shared/api/history.api.ts';
import { hasForbidden } from '../../shared/domain/text/normalize.ts';
import { cleanTexts } from '../../electron/core/store/migrations/0010-clean-texts.ts';
import { bookBefore } from '../kit/older-book.ts';
import { planWith, testCore, type TestCore } from '../kit/test-core.ts';

/** What books took in before the door was shut. */
const HIDDEN = '\u200e\u061c\ufe0f\ufffe\u{e0041}';

/** Brings the book back to the version before, with the letters that it could hold then; returns what it says of itself. */
async function asOlder(test: TestCore, statements: readonly string[]): Promise<Database.Database> {
  await test.close();
  const file = bookBefore(cleanTexts, test.dataFolder);
  for (const statement of statements) file.exec(statement.replaceAll('~', HIDDEN).replaceAll('§', '\uf0b7'));
  return file;
}

it('an older book is cleaned of what has no shape, its frozen versions to the letter as they were, and the history says how many cells', async () => {
  const before = await testCore();
  const { plan, tasks } = await planWith(before, ['Kiểm tra cửa khẩu', 'Rà soát', 'Sẽ bị xóa']);
  await before.call('agencies.create', { name: 'Sở Công Thương' });
  const document = { number: '12/QĐ-BCĐ', date: '2025-01-10', issuer: 'Trưởng ban' };
  await before.call('tasks.edit', { edits: [{ id: tasks[1]!.id, revision: tasks[1]!.revision, texts: { note: 'sửa sau' } }] });
  await before.call('tasks.remove', { ids: [tasks[2]!.id] });
  const { revision } = (await before.call('plans.list', {}))[0]!;
  const version = await before.call('planLife.adopt', { planId: plan.id, revision, document });
  const older = await asOlder(before, [
    `UPDATE tasks SET content = 'Kiểm~ tra cửa khẩu', note = '§ ' || note WHERE content LIKE 'Kiểm%'`,
    `UPDATE tasks SET content = 'Rà~ soát', own = json_object('own:a', 'Một~ tỷ') WHERE content = 'Rà soát'`,
    `UPDATE agencies SET name = 'Sở~ Công Thương'`,
    `UPDATE plan_versions SET snapshot = replace(snapshot, 'Kiểm tra', 'Kiểm~ tra')`,
    `UPDATE audit_changes SET before = replace(before, 'Sẽ bị', 'Sẽ~ bị') WHERE before LIKE '%Sẽ bị%'`,
    `UPDATE audit_changes SET before = replace(before, 'Rà soát', 'Rà~ soát'), after = replace(after, 'Rà soát', 'Rà~ soát') WHERE after LIKE '%Rà soát%'`,
  ]);
  const frozen = older.prepare('SELECT snapshot, fingerprint FROM plan_versions').all();
  older.close();

  const test = await testCore(before.dataFolder);
  const rows = await test.call('tasks.list', { planId: plan.id });
  expect(rows.tasks.map(({ content }) => content)).toEqual(['Kiểm tra cửa khẩu', 'Rà soát']);
  expect(hasForbidden(JSON.stringify([rows, await test.call('agencies.list', {})]))).toBe(false);
  // Two contents, a note, a text of an own column and a name: told once, and no step to take back.
  const [entry, ...others] = (await test.call('history.recent', { limit: 100 })).filter(({ operation }) => operation === TEXTS_CLEANED);
  expect(entry).toMatchObject({ actor: 'Chương trình', subject: '5 ô', place: { committee: null, plan: null } });
  expect(others).toEqual([]);
  expect(await test.refusal('history.undo', { entryId: entry!.id })).toBe('history.nothingToUndo');
  // Found by the words it has now.
  expect((await test.call('search.everywhere', { text: 'Kiểm tra' })).map(({ id }) => id)).toContain(tasks[0]!.id);

  // What was recorded or deleted before comes back without it.
  const deleted = (await test.call('trash.list', {})).find(({ id }) => id === tasks[2]!.id);
  expect(deleted?.title).toBe('Sẽ bị xóa');
  await test.call('trash.restore', { ids: [tasks[2]!.id] });
  expect(hasForbidden(JSON.stringify(await test.call('tasks.list', { planId: plan.id })))).toBe(false);
  await test.call('history.undo', {});

  // The paper of the version prints, with the code it was adopted with; the plan still says what its version says.
  for (const format of ['docx', 'xlsx'] as const) {
    for (const versionId of [version.id, null]) await test.call('documents.annex', { planId: plan.id, versionId, format, options: { fingerprint: true } });
  }
  const { revision: now } = (await test.call('plans.list', {}))[0]!;
  expect(await test.refusal('planLife.amend', { planId: plan.id, revision: now, document })).toBe('planLife.nothingChanged');

  await test.close();
  const file = new Database(path.join(test.dataFolder, 'bcd.sqlite'), { readonly: true });
  expect(file.prepare('SELECT snapshot, fingerprint FROM plan_versions').all()).toEqual(frozen);
  file.close();
});

it('a clean book is opened without a word', async () => {
  const before = await testCore();
  await planWith(before, ['Việc']);
  (await asOlder(before, [])).close();
  const test = await testCore(before.dataFolder);
  expect((await test.call('history.recent', { limit: 100 })).map(({ operation }) => operation)).not.toContain(TEXTS_CLEANED);
});
