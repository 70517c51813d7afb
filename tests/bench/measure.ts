import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Largest resident memory of the process and all its descendants together; null where /proc is missing. */
  readonly peakMegabytes: number | null;
}

/** Runs a program to its end, watching its whole process tree. Rejects when it fails or runs over the limit. */
export function measure(program: string, args: readonly string[], { limitSeconds = 300, env = process.env } = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let peak = 0;
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const watch = setInterval(() => (peak = Math.max(peak, treeMegabytes(child.pid ?? 0))), 20);
  const limit = setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000);
  const { promise, resolve, reject } = Promise.withResolvers<Measured>();
  child.on('error', reject);
  child.on('close', (code) => {
    clearInterval(watch);
    clearTimeout(limit);
    const seconds = (performance.now() - started) / 1000;
    if (code === 0) resolve({ seconds, peakMegabytes: peak || null });
    else reject(new Error(`${program} ended with ${code} after ${seconds.toFixed(1)} s: ${errors.trim().split('\n').at(-1) ?? ''}`));
  });
  return promise;
}

/** The middle one of several runs. */
export async function measureMedian(runs: number, program: string, args: readonly string[]): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure(program, args));
  return all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)]!;
}

function treeMegabytes(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = statOf(Number(name));
      if (stat) parents.set(Number(name), stat);
    }
    const inTree = (pid: number): boolean => pid === root || (parents.has(pid) && inTree(parents.get(pid) ?? 0));
    return [...parents.keys()].filter(inTree).reduce((sum, pid) => sum + residentMegabytes(pid), 0);
  } catch {
    return 0;
  }
}

/** The parent's process id. */
function statOf(pid: number): number | undefined {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) . /s, '')
        .split(' ')[0],
    );
  } catch {
    return undefined;
  }
}

/** Proportional share, so that pages shared by a browser's processes are not counted several times. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
