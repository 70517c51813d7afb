import { navigate, parseRoute } from '../../routes/route.ts';
import type { RegisterRoute } from '../../routes/paper-register-routes.ts';

/** To the row that was stored, unless the clerk has gone on to another book or row meanwhile: what ends late does not take her back. */
export function leadToStored(from: RegisterRoute, to: Partial<RegisterRoute>): void {
  const now = parseRoute(location.hash);
  if (now.screen === 'register' && now.span === from.span && now.chosen === from.chosen) navigate({ ...now, ...to });
}
