import { readFileSync } from 'node:fs';
import { failed, type Tally } from './steps.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
}

/** @param succeeded The runner's own verdict: a file that does not load fails no single test, yet fails the run. */
export const vitestTally = (file: string, succeeded: boolean): Tally =>
  tally(file, succeeded, (report) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0 } = report as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  });

/** A flaky test has failed once: it counts as failed. */
export const playwrightTally = (file: string, succeeded: boolean): Tally =>
  tally(file, succeeded, (report) => {
    const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  });

function tally(file: string, succeeded: boolean, count: (report: unknown) => Tally): Tally {
  try {
    const counted = count(JSON.parse(readFileSync(file, 'utf8')));
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return failed;
  }
}
