import { UnstyledButton } from '@mantine/core';
import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { lintWords as say } from '../../i18n/lint-words.ts';
import { placeOf } from './finding-text.tsx';
import styles from './lint.module.css';

interface IgnoredFindingsProps {
  readonly findings: readonly LintFinding[];
  readonly onRemind: (finding: LintFinding) => void;
}

/** Folded away, but never lost: what the clerk decided to leave as it stands. */
export function IgnoredFindings({ findings, onRemind }: IgnoredFindingsProps) {
  return (
    <details className={styles.ignored}>
      <summary>{say.ignored(findings.length)}</summary>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.ignoredFinding}>
            <span>
              <span className={styles.place}>{placeOf(finding)}</span> {finding.message}
            </span>
            <UnstyledButton className={styles.quietButton} onClick={() => onRemind(finding)}>
              {say.remind}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
