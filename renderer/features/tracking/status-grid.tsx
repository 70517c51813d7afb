import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useImperativeHandle, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridCell, GridRow } from '../../../shared/api/reporting-views.api.ts';
import { numbered } from '../../../shared/domain/text/numbered.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { placeAfterKey, type CellPlace } from '../../ui/grid/cell-range.ts';
import { writeClipboardTable } from '../../ui/grid/clipboard-table.ts';
import { heldBy } from '../../../shared/domain/status/status-class.ts';
import { standingWord, statusClassLabels } from '../../../shared/domain/status/status-words.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { standingTone } from '../../ui/status/status-tone.ts';
import { PeriodCell } from './period-cell.tsx';
import styles from './status-grid.module.css';
import { lineTexts } from './grid-texts.ts';
import type { TrackingLine } from './tracking-lines.ts';

interface StatusGridProps {
  readonly lines: readonly TrackingLine[];
  readonly periods: readonly ReportingPeriod[];
  readonly currentCode: string | null;
  readonly openTask: string;
  /** The period pressed is the one chips count by. */
  readonly onPeriod: (code: string) => void;
  readonly onOpen: (taskId: string) => void;
  readonly onActive: (taskId: string) => void;
  readonly ref?: Ref<StatusGridHandle>;
}

export interface StatusGridHandle {
  readonly focus: () => void;
  /** The first line is the active one then. */
  readonly toTop: () => void;
  /** Of the active row; null on what stands over several. */
  readonly taskId: () => string | null;
}

/** status-grid.module.css draws rows and header so high. */
const ROW = 32;
const OVERSCAN = 12;
const FIXED = 4;

/** Tasks × periods to be read: one line a task, walked by arrow keys, opened by Enter; only what is in sight is drawn. */
export function StatusGrid({ lines, periods, currentCode, openTask, onPeriod, onOpen, onActive, ref }: StatusGridProps) {
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPlace>(() => ({
    row: Math.max(
      0,
      lines.findIndex((line) => line.kind === 'task' && line.row.taskId === openTask),
    ),
    column: 1,
  }));
  const columns = FIXED + periods.length;
  const place = { row: Math.min(active.row, lines.length - 1), column: Math.min(active.column, columns - 1) };
  // oxlint-disable-next-line react/incompatible-library -- a warning to users of React Compiler, which is not used
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  });

  const row = place.row;
  useEffect(() => {
    if (row > 0) virtualizer.scrollToIndex(row, { align: 'auto' });
  }, [row, virtualizer]);

  const taskAt = (at: number): string | null => {
    const line = lines[at];
    return line?.kind === 'task' ? line.row.taskId : null;
  };
  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
    toTop: () => {
      scroller.current?.scrollTo({ top: 0 });
      setActive(({ column }) => ({ row: 0, column }));
    },
    taskId: () => taskAt(place.row),
  }));
  const choose = (next: CellPlace): void => {
    setActive(next);
    const task = taskAt(next.row);
    if (task !== null) onActive(task);
  };
  const open = (at: number): void => {
    const task = taskAt(at);
    if (task !== null) onOpen(task);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const next = placeAfterKey(place, { key: event.key, ctrlKey: event.ctrlKey || event.metaKey }, { rows: lines.length, columns, page });
    if (next) choose(next);
    else if (event.key === 'Enter' || event.key === 'F2') open(place.row);
    else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent): void => {
    const line = lines[place.row];
    if (!line || !document.getSelection()?.isCollapsed) return;
    event.preventDefault();
    const table = writeClipboardTable([lineTexts(line, periods)]);
    event.clipboardData.setData('text/plain', table.tsv);
    event.clipboardData.setData('text/html', table.html);
  };

  const cellId = (at: number, column: number): string => `${gridId}-${at}-${column}`;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={say.gridLabel}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns}
      aria-activedescendant={cellId(place.row, lines[place.row]?.kind === 'over' ? 0 : place.column)}
      className={styles.scroller}
      style={{ '--periods': periods.length } as CSSProperties}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {[say.columns.number, say.columns.content, say.columns.lead, say.columns.status].map((name, index) => (
            <div key={name} role="columnheader" aria-colindex={index + 1} className={styles.head} data-column={index}>
              {name}
            </div>
          ))}
          {periods.map(({ code, label }, index) => (
            <div
              key={code}
              role="columnheader"
              aria-colindex={FIXED + index + 1}
              className={styles.head}
              data-period
              data-current={code === currentCode || undefined}
              title={code === currentCode ? `${label} (${say.current})` : say.countBy(label)}
              onClick={() => onPeriod(code)}
            >
              {shortLabel(label)}
              {code === currentCode && <span aria-label={say.current} role="img" className={styles.dot} />}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: lines.length * ROW }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={line.id}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              data-over={line.kind === 'over' || undefined}
              data-open={(line.kind === 'task' && line.row.taskId === openTask) || undefined}
              style={{ transform: `translateY(${start - ROW}px)` }}
            >
              {cellsOf(line, periods, currentCode).map((content, column) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid handles the keys
                <div
                  // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                  key={column}
                  role="gridcell"
                  id={cellId(index, column)}
                  aria-colindex={column + 1}
                  {...(line.kind === 'over' ? { 'aria-colspan': columns } : {})}
                  className={styles.cell}
                  data-column={column}
                  data-period={(line.kind === 'task' && column >= FIXED) || undefined}
                  data-active={(index === place.row && (line.kind === 'over' || column === place.column)) || undefined}
                  onClick={() => {
                    choose({ row: index, column });
                    open(index);
                  }}
                >
                  {content}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function cellsOf(line: TrackingLine, periods: readonly ReportingPeriod[], currentCode: string | null): React.ReactNode[] {
  if (line.kind === 'over') {
    return [
      <span key="name" className={styles.over} title={numbered(line.number, line.name)}>
        {line.number !== '' && <span className={styles.number}>{line.number}</span>}
        {line.name} <span className={styles.quiet}>{say.groupCount(line.tasks)}</span>
      </span>,
    ];
  }
  const { row } = line;
  return [
    row.number,
    <Content key="content" row={row} />,
    <Lead key="lead" row={row} members={row.cells[periods.findIndex(({ code }) => code === currentCode)]?.members ?? null} />,
    <StatusMark
      key="status"
      tone={standingTone(row.status)}
      title={heldBy(row.status.flags) === null ? statusClassLabels[row.status.class] : standingWord(row.status)}
    >
      {standingWord(row.status)}
    </StatusMark>,
    ...periods.map((period, index) => <PeriodCell key={period.code} cell={row.cells[index]} period={period} />),
  ];
}

/** Beside a phrase how many of its members have sent for the current period. */
function Lead({ row: { leadText }, members }: { readonly row: GridRow; readonly members: GridCell['members'] }) {
  return (
    <>
      <span className={styles.text} title={leadText}>
        <MarkedText text={leadText} />
      </span>
      {members && <span className={styles.beside}>{say.sent(members)}</span>}
    </>
  );
}

/** The day granted stays in sight however long the words are. */
function Content({ row: { content, status } }: { readonly row: GridRow }) {
  return (
    <>
      <span className={styles.text} title={content}>
        <MarkedText text={content} oneLine />
      </span>
      {status.grantedDue !== null && <span className={styles.beside}>{extensionWords.granted(status.grantedDue)}</span>}
    </>
  );
}

/** "6 tháng đầu năm 2025" → "6 tháng đầu 2025": the head of a narrow column. */
const shortLabel = (label: string): string => label.replace(/ năm (\d{4})$/, ' $1');
