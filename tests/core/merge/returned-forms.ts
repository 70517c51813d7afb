import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync, zipSync } from 'fflate';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { idsInForm } from '../../kit/form-ids.ts';
import { projectTop, testCore, type TestCore } from '../../kit/test-core.ts';

const folder = path.join(projectTop, 'tests', 'fixtures', 'forms');

/** Files that LibreOffice saved, with the ids of the store they were made in. */
export const fixtureBytes = (name: string): Uint8Array => readFileSync(path.join(folder, name));

/** The sample plan, its blank forms for 2025-H1, and the returned fixtures with this store's ids in the place of their own. */
export async function sentOut(test?: TestCore) {
  const core = test ?? (await testCore());
  const known = await core.call('plans.list', {});
  const planId = known[0]?.id ?? (await core.call('imports.sample', {})).planId;
  const { files } = await core.call('forms.create', { planId, period: '2025-H1' });
  const blank = new Map<string, Uint8Array>();
  for (const { file, fileName } of files) blank.set(fileName, (await core.core.files.read(file)).bytes);
  const exchange = exchangeOf(blank);
  const returned = (name: string): Uint8Array => exchanged(fixtureBytes(name), exchange);
  const stage = (name: string, bytes: Uint8Array = returned(name)): Promise<string> => core.core.files.put(name, bytes);
  const preview = async (...names: string[]): Promise<MergePreview> =>
    core.call('merge.preview', { period: '2025-H1', files: await Promise.all(names.map((name) => stage(name))) });
  return { test: core, planId, files, blank, returned, stage, preview };
}

/** One file for each of the 14 addressees (two for one of them), as they came back first. */
export const firstRound = readdirSync(folder)
  .filter((name) => /\.(?:xlsx|xls|ods|docx|txt)$/.test(name) && !/^(?:cat dinh chinh|du toan|syt cong thuc)/.test(name))
  .toSorted();

function exchangeOf(blank: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const old = JSON.parse(readFileSync(path.join(folder, 'ids.json'), 'utf8')) as Record<string, string[]>;
  return new Map(
    [...blank].flatMap(([name, bytes]) => {
      const now = idsInForm(bytes);
      return old[name]!.map((id, at) => [id, now[at]!] as const);
    }),
  );
}

/** Ids are as long as the ones they replace, so even the binary format can take them. */
export function exchanged(bytes: Uint8Array, ids: ReadonlyMap<string, string>): Uint8Array {
  if (bytes[0] !== 0x50) return replaceIn(bytes, ids);
  const parts = unzipSync(bytes);
  const changed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, name.endsWith('.xml') ? replaceIn(part, ids) : part]));
  // The same file twice is the same bytes, whenever they are packed.
  return zipSync(changed, { mtime: '2025-06-20' });
}

function replaceIn(bytes: Uint8Array, ids: ReadonlyMap<string, string>): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const pattern = new RegExp([...ids.keys()].join('|'), 'g');
  return Buffer.from(
    text.replace(pattern, (id) => ids.get(id)!),
    'latin1',
  );
}

/** Every row of every table that people's work is kept in; the search index knows words for good, each opening leaves a word of its own. Closes the core. */
export async function wholeStore(test: TestCore): Promise<Record<string, unknown[]>> {
  await test.close();
  const database = new Database(path.join(test.dataFolder, 'bcd.sqlite'), { readonly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'audit_%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name <> 'book_mark'",
      )
      .pluck()
      .all() as string[];
    return Object.fromEntries(tables.toSorted().map((name) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all()]));
  } finally {
    database.close();
  }
}
