const GAP = '  ';

/** Columns padded to their widest cell. Cells are one line; marks written apart take no room of their own. */
export function alignedTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => oneLine(String(cell))));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  return cells
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(GAP).trimEnd())
    .join('\n');
}

const LONGEST = 60;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return widthOf(line) > LONGEST ? `${[...line].slice(0, LONGEST - 1).join('')}…` : line;
}

const widthOf = (text: string): number => [...text.normalize('NFC')].length;
