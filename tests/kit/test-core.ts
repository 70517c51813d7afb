import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { startNodeReader } from '../../electron/adapters/node-reader-process.ts';
import { ReaderProcesses } from '../../electron/adapters/reader-processes.ts';
import { localSession, type Session } from '../../electron/core/api/session.ts';
import { createCore, type Core } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import { tempFolder } from './temp-folder.ts';

/** Starting a process that reads files takes longer than most tests; those of one file share theirs, which end with it. */
const readers = new ReaderProcesses(startNodeReader);

export const projectTop = path.join(import.meta.dirname, '..', '..');

/** A core on a real data folder with the real ports, and a way to call it that throws on refusal. */
export interface TestCore {
  readonly core: Core;
  readonly dataFolder: string;
  readonly session: Session;
  call<N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The code a call is refused with. */
  refusal<N extends OperationName>(name: N, input: CallInput<N>): Promise<string>;
  /** Lets go of the data folder, for a test that looks into the file itself. */
  close(): Promise<void>;
  /** Closes and opens the same data folder again. */
  reopen(): Promise<TestCore>;
}

export async function testCore(dataFolder: string = tempFolder()): Promise<TestCore> {
  const ports = createNodePorts({ dataFolder, resources: path.join(projectTop, 'resources'), readers });
  const core = createCore(ports, { dataFolder, version: '0.0.0', holder: 'bài kiểm tra' });
  const session = localSession('văn thư');
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    core.close();
    await ports.close();
  };
  onTestFinished(close);
  return {
    core,
    dataFolder,
    session,
    call: async (name, input) => {
      const envelope = await core.dispatcher.call(name, input, { session });
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
      return envelope.value;
    },
    refusal: async (name, input) => {
      const envelope = await core.dispatcher.call(name, input, { session });
      return envelope.ok ? 'nothing was refused' : envelope.error.code;
    },
    close,
    reopen: async () => {
      await close();
      return testCore(dataFolder);
    },
  };
}

/** A new plan with rows of the given contents; returns the plan's id and the rows. */
export async function planWith(test: TestCore, contents: readonly string[]) {
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  const rows = contents.map((content) => ({ content, leadText: 'Sở Công Thương', deadlineText: 'Hằng năm' }));
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows });
  return { plan, tasks };
}
