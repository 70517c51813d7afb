import path from 'node:path';
import { createNodePorts } from '../../../electron/adapters/node-ports.ts';
import { localSession } from '../../../electron/core/api/session.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../../shared/api/contract.ts';

/**
 * A program of its own that is killed: `node killed-keeper.ts DATA_FOLDER MOMENT [FILE]`, at `work` (rows written, their log not taken
 * in), `backup` (a copy is made, not yet read), `restore` (FILE lies beside the book, not yet in its place).
 */
const [dataFolder = '', moment = '', file = ''] = process.argv.slice(2);
const ports = createNodePorts({ dataFolder, resources: path.join(import.meta.dirname, '..', '..', '..', 'resources') });
let inspected = 0;
const inspect: typeof ports.copies.inspect = async (copy) => {
  inspected += 1;
  // A restore reads what it is given, then the copy of the book before.
  if (moment === 'backup' || inspected === 2) process.kill(process.pid, 'SIGKILL');
  return ports.copies.inspect(copy);
};
const core = createCore(
  { ...ports, copies: { inspect, digest: (each) => ports.copies.digest(each) } },
  { dataFolder, version: '0.0.0', holder: 'bài kiểm tra' },
);
const session = localSession('văn thư');
async function call<N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await core.dispatcher.call(name, input, { session });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
if (moment === 'work') {
  const [plan] = await call('plans.list', {});
  await call('tasks.add', { planId: plan!.id, rows: Array.from({ length: 200 }, (_, index) => ({ content: `Việc sau ${index}` })) });
  process.kill(process.pid, 'SIGKILL');
}
if (moment === 'backup') await call('backup.make', {});
if (moment === 'restore') await call('backup.restore', { source: { backup: file } });
