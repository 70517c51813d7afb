import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserReady } from './run/browser.ts';
import { playwrightTally, vitestTally } from './run/reports.ts';
import { failed, lastWords, out, passed, run, say, skipped, sum, tallyLine, type Tally } from './run/steps.ts';

interface Step {
  readonly name: string;
  readonly work: () => Promise<Tally>;
}

const unitReport = path.join(out, 'unit.json');
const browserReport = path.join(out, 'e2e.json');
const verdict = (succeeded: boolean): Tally => (succeeded ? passed : failed);

/** Everything that checks the project, in the order in which faults are cheapest to find. Format, types, lint and build count as one test each. */
const steps: readonly Step[] = [
  { name: 'format', work: async () => verdict(await run('node_modules/@biomejs/biome/bin/biome', ['format'])) },
  { name: 'types', work: async () => verdict(await run('node_modules/typescript/bin/tsc', ['-b'])) },
  { name: 'lint', work: async () => verdict(await run('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])) },
  // Before the suites that start the built program, so that none of them builds it beside another.
  { name: 'build', work: async () => verdict(await run('electron/build.ts')) },
  {
    name: 'unit, contract, migration, document, security, shell',
    work: async () => {
      const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
      return vitestTally(unitReport, await run('node_modules/vitest/vitest.mjs', args));
    },
  },
  {
    name: 'browser',
    work: async () => {
      if (process.env['BCD_SKIP_BROWSER'] === '1') return skipped;
      if (!(await browserReady())) return failed;
      return playwrightTally(browserReport, await run('node_modules/@playwright/test/cli.js', ['test', '--config', 'tests/e2e/playwright.config.ts']));
    },
  },
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const tallies: Tally[] = [];
// A build server may keep no more than the end of what was printed.
const faults: string[] = [];
for (const { name, work } of steps) {
  say(`\n— ${name}`);
  const tally = await work();
  tallies.push(tally);
  const words = lastWords();
  if (tally.failed > 0 && words !== '') faults.push(`\n— ${name}, once more:\n${words}`);
  say(`— ${name}: ${tallyLine(tally)}`);
}
const total = sum(tallies);
say(`\nElectron itself was not started: its binary is not part of the checkout; the shell was type-checked, built and its guards tested.\n`);
for (const fault of faults) say(fault);
say(tallyLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
