import type { PaperBlock } from '../../../../shared/api/papers.api.ts';
import { useRef } from 'react';
import { listMarker } from '../../../../shared/domain/papers/list-marker.ts';
import { paperWords } from '../../../i18n/paper-words.ts';
import { SmallButton } from '../../../ui/small-button.tsx';
import { useOpenChoice } from '../open-choices.ts';
import styles from './editor.module.css';

const say = paperWords.conflict;

interface BodyChoiceProps {
  readonly mine: readonly PaperBlock[];
  readonly theirs: readonly PaperBlock[];
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two texts of one paper, from the first place where they part to the last; one is chosen. */
export function BodyChoice({ mine, theirs, onMine, onTheirs }: BodyChoiceProps) {
  const box = useRef<HTMLElement>(null);
  useOpenChoice(box, true);
  const [ours, others] = [linesOf(mine), linesOf(theirs)];
  const { from, behind } = samePart(ours, others);
  const part = (lines: readonly string[]): readonly string[] => lines.slice(from, lines.length - behind);
  return (
    <section ref={box} className={styles.parted} role="alert" aria-label={say.body}>
      <p>{say.body}</p>
      <div className={styles.sides}>
        <Side name={say.mine} lines={part(ours)} act={say.keepMine} onAct={onMine} />
        <Side name={say.theirs} lines={part(others)} act={say.takeTheirs} onAct={onTheirs} />
      </div>
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly act: string;
  readonly onAct: () => void;
}

const Side = ({ name, lines, act, onAct }: SideProps) => (
  <div>
    <strong>{name}</strong>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard */}
    <div className={styles.sideText} tabIndex={0} role="group" aria-label={name}>
      {lines.length === 0 ? '…' : lines.join('\n')}
    </div>
    <SmallButton onClick={onAct}>{act}</SmallButton>
  </div>
);

const linesOf = (body: readonly PaperBlock[]): string[] =>
  body.flatMap((block) => {
    if (block.kind === 'data') return [`[${block.data}]`];
    if (block.kind === 'list') return block.items.map((runs, at) => `${listMarker(block.marker, at)} ${textOf(runs)}`);
    return [textOf(block.runs)];
  });

/** A footnote stands in brackets where its number is. */
const textOf = (runs: Extract<PaperBlock, { kind: 'ground' }>['runs']): string =>
  runs.map((run) => ('figure' in run ? run.shown : 'note' in run ? `[${run.note}]` : run.text)).join('');

/** How many lines both begin with, and how many they end with. */
function samePart(a: readonly string[], b: readonly string[]): { from: number; behind: number } {
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from += 1;
  let behind = 0;
  while (behind < least - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind += 1;
  return { from, behind };
}
