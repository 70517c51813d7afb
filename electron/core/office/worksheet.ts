import { AppError } from '../../../shared/api/app-error.ts';
import { TYPEFACE } from './office-file.ts';

/**
 * The font of the workbook's Normal style, by whose digits Excel counts column widths. At 12 points a digit is 8 pixels
 * in every program; at other sizes they round differently. Cells carry fonts of their own.
 */
export const NORMAL_FONT = { name: TYPEFACE, size: 12 } as const;
const DIGIT_PIXELS = 8;
const PIXELS_PER_INCH = 96;
const POINTS_PER_PIXEL = 0.75;
/** Excel gives a line of Times New Roman this much of its size, in whole pixels. */
const LINE_HEIGHT = 1.3125;

/**
 * Column widths as a file counts them (ECMA-376, 18.3.1.13): in digits, the padding of five pixels among them. Their edges stand on
 * the pixels next to where they belong, so that many columns together are never wider than they should be.
 */
export function columnWidths(millimetres: readonly number[]): number[] {
  let [edge, pixels] = [0, 0];
  return millimetres.map((width) => {
    edge += width;
    const before = pixels;
    pixels = Math.floor((edge / 25.4) * PIXELS_PER_INCH);
    return (pixels - before) / DIGIT_PIXELS;
  });
}

/** Points that a line of text takes in a cell. */
export function lineHeight(size: number): number {
  return Math.ceil((size * LINE_HEIGHT) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}

/** Spreadsheets read `_x0041_` as a letter by its code (ECMA-376, 22.9.2.19); such text keeps its underscore as a code. */
export function cellText(text: string): string {
  return text.normalize('NFC').replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');
}

/** Letters that Excel takes in one cell; what is beyond them it cuts off, or calls the file damaged. */
const LONGEST_CELL = 32_767;

/** @throws AppError `documents.tooLongForExcel`, with the place in the clerk's words. */
export function requireExcelLength(text: string, place: () => string): void {
  if (text.length > LONGEST_CELL) throw new AppError('documents.tooLongForExcel', { place: place(), count: text.length, limit: LONGEST_CELL });
}

/** Rows, counted from 0, that print at the top of each page. hucre's own setting does not quote a sheet's name. */
export function printTitles(sheet: string, first: number, last: number): { name: string; range: string; scope: string } {
  return { name: '_xlnm.Print_Titles', range: `'${sheet.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`, scope: sheet };
}
