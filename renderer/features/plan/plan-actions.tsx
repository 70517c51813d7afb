import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { navigate } from '../../routes/route.ts';
import { importRoute, printRoute } from '../../routes/plan-routes.ts';
import { withKey, type BoundVerb } from '../../ui/verbs/verb.ts';
import { planWords } from '../../i18n/plan-words.ts';

interface PlanActionsProps {
  readonly planId: string;
  readonly closed: boolean;
  readonly add: BoundVerb;
  readonly check: ReactNode;
  readonly life: ReactNode;
}

export function PlanActions({ planId, closed, add, check, life }: PlanActionsProps) {
  return (
    <>
      {!closed && <Button onClick={() => navigate(importRoute({ into: planId }))}>{planWords.import}</Button>}
      {!closed && (
        <Button onClick={add.run} title={withKey(add.label(), add)} leftSection={<IconPlus size={14} aria-hidden />}>
          {planWords.addTask}
        </Button>
      )}
      {check}
      {life}
      <Button variant="filled" onClick={() => navigate(printRoute(planId))}>
        {planWords.print}
      </Button>
    </>
  );
}
