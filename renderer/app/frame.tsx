import { useState } from 'react';
import { useQueryOf } from '../data/use-query-of.ts';
import { useUndoKeys } from '../data/use-undo-keys.ts';
import { currentPlan, useRememberPlan } from './current-plan.ts';
import styles from './frame.module.css';
import { PlanDialog, type DialogRequest } from './plan-dialog.tsx';
import { Rail } from './rail.tsx';
import { useRoute } from './route.ts';
import { Screen } from './screen.tsx';
import { TopBar } from './top-bar.tsx';
import { useNoStrayDrops } from './use-no-stray-drops.ts';

const RAIL_KEY = 'bcd.railNarrow';

/** Rail, top bar, screen. The rail and bar stay while screens change. */
export function Frame() {
  const route = useRoute();
  const plans = useQueryOf('plans.list', {});
  const [dialog, setDialog] = useState<DialogRequest | null>(null);
  const [narrow, setNarrow] = useState(() => localStorage.getItem(RAIL_KEY) === '1');
  const plan = currentPlan(route, plans.data ?? []);
  useRememberPlan(plan);
  useUndoKeys();
  useNoStrayDrops();

  const toggleRail = (): void => {
    localStorage.setItem(RAIL_KEY, narrow ? '0' : '1');
    setNarrow(!narrow);
  };

  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <Rail route={route} plan={plan} narrow={narrow} onToggle={toggleRail} />
      <TopBar route={route} plan={plan} plans={plans.data ?? []} onDialog={setDialog} />
      <div className={styles.screen}>
        <Screen route={route} plan={plan} plans={plans} onDialog={setDialog} />
      </div>
      <PlanDialog request={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}
