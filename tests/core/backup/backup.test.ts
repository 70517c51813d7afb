import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { applicationId, knownVersion } from '../../../electron/core/store/book-version.ts';
import { bookBefore } from '../../kit/older-book.ts';
import { paperTemplates } from '../../../electron/core/store/migrations/0020-paper-templates.ts';
import { runBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const contents = async (test: TestCore): Promise<string[]> => {
  const plans = await test.call('plans.list', {});
  const lists = await Promise.all(plans.map(({ id }) => test.call('tasks.list', { planId: id })));
  return lists.flatMap(({ tasks }) => tasks.map(({ content }) => content));
};
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const passing = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp'));
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Nhiệm vụ ${index + 1}`);

async function killedAt(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-keeper.ts'), ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

/** A closed book of 200 tasks with one copy that has 199 of them. */
async function bookWithCopy() {
  const test = await testCore();
  const { plan } = await planWith(test, names(199));
  const { file } = await test.call('backup.make', {});
  await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Sau bản sao lưu' }] });
  await test.close();
  return { test, folder: test.dataFolder, file };
}

const indexPage = (book: string): { bytes: Buffer; at: number; size: number } => {
  const database = new Database(book);
  database.pragma('journal_mode = DELETE');
  const page = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'tasks_by_plan'").pluck().get());
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  return { bytes: readFileSync(book), at: (page - 1) * size, size };
};

/** The root of the index that plans are read by counts a cell less: SQLite sees it when the book is opened. */
function tearIndex(book: string): void {
  const { bytes, at } = indexPage(book);
  bytes.writeUInt16BE(bytes.readUInt16BE(at + 3) - 1, at + 3);
  writeFileSync(book, bytes);
}

/** One byte of a plan's id in that index is another: rows are missed by who asks by it, and only a full check sees it. */
function flipIndex(book: string): void {
  const { bytes, at, size } = indexPage(book);
  const database = new Database(book, { readonly: true });
  const plan = String(database.prepare('SELECT id FROM plans').pluck().get());
  database.close();
  // The last on the page: what lies before it may be left of rows that went to other pages.
  const found = bytes.lastIndexOf(plan, at + size - plan.length);
  expect(found).toBeGreaterThan(at);
  bytes[found + 1] = (bytes[found + 1] ?? 0) ^ 1;
  writeFileSync(book, bytes);
}

describe('a copy', () => {
  it('is whole and consistent though rows are written while it is made', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, names(300));
    const making = test.call('backup.make', {});
    let edits = 0;
    const running = { still: true };
    void making.then(() => (running.still = false));
    for (; running.still && edits < 50; edits += 1) {
      await test.call('tasks.add', { planId: plan.id, rows: [{ content: `Trong khi sao lưu ${edits}` }] });
    }
    const { file, sha256, counts, verified } = await making;
    expect(verified).toBe(true);
    expect(digest(file)).toBe(sha256);
    const copy = new Database(file, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM tasks').pluck().get()).toBe(counts.tasks);
    copy.close();
    expect(counts.tasks).toBeGreaterThanOrEqual(300);
    expect(edits).toBeGreaterThan(0);
    expect(passing(test.dataFolder)).toEqual([]);
  });

  it('of a book that lost its rows is told, and leaves the good one standing', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, names(30));
    const good = await test.call('backup.make', {});
    await test.call('plans.remove', { id: plan.id });
    expect(await test.call('backup.make', {})).toMatchObject({ nearlyEmpty: true });
    expect(await test.call('backup.make', {})).toMatchObject({ nearlyEmpty: true });
    expect(existsSync(good.file)).toBe(true);
    const last = (await test.call('backup.list', {})).find(({ nearlyEmpty }) => !nearlyEmpty);
    expect((await test.call('backup.state', {})).lastAt).toBe(last?.at);
  });

  it('goes to the second place too, once it is there', async () => {
    const test = await testCore();
    await planWith(test, names(3));
    const usb = path.join(tempFolder(), 'usb');
    const { secondPlace } = await test.call('backup.setSecondPlace', { folder: usb });
    expect(secondPlace).toMatchObject({ folder: usb, overdue: false });
    expect((await test.call('backup.list', {})).map(({ place }) => place)).toEqual(['here', 'second']);
    rmSync(usb, { recursive: true });
    expect(await test.call('backup.make', {})).toMatchObject({ second: false, verified: true });
    // The disk is not plugged in: no folder is made where it would be.
    expect(existsSync(usb)).toBe(false);
    expect(await test.refusal('backup.setSecondPlace', { folder: path.join(test.dataFolder, 'backups') })).toBe('backup.placeIsHere');
  });

  it('to a place that takes nothing is refused, and the book and its own copies stay', async () => {
    const test = await testCore();
    await planWith(test, ['Một']);
    const file = path.join(tempFolder(), 'tệp');
    writeFileSync(file, '');
    expect(await test.refusal('backup.make', { to: path.join(file, 'usb') })).toBe('backup.placeUnusable');
    expect(await contents(test)).toEqual(['Một']);
  });
});

describe('restoring', () => {
  it('brings back rows and files, and can itself be undone', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, names(30));
    const evidence = await test.core.files.put('tệp.txt', new TextEncoder().encode('minh chứng'));
    const { id } = await test.call('evidence.attach', { subject: { kind: 'task', id: tasks[0]!.id }, file: evidence });
    const { file } = await test.call('backup.make', {});
    await test.call('tasks.remove', { ids: [tasks[1]!.id] });
    rmSync(path.join(test.dataFolder, 'attachments'), { recursive: true });

    const preview = await test.call('backup.preview', { source: { backup: file } });
    expect(preview).toMatchObject({ counts: { tasks: 30 }, here: { tasks: 29 }, newerSteps: 1, older: false });
    const { previous, lostFiles } = await test.call('backup.restore', { source: { backup: file } });
    expect(lostFiles).toBe(0);
    expect(await contents(test)).toHaveLength(30);
    await test.call('evidence.open', { id });

    await test.call('backup.restore', { source: { backup: previous! } });
    expect(await contents(test)).toHaveLength(29);
    expect(passing(test.dataFolder)).toEqual([]);
  });

  it('tells every window that all is another', async () => {
    const test = await testCore();
    await planWith(test, ['Một']);
    const { file } = await test.call('backup.make', {});
    const before = await test.core.dispatcher.call('plans.list', {}, { session: test.session });
    const after = await test.core.dispatcher.call('backup.restore', { source: { backup: file } }, { session: test.session });
    expect(after.freshness).toMatchObject({ at: (before.freshness?.at ?? 0) + 1, changes: [{ places: { '*': true } }] });
  });

  it('takes a whole file given to it, and refuses what is none of ours, damaged, newer or its own book', async () => {
    const { test, folder, file } = await bookWithCopy();
    const place = tempFolder();
    const given = (name: string, change: (database: Database.Database) => void): string => {
      const copy = path.join(place, name);
      copyFileSync(file, copy);
      const database = new Database(copy);
      change(database);
      database.close();
      return copy;
    };
    const newer = given('newer.sqlite', (database) => database.pragma(`user_version = ${knownVersion + 1}`));
    const foreign = path.join(place, 'danh-ba.sqlite');
    const other = new Database(foreign);
    other.exec('CREATE TABLE danh_ba (ten TEXT)');
    other.close();
    const text = path.join(place, 'thư.txt');
    writeFileSync(text, 'không phải sổ '.repeat(100));
    const torn = path.join(place, 'torn.sqlite');
    writeFileSync(torn, readFileSync(file).subarray(0, 40_000));
    const spoilt = given('spoilt.sqlite', () => undefined);
    flipIndex(spoilt);

    const again = await test.reopen();
    const state = await contents(again);
    for (const [source, code] of [
      [newer, 'restore.fromNewer'],
      [foreign, 'restore.notOurs'],
      [text, 'restore.notOurs'],
      [torn, 'restore.damaged'],
      [spoilt, 'restore.damaged'],
      [path.join(place, 'không có.sqlite'), 'restore.noFile'],
      [path.join(folder, 'bcd.sqlite'), 'restore.ownBook'],
    ] as const) {
      expect(await again.refusal('backup.restore', { source: { backup: source } }), source).toBe(code);
      expect(await contents(again)).toEqual(state);
    }
    const bytes = await again.core.files.put('USB.sqlite', readFileSync(file));
    expect(await again.call('backup.restore', { source: { file: bytes } })).toMatchObject({ restored: 'USB.sqlite', counts: { tasks: 199 } });
    expect(await contents(again)).toHaveLength(199);
    expect(passing(folder)).toEqual([]);
  });

  it('of a copy that changed since it was made is refused, and listed as not whole', async () => {
    const { folder, file } = await bookWithCopy();
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await runBcd(['backups', '--json', '--data', folder])).json()).toMatchObject([{ file, verified: false }]);
    expect((await runBcd(['restore', file, '--json', '--data', folder])).json()).toMatchObject({ ok: false, error: { code: 'restore.damaged' } });
    expect((await runBcd(['check', '--json', '--data', folder])).json()).toMatchObject({ ok: false, problems: [{ code: 'check.backupDamaged' }] });
  });

  it('brings an older version’s copy up to date, and keeps that copy', async () => {
    const { test, folder } = await bookWithCopy();
    const older = tempFolder();
    copyFileSync(path.join(folder, 'bcd.sqlite'), path.join(older, 'bcd.sqlite'));
    bookBefore(paperTemplates, older).close();
    const source = path.join(older, 'bcd.sqlite');
    const before = digest(source);
    const again = await test.reopen();
    await again.call('backup.restore', { source: { backup: source } });
    expect(await contents(again)).toHaveLength(200);
    expect(digest(source)).toBe(before);
    expect((await again.call('backup.list', {})).map(({ reason }) => reason)).toContain('upgrade');
  });
});

describe('a kill -9', () => {
  it('in the middle of a copy leaves the copies before, and nothing half-made after the next start', async () => {
    const { test, folder, file } = await bookWithCopy();
    await killedAt(folder, 'backup');
    expect(passing(folder)).not.toEqual([]);
    const again = await test.reopen();
    expect(passing(folder)).toEqual([]);
    expect((await again.call('backup.list', {})).map((each) => each.file)).toEqual([file]);
    expect(await contents(again)).toHaveLength(200);
  });

  it('in the middle of a restore leaves the book as it was', async () => {
    const { test, folder, file } = await bookWithCopy();
    await killedAt(folder, 'restore', file);
    const again = await test.reopen();
    expect(await contents(again)).toHaveLength(200);
    expect(passing(folder)).toEqual([]);
  });

  it.each(['copy of the same book', 'another book'])('and then a %s copied over it: the log that is left is not its own', async (which) => {
    const { test, folder, file } = await bookWithCopy();
    await killedAt(folder, 'work');
    const log = path.join(folder, 'bcd.sqlite-wal');
    expect(readFileSync(log).length).toBeGreaterThan(0);
    const other = which === 'another book' ? (await bookWithCopy()).folder : null;
    copyFileSync(other === null ? file : path.join(other, 'bcd.sqlite'), path.join(folder, 'bcd.sqlite'));
    const again = await test.reopen();
    expect(await contents(again)).toHaveLength(other === null ? 199 : 200);
    expect((await again.call('backup.state', {})).strangeLog).toMatch(/^bcd\.sqlite-wal\.khong-thuoc-so-/);
    expect(await again.call('backup.check', {})).toEqual({ ok: true, problems: [] });
  });

  it('and nothing copied: the log is the book’s own and is taken in', async () => {
    const { test, folder } = await bookWithCopy();
    await killedAt(folder, 'work');
    const again = await test.reopen();
    expect(await contents(again)).toHaveLength(400);
    expect((await again.call('backup.state', {})).strangeLog).toBeNull();
  });
});

describe('damage', () => {
  it('of an index is found, keeps the copies as they are, and is mended on the clerk’s word', async () => {
    const { test, folder } = await bookWithCopy();
    flipIndex(path.join(folder, 'bcd.sqlite'));
    expect((await runBcd(['check', '--json', '--data', folder])).json()).toMatchObject({ ok: false, problems: [{ code: 'check.bookFault' }] });
    const again = await test.reopen();
    expect(await again.refusal('backup.make', {})).toBe('backup.bookDamaged');
    expect((await again.call('backup.state', {})).faults).not.toEqual([]);
    expect(await again.call('backup.list', {})).toHaveLength(1);
    expect(await again.call('backup.repair', {})).toEqual({ faults: [] });
    expect(await again.call('backup.make', {})).toMatchObject({ counts: { tasks: 200 } });
  });

  it('of an index that keeps the book from being opened is mended by the command line, which keeps the book as it lay', async () => {
    const { folder } = await bookWithCopy();
    tearIndex(path.join(folder, 'bcd.sqlite'));
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject({ error: { code: 'store.damaged' } });
    expect((await runBcd(['check', '--json', '--data', folder])).json()).toMatchObject({ ok: false });
    expect((await runBcd(['check', '--repair', '--json', '--data', folder])).json()).toEqual({ ok: true, problems: [] });
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject([{ tasks: 200 }]);
    expect(readdirSync(path.join(folder, 'backups')).some((name) => name.endsWith('-hong.sqlite'))).toBe(true);
  });

  it('that keeps the book from being opened is mended by a copy; the damaged book is kept', async () => {
    const { folder, file } = await bookWithCopy();
    writeFileSync(path.join(folder, 'bcd.sqlite'), 'hỏng '.repeat(1_000));
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject({ error: { code: 'store.damaged' } });
    const ran = (await runBcd(['restore', file, '--json', '--data', folder])).json() as { restored: string; previous: string };
    expect(ran.restored).toBe(file);
    expect(readFileSync(ran.previous, 'utf8')).toMatch(/^hỏng/);
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject([{ tasks: 199 }]);
  });

  it('of a kept file is named', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một']);
    const file = await test.core.files.put('tệp.txt', new TextEncoder().encode('minh chứng'));
    await test.call('evidence.attach', { subject: { kind: 'task', id: tasks[0]!.id }, file });
    const attachments = path.join(test.dataFolder, 'attachments');
    const name = readdirSync(attachments, { recursive: true, encoding: 'utf8' }).find((each) => each.length > 60) ?? '';
    writeFileSync(path.join(attachments, name), 'khác');
    expect(await test.call('backup.check', {})).toMatchObject({ ok: false, problems: [{ code: 'check.fileDamaged' }] });
    expect(await test.call('backup.make', {})).toMatchObject({ lostFiles: 1 });
  });
});

describe('before a folder is opened', () => {
  it.each(['attachments', 'backups'])('a missing or empty book beside %s/ is refused, and no new one is made', async (beside) => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, beside));
    const book = path.join(folder, 'bcd.sqlite');
    for (const prepare of [() => undefined, () => writeFileSync(book, '')]) {
      prepare();
      expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject({ error: { code: 'store.bookMissing' } });
      expect(existsSync(book) && readFileSync(book).length).toBeFalsy();
    }
    expect((await runBcd(['check', '--json', '--data', folder])).json()).toMatchObject({ ok: false, problems: [{ code: 'store.bookMissing' }] });
  });

  it('a book that was lost comes back from its copies', async () => {
    const { folder, file } = await bookWithCopy();
    rmSync(path.join(folder, 'bcd.sqlite'));
    expect((await runBcd(['restore', file, '--json', '--data', folder])).json()).toMatchObject({ restored: file, previous: null });
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject([{ tasks: 199 }]);
  });

  it.each(['store.notOurs', 'store.fromNewerVersion'])('what is %s is not touched by a byte', async (code) => {
    const folder = tempFolder();
    const book = path.join(folder, 'bcd.sqlite');
    const database = new Database(book);
    database.exec('CREATE TABLE danh_ba (ten TEXT)');
    if (code === 'store.fromNewerVersion') {
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${knownVersion + 1}`);
    }
    database.close();
    const before = digest(book);
    expect((await runBcd(['plans', '--json', '--data', folder])).json()).toMatchObject({ error: { code } });
    expect(digest(book)).toBe(before);
    expect(readdirSync(folder)).toEqual(['bcd.sqlite']);
  });
});

it('a full disk is called full, and nothing half-written stays', async () => {
  const test = await testCore();
  await planWith(test, ['Một']);
  const folder = test.dataFolder;
  await test.close();
  const { createCore } = await import('../../../electron/core/create-core.ts');
  const { createNodePorts } = await import('../../../electron/adapters/node-ports.ts');
  const ports = createNodePorts({ dataFolder: folder, resources: path.join(import.meta.dirname, '..', '..', '..', 'resources') });
  let full = true;
  const inspect: typeof ports.copies.inspect = (file) =>
    full ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })) : ports.copies.inspect(file);
  const core = createCore(
    { ...ports, copies: { inspect, digest: (file) => ports.copies.digest(file) } },
    { dataFolder: folder, version: '0.0.0', holder: 'bài kiểm tra' },
  );
  const make = () => core.dispatcher.call('backup.make', {}, { session: test.session });
  expect(await make()).toMatchObject({ ok: false, error: { code: 'store.diskFull' } });
  expect(passing(folder)).toEqual([]);
  full = false;
  expect(await make()).toMatchObject({ ok: true });
  core.close();
  await ports.close();
});
