import { utils, write, type Range } from '@e965/xlsx';
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

export function sheetOf(rows: readonly (readonly string[])[], merges: readonly Range[] = []): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, { ...utils.aoa_to_sheet(rows.map((cells) => [...cells])), '!merges': [...merges] }, 'Kế hoạch');
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

/** A table with merged cells, drawn as `drawTable` does: `<` is covered from the left, `^` from above. A CSV knows none and holds blanks. */
export function mergedInEachFormat(lines: readonly string[], linesAbove: readonly string[] = []): Written {
  const rows = lines.map(drawn);
  const spanOf = (at: number, column: number): { width: number; height: number } => {
    let [width, height] = [1, 1];
    while (rows[at]![column + width] === '<') width += 1;
    while (rows[at + height]?.[column] === '^') height += 1;
    return { width, height };
  };
  const word = rows.map((cells, at) =>
    row(
      ...cells.flatMap((text, column) => {
        if (text === '<') return [];
        const { width, height } = spanOf(at, column);
        const merge = text === '^' ? '<w:vMerge/>' : height > 1 ? '<w:vMerge w:val="restart"/>' : '';
        return [cell(paragraph(text === '^' ? '' : escaped(text)), `<w:gridSpan w:val="${width}"/>${merge}`)];
      }),
    ),
  );
  const web = rows.map((cells, at) => {
    const own = cells.flatMap((text, column) => {
      const { width, height } = spanOf(at, column);
      return text === '<' || text === '^' ? [] : [`<td colspan=${width} rowspan=${height}>${escaped(text)}</td>`];
    });
    return `<tr>${own.join('')}</tr>`;
  });
  const plain = [...linesAbove.map((line) => [line]), ...rows.map((cells) => cells.map((text) => (text === '<' || text === '^' ? '' : text)))];
  const merges = rows.flatMap((cells, at) =>
    cells.flatMap((text, column) => {
      const { width, height } = spanOf(at, column);
      if (text === '<' || text === '^' || width * height === 1) return [];
      const top = at + linesAbove.length;
      return [{ s: { r: top, c: column }, e: { r: top + height - 1, c: column + width - 1 } }];
    }),
  );
  return [
    ['kế hoạch.docx', () => docxOf(linesAbove.map((line) => paragraph(escaped(line))).join('') + table(...word))],
    ['kế hoạch.html', () => bytesOf(`<meta charset="utf-8">${linesAbove.map(htmlLine).join('')}<table>${web.join('')}</table>`)],
    ['kế hoạch.xlsx', () => sheetOf(plain, merges)],
    ['kế hoạch.csv', () => bytesOf(plain.map((cells) => cells.map(quoted).join(',')).join('\n'))],
  ];
}
