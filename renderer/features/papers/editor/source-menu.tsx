import { Popover } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import { paperWords } from '../../../i18n/paper-words.ts';
import { submissionsRoute, trackingRoute } from '../../../routes/reporting-routes.ts';
import { hrefOf } from '../../../routes/route.ts';
import { PopoverDialog } from '../../../ui/popover-dialog.tsx';
import { SmallButton } from '../../../ui/small-button.tsx';
import { usePaperData } from './paper-data.ts';
import styles from './editor.module.css';

const say = paperWords.editor;
const MOST = 200;

type Origins = PaperFigure['origins'];

interface SourceMenuProps {
  readonly label: string;
  /** What is to be known of it, a sentence each. */
  readonly notes: readonly string[];
  readonly origins: Origins;
  /** Absent: there is nothing new to look at. */
  readonly onSeen: (() => void) | null;
  /** Absent: it cannot be words. */
  readonly onWords: (() => void) | null;
  readonly onRemove: () => void;
  /** What opens it. */
  readonly children: (open: () => void, opened: boolean) => ReactElement;
}

/** What stands behind a figure or passage, and what can be done with it. */
export function SourceMenu({ label, notes, origins, onSeen, onWords, onRemove, children }: SourceMenuProps) {
  const [opened, setOpened] = useState(false);
  const act = (what: () => void) => () => {
    setOpened(false);
    what();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="sm" width={360} portalProps={{ target: 'main' }} trapFocus returnFocus>
      <Popover.Target>{children(() => setOpened(!opened), opened)}</Popover.Target>
      <PopoverDialog label={label} className={styles.menu ?? ''}>
        <strong>{label}</strong>
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        <Sources origins={origins} />
        <div className={styles.acts}>
          {onSeen && <SmallButton onClick={act(onSeen)}>{say.seen}</SmallButton>}
          {onWords && <SmallButton onClick={act(onWords)}>{say.toWords}</SmallButton>}
          <SmallButton onClick={act(onRemove)}>{say.removeData}</SmallButton>
        </div>
      </PopoverDialog>
    </Popover>
  );
}

/** Each leads to its task, or to the board of its period. */
function Sources({ origins }: { readonly origins: Origins }) {
  const { planId } = usePaperData();
  if (origins.length === 0) return <p className={styles.note}>{say.noSource}</p>;
  return (
    <div className={styles.sources}>
      {say.source(origins.length)}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <ul tabIndex={0} data-autofocus aria-label={say.source(origins.length)}>
        {origins.slice(0, MOST).map(({ text, taskId, period }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two sources may read alike
          <li key={at}>
            {planId === null || (taskId === null && period === null) ? (
              text
            ) : (
              <a
                href={hrefOf(
                  taskId === null ? submissionsRoute(planId, { period: period ?? '' }) : trackingRoute(planId, { row: taskId, period: period ?? '' }),
                )}
              >
                {text}
              </a>
            )}
          </li>
        ))}
        {origins.length > MOST && <li>{say.moreSources(origins.length - MOST)}</li>}
      </ul>
    </div>
  );
}
