import type { KeyboardEvent } from 'react';
import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { navigate } from '../../routes/route.ts';
import { planRoute } from '../../routes/plan-routes.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { DifferenceSide } from './difference-sides.tsx';
import styles from './difference-table.module.css';
import { numberOf, placeOf } from './difference-texts.ts';

interface DifferenceTableProps {
  readonly plan: PlanListItem;
  readonly differences: readonly PlanDifference[];
  /** What stands on either side. */
  readonly left: string;
  readonly right: string;
}

/** A difference has no name of its own: it is its place in the list. */
type Row = PlanDifference & { readonly id: string };

const say = lifeWords.diff;

/** Two states side by side, only where they differ, marked word by word. */
export function DifferenceTable({ plan, differences, left, right }: DifferenceTableProps) {
  return (
    <div className={styles.differences}>
      <ListTable
        label={say.label}
        scope={[plan.title]}
        columns={columnsFor(plan.id, left, right)}
        rows={differences.map((each, index) => ({ ...each, id: String(index) }))}
        atOnce={{ rows: 200, more: say.more }}
      />
    </div>
  );
}

const columnsFor = (planId: string, left: string, right: string): readonly ListColumn<Row>[] => [
  { id: 'number', header: say.number, width: '84px', cell: (row) => <NumberButton planId={planId} row={row} /> },
  { id: 'place', header: say.place, width: '130px', cell: (row) => <span className={styles.place}>{placeOf(row)}</span> },
  sideColumn('before', left),
  sideColumn('after', right),
];

const sideColumn = (side: 'before' | 'after', header: string): ListColumn<Row> => ({
  id: side,
  header,
  cell: (row) => (
    <div className={styles.text}>
      <DifferenceSide difference={row} side={side} />
    </div>
  ),
});

/** Opens the task where the plan still has it; the keys walk from one to the next. */
function NumberButton({ planId, row }: { readonly planId: string; readonly row: Row }) {
  const { taskId, kind } = row;
  const number = numberOf(row);
  const open = taskId !== null && kind !== 'removed' ? () => navigate(planRoute(planId, { row: taskId })) : null;
  return (
    <button
      type="button"
      className={styles.number}
      data-difference
      tabIndex={row.id === '0' ? 0 : -1}
      aria-label={open ? say.openTask(number) : `${number} ${placeOf(row)}`}
      onKeyDown={walk}
      onClick={open ?? undefined}
    >
      {number || '–'}
    </button>
  );
}

/** Up and down walk from difference to difference. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  stepDifference(by);
}

/** Brings the focus to the next or previous difference on the screen. */
export function stepDifference(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-difference]')];
  const at = all.findIndex((each) => each === document.activeElement);
  const target = at < 0 ? all[0] : all[at + by];
  target?.focus();
  target?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
