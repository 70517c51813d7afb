import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { machineRefusal } from '../../electron/core/store/machine-refusal.ts';
import { runBcd } from '../kit/run-bcd.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop } from '../kit/test-core.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
};

describe('a disk that refuses', () => {
  it('because it is full is called full', () => {
    const database = new Database(path.join(tempFolder(), 'bcd.sqlite'));
    database.exec('CREATE TABLE words (text TEXT) STRICT');
    database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`);
    const error = thrown(() => database.prepare('INSERT INTO words VALUES (?)').run('x'.repeat(100_000)));
    expect(machineRefusal(error, '/so')).toMatchObject({ code: 'store.diskFull', params: { folder: '/so' } });
  });

  it('a file of the system’s own names its folder; any other error is none of the disk’s', () => {
    const error = Object.assign(new Error('EROFS'), { code: 'EROFS', path: path.join('/usb', 'a.pdf') });
    expect(machineRefusal(error, '/so')).toMatchObject({ code: 'store.diskFails', params: { folder: '/usb' } });
    expect(machineRefusal(new TypeError('x is not a function'), '/so')).toBeNull();
  });

  // A limit on the size of files is the one refusal of a real disk that needs no rights of the system.
  it.skipIf(process.platform === 'win32')('in the midst of an import leaves the book as it was, and says that the disk did it', async () => {
    const data = path.join(tempFolder(), 'data');
    await runBcd(['plans', '--data', data]);
    const file = path.join(projectTop, 'tests', 'fixtures', 'imports', 'plan-hatinh-2025.docx');
    const limited = `ulimit -f 64; exec "$0" electron/bcd.ts import "$1" --year 2025 --json --data "$2"`;
    const ran = await promisify(execFile)('bash', ['-c', limited, process.execPath, file, data], { cwd: projectTop }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect(`${ran.stdout}${ran.stderr}`).toContain('store.disk');
    expect((await runBcd(['plans', '--json', '--data', data])).json()).toEqual([]);
  });
});
