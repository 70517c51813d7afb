import type { systemApi } from '../../../shared/api/system.api.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Clock } from '../ports.ts';

export const systemHandlers = (facts: { version: string; dataFolder: string; clock: Clock }) =>
  ({
    'system.info': ({ actor }) => ({
      version: facts.version,
      dataFolder: facts.dataFolder,
      actor,
      today: facts.clock.today(),
    }),
  }) satisfies Handlers<typeof systemApi>;
