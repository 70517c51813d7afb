import { Button, Menu } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { navigate } from '../../routes/route.ts';
import { lifeSteps } from './life-steps.ts';
import styles from './plan-life.module.css';

/** Issuing, amending, comparing and the next year, where the plan's other work is begun. */
export function LifeMenu({ plan }: { readonly plan: PlanListItem }) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button rightSection={<span aria-hidden>▾</span>}>{lifeWords.menu.label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LifeItems plan={plan} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same as items of another menu; what cannot be done now stays reachable by keys, and says why. */
export function LifeItems({ plan }: { readonly plan: PlanListItem }) {
  return lifeSteps(plan).map(({ view, label, route, whyNot }) => (
    <Menu.Item
      key={view}
      className={styles.step ?? ''}
      {...(whyNot === null ? { onClick: () => navigate(route) } : { 'aria-disabled': true, closeMenuOnClick: false })}
    >
      {label}
      {whyNot !== null && <span className={styles.whyNot}>{whyNot}</span>}
    </Menu.Item>
  ));
}
