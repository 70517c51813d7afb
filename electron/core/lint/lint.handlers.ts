import type { lintApi } from '../../../shared/api/lint.api.ts';
import { checkPlan } from '../../../shared/domain/lint/check-plan.ts';
import type { Handlers } from '../api/handlers.ts';
import { planRow } from '../plans/plans.repo.ts';
import type { Clock } from '../ports.ts';
import { ignoredKeys, readLintPlan, setIgnored } from './lint-plan.repo.ts';

export const lintHandlers = (clock: Clock) =>
  ({
    'lint.check': ({ db }, { planId }) => checkPlan(readLintPlan(db, planId, clock.today()), ignoredKeys(db, planId)),

    'lint.ignore': ({ db, entryId, describe }, { planId, keys, ignored }) => {
      describe(planRow(db, planId).title);
      setIgnored(db, planId, keys, ignored);
      return { entryId };
    },
  }) satisfies Handlers<typeof lintApi>;
