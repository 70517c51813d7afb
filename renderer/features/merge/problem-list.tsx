import { UnstyledButton } from '@mantine/core';
import { mergeWords } from '../../i18n/merge-words.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import styles from './merge.module.css';
import type { Problem } from './problems.ts';

/** Everything worth a look; a click goes there. */
export function ProblemList({ problems, onJump }: { readonly problems: readonly Problem[]; readonly onJump: (problem: Problem) => void }) {
  return (
    <section className={styles.problems} aria-label={mergeWords.problems}>
      <h2 className={styles.heading}>{problems.length === 0 ? mergeWords.noProblems : mergeWords.problemCount(problems.length)}</h2>
      {problems.length > 0 && (
        <VirtualList label={mergeWords.problems} items={problems} estimate={62}>
          {(problem) => (
            <UnstyledButton className={styles.problem} onClick={() => onJump(problem)}>
              <span className={styles.problemMark}>◆ {problem.where}</span>
              {problem.message}
            </UnstyledButton>
          )}
        </VirtualList>
      )}
    </section>
  );
}
