import { utils } from '@e965/xlsx';
import { readXlsx as readWorkbook, type Cell } from 'hucre/xlsx';
import { WordsApart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { noteMarksIn, raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { readOds } from './ods-reader.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';
import { openArchive } from './archive.ts';
import type { CellLook, WorkbookLooks } from './font-looks.ts';

/** By address, "G12": the words of a cell apart from those that a stroke crosses out, its raised figures as raised letters. */
export type StruckCells = ReadonlyMap<string, StruckText>;

interface StruckText {
  readonly kept: string;
  readonly struck: string;
}

/** What is struck out in a cell of a workbook; null for nothing. */
export function struckText({ style, richText, value }: Pick<Cell, 'style' | 'richText' | 'value'>): StruckText | null {
  const whole = style?.font?.strikethrough === true;
  const runs = richText ?? [];
  if (!whole && !runs.some(({ font }) => font?.strikethrough === true)) return null;
  if (runs.length === 0) return split([[String(value ?? ''), true]]);
  return split(runs.map(({ text, font }) => [font?.vertAlign === 'superscript' ? raisedText(text) : text, font?.strikethrough ?? whole]));
}

/** The same of a cell whose fonts are told apart from its text; null also where nothing in it is raised. */
export function apartIn(text: string, { font, runs }: CellLook): StruckText | null {
  const starts = [{ from: 0, font }, ...runs];
  const pieces = starts
    .map((run, at) => ({ text: text.slice(run.from, starts[at + 1]?.from ?? text.length), ...run.font }))
    .filter((piece) => piece.text !== '');
  const onLine = pieces.some(({ raised, text: words }) => !raised && words.trim() !== '');
  const parts = pieces.map(({ text: words, raised, struck }) => [raised && onLine ? raisedText(words) : words, struck] as const);
  const kept = parts.map(([words]) => words).join('');
  return split(parts) ?? (kept === text ? null : { kept: normalizeText(kept), struck: '' });
}

/** Cells of a workbook with such looks, which its reader shows as `shown` tells, by sheet. */
export function struckXlsCells(workbook: WorkbookLooks, shown: (sheet: string, address: string) => string): ReadonlyMap<string, StruckCells> {
  return new Map(
    [...(workbook ?? [])].map(([sheet, looks]) => [
      sheet,
      new Map(
        [...looks].flatMap(([address, look]) => {
          const found = apartIn(shown(sheet, address), look);
          return found === null ? [] : [[address, found] as const];
        }),
      ),
    ]),
  );
}

/** A cell that is raised as a whole only looks so. */
export function withRaisedRuns(value: string, cell: Pick<Cell, 'richText'> | undefined): string {
  const runs = cell?.richText ?? [];
  const isRaised = ({ font }: (typeof runs)[number]): boolean => font?.vertAlign === 'superscript';
  const mixed = runs.some(isRaised) && runs.some((run) => !isRaised(run) && run.text.trim() !== '');
  return mixed ? runs.map((run) => (isRaised(run) ? raisedText(run.text) : run.text)).join('') : value;
}

/** @returns null where only blanks are struck out */
function split(parts: readonly (readonly [text: string, struck: boolean])[]): StruckText | null {
  const crossedOut = new WordsApart();
  let kept = '';
  for (const [text, struck] of parts) {
    if (struck) crossedOut.add('struck', text);
    else {
      crossedOut.part();
      kept += text;
    }
  }
  const struck = crossedOut.of('struck');
  return struck === '' ? null : { kept: normalizeText(kept), struck };
}

/** The cells of each sheet with words struck out or raised; reads the workbook only where there are any. */
export async function struckCells(bytes: Uint8Array): Promise<ReadonlyMap<string, StruckCells>> {
  const archive = openArchive(bytes);
  const strokes = archive.names.some(
    (name) => /\.xml$/i.test(name) && /<(?:\w+:)?(?:strike|vertAlign)\b/.test(new TextDecoder().decode(archive.read(name) ?? new Uint8Array())),
  );
  if (!strokes) return new Map();
  const { sheets } = await readWorkbook(bytes, { readStyles: true });
  return new Map(
    sheets.map(({ name, cells }) => [
      name,
      new Map(
        [...(cells ?? [])].flatMap(([at, cell]) => {
          const found = struckText(cell) ?? raisedCell(cell);
          return found === null ? [] : [[addressOf(at), found] as const];
        }),
      ),
    ]),
  );
}

/** The same of an OpenDocument workbook, whose rows and columns stand in its tables where they stand in its sheets. */
export function struckOdsCells(bytes: Uint8Array): ReadonlyMap<string, StruckCells> {
  return new Map(
    readOds(bytes).map(({ name, rows }) => [
      name.replace(/^Trang tính /, ''),
      new Map(
        rows.flatMap(({ cells }, r) =>
          cells.flatMap(({ text, marks = [] }, c) => {
            const struck = marks.find(({ kind }) => kind === 'struck')?.text ?? '';
            return struck === '' && noteMarksIn(text).length === 0 ? [] : [[utils.encode_cell({ r, c }), { kept: normalizeText(text), struck }] as const];
          }),
        ),
      ),
    ]),
  );
}

function raisedCell(cell: Cell): StruckText | null {
  const text = String(cell.value ?? '');
  const kept = withRaisedRuns(text, cell);
  return kept === text ? null : { kept: normalizeText(kept), struck: '' };
}

/** "11,6" → "G12". */
function addressOf(at: string): string {
  const [r = 0, c = 0] = at.split(',').map(Number);
  return utils.encode_cell({ r, c });
}
