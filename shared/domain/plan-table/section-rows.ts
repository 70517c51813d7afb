import type { SourceRow } from '../source-table.ts';

const SECTION_NUMBER = /^(?:(?:phần|nhóm|mục)\s+)?(?:[IVXLC]{1,6}|[A-HK-Z])[.):]?$/i;
const NUMBERED_TITLE = /^((?:(?:Phần|PHẦN|Nhóm|NHÓM|Mục|MỤC)\s+)?(?:[IVXLC]{1,6}|[A-H])(?:[.):/]|\s*[-–]))\s+(\S[\s\S]*)$/;
const TASK_NUMBER = /^[\d.,()\s]+[.)]?$|^[a-zđ][.)]?$/;

export interface SectionTitle {
  readonly number: string;
  readonly title: string;
}

/** One row as the classifier sees it. */
export interface RowShape {
  readonly source: SourceRow;
  readonly number: string;
  readonly content: string;
  /** Text stands in some column beside number and content. */
  readonly hasOthers: boolean;
  /** Grid columns of the table. */
  readonly width: number;
}

/** Roman or letter numbers, rows merged across, bold or capital titles with nothing beside them; null for a task. */
export function sectionOf(shape: RowShape, boldIsRare: boolean): SectionTitle | null {
  const { source, number, content, hasOthers, width } = shape;
  if (hasOthers || (number === '' && content === '')) return null;
  if (number !== '' && content !== '') {
    if (TASK_NUMBER.test(number)) return boldIsRare && isBold(source) ? { number, title: content } : null;
    return isSectionNumber(number) ? { number, title: content } : null;
  }
  const text = number === '' ? content : number;
  if (number !== '' && (TASK_NUMBER.test(number) || isSectionNumber(number))) return null;
  const parts = titleParts(text);
  if (parts.number !== '') return parts;
  const across = source.cells.some((cell) => cell.text !== '' && (cell.columnSpan ?? 1) >= Math.max(3, width - 1));
  return across || number !== '' || (boldIsRare && isBold(source)) || isCapitals(text) ? { number: '', title: text } : null;
}

/** *II. XÃ HỘI* as its number and its title. */
export function titleParts(text: string): SectionTitle {
  const numbered = NUMBERED_TITLE.exec(text);
  return numbered === null ? { number: '', title: text } : { number: numbered[1]!, title: numbered[2]! };
}

/** Bold says "section" only where most rows are not bold. */
export function boldIsRare(rows: readonly SourceRow[]): boolean {
  return rows.filter(isBold).length * 3 < rows.length;
}

function isSectionNumber(number: string): boolean {
  return SECTION_NUMBER.test(number) && number === number.replace(/^[ivxlca-z]+/, (text) => text.toUpperCase());
}

function isBold(row: SourceRow): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  return filled.length > 0 && filled.every((cell) => cell.bold === true);
}

function isCapitals(text: string): boolean {
  return text.length > 8 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && /\s/.test(text);
}
