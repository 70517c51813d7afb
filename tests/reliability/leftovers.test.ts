import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../kit/files-under.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { planWith, testCore, type TestCore } from '../kit/test-core.ts';

const evidence = (text: string): string => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return path.join(sha256.slice(0, 2), sha256);
};
const plant = (folder: string, name: string, text = 'x'): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

async function killedAt(moment: string): Promise<string> {
  const folder = tempFolder();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-clerk.ts'), folder, moment], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return folder;
}

async function attach(test: TestCore, taskId: string, text: string) {
  const file = await test.core.files.put('tệp.txt', new TextEncoder().encode(text));
  return test.call('evidence.attach', { subject: { kind: 'task', id: taskId }, file });
}

describe('the next start after a kill -9', () => {
  it.each([
    ['preview', { staged: 3, passing: 0, kept: 3 }],
    ['prepared', { staged: 3, passing: 1, kept: 3 }],
    ['kept', { staged: 3, passing: 0, kept: 4 }],
  ])('sweeps what lay about at “%s” and keeps all evidence', async (moment, left) => {
    const folder = await killedAt(moment);
    const stored = filesUnder(folder, 'attachments');
    expect({
      staged: filesUnder(folder, 'tmp').length,
      passing: stored.filter((name) => name.endsWith('.tmp')).length,
      kept: stored.filter((name) => !name.endsWith('.tmp')).length,
    }).toEqual(left);

    const test = await testCore(folder);
    expect(filesUnder(folder, 'tmp')).toEqual([]);
    const remaining = filesUnder(folder, 'attachments');
    expect(remaining).toHaveLength(3);
    expect(remaining).toEqual(expect.arrayContaining([evidence('giữ'), evidence('bỏ')]));
    expect(await test.call('plans.list', {})).toHaveLength(1);
    // Taken out before the blow: undo brings the row back, and its file is there.
    await test.call('history.undo', {});
    const { tasks } = await test.call('tasks.list', { planId: (await test.call('plans.list', {}))[0]!.id });
    const kept = await test.call('evidence.list', { subjectIds: [tasks[0]!.id] });
    expect(kept).toHaveLength(2);
    for (const { id } of kept) await test.call('evidence.open', { id });
  });
});

describe('sweeping', () => {
  it('takes only files of the program’s own making', async () => {
    const test = await testCore();
    await test.close();
    const orphan = evidence('không dòng nào nêu');
    const strange = [orphan.slice(3), 'ab/ghi chú.txt', 'ab/abc', `zz/${orphan.slice(3)}`, `${orphan}.bak`, `00/ff${orphan.slice(5)}`];
    for (const name of [orphan, `${orphan}.0123abcd.tmp`, ...strange]) plant(path.join(test.dataFolder, 'attachments'), name);
    for (const name of ['A'.repeat(32), 'của tôi.docx', 'sâu/bên trong.txt']) plant(path.join(test.dataFolder, 'tmp'), name);
    const again = await test.reopen();
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual(strange.toSorted());
    await again.core.files.put('a.txt', new Uint8Array([1]));
    await again.close();
    expect(filesUnder(test.dataFolder, 'tmp')).toEqual(['của tôi.docx', 'sâu/bên trong.txt']);
  });

  it('keeps the file of a row that was deleted with its task and plan, however often the book is opened', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Một']);
    const { id } = await attach(test, tasks[0]!.id, 'chứng minh');
    await test.call('evidence.detach', { id });
    await test.call('plans.remove', { id: plan.id });
    const again = await (await test.reopen()).reopen();
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual([evidence('chứng minh')]);
    await again.call('history.undo', {});
    await again.call('history.undo', {});
    await again.call('evidence.open', { id });
  });

  it('opens the book also where something cannot be removed', async () => {
    const test = await testCore();
    await test.close();
    // A folder by the name of a content: it cannot be removed as a file.
    plant(path.join(test.dataFolder, 'attachments'), path.join(evidence('x'), 'lạ.txt'));
    const again = await test.reopen();
    expect(await again.call('plans.list', {})).toEqual([]);
    expect(filesUnder(test.dataFolder, 'attachments')).toHaveLength(1);
  });

  it('never touches a folder another has open', async () => {
    const test = await testCore();
    const staged = await test.core.files.put('a.txt', new Uint8Array([1]));
    plant(path.join(test.dataFolder, 'attachments'), evidence('x'));
    await expect(testCore(test.dataFolder)).rejects.toThrow(/đang được mở/);
    expect(filesUnder(test.dataFolder, 'tmp')).toEqual([staged]);
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual([evidence('x')]);
  });

  it('keeps evidence of later rows where an older copy of the book was put in its place', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một']);
    await test.close();
    const book = path.join(test.dataFolder, 'bcd.sqlite');
    copyFileSync(book, `${book}.cũ`);
    const later = await test.reopen();
    await attach(later, tasks[0]!.id, 'sau');
    await later.close();
    copyFileSync(book, `${book}.mới`);

    copyFileSync(`${book}.cũ`, book);
    const older = await (await test.reopen()).reopen();
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual([evidence('sau')]);
    // What a crash leaves from now on is swept as ever.
    await older.close();
    plant(path.join(test.dataFolder, 'attachments'), evidence('mồ côi'));
    await (await test.reopen()).close();
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual([evidence('sau')]);

    copyFileSync(`${book}.mới`, book);
    const back = await test.reopen();
    const [kept] = await back.call('evidence.list', { subjectIds: [tasks[0]!.id] });
    await back.call('evidence.open', { id: kept!.id });
  });
});
