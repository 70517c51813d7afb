import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { INDICATOR_FIELDS, type IndicatorField } from '../../../../shared/domain/indicators/indicator-fields.ts';
import { readFigureProse, type ProseFigure } from '../../../../shared/domain/indicators/figure-prose.ts';
import { planPaste, readFigureTable, type FigureTable, type PastedLine } from '../../../../shared/domain/indicators/figure-table.ts';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { figureWords } from '../../../i18n/figure-words.ts';
import { parseTsv, readClipboardTable, writeClipboardTable, type TextBlock } from '../../../ui/grid/clipboard-table.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { SmallForm } from '../../../ui/small-form.tsx';
import text from '../../../ui/text.module.css';
import styles from './figures.module.css';

const say = figureWords.pasting;

/** What was pasted into the cells of the table. */
export interface GivenPaste {
  /** A table with its headings; empty: the clerk pastes it here. */
  readonly text: string;
  /** Cells laid over cells, already placed. */
  readonly lines: readonly PastedLine[] | null;
}

interface PasteFiguresProps {
  readonly committeeId: string;
  readonly period: string;
  readonly rows: readonly IndicatorRow[];
  readonly given: GivenPaste;
  readonly onClose: () => void;
}

/** A table of figures as it stands in Excel or Word, or sentences of a report: what it would do is seen row by row, and all of it is stored as one step. */
export function PasteFigures({ committeeId, period, rows, given, onClose }: PasteFiguresProps) {
  const [typed, setTyped] = useState(given.text);
  const [fields, setFields] = useState<Readonly<Record<number, IndicatorField | null>>>({});
  const [picked, setPicked] = useState<Readonly<Record<number, boolean>>>({});
  const block = useMemo((): TextBlock => (typed.trim() === '' ? [] : parseTsv(typed)), [typed]);
  const prose = useMemo(() => (isProse(typed) ? readFigureProse(typed) : null), [typed]);
  const table = useMemo(() => (prose ? ofProse(prose) : readFigureTable(block, fields)), [prose, block, fields]);
  const lines = useMemo(() => given.lines ?? planPaste(table, rows), [given, table, rows]);
  const taken = lines.filter((line, at) => mayTake(line) && (picked[at] ?? (line.kind !== 'bare' && (prose?.[at]?.sure ?? true))));
  const understood = given.lines !== null || (table.fields.includes('name') && lines.length > 0);
  const reset = (pasted: string): void => {
    setTyped(pasted);
    setFields({});
    setPicked({});
  };

  const put = async (): Promise<void> => {
    const { entryId } = await runCommand('indicators.set', {
      committeeId,
      period,
      edits: taken.flatMap(({ id, changes }) =>
        id === null
          ? []
          : [
              {
                id,
                texts: Object.fromEntries(changes.map(({ field, text: now }) => [field, now])),
                was: Object.fromEntries(changes.map(({ field, was }) => [field, was])),
              },
            ],
      ),
      added: taken.filter(({ id }) => id === null).map(({ texts }) => texts),
    });
    onClose();
    notifyUndoable(figureWords.stored(taken.length), entryId);
  };

  return (
    <SidePanel title={say.title} onClose={onClose}>
      <SmallForm action={say.put(taken.length)} ready={taken.length > 0} onSave={put}>
        {() => (
          <>
            {given.lines !== null ? (
              <p className={text.quiet}>{say.cells}</p>
            ) : (
              <Textarea
                size="xs"
                label={say.text}
                description={say.teach}
                autoFocus
                autosize
                minRows={4}
                maxRows={4}
                spellCheck={false}
                error={typed.trim() !== '' && !understood && say.nothing}
                value={typed}
                onPaste={(event) => {
                  // Word's plain text breaks a row at every paragraph of a cell: the table itself is read.
                  const { block: pasted } = readClipboardTable(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
                  if (pasted.length === 0) return;
                  event.preventDefault();
                  reset(writeClipboardTable(pasted).tsv);
                }}
                onChange={(event) => reset(event.currentTarget.value)}
              />
            )}
            {prose && understood && <p className={text.quiet}>{say.prose}</p>}
            {!prose && block.length > 0 && (
              <div>
                <h3 className={styles.heading}>{say.columns}</h3>
                <div className={styles.columns}>
                  {table.fields.map((field, at) => (
                    <NativeSelect
                      // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                      key={at}
                      size="xs"
                      label={(table.headed ? block.find((row) => row.some((cell) => cell.trim() !== ''))?.[at] : undefined) || say.column(at + 1)}
                      data={[{ value: '', label: say.noColumn }, ...INDICATOR_FIELDS.map((each) => ({ value: each, label: figureWords.fields[each] }))]}
                      value={field ?? ''}
                      onChange={(event) => setFields({ ...fields, [at]: (event.currentTarget.value || null) as IndicatorField | null })}
                    />
                  ))}
                </div>
                {!table.headed && <p className={text.quiet}>{say.unheaded}</p>}
                {table.leftOut.length > 0 && <p className={text.quiet}>{say.leftOut(table.leftOut)}</p>}
              </div>
            )}
            {understood && (
              <ul className={styles.pasted} aria-label={say.lines(lines.length)}>
                {lines.map((line, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a line is its place in what was pasted
                  <li key={at}>
                    <Checkbox
                      label={
                        [line.texts.name ?? '', line.texts.unit ?? '', line.texts.agency ?? ''].filter((part) => part !== '').join(' · ') ||
                        figureWords.untitled
                      }
                      disabled={!mayTake(line)}
                      checked={taken.includes(line)}
                      onChange={(event) => setPicked({ ...picked, [at]: event.currentTarget.checked })}
                    />
                    <span className={styles.note}>{inWords(line, prose?.[at]?.clause)}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </SmallForm>
    </SidePanel>
  );
}

/** Sentences rather than cells: a line of many words and no tab anywhere. */
const isProse = (typed: string): boolean => !typed.includes('\t') && typed.split('\n').some((line) => line.trim().split(/\s+/).length >= 8);

const ofProse = (figures: readonly ProseFigure[]): FigureTable => ({ fields: ['name'], leftOut: [], headed: true, rows: figures.map(({ texts }) => texts) });

const mayTake = ({ kind }: PastedLine): boolean => kind === 'new' || kind === 'changed' || kind === 'bare';

/** @param clause The sentence that it was read from. */
function inWords({ kind, texts, changes }: PastedLine, clause?: string): string {
  const figures =
    kind === 'changed'
      ? changes.map(({ field, was, text: now }) => say.change(figureWords.fields[field], was, now))
      : (['value', 'before', 'target', 'stated', 'source'] as const).flatMap((field) =>
          texts[field] === undefined ? [] : [`${figureWords.fields[field]}: ${texts[field]}`],
        );
  return [say.kinds[kind], ...figures, ...(clause === undefined ? [] : [`“${clause}”`])].join(' · ');
}
