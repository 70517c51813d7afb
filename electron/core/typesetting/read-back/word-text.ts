import { unzipSync } from 'fflate';
import { LettersOf, type SetLetters } from './word-letters.ts';
import { attributeOf, childrenOf, firstOf, parseXml, type XmlNode } from './word-xml.ts';

/** Paragraphs and tables of a Word file's body, in order. */
export type WordPart = WordParagraph | { readonly kind: 'table'; readonly rows: readonly WordRowText[] };

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Of its runs that say something, in order. */
  readonly letters: readonly SetLetters[];
}

export interface WordRowText {
  /** Repeated at the top of each page. */
  readonly heading: boolean;
  readonly cells: readonly string[];
  /** Of each cell: a text may break within itself. */
  readonly paragraphs: readonly (readonly WordParagraph[])[];
}

/** The page of a part: twentieths of a point. */
export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

export interface WordFileRead {
  readonly body: WordPart[];
  readonly pages: WordPage[];
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

export const readWordBody = (bytes: Uint8Array): WordPart[] => readWordFile(bytes).body;

/** Walks the file's own XML, so that what Word would show is compared and not what the writing library remembers. */
export function readWordFile(bytes: Uint8Array): WordFileRead {
  const parts = unzipSync(bytes, { filter: (file) => file.name === DOCUMENT || file.name === STYLES });
  const letters = new LettersOf(childrenOf(parseXml(parts[STYLES]), 'w:styles').flat());
  const nodes = childrenOf(parseXml(parts[DOCUMENT]), 'w:document')
    .flatMap((document) => childrenOf(document, 'w:body'))
    .flat();
  const body = nodes.flatMap((node): WordPart[] => {
    if ('w:p' in node) return [paragraphOf(node['w:p'] as XmlNode[], letters)];
    if ('w:tbl' in node) return [{ kind: 'table', rows: childrenOf(node['w:tbl'] as XmlNode[], 'w:tr').map((row) => rowOf(row, letters)) }];
    return [];
  });
  const setups = [
    ...childrenOf(nodes, 'w:p')
      .flatMap((paragraph) => childrenOf(paragraph, 'w:pPr'))
      .flatMap((own) => childrenOf(own, 'w:sectPr')),
    ...childrenOf(nodes, 'w:sectPr'),
  ];
  return { body, pages: setups.map(pageOf) };
}

function pageOf(setup: readonly XmlNode[]): WordPage {
  const [size, margin] = [firstOf(setup, 'w:pgSz'), firstOf(setup, 'w:pgMar')];
  const number = (node: XmlNode | undefined, name: string): number => Number(attributeOf(node, name));
  return {
    width: number(size, 'w:w'),
    height: number(size, 'w:h'),
    margins: { top: number(margin, 'w:top'), right: number(margin, 'w:right'), bottom: number(margin, 'w:bottom'), left: number(margin, 'w:left') },
  };
}

function rowOf(row: readonly XmlNode[], letters: LettersOf): WordRowText {
  const properties = childrenOf(row, 'w:trPr').flat();
  const paragraphs = childrenOf(row, 'w:tc').map((cell) => childrenOf(cell, 'w:p').map((each) => paragraphOf(each, letters)));
  return {
    heading: properties.some((property) => 'w:tblHeader' in property),
    cells: paragraphs.map((each) => each.map(({ text }) => text).join('\n')),
    paragraphs,
  };
}

function paragraphOf(nodes: readonly XmlNode[], lettersOf: LettersOf): WordParagraph {
  const style = attributeOf(firstOf(childrenOf(nodes, 'w:pPr').flat(), 'w:pStyle'), 'w:val');
  const letters = childrenOf(nodes, 'w:r').flatMap((run) => (textOf(run).trim() === '' ? [] : [lettersOf.of(style, childrenOf(run, 'w:rPr').flat())]));
  return { kind: 'paragraph', text: textOf(nodes), letters };
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
