import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { wordDiff, type WordRun } from '../../../shared/domain/plan-diff/word-diff.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import styles from './difference-table.module.css';
import { textsOf } from './difference-texts.ts';

interface SideProps {
  readonly difference: PlanDifference;
  readonly side: 'before' | 'after';
}

const other: Readonly<Record<SideProps['side'], WordRun['kind']>> = { before: 'added', after: 'removed' };

/** One side of a difference, marked word by word against the other. */
export function DifferenceSide({ difference, side }: SideProps) {
  const [before, after] = textsOf(difference);
  if (difference[side] === null) return null;
  if ((side === 'before' ? before : after) === '') return <span className={styles.blank}>{lifeWords.diff.blank}</span>;
  return wordDiff(before, after)
    .filter(({ kind }) => kind !== other[side])
    .map(({ kind, text }, index) => {
      const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
      // oxlint-disable-next-line react/no-array-index-key -- runs are told apart by their place alone
      return <Tag key={index}>{text}</Tag>;
    });
}
