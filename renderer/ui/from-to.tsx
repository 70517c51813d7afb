import { wordDiff, type WordRun } from '../../shared/domain/plan-diff/word-diff.ts';
import { historyWords } from '../i18n/history-words.ts';
import styles from './from-to.module.css';

const { blank } = historyWords;
/** "6,5 %" is read at a glance. */
const SHORT = 8;

/** What a text was and became. Short texts one after the other; long ones as one text with only the changed words marked. */
export function FromTo({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = shortRuns(wordDiff(before, after));
  if (before === '' || after === '' || Math.max(before.length, after.length) <= SHORT || !runs.some(({ kind }) => kind === 'same'))
    return (
      <span className={styles.words}>
        <del>{before || blank}</del> → <ins>{after || blank}</ins>
      </span>
    );
  return (
    <span className={styles.words}>
      {runs.map(({ kind, text }, index) => {
        const Tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
        // oxlint-disable-next-line react/no-array-index-key -- runs are told apart by their place alone
        return <Tag key={index}>{text}</Tag>;
      })}
    </span>
  );
}

const AROUND = 40;

/** Of the words that stayed, only those beside a change. */
function shortRuns(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same' || run.text.length <= 2 * AROUND) return run;
    const start = index === 0 ? '' : run.text.slice(0, run.text.lastIndexOf(' ', AROUND));
    const end = index === runs.length - 1 ? '' : run.text.slice(run.text.indexOf(' ', run.text.length - AROUND) + 1);
    return { kind: 'same', text: `${start}${start === '' ? '' : ' '}… ${end}` };
  });
}
