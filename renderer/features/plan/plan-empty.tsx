import { Button } from '@mantine/core';
import { navigate } from '../../routes/route.ts';
import { importRoute } from '../../routes/plan-routes.ts';
import { planWords } from '../../i18n/plan-words.ts';
import classes from './plan.module.css';

/** A plan without rows teaches how rows get in. */
export function PlanEmpty({ planId, onFirst }: { readonly planId: string; readonly onFirst: () => void }) {
  return (
    <div className={classes.empty}>
      <strong>{planWords.emptyTitle}</strong>
      <p>{planWords.emptyTeach}</p>
      <div className={classes.questionEnd}>
        <Button variant="filled" onClick={() => navigate(importRoute({ into: planId }))}>
          {planWords.import}
        </Button>
        <Button onClick={onFirst}>{planWords.firstTask}</Button>
      </div>
    </div>
  );
}

export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className={classes.empty}>
      <p>{planWords.nothingFound}</p>
      <Button onClick={onClear}>{planWords.clearFilter}</Button>
    </div>
  );
}
