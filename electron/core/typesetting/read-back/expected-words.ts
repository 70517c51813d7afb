import { raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { wordsOf } from '../../../../shared/domain/text/words.ts';
import {
  blocksOf,
  notesOf,
  type Block,
  type FormalDocument,
  type PaperPart,
  type Paragraph,
  type StampFrame,
  type Table,
  type TableRow,
} from '../formal-document.ts';
import { headRows, headTexts } from '../table-head.ts';
import { NOTE_LOOK } from '../the-thuc.ts';

/** What a finished paper must say, taken from the data alone and in reading order: a line of text or a table. */
export type ExpectedPart =
  | {
      readonly kind: 'text';
      /** In the clerk's words. */
      readonly place: string;
      readonly words: readonly string[];
      /** Which of the words begin a line of their own, as entered: by place among the words, the first left out. */
      readonly breaks: readonly number[];
      /** Points. */
      readonly size: number;
      /** It stands in the middle between the margins, and can be measured for it. */
      readonly centred: boolean;
      /** The style of the head raises letters, never changes them: its words are given, and compared, in lower case. */
      readonly anyCase: boolean;
      /** Its frame, and millimetres from the left margin to the middle of its column; null: between the margins. */
      /** Above it, within a column from the left margin, nothing may stand: millimetres. */
      readonly empty?: { readonly height: number; readonly from: number; readonly to: number };
      readonly stamp?: { readonly frame: StampFrame; readonly middle: number | null };
    }
  | { readonly kind: 'table'; readonly table: Table };

/** What a line must say, wherever and however it is set. */
export type ExpectedWords = Pick<ExpectedText, 'place' | 'words' | 'anyCase'>;

export type ExpectedText = Extract<ExpectedPart, { kind: 'text' }>;

/** Where the head of an annex is compared, in the clerk's words. */
export const ANNEX_HEAD = 'phần đầu phụ lục';

/** Points, in the clerk's words: "12 pt". */
export const points = (size: number): string => `${String(Math.round(size * 10) / 10).replace('.', ',')} pt`;

/** What a row should be and what it was found as, told in words. */
export function rowKinds(kind: TableRow['kind']): [expected: string, found: string] {
  const [section, cells] = ['dòng mục (chữ đậm)', 'dòng nhiệm vụ'] as const;
  return kind === 'section' ? [section, cells] : [cells, section];
}

export const expectedParts = (paper: FormalDocument): ExpectedPart[] => expectedIn(blocksOf(paper));

export function expectedIn(blocks: PaperPart['blocks']): ExpectedPart[] {
  return blocks.flatMap(partsOf).filter((part) => part.kind === 'table' || part.words.length > 0);
}

function partsOf(block: Block): ExpectedPart[] {
  switch (block.kind) {
    case 'annexHead':
      return (['label', 'title', 'reference'] as const).map((part) => ({
        kind: 'text',
        place: ANNEX_HEAD,
        words: wordsOf(block[part] ?? '').map(lowerCase),
        breaks: breaksIn(block[part] ?? ''),
        size: block.sizes[part],
        centred: isMeasurable(block[part] ?? ''),
        anyCase: true,
      }));
    case 'beside':
      return block.rows.flatMap(({ left, right }) => [
        ...left.map((line) => inColumn(line, block.name, [0, block.widths[0]])),
        ...right.map((line) => inColumn(line, block.name, [block.widths[0], block.widths[0] + block.widths[1]])),
      ]);
    case 'paragraph':
      return [
        {
          ...inColumn(block, 'đoạn văn', null),
          centred: block.align === 'center' && block.indent === undefined && block.runs.every(({ text }) => isMeasurable(text)),
        },
      ];
    case 'caption':
      return [lineOf({ runs: [{ text: block.text, style: block.style }], size: block.size }, 'dòng chữ ngoài bảng')];
    case 'table':
      return [{ kind: 'table', table: block }];
    case 'checkLine':
      return [lineOf({ runs: [{ text: block.text, style: 'regular' }], size: block.size }, 'dòng mã đối chiếu')];
  }
}

type ColumnLine = Pick<Paragraph, 'runs' | 'size' | 'capitals' | 'frame' | 'emptyAbove'>;

/** A line with what else it asks for of its column; a stamp is told by its own words. @param column Millimetres from the left margin. */
function inColumn(line: ColumnLine, place: string, column: readonly [from: number, to: number] | null): ExpectedText {
  const { frame, emptyAbove } = line;
  if (frame !== undefined)
    return {
      ...lineOf(line, `dấu ${line.runs.map(({ text }) => text).join('')}`),
      stamp: { frame, middle: column === null ? null : (column[0] + column[1]) / 2 },
    };
  if (emptyAbove === undefined || column === null) return lineOf(line, place);
  return { ...lineOf(line, place), empty: { height: emptyAbove, from: column[0], to: column[1] } };
}

/** A no-break space at an edge of a line is room that no reader of the file sees. */
const isMeasurable = (text: string): boolean => !text.includes('\u00a0');

/** The footnotes of a part, each with its raised number before its words. */
export const expectedNotes = (part: Pick<PaperPart, 'blocks'>): ExpectedText[] =>
  notesOf(part).map(({ number, text }) =>
    lineOf({ runs: [{ text: `${raisedText(number)} ${text}`, style: 'regular' }], size: NOTE_LOOK.size }, `chú thích số ${number}`),
  );

/** Numbers of footnotes are words like others: raised figures, whatever raises them in the file. */
function lineOf({ runs, size, capitals = false }: Pick<Paragraph, 'runs' | 'size' | 'capitals'>, place: string): ExpectedText {
  const text = runs.map((run) => (run.note === undefined ? run.text : raisedText(run.text))).join('');
  const words = wordsOf(text);
  return { kind: 'text', place, words: capitals ? words.map(lowerCase) : words, breaks: breaksIn(text), size, centred: false, anyCase: capitals };
}

/** The places of the words that begin a line as entered. */
export function breaksIn(text: string): number[] {
  const breaks: number[] = [];
  let before = 0;
  for (const line of text.split('\n')) {
    const words = wordsOf(line).length;
    if (before > 0 && words > 0) breaks.push(before);
    before += words;
  }
  return breaks;
}

/** The words of a found text as the expected ones are given. */
export function wordsLike({ anyCase }: ExpectedWords, found: string): string[] {
  const words = wordsOf(found);
  return anyCase ? words.map(lowerCase) : words;
}

function lowerCase(word: string): string {
  return word.toLocaleLowerCase('vi');
}

/** The texts of a row as they stand in its cells: a section has two, its title spanning the rest. */
export function cellTexts(row: TableRow): readonly string[] {
  return row.kind === 'section' ? [row.number, row.title] : row.cells;
}

/** The rows that stand at the top of each page, a text in the first of the columns it stands over. */
export function headingRows(table: Table): readonly (readonly string[])[] {
  return headRows(table).map((row) => headTexts(table, row));
}

export function rowPlace(table: Table, row: number, column: number): string {
  const header = table.columns[column]?.header.replaceAll('\n', ' ') ?? '';
  const texts = table.rows[row];
  const number = texts === undefined ? '' : (cellTexts(texts)[0] ?? '');
  return `dòng ${number === '' ? `thứ ${row + 1}` : number}, cột ${header}`;
}
