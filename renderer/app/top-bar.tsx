import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { words } from '../i18n/vi.ts';
import { BackupMark } from './backup-mark.tsx';
import { CommitteeSwitcher } from './committee-switcher.tsx';
import type { Current } from './current-plan.ts';
import { FindAnything } from './find-anything.tsx';
import { HelpMenu } from './help-menu.tsx';
import type { DialogRequest } from './plan-dialog.tsx';
import { PlanSwitcher } from './plan-switcher.tsx';
import { SavedMark } from './saved-mark.tsx';
import styles from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

interface TopBarProps {
  readonly current: Current;
  readonly plans: readonly PlanListItem[];
  readonly onDialog: (request: DialogRequest) => void;
}

export function TopBar({ current: { plan, committee }, plans, onDialog }: TopBarProps) {
  return (
    <section className={styles.bar} aria-label={words.bar.label}>
      {committee && <CommitteeSwitcher committee={committee} onDialog={onDialog} />}
      {plan && <PlanSwitcher plan={plan} plans={plans} onDialog={onDialog} />}
      <div className={styles.end}>
        {(plan ?? committee) && <FindAnything plan={plan} committee={committee} onDialog={onDialog} />}
        <UndoButtons committeeId={committee?.id} planId={plan?.id} />
        <SavedMark planId={plan?.id} />
        <BackupMark />
        <HelpMenu />
      </div>
    </section>
  );
}
