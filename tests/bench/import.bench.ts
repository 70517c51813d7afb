import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import { top, writeRows } from './bench-plan.ts';

const session = localSession('bench');

/** Less than anybody takes to find a file. */
const CHOOSING_MS = 2000;

/** The steps a clerk waits for around a plan of `rows` tasks, in one warm process. */
export async function benchImport(folder: string, rows: number): Promise<void> {
  const file = path.join(folder, `import-${rows}.tsv`);
  writeRows(file, rows);
  const dataFolder = path.join(folder, `import-${rows}`);
  const ports = createNodePorts({ dataFolder, resources: path.join(top, 'resources') });
  const core = createCore(ports, { dataFolder, version: 'bench', holder: 'bench' });
  const timed = async <N extends OperationName>(label: string, name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const from = performance.now();
    const envelope = await core.dispatcher.call(name, input, { session });
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
    process.stdout.write(`  ${label.padEnd(44)} ${((performance.now() - from) / 1000).toFixed(2).padStart(7)} s\n`);
    return envelope.value;
  };
  process.stdout.write(`\nNhập và sửa ${rows} nhiệm vụ\n`);
  try {
    // As the screen does when it opens, while the clerk looks for the file.
    await core.dispatcher.call('imports.prepare', {}, { session });
    await setTimeout(CHOOSING_MS);
    const token = await core.files.put('plan.tsv', readFileSync(file));
    const source = await timed('đọc tệp', 'imports.read', { file: token });
    await timed('xem trước', 'imports.preview', { draftId: source.draftId, table: source.best });
    const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 } as const;
    const { planId } = await timed('ghi vào sổ', 'imports.confirm', { draftId: source.draftId, target });
    const { tasks } = await timed('mở kế hoạch', 'tasks.list', { planId });
    const task = tasks[Math.floor(rows / 2)]!;
    await timed('sửa một ô', 'tasks.edit', { edits: [{ id: task.id, revision: 0, texts: { content: 'Đã sửa' } }] });
    await timed('thêm một dòng vào giữa', 'tasks.add', { planId, afterTaskId: task.id, rows: [{ content: 'Dòng mới' }] });
    await timed('hoàn tác', 'history.undo', {});
  } finally {
    core.close();
    await ports.close();
  }
}
