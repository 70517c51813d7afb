import { UnstyledButton } from '@mantine/core';
import styles from './step-trail.module.css';

interface StepTrailProps {
  readonly steps: readonly string[];
  /** 1-based. */
  readonly step: number;
  /** The furthest step that can be opened. */
  readonly reached: number;
  readonly onStep: (step: number) => void;
}

/** Where one is in a wizard, and the way back. */
export function StepTrail({ steps, step, reached, onStep }: StepTrailProps) {
  return (
    <ol className={styles.trail}>
      {steps.map((label, index) => {
        const number = index + 1;
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
