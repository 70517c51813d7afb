import { useCallback, useEffect, useRef, useState } from 'react';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { dropFile, putFile } from '../../platform/client.ts';
import type { StagedFile } from './use-wizard.ts';

export interface Staging {
  readonly stage: (files: readonly File[]) => void;
  readonly cancel: () => void;
  /** Null while nothing is being copied. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The program itself is out of reach. */
  readonly failure: CallFailure | null;
}

const AT_ONCE = 4;

/** Copies chosen files to the program, a few at a time; what was copied before a cancel stays. */
export function useStaging(onStaged: (files: readonly StagedFile[]) => void): Staging {
  const [progress, setProgress] = useState<Staging['progress']>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const stopped = useRef({ value: false });
  const gone = useRef(false);

  const stage = useCallback(
    (files: readonly File[]) => {
      const run = { value: false };
      stopped.current = run;
      let next = 0;
      let done = 0;
      const staged: StagedFile[] = [];
      setFailure(null);
      setProgress({ done, total: files.length });
      const lane = async (): Promise<void> => {
        for (let at = next++; at < files.length && !run.value; at = next++) {
          const file = files[at];
          if (file) staged[at] = await stageOne(file);
          if (!run.value) setProgress({ done: (done += 1), total: files.length });
        }
      };
      Promise.all(Array.from({ length: AT_ONCE }, lane))
        .catch((thrown: unknown) => setFailure(asFailure(thrown)))
        .finally(() => {
          const taken = staged.filter((each) => each !== undefined);
          if (gone.current) for (const { token } of taken) void dropFile(token);
          else onStaged(taken);
          if (stopped.current === run) setProgress(null);
        });
    },
    [onStaged],
  );
  const cancel = useCallback(() => {
    stopped.current.value = true;
  }, []);
  // The wizard was left while files were on their way: nobody waits for them.
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      cancel();
    };
  }, [cancel]);
  return { stage, cancel, progress, failure };
}

async function stageOne(file: File): Promise<StagedFile> {
  const { name, size, lastModified } = file;
  try {
    return { token: await putFile(name, new Uint8Array(await file.arrayBuffer())), name, size, modifiedAt: new Date(lastModified).toISOString() };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code === 'system.hostGone' || failure.code === 'system.sessionGone') throw failure;
    return { token: crypto.randomUUID(), name, size, refusal: failure.message };
  }
}
