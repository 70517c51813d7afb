import type { Measured } from './measure.ts';

/** One table: seconds, peak memory, and how each compares with the first line. */
export function printRatios(title: string, results: Readonly<Record<string, Measured | string>>): void {
  const base = Object.values(results).find((result) => typeof result !== 'string');
  process.stdout.write(`\n${title}\n`);
  for (const [label, result] of Object.entries(results)) {
    if (typeof result === 'string') {
      process.stdout.write(`  ${label.padEnd(44)} ${result}\n`);
      continue;
    }
    const ratio = base ? `× ${(result.seconds / base.seconds).toFixed(2)}` : '';
    const memory = result.peakMegabytes === null ? '' : `${Math.round(result.peakMegabytes)} MB`;
    process.stdout.write(`  ${label.padEnd(44)} ${result.seconds.toFixed(2).padStart(7)} s  ${ratio.padStart(8)}  ${memory.padStart(8)}\n`);
  }
}
