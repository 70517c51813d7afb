import path from 'node:path';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';

const session = localSession('van-thu');

const top = path.join(import.meta.dirname, '..', '..');
const results = [
  { result: 'Đã tổ chức 02 hội nghị; ban hành 01 văn bản hướng dẫn.', percent: 60, progress: 'on-track' },
  { result: 'Đã hoàn thành, có báo cáo kèm theo.', percent: 100, progress: 'on-track', completedOn: '2025-05-28' },
  { result: 'Đang lấy ý kiến các sở, ngành.', percent: 40, progress: 'behind', difficulty: 'Chưa bố trí kinh phí.' },
] as const;

/** The sample committee in the middle of 2025, with half of the half-year's reports in (invented progress). Returns the plan's id. */
export async function sampleYear(dataFolder: string): Promise<string> {
  const ports = createNodePorts({ dataFolder, resources: path.join(top, 'resources') });
  const core = createCore(ports, { dataFolder, version: 'pictures', holder: 'pictures' });
  const call = async <N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const envelope = await core.dispatcher.call(name, input, { session });
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
    return envelope.value;
  };
  try {
    const { planId } = await call('imports.sample', {});
    const { tasks } = await call('tasks.list', { planId });
    const leads = Map.groupBy(tasks, (task) => task.assignments.find((each) => each.role === 'lead' && each.kind === 'agency')?.refId ?? '');
    leads.delete('');
    for (const [index, [id, led]] of [...leads].slice(0, 9).entries()) {
      await call('reporting.record', {
        planId,
        period: '2025-H1',
        addressee: { kind: 'agency', id },
        receivedOn: index < 7 ? '2025-06-12' : '2025-06-23',
        document: { number: `${118 + index}/BC`, date: '2025-06-11' },
        reports: led.map((task, at) => ({ taskId: task.id, ...results[(index + at) % results.length]! })),
      });
    }
    const plan = (await call('plans.list', {}))[0]!;
    const document = { number: 'Quyết định số 4512/QĐ-UBND', date: '2024-12-20', issuer: 'UBND tỉnh Hà Tĩnh' };
    await call('planLife.adopt', { planId, revision: plan.revision, document });
    return planId;
  } finally {
    core.close();
    await ports.close();
  }
}
