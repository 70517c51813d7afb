import { words } from '../i18n/vi.ts';
import type { CallFailure } from '../platform/call-failure.ts';
import styles from './failure.module.css';
import { SmallButton } from './small-button.tsx';

interface FailureMessageProps {
  readonly failure: CallFailure;
  /** Asks again; for a question that can be repeated without harm. */
  readonly onRetry?: () => void;
}

/** The sentence, and folded away what to read on the phone. */
export function FailureMessage({ failure, onRetry }: FailureMessageProps) {
  return (
    <div className={styles.message} role="alert">
      <p>{failure.message}</p>
      {onRetry && (
        <SmallButton className={styles.retry} onClick={onRetry}>
          {words.common.retry}
        </SmallButton>
      )}
      <details>
        <summary>{words.common.details}</summary>
        {words.common.codeAndRef(failure.code, failure.ref)}
      </details>
    </div>
  );
}
