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
  return `<meta charset="utf-8">${linesAbove.map(htmlLine).join('')}${htmlTable(rows)}`;
}

const htmlLine = (line: string): string => `<p>${escaped(line)}</p>`;

function htmlTable(rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`).join('');
  return `<table>${body}</table>`;
}

/** `a | b | c` as cells. */
export const drawn = (line: string): string[] => line.split('|').map((text) => text.trim().replaceAll('\\n', '\n'));

/** Several tables with lines of text between them, as one file of each format; on a sheet they stand below one another. */
export function blocksInEachFormat(blocks: readonly (string | readonly string[])[]): Written {
  const word = blocks.map((block) =>
    typeof block === 'string' ? paragraph(escaped(block)) : table(...block.map((line) => row(...drawn(line).map(wordCell)))) + paragraph(''),
  );
  const web = blocks.map((block) => (typeof block === 'string' ? htmlLine(block) : htmlTable(block.map(drawn))));
  const sheet = blocks.flatMap((block, at) => [...(at > 0 && typeof block === 'string' && typeof blocks[at - 1] !== 'string' ? [['']] : []), ...rowsOf(block)]);
  return [
    ['kế hoạch.docx', () => docxOf(word.join(''))],
    ['kế hoạch.html', () => bytesOf(`<meta charset="utf-8">${web.join('')}`)],
    ['kế hoạch.xlsx', () => sheetOf(sheet)],
    ['kế hoạch.csv', () => bytesOf(sheet.map((cells) => cells.map(quoted).join(',')).join('\n'))],
  ];
}

const rowsOf = (block: string | readonly string[]): readonly (readonly string[])[] => (typeof block === 'string' ? [[block]] : block.map(drawn));
