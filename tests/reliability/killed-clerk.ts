import path from 'node:path';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';

/**
 * A program of its own that is killed while it works: `node killed-clerk.ts DATA_FOLDER MOMENT`.
 * It keeps one file, takes another out again, and has a third staged and read when the blow falls at the moment named:
 * `preview`, `prepared` (the original is on the disk, not kept) or `kept` (kept, its row not yet written for good).
 */
const [dataFolder = '', moment = ''] = process.argv.slice(2);
const strike = (): void => void process.kill(process.pid, 'SIGKILL');
const ports = createNodePorts({ dataFolder, resources: path.join(import.meta.dirname, '..', '..', 'resources') });
let armed = false;
const attachments: typeof ports.attachments = {
  prepare: async (bytes) => {
    const prepared = await ports.attachments.prepare(bytes);
    if (armed && moment === 'prepared') strike();
    const keep = (): void => {
      prepared.keep();
      if (armed) strike();
    };
    return { ...prepared, keep };
  },
  read: (sha256) => ports.attachments.read(sha256),
  sweep: (mayGo) => ports.attachments.sweep(mayGo),
  readMark: () => ports.attachments.readMark(),
  writeMark: (mark) => ports.attachments.writeMark(mark),
};
const core = createCore({ ...ports, attachments }, { dataFolder, version: '0.0.0', holder: 'bài kiểm tra' });
const session = localSession('văn thư');

async function call<N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await core.dispatcher.call(name, input, { session });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}
const stage = (text: string): Promise<string> => core.files.put('tệp.csv', new TextEncoder().encode(text));

const { planId } = await call('imports.sample', {});
const { tasks } = await call('tasks.list', { planId });
const subject = { kind: 'task', id: tasks[0]!.id } as const;
await call('evidence.attach', { subject, file: await stage('giữ') });
const { id } = await call('evidence.attach', { subject, file: await stage('bỏ') });
await call('evidence.detach', { id });

const { draftId, best } = await call('imports.read', { file: await stage('TT,Nội dung nhiệm vụ,Chủ trì,Thời hạn\n1,Một,Sở Y tế,2025\n') });
await call('imports.preview', { draftId, table: best });
armed = true;
if (moment === 'preview') strike();
await call('imports.confirm', { draftId, target: { kind: 'new-plan', committee: { name: 'BCĐ' }, title: 'KẾ HOẠCH', year: 2025 } });
