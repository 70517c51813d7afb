import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchAnnex } from './annex.bench.ts';
import { benchGrid } from './grid.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchMerge } from './merge.bench.ts';

/** `npm run bench`: figures to read side by side, taken in one run on one machine; nothing here passes or fails. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'bcd-bench-'));
try {
  process.stdout.write(`${os.cpus().length} nhân, Node ${process.version}\n`);
  await benchAnnex(folder, 32);
  await benchAnnex(folder, 3200);
  await benchImport(folder, 10_000);
  await benchMerge(folder, 1000);
  await benchGrid(folder, 10_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
