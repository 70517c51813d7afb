import { words } from '../i18n/vi.ts';
import type { CallFailure } from '../platform/call-failure.ts';
import { FailureMessage } from '../ui/failure.tsx';
import { Calm } from '../ui/calm.tsx';

/** The window could not reach the program at all. */
export function Closed({ failure }: { readonly failure: CallFailure }) {
  return (
    <Calm title={words.appName}>
      <FailureMessage failure={failure} />
    </Calm>
  );
}
