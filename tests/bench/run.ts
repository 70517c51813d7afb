import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureShellBuilt } from '../../electron/fresh-build.ts';
import { benchAnnex } from './annex.bench.ts';
import { benchCountry } from './country/country.bench.ts';
import { benchGrid } from './grid.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchMerge } from './merge.bench.ts';
import { benchPacket } from './packet.bench.ts';

/**
 * `npm run bench`: figures to read side by side, taken in one run on one machine; nothing here passes or fails.
 * `npm run bench -- --country [share]`: the book of the whole country, or a share of it (0.1), instead.
 * `npm run bench -- --annex 32 3200`: annexes of so many tasks only.
 */
const { values, positionals } = parseArgs({
  options: { country: { type: 'boolean', default: false }, annex: { type: 'boolean', default: false } },
  allowPositionals: true,
});
await ensureShellBuilt();
const folder = mkdtempSync(path.join(os.tmpdir(), 'bcd-bench-'));
try {
  process.stdout.write(`${os.cpus().length} nhân, Node ${process.version}\n`);
  if (values.country) benchCountry(folder, Number(positionals[0] ?? 1));
  else if (values.annex) for (const rows of positionals) await benchAnnex(folder, Number(rows));
  else {
    await benchAnnex(folder, 32);
    await benchAnnex(folder, 3200);
    await benchImport(folder, 10_000);
    await benchMerge(folder, 1000);
    await benchGrid(folder, 10_000);
    await benchPacket(50, 100);
    await benchPacket(500, 600);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
