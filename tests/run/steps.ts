import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const top = path.join(import.meta.dirname, '..', '..');
export const out = path.join(top, 'out', 'test');

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const passed: Tally = { passed: 1, failed: 0, skipped: 0 };
export const failed: Tally = { passed: 0, failed: 1, skipped: 0 };
export const skipped: Tally = { passed: 0, failed: 0, skipped: 1 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));

/** `N passed, N failed`, which the build server reads; skipped ones are never passed over in silence. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What the step under way has printed last, where nobody can scroll back to it. */
let printed = '';
const remembered = 6_000;

/** The end of what was printed since the last call; empty on a terminal, where it still stands above. */
export function lastWords(): string {
  const words = printed.trim();
  printed = '';
  return words;
}

/** Runs a script with this Node, its output straight through; whether it ended well. */
export async function run(script: string, args: readonly string[] = []): Promise<boolean> {
  return runProgram(process.execPath, [path.join(top, script), ...args]);
}

export async function runProgram(program: string, args: readonly string[]): Promise<boolean> {
  // Each runner sees for itself whether it writes to a terminal.
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(program, args, {
    cwd: top,
    stdio: process.stdout.isTTY ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.setEncoding('utf8').on('data', (text: string) => {
      to.write(text);
      printed = (printed + text).slice(-remembered);
    });
  }
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return status === 0;
  } catch {
    return false;
  }
}
