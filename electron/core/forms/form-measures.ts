import { lineHeight } from '../office/worksheet.ts';

const MM_PER_POINT = 25.4 / 72;
/** Mean width of a Vietnamese letter in Times New Roman, in ems, spaces counted; a little generous. */
const LETTER = 0.43;
const CELL_PADDING_MM = 2.5;

/** Lines that a text takes in a cell so many millimetres wide. */
export function linesIn(text: string, millimetres: number, size: number): number {
  const letters = Math.max(1, Math.floor((millimetres - CELL_PADDING_MM) / (size * LETTER * MM_PER_POINT)));
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, letters), 0);
}

function linesOfParagraph(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const longer = used === 0 ? word.length : used + 1 + word.length;
    if (longer <= letters) {
      used = longer;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.floor(Math.max(0, word.length - 1) / letters);
    used = word.length % letters || letters;
  }
  return lines;
}

/** Points of a row of so many lines. */
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * lineHeight(size)) + 5;
