import { utils } from '@e965/xlsx';
import { isPlain, PLAIN_FONT, type CellLook, type FontLook, type FontRun, type SheetLooks } from './font-looks.ts';
import { decodeText } from './text-encoding.ts';
import { attribute, childNamed, descendants, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** Cells with words struck out or raised in the one XML file of Excel 2003, by sheet. */
export function excelXmlLooks(bytes: Uint8Array): ReadonlyMap<string, SheetLooks> {
  const text = decodeText(bytes);
  if (!/StrikeThrough|<(?:\w+:)?(?:S|Sup)\b/.test(text)) return new Map();
  const workbook = childNamed(parseXml(new TextEncoder().encode(text)), 'Workbook');
  const fonts = new Map(elementsOf(childNamed(workbook, 'Styles')).map((style) => [attribute(style, 'ID') ?? '', fontOf(childNamed(style, 'Font'))]));
  const sheets = elementsOf(workbook).filter(({ name }) => name === 'Worksheet');
  return new Map(sheets.map((sheet) => [attribute(sheet, 'Name') ?? '', looksOfSheet(childNamed(sheet, 'Table'), fonts)]));
}

const fontOf = (font: XmlElement | undefined): FontLook => ({
  struck: attribute(font, 'StrikeThrough') === '1',
  raised: attribute(font, 'VerticalAlign') === 'Superscript',
});

/** Rows and cells stand one after the other, but where they name their place. */
function looksOfSheet(table: XmlElement | undefined, fonts: ReadonlyMap<string, FontLook>): SheetLooks {
  const found = new Map<string, CellLook>();
  const placeOf = (element: XmlElement, next: number): number => Number(attribute(element, 'Index') ?? next + 1) - 1;
  let nextRow = 0;
  for (const row of descendants(table, 'Row', [])) {
    const r = placeOf(row, nextRow);
    nextRow = r + 1;
    let nextCell = 0;
    for (const cell of descendants(row, 'Cell', [])) {
      const c = placeOf(cell, nextCell);
      nextCell = c + 1 + Number(attribute(cell, 'MergeAcross') ?? 0);
      const font = fonts.get(attribute(cell, 'StyleID') ?? '') ?? PLAIN_FONT;
      const runs = runsOf(childNamed(cell, 'Data'), font);
      if (!isPlain(font) || runs.some((run) => !isPlain(run.font))) found.set(utils.encode_cell({ r, c }), { font, runs });
    }
  }
  return found;
}

function runsOf(data: XmlElement | undefined, font: FontLook): FontRun[] {
  const runs: FontRun[] = [];
  let from = 0;
  const walk = (element: XmlElement, look: FontLook): void => {
    for (const child of element.children) {
      if (typeof child !== 'string') {
        walk(child, { struck: look.struck || child.name === 'S', raised: look.raised || child.name === 'Sup' });
        continue;
      }
      runs.push({ from, font: look });
      from += child.length;
    }
  };
  if (data !== undefined) walk(data, font);
  return runs;
}
