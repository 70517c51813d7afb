import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { CallInput, CallOutput, CommandName } from '../../shared/api/contract.ts';
import type { CallFailure } from '../platform/call-failure.ts';
import { notifyFailure } from '../ui/notify.ts';
import { runCommand } from './run-command.ts';

interface CommandOptions {
  /** True: the caller shows the failure itself (beside the cell, in the form). */
  readonly quiet?: boolean;
}

/** `const edit = useCommand('tasks.edit'); edit.mutate({ edits }, { onSuccess })`. Failures are shown as a notice unless `quiet`. */
export function useCommand<N extends CommandName>(
  name: N,
  { quiet = false }: CommandOptions = {},
): UseMutationResult<CallOutput<N>, CallFailure, CallInput<N>> {
  return useMutation<CallOutput<N>, CallFailure, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => runCommand(name, input),
    onError: (failure) => {
      if (!quiet) notifyFailure(failure);
    },
  });
}
