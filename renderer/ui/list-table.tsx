import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useShownList } from './list-print/shown-lists.ts';
import styles from './list-table.module.css';

export interface ListColumn<R> {
  readonly id: string;
  readonly header: ReactNode;
  /** Pixels or percent; a column without it takes the rest. */
  readonly width?: `${number}${'px' | '%'}`;
  readonly end?: boolean;
  readonly cell: (row: R) => ReactNode;
}

interface ListTableProps<R extends { readonly id: string }> {
  readonly label: string;
  /** Of what (a period, a day) and as filtered, for its print; empty parts say nothing. */
  readonly scope?: readonly string[];
  readonly columns: readonly ListColumn<R>[];
  readonly rows: readonly R[];
  /** Opens a row; the first column's text is its button. Without it the rows are only read. */
  readonly onOpen?: (row: R) => void;
  readonly chosen?: string;
  readonly faded?: (row: R) => boolean;
  /** A box before each row, for what is done with several. */
  readonly pick?: ListPick<R>;
  /** False: the page has a paper of its own for this list. */
  readonly printed?: boolean;
  /** Draws so many rows, and as many again each time they are asked for in these words. */
  readonly atOnce?: { readonly rows: number; readonly more: (count: number) => string };
}

interface ListPick<R> {
  readonly picked: ReadonlySet<string>;
  readonly onPick: (ids: readonly string[], picked: boolean) => void;
  readonly nameOf: (row: R) => string;
  /** Names the box over all rows. */
  readonly allName: string;
}

const PICK_WIDTH = 40;

const all = { rows: Infinity, more: String };
const whole: readonly string[] = [];

/** Pixels that a column which takes the rest needs for its names. */
const REST = 160;

/** Pixels below which the list scrolls sideways rather than squeeze its names, as at 150 % zoom. */
function narrowest(widths: readonly (string | undefined)[]): number {
  const fixed = widths.map((width = `${REST}px`) => ({ figure: Number.parseFloat(width), share: width.endsWith('%') }));
  const total = (share: boolean): number => fixed.reduce((sum, each) => sum + (each.share === share ? each.figure : 0), 0);
  return Math.ceil(total(false) / (1 - total(true) / 100));
}

/** A dense list to read and open rows from; what is edited cell by cell stands in the data grid instead. */
export function ListTable<R extends { readonly id: string }>({
  label,
  scope = whole,
  columns,
  rows,
  onOpen,
  chosen,
  faded,
  pick,
  printed = true,
  atOnce = all,
}: ListTableProps<R>) {
  const listed = useShownList(
    { label, scope, columns: columns.map(({ header, width, end, cell }) => ({ header, width, figures: end === true, cells: () => rows.map(cell) })) },
    printed && rows.length > 0,
  );
  const [shown, setShown] = useState(atOnce.rows);
  const more = Math.min(rows.length - shown, atOnce.rows);
  const pickedHere = pick ? rows.filter(({ id }) => pick.picked.has(id)).length : 0;
  return (
    <>
      <table
        ref={listed}
        className={styles.table}
        aria-label={label}
        style={{ minWidth: narrowest([...(pick ? [`${PICK_WIDTH}px`] : []), ...columns.map(({ width }) => width)]) }}
      >
        <colgroup>
          {pick && <col style={{ width: PICK_WIDTH }} />}
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {pick && (
              <th className={styles.pick} aria-label={pick.allName}>
                <Checkbox
                  aria-label={pick.allName}
                  checked={pickedHere === rows.length}
                  indeterminate={pickedHere > 0 && pickedHere < rows.length}
                  onChange={(event) =>
                    pick.onPick(
                      rows.map(({ id }) => id),
                      event.currentTarget.checked,
                    )
                  }
                />
              </th>
            )}
            {columns.map(({ id, header, end }) => (
              <th key={id} scope="col" data-end={end || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id} data-row={row.id} data-chosen={row.id === chosen || undefined} data-faded={faded?.(row) || undefined}>
              {pick && (
                <td className={styles.pick}>
                  <Checkbox
                    aria-label={pick.nameOf(row)}
                    checked={pick.picked.has(row.id)}
                    onChange={(event) => pick.onPick([row.id], event.currentTarget.checked)}
                  />
                </td>
              )}
              {columns.map(({ id, end, cell }, index) => (
                <td key={id} data-end={end || undefined}>
                  {index === 0 && onOpen ? (
                    <UnstyledButton className={styles.open} aria-current={row.id === chosen || undefined} onClick={() => onOpen(row)} onKeyDown={walk}>
                      {cell(row)}
                    </UnstyledButton>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <UnstyledButton className={styles.more} onClick={() => setShown(shown + atOnce.rows)}>
          {atOnce.more(more)}
        </UnstyledButton>
      )}
    </>
  );
}

/** Up and down go from row to row, as in the plan's table. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null;
  const target = next?.querySelector<HTMLElement>('button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
