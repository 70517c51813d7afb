import { UnstyledButton } from '@mantine/core';
import type { ImportRoute } from '../../app/route.ts';
import { words } from '../../i18n/vi.ts';
import styles from './import.module.css';

interface StepTrailProps {
  readonly step: number;
  /** The furthest step that can be opened. */
  readonly reached: number;
  readonly onStep: (step: ImportRoute['step']) => void;
}

export function StepTrail({ step, reached, onStep }: StepTrailProps) {
  return (
    <ol className={styles.trail}>
      {words.import.steps.map((label, index) => {
        const number = (index + 1) as ImportRoute['step'];
        return (
          <li key={label}>
            <UnstyledButton
              className={styles.step}
              aria-current={number === step ? 'step' : undefined}
              disabled={number > reached && number !== step}
              onClick={() => onStep(number)}
            >
              <span className={styles.stepNumber}>{number}</span>
              {label}
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
