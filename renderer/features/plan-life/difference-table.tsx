import { UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { navigate } from '../../app/route.ts';
import { planRoute } from '../../app/routes/plan-routes.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { DifferenceTexts } from './difference-sides.tsx';
import styles from './difference-table.module.css';
import { numberOf, placeOf } from './difference-texts.ts';

interface DifferenceTableProps {
  readonly planId: string;
  readonly differences: readonly PlanDifference[];
  /** What stands on either side. */
  readonly left: string;
  readonly right: string;
}

const say = lifeWords.diff;
const AT_ONCE = 200;

/** Two states side by side, only where they differ, marked word by word. */
export function DifferenceTable({ planId, differences, left, right }: DifferenceTableProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const rest = differences.length - shown;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say.label}>
        <thead>
          <tr>
            <th scope="col" className={styles.numberColumn}>{say.number}</th>
            <th scope="col" className={styles.placeColumn}>{say.place}</th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, shown).map((difference, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a difference has no name of its own; the list is replaced as a whole
            <Row key={index} planId={planId} difference={difference} first={index === 0} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <UnstyledButton className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(rest, AT_ONCE))}
        </UnstyledButton>
      )}
    </div>
  );
}

function Row({ planId, difference, first }: { readonly planId: string; readonly difference: PlanDifference; readonly first: boolean }) {
  const { taskId, kind } = difference;
  const number = numberOf(difference);
  const open = taskId !== null && kind !== 'removed' ? () => navigate(planRoute(planId, { row: taskId })) : null;
  return (
    <tr className={styles.row}>
      <td className={styles.numberColumn}>
        <button
          type="button"
          className={styles.number}
          data-difference
          tabIndex={first ? 0 : -1}
          aria-label={open ? say.openTask(number) : `${number} ${placeOf(difference)}`}
          onKeyDown={walk}
          onClick={open ?? undefined}
        >
          {number || '–'}
        </button>
      </td>
      <td className={styles.place}>{placeOf(difference)}</td>
      <DifferenceTexts difference={difference} />
    </tr>
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
