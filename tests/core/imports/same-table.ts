import { utils, write } from '@e965/xlsx';
import { cell, docxOf, paragraph, row, table } from './office-files.ts';

/** One table with the lines above it, as a file of each format that offices send. */
export type Written = readonly (readonly [name: string, bytes: () => Uint8Array])[];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function inEachFormat(rows: readonly (readonly string[])[], linesAbove: readonly string[] = []): Written {
  return [
    ['kế hoạch.docx', () => docxOf(linesAbove.map((line) => paragraph(escaped(line))).join('') + table(...rows.map((cells) => row(...cells.map(wordCell)))))],
    ['kế hoạch.xlsx', () => sheetOf([...linesAbove.map((line) => [line]), ...rows])],
    ['kế hoạch.csv', () => bytesOf([...linesAbove.map((line) => [line]), ...rows].map((cells) => cells.map(quoted).join(',')).join('\n'))],
    ['kế hoạch.html', () => bytesOf(htmlOf(rows, linesAbove))],
  ];
}

const wordCell = (text: string): string =>
  cell(
    text
      .split('\n')
      .map((line) => paragraph(escaped(line)))
      .join(''),
  );

export function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), 'Kế hoạch');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

function htmlOf(rows: readonly (readonly string[])[], linesAbove: readonly string[]): string {
  const lines = linesAbove.map((line) => `<p>${escaped(line)}</p>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('');
  return `<meta charset="utf-8">${lines}<table>${body}</table>`;
}

/** `a | b | c` as cells. */
export const drawn = (line: string): string[] => line.split('|').map((text) => text.trim().replaceAll('\\n', '\n'));
