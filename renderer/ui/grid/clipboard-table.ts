/** Cells of a pasted table, row by row. */
export type TextBlock = readonly (readonly string[])[];

/** What the system's clipboard carries for one range of cells. */
export interface ClipboardTable {
  readonly tsv: string;
  readonly html: string;
}

export function writeClipboardTable(block: TextBlock): ClipboardTable {
  return {
    tsv: block.map((row) => row.map(quoteField).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><tbody>${block.map(htmlRow).join('')}</tbody></table>`,
  };
}

/** Excel's own rule: a field with a tab, a line break or a quote at its start is quoted, quotes inside it doubled. */
function quoteField(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The number format marks every cell as text: Excel then neither computes nor re-dates what it gets. */
function htmlRow(row: readonly string[]): string {
  const cells = row.map((text) => `<td style="mso-number-format:'\\@';white-space:pre-wrap">${escapeHtml(text)}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

/**
 * The table on the clipboard. The HTML is preferred where it holds a table: Word's plain text breaks a row at every
 * paragraph of a cell. Never runs anything of it: the parsed document is inert.
 */
export function readClipboardTable(plain: string, html: string): TextBlock {
  const table = html.includes('<table') ? htmlTable(html) : null;
  return table ?? parseTsv(plain);
}

export function parseTsv(text: string): TextBlock {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const field = quotedField(source, at) ?? plainField(source, at);
    rows.at(-1)?.push(field.text);
    const delimiter = source[field.end];
    if (delimiter === undefined) return rows;
    if (delimiter === '\n') rows.push([]);
    at = field.end + 1;
  }
}

interface Field {
  readonly text: string;
  readonly end: number;
}

function plainField(source: string, at: number): Field {
  const delimiter = /[\t\n]/g;
  delimiter.lastIndex = at;
  const end = delimiter.exec(source)?.index ?? source.length;
  return { text: source.slice(at, end), end };
}

/** Null unless the field is quoted as a whole: a cell that merely opens with a quoted word is plain text. */
function quotedField(source: string, at: number): Field | null {
  if (source[at] !== '"') return null;
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  match.lastIndex = at;
  const found = match.exec(source);
  return found && { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex };
}

function htmlTable(html: string): TextBlock | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const block: string[][] = [];
  [...table.rows].forEach((row, rowIndex) => {
    const line = (block[rowIndex] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (line[column] !== undefined) column += 1;
      // A merged cell keeps its text in its first place; the places it covers are empty.
      const height = Math.min(cell.rowSpan || 1, table.rows.length - rowIndex);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < Math.min(cell.colSpan || 1, 100); right += 1) {
          (block[rowIndex + down] ??= [])[column + right] = down === 0 && right === 0 ? cellText(cell) : '';
        }
      }
    }
  });
  return block.length > 0 ? block.map((line) => Array.from(line, (text) => text ?? '')) : null;
}

/** Line breaks come from `<br>` and from paragraphs; those of the HTML source are mere spaces. */
function cellText(cell: Element): string {
  const text = [...cell.childNodes].map(nodeText).join('');
  return text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ').trim();
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR']);

function nodeText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(nodeText).join('');
  return BLOCKS.has(node.tagName) ? `${inner.trim()}\n` : inner;
}
