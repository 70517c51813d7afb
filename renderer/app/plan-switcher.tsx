import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { runCommand } from '../data/run-command.ts';
import { notifyUndoable } from '../data/undo.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { LifeItems } from '../features/plan-life/life-menu.tsx';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { notifyFailure } from '../ui/notify.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate } from '../routes/route.ts';
import { importRoute, planRoute } from '../routes/plan-routes.ts';
import styles from './top-bar.module.css';

interface SwitcherProps {
  readonly plan: PlanListItem;
  readonly plans: readonly PlanListItem[];
  readonly onDialog: (request: DialogRequest) => void;
}

export function PlanSwitcher({ plan, plans, onDialog }: SwitcherProps) {
  const committee = useQueryOf('committees.list', {}).data?.find(({ id }) => id === plan.committeeId);
  const siblings = plans.filter(({ committeeId }) => committeeId === plan.committeeId).toSorted((a, b) => b.year - a.year);

  // Not a mutation of this component: the switcher is gone by the time the list without the plan has been read.
  const removeThis = async (): Promise<void> => {
    try {
      const { entryId, tasks } = await runCommand('plans.remove', { id: plan.id });
      navigate({ screen: 'home' }, { replace: true });
      notifyUndoable(words.bar.planRemoved(tasks), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={styles.switch} aria-label={`${words.bar.plan}: ${words.bar.planOfYear(plan.year)}`} title={plan.title}>
          <span className={styles.switchText}>{words.bar.planOfYear(plan.year)}</span>
          <IconChevronDown size={14} className={styles.chevron} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {siblings.map((item) => (
          <Menu.Item
            key={item.id}
            leftSection={<IconCheck size={14} visibility={item.id === plan.id ? 'visible' : 'hidden'} />}
            onClick={() => navigate(planRoute(item.id))}
          >
            <span className={styles.item}>
              {words.bar.planOfYear(item.year)} · {words.tasks(item.tasks)}
              <span className={styles.itemNote}>{item.title}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider role="separator" />
        <LifeItems plan={plan} />
        <Menu.Divider role="separator" />
        {committee && <Menu.Item onClick={() => onDialog({ kind: 'new-plan', committee })}>{words.bar.newPlan}</Menu.Item>}
        <Menu.Item onClick={() => navigate(importRoute({ into: plan.id }))}>{words.bar.importPlan}</Menu.Item>
        <Menu.Item onClick={() => onDialog({ kind: 'edit-plan', plan })}>{words.bar.editPlan}</Menu.Item>
        <Menu.Item onClick={() => void removeThis()}>{words.bar.removePlan}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
