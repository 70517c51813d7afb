import { openArchive, type Archive } from '../../imports/readers/archive.ts';
import { attribute, childNamed, elementsOf, parseXml, type XmlElement } from '../../imports/readers/xml.ts';

export type WordArea = 'body' | 'header' | 'footer' | 'note';

/** A part of a Word file in which an office writes: its own text, the heads and feet of its pages, its notes. */
export interface WordWords {
  /** Its name in the package. */
  readonly part: string;
  readonly area: WordArea;
  readonly paragraphs: readonly WordParagraphText[];
}

export interface WordParagraphText {
  readonly text: string;
  /** Where it stands in a table, from 1; null: in none. `row` is the same for all paragraphs of one row of one table, whatever its number. */
  readonly cell: { readonly table: number; readonly line: number; readonly column: number; readonly row: number } | null;
}

const AREAS: readonly (readonly [pattern: RegExp, area: WordArea])[] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml$/, 'body'],
  [/wordprocessingml\.header\+xml$/, 'header'],
  [/wordprocessingml\.footer\+xml$/, 'footer'],
  [/wordprocessingml\.(?:footnotes|endnotes)\+xml$/, 'note'],
];

/** The parts that hold words, by what the package declares them to be, its text first. */
export function wordPartsOf(archive: Archive): { readonly part: string; readonly area: WordArea }[] {
  const types = archive.read('[Content_Types].xml');
  if (types === null) return [];
  const declared = elementsOf(childNamed(parseXml(types), 'Types')).flatMap((override) => {
    const part = (attribute(override, 'PartName') ?? '').replace(/^\//, '');
    const area = AREAS.find(([pattern]) => pattern.test(attribute(override, 'ContentType') ?? ''))?.[1];
    return area !== undefined && archive.has(part) ? [{ part, area }] : [];
  });
  return AREAS.flatMap(([, area], at) => (AREAS.findIndex(([, each]) => each === area) === at ? declared.filter((each) => each.area === area) : []));
}

/** All that is written in a Word file, paragraph by paragraph, as its own XML says it. @throws AppError `imports.*` */
export function wordsOfFile(bytes: Uint8Array): WordWords[] {
  const archive = openArchive(bytes);
  return wordPartsOf(archive).map(({ part, area }) => ({ part, area, paragraphs: paragraphsOf(parseXml(archive.read(part) ?? new Uint8Array())) }));
}

/** Paragraphs in the order in which they begin; one that stands in a frame within another is told after it. */
function paragraphsOf(root: XmlElement): WordParagraphText[] {
  const found: WordParagraphText[] = [];
  let [tables, rows] = [0, 0];
  const walk = (element: XmlElement, cell: WordParagraphText['cell']): void => {
    let line = 0;
    const table = element.name === 'tbl' ? (tables += 1) : 0;
    for (const child of elementsOf(element)) {
      if (child.name === 'p') {
        found.push({ text: ownText(child), cell });
        walk(child, cell);
      } else if (child.name === 'tr' && table > 0) {
        line += 1;
        const row = (rows += 1);
        for (const [at, inside] of cellsOf(child).entries()) walk(inside, { table, line, column: at + 1, row });
      } else walk(child, cell);
    }
  };
  walk(root, null);
  return found;
}

/** Cells may stand within a content control or a tracked change. */
const cellsOf = (row: XmlElement): XmlElement[] => elementsOf(row).flatMap((child) => (child.name === 'tc' ? [child] : cellsOf(child)));

function ownText(paragraph: XmlElement): string {
  let text = '';
  for (const child of elementsOf(paragraph)) {
    if (child.name === 't') text += child.children.filter((part) => typeof part === 'string').join('');
    else if (child.name === 'br' || child.name === 'cr' || child.name === 'tab') text += ' ';
    else if (child.name === 'noBreakHyphen') text += '-';
    else if (child.name !== 'p' && !child.name.endsWith('Pr')) text += ownText(child);
  }
  return text;
}
