import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** Paragraphs and tables of a Word file's body, in order. */
export type WordPart = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly WordRowText[] };

export interface WordRowText {
  /** Repeated at the top of each page. */
  readonly heading: boolean;
  readonly cells: readonly string[];
  /** Of each cell: a text may break within itself. */
  readonly paragraphs: readonly (readonly string[])[];
}

type XmlNode = Readonly<Record<string, unknown>>;

const DOCUMENT = 'word/document.xml';

/** Walks the file's own XML, so that what Word would show is compared and not what the writing library remembers. */
export function readWordBody(bytes: Uint8Array): WordPart[] {
  const part = unzipSync(bytes, { filter: (file) => file.name === DOCUMENT })[DOCUMENT];
  const parser = new XMLParser({
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
    ignoreAttributes: true,
    processEntities: { maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  });
  const root = parser.parse(strFromU8(part ?? new Uint8Array())) as XmlNode[];
  const body = childrenOf(root, 'w:document')
    .flatMap((document) => childrenOf(document, 'w:body'))
    .flat();
  return body.flatMap((node): WordPart[] => {
    if ('w:p' in node) return [{ kind: 'paragraph', text: textOf(node['w:p'] as XmlNode[]) }];
    if ('w:tbl' in node) return [{ kind: 'table', rows: childrenOf(node['w:tbl'] as XmlNode[], 'w:tr').map(rowOf) }];
    return [];
  });
}

function rowOf(row: readonly XmlNode[]): WordRowText {
  const properties = childrenOf(row, 'w:trPr').flat();
  const paragraphs = childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map(textOf));
  return { heading: properties.some((property) => 'w:tblHeader' in property), cells: paragraphs.map((texts) => texts.join('\n')), paragraphs };
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
