import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { words } from '../i18n/vi.ts';
import { CommitteeSwitcher } from './committee-switcher.tsx';
import { HelpMenu } from './help-menu.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { PlanSwitcher } from './plan-switcher.tsx';
import type { Route } from './route.ts';
import { SavedMark } from './saved-mark.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

interface TopBarProps {
  readonly route: Route;
  readonly plan: PlanListItem | undefined;
  readonly plans: readonly PlanListItem[];
  readonly onDialog: (request: DialogRequest) => void;
}

export function TopBar({ route, plan, plans, onDialog }: TopBarProps) {
  return (
    <section className={styles.bar} aria-label={words.bar.label}>
      {plan && <CommitteeSwitcher plan={plan} plans={plans} onDialog={onDialog} />}
      {plan && <PlanSwitcher plan={plan} plans={plans} onDialog={onDialog} />}
      <div className={styles.end}>
        {plan && <SearchBox route={route} plan={plan} />}
        <UndoButtons />
        <SavedMark />
        <HelpMenu />
      </div>
    </section>
  );
}
