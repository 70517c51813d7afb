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
 * The table on the clipboard; empty when it carries no text. The HTML is preferred where it holds a table: Word's plain text breaks a row at every
 * paragraph of a cell. Never runs anything of it: the parsed document is inert.
 */
export function readClipboardTable(plain: string, html: string): TextBlock {
  const block = /<table/i.test(html) ? htmlBlock(html) : [];
  if (block.length > 0) return block;
  return plain === '' ? [] : parseTsv(plain);
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

/** Tables one below the other, as Word breaks a long one; a paragraph beside them is a row of one cell, as in Excel. */
function htmlBlock(html: string): TextBlock {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('table, p, h1, h2, h3, h4, h5, h6, li')]
    .filter((part) => !part.parentElement?.closest('table, p, li'))
    .flatMap((part) => (part instanceof HTMLTableElement ? tableRows(part) : [cellText(part)].filter((text) => text !== '').map((text) => [text])));
}

function tableRows(table: HTMLTableElement): TextBlock {
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
  return block.map((line) => Array.from(line, (text) => text ?? ''));
}

/** Line breaks come from `<br>` and from paragraphs; those of the HTML source are mere spaces, non-breaking ones were typed. */
function cellText(cell: Element): string {
  const text = [...cell.childNodes].map(nodeText).join('');
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR']);
/** Beside what is never drawn, words that a tracked change of Word has struck out. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'DEL']);

function nodeText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(nodeText).join('');
  // Word pads a list's own mark with spaces nobody typed.
  if (/mso-list:\s*Ignore/i.test(node.getAttribute('style') ?? '')) return inner.replace(/[\s\u00a0]+/g, ' ');
  if (node.tagName === 'TD') return `${inner.trim()} `;
  return BLOCKS.has(node.tagName) ? `${inner.trim()}\n` : inner;
}
