import { AppError } from '../../shared/api/app-error.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import type { Progress, ProgressStage } from '../../shared/api/envelope.ts';
import type { Session } from '../core/api/session.ts';
import type { Core } from '../core/create-core.ts';
import { note } from './outcome.ts';

export interface CoreSession {
  /** The answer, or the refusal thrown as an `AppError`. */
  readonly ask: <N extends OperationName>(operation: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  readonly files: Core['files'];
}

/** Opens the data folder, does the work, closes it again. Loaded late: `bcd deadline` and `--help` need no database. @param prints A PDF is part of the work. */
export async function withCore<T>(dataFolder: string | undefined, work: (session: CoreSession) => Promise<T>, { prints = false } = {}): Promise<T> {
  const [{ createNodePorts }, { defaultDataFolder }, { resourcesFolder }] = await Promise.all([
    import('../adapters/node-ports.ts'),
    import('../adapters/data-folder.ts'),
    import('../adapters/resources.ts'),
  ]);
  const folder = dataFolder ?? defaultDataFolder();
  const ports = createNodePorts({ dataFolder: folder, resources: resourcesFolder() });
  // Its thread gets ready while this one loads the core and opens the book.
  if (prints) ports.renderer.prepare();
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const [{ localSession }, { createCore }, { actorName, holderName, program }] = await Promise.all([
      import('../core/api/session.ts'),
      import('../core/create-core.ts'),
      import('../adapters/program.ts'),
    ]);
    const core = createCore(ports, { dataFolder: folder, version: program.version, holder: holderName('dòng lệnh bcd'), backsUp: true });
    try {
      return await work(sessionOf(core, localSession(actorName()), stop.signal));
    } finally {
      core.close();
    }
  } finally {
    process.off('SIGINT', interrupt);
    await ports.close();
  }
}

function sessionOf(core: Core, session: Session, signal: AbortSignal): CoreSession {
  return {
    files: core.files,
    ask: async (operation, input) => {
      const answer = await core.dispatcher.call(operation, input, { session, signal, onProgress: stageNotes() });
      if (answer.ok) return answer.value;
      throw new AppError(answer.error.code, { ...answer.error.params });
    },
  };
}

const stageWords: Readonly<Record<ProgressStage, string>> = {
  reading: 'Đang đọc tệp…',
  understanding: 'Đang nhận dạng nội dung…',
  rendering: 'Đang trình bày…',
  verifying: 'Đang đối chiếu bản in với dữ liệu…',
  saving: 'Đang ghi…',
};

/** One line for each stage, when it begins. */
function stageNotes(): (progress: Progress) => void {
  let current: ProgressStage | undefined;
  return ({ stage }) => {
    if (stage === current) return;
    current = stage;
    note(stageWords[stage]);
  };
}
