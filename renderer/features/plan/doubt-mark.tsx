import type { MouseEvent } from 'react';
import classes from './plan.module.css';

interface DoubtMarkProps {
  readonly words: string;
  /** What a press does. */
  readonly action: string;
  readonly onPress: (mark: HTMLElement) => void;
  /** In the grid the arrow keys walk; the drawer holds the same mark for the Tab key. */
  readonly inGrid?: boolean;
  /** Nothing is in doubt: only the way to change it is offered. */
  readonly quiet?: boolean;
  /** The action in short, said beside the mark where there is room. */
  readonly shown?: string;
}

/** ◆ and words in amber: something here wants an answer. */
export function DoubtMark({ words, action, onPress, inGrid = false, quiet = false, shown }: DoubtMarkProps) {
  return (
    <button
      type="button"
      className={classes.doubt}
      data-quiet={quiet || undefined}
      {...(inGrid ? { tabIndex: -1 } : {})}
      title={action}
      onClick={(event: MouseEvent<HTMLElement>) => onPress(event.currentTarget)}
    >
      {!quiet && <span aria-hidden>◆ </span>}
      {words}
      {shown !== undefined && <span className={classes.doubtAction}>{shown}</span>}
    </button>
  );
}
