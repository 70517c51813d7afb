import { words } from '../i18n/vi.ts';
import type { CallFailure } from '../platform/call-failure.ts';
import styles from './failure.module.css';

interface FailureMessageProps {
  readonly failure: CallFailure;
}

/** The sentence, and folded away what to read on the phone. */
export function FailureMessage({ failure }: FailureMessageProps) {
  return (
    <div className={styles.message} role="alert">
      <p>{failure.message}</p>
      <details>
        <summary>{words.common.details}</summary>
        {words.common.codeAndRef(failure.code, failure.ref)}
      </details>
    </div>
  );
}
