import { wordsOf } from '../../../../shared/domain/text/words.ts';
import { blocksOf, type Block, type FormalDocument, type PaperPart, type Paragraph, type Table, type TableRow } from '../formal-document.ts';
import { headRows, headTexts } from '../table-head.ts';

/** What a finished paper must say, taken from the data alone and in reading order: a line of text or a table. */
export type ExpectedPart =
  | {
      readonly kind: 'text';
      /** In the clerk's words. */
      readonly place: string;
      readonly words: readonly string[];
      /** The style of the head raises letters, never changes them: its words are given, and compared, in lower case. */
      readonly anyCase: boolean;
    }
  | { readonly kind: 'table'; readonly table: Table };

export type ExpectedText = Extract<ExpectedPart, { kind: 'text' }>;

export const expectedParts = (paper: FormalDocument): ExpectedPart[] => expectedIn(blocksOf(paper));

export function expectedIn(blocks: PaperPart['blocks']): ExpectedPart[] {
  return blocks.flatMap(partsOf).filter((part) => part.kind === 'table' || part.words.length > 0);
}

function partsOf(block: Block): ExpectedPart[] {
  switch (block.kind) {
    case 'annexHead':
      return [block.label, block.title, block.reference ?? ''].map((text) => ({
        kind: 'text',
        place: 'phần đầu phụ lục',
        words: wordsOf(text).map(lowerCase),
        anyCase: true,
      }));
    case 'beside':
      return block.rows.flatMap(({ left, right }) => [...left, ...right]).map((line) => lineOf(line, block.name));
    case 'paragraph':
      return [lineOf(block, 'đoạn văn')];
    case 'caption':
      return [{ kind: 'text', place: 'dòng chữ ngoài bảng', words: wordsOf(block.text), anyCase: false }];
    case 'table':
      return [{ kind: 'table', table: block }];
    case 'checkLine':
      return [{ kind: 'text', place: 'dòng mã đối chiếu', words: wordsOf(block.text), anyCase: false }];
  }
}

function lineOf({ runs, capitals = false }: Pick<Paragraph, 'runs' | 'capitals'>, place: string): ExpectedText {
  const words = wordsOf(runs.map(({ text }) => text).join(''));
  return { kind: 'text', place, words: capitals ? words.map(lowerCase) : words, anyCase: capitals };
}

/** The words of a found text as the expected ones are given. */
export function wordsLike({ anyCase }: ExpectedText, found: string): string[] {
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
