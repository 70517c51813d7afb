import type { systemApi } from '../../../shared/api/system.api.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Clock } from '../ports.ts';

export const systemHandlers = (facts: { version: string; dataFolder: string; clock: Clock }) =>
  ({
    'system.info': ({ session }) => ({
      version: facts.version,
      dataFolder: facts.dataFolder,
      actor: session.user,
      today: facts.clock.today(),
    }),
  }) satisfies Handlers<typeof systemApi>;
