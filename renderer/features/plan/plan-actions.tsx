import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { importRoute, navigate, printRoute } from '../../app/route.ts';
import { planWords } from '../../i18n/plan-words.ts';

export function PlanActions({ planId, onAdd }: { readonly planId: string; readonly onAdd: () => void }) {
  return (
    <>
      <Button onClick={() => navigate(importRoute(planId))}>{planWords.import}</Button>
      <Button onClick={onAdd} leftSection={<IconPlus size={14} aria-hidden />}>
        {planWords.addTask}
      </Button>
      <Button variant="filled" onClick={() => navigate(printRoute(planId))}>
        {planWords.print}
      </Button>
    </>
  );
}
