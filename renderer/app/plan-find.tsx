import { FindField } from '../ui/find-field.tsx';
import { words } from '../i18n/vi.ts';
import { navigate } from '../routes/route.ts';
import type { PlanRoute } from '../routes/plan-routes.ts';
import { planFindVerbs } from './plan-find.verbs.ts';
import styles from './plan-find.module.css';

/** Filters the plan by words; they stand in the address. */
export function PlanFind({ route, toTable }: { readonly route: PlanRoute; readonly toTable: () => void }) {
  return (
    <FindField
      className={styles.field}
      label={words.bar.search}
      verb={planFindVerbs.filter}
      typed={route.search}
      onType={(search) => navigate({ ...route, search }, { replace: true })}
      toTable={toTable}
    />
  );
}
