import type { CallFailure } from '../platform/call-failure.ts';
import { FailureMessage } from './failure.tsx';
import styles from './refusal.module.css';

/** A refusal beside what was refused, brought into sight where a panel has scrolled. */
export function Refusal({ failure }: { readonly failure: CallFailure }) {
  return (
    <div ref={showWhole} className={styles.refusal}>
      <FailureMessage failure={failure} />
    </div>
  );
}

const showWhole = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' });
