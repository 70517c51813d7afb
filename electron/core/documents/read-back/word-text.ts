import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** The texts of a Word file's body in order: paragraphs outside tables, and tables by row and cell. */
export interface WordBody {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly WordRowText[])[];
}

export interface WordRowText {
  /** Repeated at the top of each page. */
  readonly heading: boolean;
  readonly cells: readonly string[];
}

type XmlNode = Readonly<Record<string, unknown>>;

const DOCUMENT = 'word/document.xml';

/** Walks the file's own XML, so that what Word would show is compared and not what the writing library remembers. */
export function readWordBody(bytes: Uint8Array): WordBody {
  const part = unzipSync(bytes, { filter: (file) => file.name === DOCUMENT })[DOCUMENT];
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false, ignoreAttributes: true, processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity } });
  const root = parser.parse(strFromU8(part ?? new Uint8Array())) as XmlNode[];
  const body = childrenOf(root, 'w:document').flatMap((document) => childrenOf(document, 'w:body')).flat();
  return {
    paragraphs: childrenOf(body, 'w:p').map(textOf),
    tables: childrenOf(body, 'w:tbl').map((table) => childrenOf(table, 'w:tr').map(rowOf)),
  };
}

function rowOf(row: readonly XmlNode[]): WordRowText {
  const properties = childrenOf(row, 'w:trPr').flat();
  return {
    heading: properties.some((property) => 'w:tblHeader' in property),
    cells: childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map(textOf).join('\n')),
  };
}

function textOf(nodes: readonly XmlNode[]): string {
  let text = '';
  for (const node of nodes) {
    if ('w:t' in node) text += textOf(node['w:t'] as XmlNode[]);
    else if ('#text' in node) text += String(node['#text']);
    else if ('w:br' in node || 'w:cr' in node) text += '\n';
    else if ('w:tab' in node) text += '\t';
    else if ('w:noBreakHyphen' in node) text += '-';
    else for (const [name, inner] of Object.entries(node)) if (HOLDS_TEXT.has(name)) text += textOf(inner as XmlNode[]);
  }
  return text;
}

const HOLDS_TEXT: ReadonlySet<string> = new Set(['w:r', 'w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent']);

/** The contents of each child named `name`. */
function childrenOf(nodes: readonly XmlNode[], name: string): XmlNode[][] {
  return nodes.filter((node) => name in node).map((node) => node[name] as XmlNode[]);
}
