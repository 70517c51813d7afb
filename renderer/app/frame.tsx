import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useCatchUp } from '../data/use-catch-up.ts';
import { useNewDay } from '../data/use-new-day.ts';
import { undoVerbs } from '../data/undo.verbs.ts';
import { useVerbKeys } from '../ui/verbs/use-verb-keys.ts';
import { NoticeStrip } from '../ui/notice-strip.tsx';
import { currentOf, useRemember } from './current-plan.ts';
import styles from './frame.module.css';
import { useRememberPlace } from './last-place.ts';
import { PlanDialog, type DialogRequest } from './plan-dialog.tsx';
import { Rail } from './rail.tsx';
import { useRoute } from '../routes/route.ts';
import { Screen } from './screen.tsx';
import { useUndoView } from './show-reversed.ts';
import { ScreenGuard } from './screen-guard.tsx';
import { TopBar } from './top-bar.tsx';
import { usePlansHere } from './use-plans-here.ts';
import { useNoStrayDrops } from './use-no-stray-drops.ts';
import { saveVerbs } from './save.verbs.ts';

const RAIL_KEY = 'bcd.railNarrow';

/** Rail, top bar, screen. The rail and bar stay while screens change. */
export function Frame() {
  const route = useRoute();
  const { plans, committees, bookIsEmpty } = usePlansHere(route);
  const [dialog, setDialog] = useState<DialogRequest | null>(null);
  const [folded, setFolded] = useState(() => localStorage.getItem(RAIL_KEY) === '1');
  // At 150 % zoom a laptop's window is this small, and the words of the rail are what can be spared.
  const small = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  const narrow = folded || small;
  const current = currentOf(route, plans.data ?? [], committees.data ?? []);
  useRemember(current);
  useRememberPlace(route);
  useVerbKeys(undoVerbs, undefined, { outsideFields: true });
  useVerbKeys(saveVerbs, undefined, { first: true });
  useUndoView(route, current, committees.data ?? []);
  useCatchUp();
  useNewDay();
  useNoStrayDrops();

  const toggleRail = (): void => {
    localStorage.setItem(RAIL_KEY, folded ? '0' : '1');
    setFolded(!folded);
  };

  return (
    <div className={styles.frame} data-narrow={narrow || undefined}>
      <Rail route={route} plan={current.plan} ready={plans.data !== undefined && committees.data !== undefined} narrow={narrow} onToggle={toggleRail} />
      <TopBar current={current} plans={plans.data ?? []} onDialog={setDialog} />
      <div className={styles.screen}>
        <ScreenGuard key={route.screen}>
          <Screen route={route} current={current} plans={plans} committees={committees} bookIsEmpty={bookIsEmpty} onDialog={setDialog} />
        </ScreenGuard>
      </div>
      <div className={styles.notices}>
        <NoticeStrip />
      </div>
      <PlanDialog request={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}
