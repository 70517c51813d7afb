import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { wordDiff, type WordRun } from '../../../shared/domain/plan-diff/word-diff.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import styles from './difference-table.module.css';
import { textsOf } from './difference-texts.ts';

/** Both sides of one difference as two cells, marked word by word. */
export function DifferenceTexts({ difference }: { readonly difference: PlanDifference }) {
  const [before, after] = textsOf(difference);
  const runs = wordDiff(before, after);
  return (
    <>
      <td>{difference.before === null ? null : <Side runs={runs} leave="added" whole={before} />}</td>
      <td>{difference.after === null ? null : <Side runs={runs} leave="removed" whole={after} />}</td>
    </>
  );
}

function Side({ runs, leave, whole }: { readonly runs: readonly WordRun[]; readonly leave: WordRun['kind']; readonly whole: string }) {
  if (whole === '') return <span className={styles.blank}>{lifeWords.diff.blank}</span>;
  return runs
    .filter(({ kind }) => kind !== leave)
    .map(({ kind, text }, index) => {
      const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
      // oxlint-disable-next-line react/no-array-index-key -- runs are told apart by their place alone
      return <Tag key={index}>{text}</Tag>;
    });
}
