import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallOutput, JobName } from '../../shared/api/contract.ts';
import type { Progress } from '../../shared/api/envelope.ts';
import { asFailure, isCancelled, type CallFailure } from '../platform/call-failure.ts';
import { call } from '../platform/client.ts';
import { refreshed } from './refresh.ts';

export interface Job<N extends JobName> {
  /** Starts the work and cancels what was running; null when it was cancelled or failed (see `failure`). */
  readonly run: (input: CallInput<N>) => Promise<CallOutput<N> | null>;
  readonly cancel: () => void;
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly failure: CallFailure | null;
  readonly clear: () => void;
}

interface JobState {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly failure: CallFailure | null;
}

const still: JobState = { running: false, progress: null, failure: null };

/** Long work of the core, with its progress; leaving the screen cancels it. */
export function useJob<N extends JobName>(name: N): Job<N> {
  const [state, setState] = useState<JobState>(still);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(still);
  }, []);

  const run = useCallback(
    async (input: CallInput<N>): Promise<CallOutput<N> | null> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const isCurrent = (): boolean => current.current === controller;
      setState({ ...still, running: true });
      try {
        const output = await call(name, input, {
          signal: controller.signal,
          onProgress: (progress) => isCurrent() && setState({ running: true, progress, failure: null }),
        });
        await refreshed();
        if (!isCurrent()) return null;
        setState(still);
        return output;
      } catch (thrown) {
        if (isCurrent()) setState(isCancelled(thrown) ? still : { ...still, failure: asFailure(thrown) });
        return null;
      }
    },
    [name],
  );

  useEffect(() => () => current.current?.abort(), []);
  return { ...state, run, cancel, clear: cancel };
}
