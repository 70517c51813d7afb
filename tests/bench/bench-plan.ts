import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Task } from '../../shared/api/tasks.api.ts';
import { measure } from './measure.ts';
import { shellBuild } from '../../electron/checkout.ts';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';

const session = localSession('bench');

export const top = path.join(import.meta.dirname, '..', '..');

/** Arguments for Node that run the command line as it is packed: bundled. */
export const bcd = (...args: string[]): string[] => ['--import', path.join(top, 'electron', 'require-node.mjs'), path.join(shellBuild, 'bcd.js'), ...args];

export interface BenchPlan {
  readonly id: string;
  readonly data: string;
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** A delimited file of `rows` tasks made by repeating the sample annex. */
export function writeRows(file: string, rows: number): void {
  const sample = readFileSync(path.join(top, 'tests', 'fixtures', 'imports', 'plan-hatinh-2025.expected.tsv'), 'utf8')
    .trim()
    .split('\n');
  const lines = Array.from({ length: rows }, (_, index) => {
    const [, content, ...rest] = (sample[index % sample.length] ?? '').split('\t');
    return [index + 1, `${content} (${index + 1})`, ...rest].join('\t');
  });
  writeFileSync(file, `STT\tNỘI DUNG\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\n${lines.join('\n')}\n`);
}

/** A data folder with a plan of `rows` tasks, imported by the command line. */
export async function planOf(folder: string, rows: number): Promise<BenchPlan> {
  const file = path.join(folder, `plan-${rows}.tsv`);
  const data = path.join(folder, `data-${rows}`);
  writeRows(file, rows);
  await measure(process.execPath, bcd('import', file, '--year', '2025', '--title', 'KẾ HOẠCH', '--data', data));
  const ports = createNodePorts({ dataFolder: data, resources: path.join(top, 'resources') });
  const core = createCore(ports, { dataFolder: data, version: 'bench', holder: 'bench' });
  const plans = await core.dispatcher.call('plans.list', {}, { session });
  const plan = plans.ok ? plans.value[0] : undefined;
  if (!plan) throw new Error('The plan to measure was not imported.');
  const list = await core.dispatcher.call('tasks.list', { planId: plan.id }, { session });
  core.close();
  await ports.close();
  return { id: plan.id, data, title: plan.title, tasks: list.ok ? list.value.tasks : [] };
}
