import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { INDICATOR_FIELDS } from '../../../../shared/domain/indicators/indicator-fields.ts';
import { readFigureTable, type IndicatorTexts, type PastedLine } from '../../../../shared/domain/indicators/figure-table.ts';
import { yearBefore } from '../../../../shared/domain/reporting/period-code.ts';
import { refreshEverything } from '../../../data/refresh.ts';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { undoVerbs } from '../../../data/undo.verbs.ts';
import { useQueryOf } from '../../../data/use-query-of.ts';
import { figureWords as say } from '../../../i18n/figure-words.ts';
import { asFailure } from '../../../platform/call-failure.ts';
import { Chip, ChipGroup } from '../../../ui/chip.tsx';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { writeClipboardTable, type PastedTable } from '../../../ui/grid/clipboard-table.ts';
import { DataGrid } from '../../../ui/grid/data-grid.tsx';
import type { CellChanges, GridHandle, GridSelection } from '../../../ui/grid/grid-types.ts';
import { ListAndPanel } from '../../../ui/list-and-panel.tsx';
import { useShownList } from '../../../ui/list-print/shown-lists.ts';
import { closeFailure, notify, notifyFailure, standingFailures } from '../../../ui/notify.ts';
import { QueryFailure } from '../../../ui/query-failure.tsx';
import text from '../../../ui/text.module.css';
import { bindVerbs } from '../../../ui/verbs/verb.ts';
import { figureColumns, figureLines, isField, type FigureLine } from './figure-columns.tsx';
import { FigurePanel } from './figure-panel.tsx';
import styles from './figures.module.css';
import { PasteFigures, type GivenPaste } from './paste-figures.tsx';
import { RefusedFigures } from './refused-figures.tsx';
import { useRefusedFigures, type RefusedFigure } from './use-refused-figures.ts';

interface FiguresTabProps {
  readonly committeeId: string;
  readonly period: string;
  /** Id of a row to begin at. */
  readonly chosen: string;
}

const rowMode = 'clamped';
/** In the table Ctrl+Z is the window's own. */
const gridVerbs = Object.values(bindVerbs(undoVerbs, undefined));

