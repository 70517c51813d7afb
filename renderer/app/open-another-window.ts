import { asFailure } from '../platform/call-failure.ts';
import { openWindow } from '../platform/client.ts';
import { notifyFailure } from '../ui/notify.ts';

/** The same book in a second window, such as the plan beside a report. */
export function openAnotherWindow(): void {
  void openWindow().catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
}
