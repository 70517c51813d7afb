import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ImportIssue, ImportPreview } from '../../../shared/api/imports.api.ts';
import { rowPlaces, wholeTable } from '../../../shared/i18n/import-places.ts';
import { words } from '../../i18n/vi.ts';
import { openIssues, type Corrections } from './corrections.ts';
import { DoubtfulNames } from './doubtful-names.tsx';
import styles from './import.module.css';
import previewStyles from './preview.module.css';

interface ProblemListProps {
  readonly preview: ImportPreview;
  readonly corrections: Corrections;
  readonly onJump: (place: Pick<ImportIssue, 'key' | 'field'>) => void;
  readonly onDecide: (names: Corrections['names']) => void;
}

const text = words.import;
const LINE_HEIGHT = 64;

/** Everything worth a look, errors first; a click goes to the row. Below it, the names the register would gain. */
export function ProblemList({ preview, corrections, onJump, onDecide }: ProblemListProps) {
  const places = useMemo(() => rowPlaces(preview.rows), [preview.rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const issues = openIssues(preview.issues, corrections).toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || a.row - b.row);
  // oxlint-disable-next-line react/incompatible-library -- speaks to the React Compiler, which is not in use
  const virtualizer = useVirtualizer({ count: issues.length, getScrollElement: () => scroller.current, estimateSize: () => LINE_HEIGHT, overscan: 8 });
  return (
    <aside className={previewStyles.problems} aria-label={text.problems}>
      <h2 className={styles.heading}>{issues.length > 0 ? text.problemCount(issues.length) : preview.joined.length > 0 ? text.onlyJoined : text.noProblems}</h2>
      <div ref={scroller} className={previewStyles.problemScroller} data-empty={issues.length === 0 || undefined}>
        <ul className={previewStyles.problemItems} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const issue = issues[index];
            return (
              issue && (
                <li key={key} ref={virtualizer.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
                  <UnstyledButton className={previewStyles.problemItem} data-severity={issue.severity} onClick={() => onJump(issue)}>
                    <span className={previewStyles.problemMark}>
                      {issue.severity === 'error' ? '■' : '◆'} {places[issue.row - 1] ?? wholeTable}
                    </span>
                    {issue.message}
                  </UnstyledButton>
                </li>
              )
            );
          })}
        </ul>
      </div>
      <JoinedRows preview={preview} onJump={onJump} />
      <DoubtfulNames names={preview.doubtfulNames} decided={corrections.names} onDecide={onDecide} />
      <NewNames title={text.newAgencies(preview.newAgencies.length)} names={preview.newAgencies} open={issues.length === 0} />
      <NewNames title={text.newGroups(preview.newGroups.length)} names={preview.newGroups} open={issues.length === 0} />
    </aside>
  );
}

/** A page break cuts rows in two; where that was mended can be looked at, one by one. */
function JoinedRows({ preview: { rows, joined }, onJump }: Pick<ProblemListProps, 'preview' | 'onJump'>) {
  if (joined.length === 0) return null;
  const keys = new Set(joined.map(({ key }) => key));
  return (
    <details className={previewStyles.names} open>
      <summary>{text.joined(joined.length)}</summary>
      <ul>
        {rows
          .filter(({ key }) => keys.has(key))
          .map(({ key, number, content }) => (
            <li key={key}>
              <UnstyledButton className={previewStyles.joined} onClick={() => onJump({ key, field: 'content' })}>
                {[number, content].filter((part) => part !== '').join('. ')}
              </UnstyledButton>
            </li>
          ))}
      </ul>
    </details>
  );
}

function NewNames({ title, names, open }: { readonly title: string; readonly names: readonly string[]; readonly open: boolean }) {
  if (names.length === 0) return null;
  return (
    <details className={previewStyles.names} open={open}>
      <summary>{title}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard */}
      <ul tabIndex={0}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
