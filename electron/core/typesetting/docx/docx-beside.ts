import { Table as WordTable, TableBorders, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import type { Beside, BesideLine } from '../formal-document.ts';
import { POINTS_PER_MM } from '../the-thuc.ts';
import { docxParagraph, type WordFile } from './docx-paragraph.ts';
import { ofMm } from './word-measures.ts';

/** A table without lines: what Word's own users set a head and a signature with. Its rows stay on one page. */
export function docxBeside({ widths, rows, above = 0 }: Beside, file: WordFile): WordTable {
  const cell = (lines: readonly BesideLine[], at: 0 | 1, kept: boolean): TableCell =>
    new TableCell({
      width: { size: ofMm(widths[at]), type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
      children: paragraphs(lines, widths[at] * POINTS_PER_MM, file, kept),
    });
  // A table of Word's has no air above it: the first lines bring it.
  const lowered = (lines: readonly BesideLine[], row: number): BesideLine[] =>
    lines.map((line, at) => (row === 0 && at === 0 ? { ...line, above: (line.above ?? 0) + above } : line));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: ofMm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(ofMm),
    borders: TableBorders.NONE,
    rows: rows.map(({ left, right }, at) => {
      const kept = at < rows.length - 1;
      return new TableRow({ cantSplit: true, children: [cell(lowered(left, at), 0, kept), cell(lowered(right, at), 1, kept)] });
    }),
  });
}

/** A cell must hold a paragraph. */
function paragraphs(lines: readonly BesideLine[], width: number, file: WordFile, kept: boolean): Paragraph[] {
  const set = lines.flatMap((line) => docxParagraph(line, file, width, kept));
  return set.length > 0 ? set : docxParagraph({ runs: [], size: 2, align: 'left' }, file, width, kept);
}