/** Figures of a period: typed and pasted into cells, growth computed beside them, what is asked about a row and its chart to the right. */
export function FiguresTab({ committeeId, period, chosen }: FiguresTabProps) {
  const list = useQueryOf('indicators.list', { committeeId, period });
  const grid = useRef<GridHandle>(null);
  const [selection, setSelection] = useState<GridSelection | null>(() =>
    chosen === '' ? null : { active: { rowId: chosen, columnId: 'name' }, focus: { rowId: chosen, columnId: 'name' } },
  );
  const [widths, setWidths] = useState<Record<string, number>>({});
  const [onlyAsked, setOnlyAsked] = useState(false);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const { refused, refuse, settle } = useRefusedFigures(committeeId, period);
  const waiting = useRef<HTMLTextAreaElement>(null);
  const all = list.data?.rows;
  const shown = useMemo(() => figureLines(all ?? []).filter(({ row }) => !onlyAsked || row.findings.length > 0), [all, onlyAsked]);
  const columns = useMemo(() => figureColumns({ value: period.slice(0, 4), before: yearBefore(period).slice(0, 4) }), [period]);
  const listed = useShownList(
    {
      label: say.label,
      scope: [list.data?.period.label ?? '', onlyAsked ? say.onlyAsked : ''],
      columns: columns.map(({ id, header, width, text: textOf }) => ({
        header,
        width: id === 'name' ? undefined : `${width}px`,
        figures: ['value', 'before', 'target', 'growth'].includes(id),
        cells: () => shown.map((line) => textOf(line)),
      })),
    },
    shown.length > 0,
  );
  if (!list.data || !all) return <QueryFailure queries={[list]} />;

  const set = async (input: { edits?: Edit[]; added?: IndicatorTexts[] }): Promise<readonly string[]> => {
    const typed = (input.edits ?? []).flatMap(({ id, texts }): RefusedFigure[] => {
      const name = all.find((row) => row.id === id)?.name ?? '';
      return INDICATOR_FIELDS.flatMap((field) => (texts[field] === undefined ? [] : [{ committeeId, period, id, name, field, typed: texts[field] }]));
    });
    try {
      const { entryId, edited, added } = await runCommand('indicators.set', { committeeId, period, ...input });
      settle(typed);
      if (edited + added.length > 1) notifyUndoable(say.stored(edited + added.length), entryId);
      return added;
    } catch (thrown) {
      const failure = asFailure(thrown);
      refuse(typed);
      // A cell or row changed elsewhere is told of above the table, with what was typed into it.
      const isShown = typed.length > 0 && (failure.code === 'system.staleRevision' || failure.code === 'system.notFound');
      if (!isShown || (input.added ?? []).length > 0) notifyFailure(failure);
      if (isShown) await refreshEverything();
      return [];
    }
  };
  const keepTyped = ({ id, field, typed }: RefusedFigure): void => {
    const row = all.find((each) => each.id === id);
    if (row) void set({ edits: [{ id, texts: { [field]: typed }, was: { [field]: row[field] } }] });
  };
  const keepStored = (figure: RefusedFigure): void => {
    settle([figure]);
    for (const failure of standingFailures()) if (failure.act === 'indicators.set') closeFailure(failure);
  };
  const change = (changes: CellChanges): void => {
    sayLeft(changes);
    const edits = [...Map.groupBy(changes.edits, ({ rowId }) => rowId)].flatMap(([id, cells]) => editOf(all, id, cells));
    if (edits.length > 0 || changes.added.length > 0) void set({ edits, added: [...changes.added] });
  };
  const add = async (): Promise<void> => {
    setOnlyAsked(false);
    // The row comes a moment later: what is typed until then is kept in a field of its own, where any input method can write.
    waiting.current?.focus({ preventScroll: true });
    const [id] = await set({ added: [{}] });
    if (id === undefined) {
      if (waiting.current) waiting.current.value = '';
      return;
    }
    const cell = { rowId: id, columnId: 'name' };
    flushSync(() => setSelection({ active: cell, focus: cell }));
    grid.current?.typeOver(cell, waiting.current?.value);
    if (waiting.current) waiting.current.value = '';
  };
  const picked = linesPicked(shown, selection);
  const remove = async (): Promise<void> => {
    try {
      const { entryId } = await runCommand('indicators.remove', { ids: picked.map(({ id }) => id) });
      notifyUndoable(say.removed(picked.length, picked[0]?.row.name ?? ''), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const move = async (ids: readonly string[], beforeId: string | null): Promise<void> => {
    try {
      await runCommand('indicators.move', { ids: [...ids], beforeId });
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const asked = all.filter(({ findings }) => findings.length > 0).length;
  const paste = pasting && (
    <PasteFigures key={pasting.at} committeeId={committeeId} period={period} rows={all} given={pasting} onClose={() => setPasting(null)} />
  );
  const openPaste = (given: Partial<Pasting> = {}): void => setPasting((before) => ({ text: '', lines: null, ...given, at: (before?.at ?? 0) + 1 }));
  /** A table with its own headings is read by them, other cells are laid from the chosen one on; both are looked through first. */
  const pasteMany = ({ block }: PastedTable, changes: CellChanges): void => {
    if (readFigureTable(block).headed) {
      openPaste({ text: writeClipboardTable(block).tsv });
      return;
    }
    sayLeft(changes);
    const lines = linesOf(all, changes);
    if (lines.length > 0) openPaste({ lines });
  };

  const stillRefused = (
    <RefusedFigures
      // What came to stand in its cell all the same is settled.
      refused={refused.filter(({ id, field, typed }) => all.find((row) => row.id === id)?.[field] !== typed)}
      rows={all}
      onKeepTyped={keepTyped}
      onKeepStored={keepStored}
    />
  );
  return (
    <ListAndPanel panel={paste || (all.length > 0 && <FigurePanel row={all.find(({ id }) => id === selection?.active.rowId)} period={period} />)}>
      <div className={styles.tab} ref={listed}>
        <textarea
          ref={waiting}
          className={styles.waiting}
          tabIndex={-1}
          aria-label={say.newRow}
          onKeyDown={(event) => {
            // The field of a name is one line.
            if ((event.key === 'Enter' || event.key === 'Tab') && !event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
        {all.length === 0 ? (
          <EmptyNote title={say.none} text={say.noneTeach}>
            {stillRefused}
            <Button variant="filled" onClick={() => openPaste()}>
              {say.paste}
            </Button>
            <Button onClick={() => void add()}>{say.add}</Button>
          </EmptyNote>
        ) : (
          <>
            <div className={styles.tools}>
              <ChipGroup label={say.which}>
                <Chip pressed={!onlyAsked} onPress={() => setOnlyAsked(false)}>
                  {say.all(all.length)}
                </Chip>
                <Chip pressed={onlyAsked} onPress={() => setOnlyAsked(true)}>
                  {say.asked(asked)}
                </Chip>
              </ChipGroup>
              {list.data.unchecked > 0 && <span className={text.quiet}>{say.unchecked(list.data.unchecked)}</span>}
              <span className={styles.ends}>
                {picked.length > 0 && <Button onClick={() => void remove()}>{say.remove(picked.length)}</Button>}
                <Button onClick={() => openPaste()}>{say.paste}</Button>
                <Button onClick={() => void add()}>{say.add}</Button>
              </span>
            </div>
            {stillRefused}
            {shown.length === 0 ? (
              <EmptyNote text={say.noneAsked} />
            ) : (
              <div className={styles.grid}>
                <DataGrid
                  ref={grid}
                  label={say.label}
                  rows={shown}
                  columns={columns}
                  headingText={() => ''}
                  heading={() => null}
                  selection={selection}
                  onSelectionChange={setSelection}
                  widths={widths}
                  onWidthsChange={setWidths}
                  rowMode={rowMode}
                  verbs={gridVerbs}
                  onChange={change}
                  onPasteMany={pasteMany}
                  onAddRow={() => void add()}
                  onMoveRows={(ids, beforeId) => void move(ids, beforeId)}
                  inOrder={!onlyAsked}
                />
              </div>
            )}
          </>
        )}
      </div>
    </ListAndPanel>
  );
}

/** What the panel of pasting begins with. */
interface Pasting extends GivenPaste {
  /** Counts pastes: another one begins anew. */
  readonly at: number;
}

function sayLeft({ cutOff, leftOut }: CellChanges): void {
  if (cutOff) notify(say.cutOff(cutOff));
  if (leftOut) notify(say.notAdded(leftOut.length));
}

/** Cells pasted over cells, row by row. */
function linesOf(all: readonly IndicatorRow[], { edits, added }: CellChanges): PastedLine[] {
  const changed = [...Map.groupBy(edits, ({ rowId }) => rowId)].flatMap(([id, cells]): PastedLine[] => {
    const row = all.find((each) => each.id === id);
    const changes = cells.flatMap(({ columnId, text: now }) => (row && isField(columnId) ? [{ field: columnId, was: row[columnId], text: now }] : []));
    return row && changes.length > 0 ? [{ kind: 'changed', id, texts: { name: row.name, unit: row.unit, agency: row.agency }, changes }] : [];
  });
  return [...changed, ...added.map((texts): PastedLine => ({ kind: 'new', id: null, texts, changes: [] }))];
}

interface Edit {
  readonly id: string;
  readonly texts: IndicatorTexts;
  readonly was: IndicatorTexts;
}

function editOf(all: readonly IndicatorRow[], id: string, cells: CellChanges['edits']): Edit[] {
  const row = all.find((each) => each.id === id);
  const typed = cells.flatMap(({ columnId, text: now, was }) => (isField(columnId) ? [{ field: columnId, now, was: was ?? row?.[columnId] ?? '' }] : []));
  if (!row || typed.length === 0) return [];
  return [{ id, texts: Object.fromEntries(typed.map(({ field, now }) => [field, now])), was: Object.fromEntries(typed.map(({ field, was }) => [field, was])) }];
}

/** The rows that the chosen cells stand in. */
function linesPicked(lines: readonly FigureLine[], selection: GridSelection | null): readonly FigureLine[] {
  const at = [selection?.active.rowId, selection?.focus.rowId].map((id) => lines.findIndex((line) => line.id === id));
  return at.includes(-1) ? [] : lines.slice(Math.min(...at), Math.max(...at) + 1);
}
