import { Button } from '@mantine/core';
import { useState } from 'react';
import { toldNotes, type HistoryEntry, type PlanHistoryEntry } from '../../../shared/api/history.api.ts';
import { undo } from '../../data/undo.ts';
import { formatTime } from '../../i18n/format.ts';
import { historyWords as say } from '../../i18n/history-words.ts';
import { stepInWords } from '../../i18n/operations.ts';
import { FromTo } from '../../ui/from-to.tsx';
import { visibleChanges, type VisibleChange } from './change-words.ts';
import styles from './history.module.css';

const AT_FIRST = 4;

interface EntryProps {
  readonly entry: HistoryEntry | PlanHistoryEntry;
  /** Where it was done, unless that is clear. */
  readonly where: string;
}

/** One step: when, who, what and where; then its parts, and each change from what to what. */
export function Entry({ entry, where }: EntryProps) {
  const [whole, setWhole] = useState(false);
  const step = stepInWords(entry);
  const noStep = ['history.undo', 'history.redo', ...toldNotes].includes(entry.operation);
  const changes = visibleChanges(entry.changes);
  const shown = whole ? changes : changes.slice(0, AT_FIRST);
  const moreRows = 'moreRows' in entry ? entry.moreRows : 0;
  return (
    <li className={styles.entry} data-undone={entry.undone || undefined}>
      <time className={styles.time} dateTime={entry.at}>
        {formatTime(new Date(entry.at))}
      </time>
      <div className={styles.what}>
        <div>
          <span className={styles.step}>{sentenceCase(step)}</span>
          <span className={styles.who}>
            {' '}
            · {entry.actor}
            {where !== '' && ` · ${where}`}
            {entry.undone && ` · ${say.undone}`}
          </span>
        </div>
        {entry.parts.map((part) => (
          <div key={part} className={styles.change}>
            {part}
          </div>
        ))}
        {shown.map((change) => (
          <Change key={change.key} change={change} />
        ))}
        {!whole && changes.length > AT_FIRST && (
          <button type="button" className={styles.link} onClick={() => setWhole(true)}>
            {say.moreChanges(changes.length - AT_FIRST)}
          </button>
        )}
        {moreRows > 0 && (whole || changes.length <= AT_FIRST) && <div className={styles.quiet}>{say.moreRows(moreRows)}</div>}
      </div>
      {!entry.undone && !noStep && (
        <Button size="compact-xs" variant="subtle" aria-label={say.undoNamed(step)} onClick={() => void undo(entry.id)}>
          {say.undo}
        </Button>
      )}
    </li>
  );
}

function Change({ change }: { readonly change: VisibleChange }) {
  const { title, field } = change;
  return (
    <div className={styles.change}>
      {change.kind === 'whole' ? (
        <span>
          <span className={styles.quiet}>{change.said}: </span>
          {title || say.blank}
        </span>
      ) : (
        <>
          {title !== '' && <span className={styles.rowTitle}>{title}</span>}
          <span>
            <span className={styles.quiet}>{field}: </span>
            <FromTo before={change.before} after={change.after} />
          </span>
        </>
      )}
    </div>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
