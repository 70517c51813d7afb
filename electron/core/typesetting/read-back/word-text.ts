import { unzipSync } from 'fflate';
import { LettersOf, type SetLetters } from './word-letters.ts';
import { numberNotes } from './word-notes.ts';
import { attributeOf, childrenOf, firstOf, parseXml, type XmlNode } from './word-xml.ts';

/** Paragraphs and tables of a Word file's body, in order. */
export type WordPart = WordParagraph | { readonly kind: 'table'; readonly rows: readonly WordRowText[] };

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Of its runs that say something, in order. */
  readonly letters: readonly SetLetters[];
  /** Twentieths of a point. */
  readonly above: number;
  /** Lines on all its sides; twentieths of a point, or null: no frame. */
  readonly frame: WordFrame | null;
}

export interface WordFrame {
  /** Set in from either side of the column. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly double: boolean;
  /** Of its cell; null: between the margins. */
  readonly column: number | null;
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
  /** From the upper edge to its headers. */
  readonly headerTop: number;
  /** What stands over its first page, and whether at the right end. */
  readonly firstHeader: { readonly text: string; readonly letters: readonly SetLetters[]; readonly right: boolean };
}

export interface WordFileRead {
  readonly body: WordPart[];
  /** What each footnote says, its number before it, in the order in which the body refers to them. */
  readonly notes: readonly (readonly WordParagraph[])[];
  readonly pages: WordPage[];
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const FOOTNOTES = 'word/footnotes.xml';
const HEADER = /^word\/header\d+\.xml$/;

export const readWordBody = (bytes: Uint8Array): WordPart[] => readWordFile(bytes).body;

/** Walks the file's own XML, so that what Word would show is compared and not what the writing library remembers. */
export function readWordFile(bytes: Uint8Array): WordFileRead {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => name === DOCUMENT || name === STYLES || name === RELATIONS || name === FOOTNOTES || HEADER.test(name),
  });
  const letters = new LettersOf(childrenOf(parseXml(parts[STYLES]), 'w:styles').flat());
  const { nodes, notes } = numberNotes(
    childrenOf(parseXml(parts[DOCUMENT]), 'w:document')
      .flatMap((document) => childrenOf(document, 'w:body'))
      .flat(),
    childrenOf(parseXml(parts[FOOTNOTES]), 'w:footnotes').flat(),
  );
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
  const relations = childrenOf(parseXml(parts[RELATIONS]), 'Relationships').flat();
  const headerOf = (setup: readonly XmlNode[]): XmlNode[] => {
    const first = setup.find((node) => 'w:headerReference' in node && attributeOf(node, 'w:type') === 'first');
    const target = relations.find((node) => attributeOf(node, 'Id') === attributeOf(first, 'r:id'));
    return childrenOf(childrenOf(parseXml(parts[`word/${attributeOf(target, 'Target') ?? ''}`]), 'w:hdr').flat(), 'w:p').flat();
  };
  const said = notes.map(({ paragraphs }) => paragraphs.map((each) => paragraphOf(each, letters)));
  return { body, notes: said, pages: setups.map((setup) => pageOf(setup, headerOf(setup), letters)) };
}

function pageOf(setup: readonly XmlNode[], header: readonly XmlNode[], letters: LettersOf): WordPage {
  const [size, margin] = [firstOf(setup, 'w:pgSz'), firstOf(setup, 'w:pgMar')];
  const number = (node: XmlNode | undefined, name: string): number => Number(attributeOf(node, name));
  return {
    width: number(size, 'w:w'),
    height: number(size, 'w:h'),
    margins: { top: number(margin, 'w:top'), right: number(margin, 'w:right'), bottom: number(margin, 'w:bottom'), left: number(margin, 'w:left') },
    headerTop: number(margin, 'w:header'),
    firstHeader: {
      text: textOf(header),
      letters: paragraphOf(header, letters).letters,
      right: attributeOf(firstOf(childrenOf(header, 'w:pPr').flat(), 'w:jc'), 'w:val') === 'right',
    },
  };
}

function rowOf(row: readonly XmlNode[], letters: LettersOf): WordRowText {
  const properties = childrenOf(row, 'w:trPr').flat();
  const paragraphs = childrenOf(row, 'w:tc').map((cell) => {
    const width = Number(attributeOf(firstOf(childrenOf(cell, 'w:tcPr').flat(), 'w:tcW'), 'w:w'));
    return childrenOf(cell, 'w:p').map((each) => paragraphOf(each, letters, width));
  });
  return {
    heading: properties.some((property) => 'w:tblHeader' in property),
    cells: paragraphs.map((each) => each.map(({ text }) => text).join('\n')),
    paragraphs,
  };
}

function paragraphOf(nodes: readonly XmlNode[], lettersOf: LettersOf, column: number | null = null): WordParagraph {
  const properties = childrenOf(nodes, 'w:pPr').flat();
  const style = attributeOf(firstOf(properties, 'w:pStyle'), 'w:val');
  const letters = childrenOf(nodes, 'w:r').flatMap((run) => (textOf(run).trim() === '' ? [] : [lettersOf.of(style, childrenOf(run, 'w:rPr').flat())]));
  return { kind: 'paragraph', text: textOf(nodes), letters, above: lettersOf.before(style, properties), frame: frameOf(properties, column) };
}

function frameOf(properties: readonly XmlNode[], column: number | null): WordFrame | null {
  const borders = childrenOf(properties, 'w:pBdr').flat();
  const sides = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => firstOf(borders, side));
  if (sides.some((side) => side === undefined)) return null;
  const [indent, spacing] = [firstOf(properties, 'w:ind'), firstOf(properties, 'w:spacing')];
  const air = sides.slice(0, 2).reduce((sum, side) => sum + Number(attributeOf(side, 'w:space')) * TWIPS_PER_POINT, 0);
  return {
    left: Number(attributeOf(indent, 'w:left')),
    right: Number(attributeOf(indent, 'w:right')),
    height: Number(attributeOf(spacing, 'w:line')) + air,
    double: sides.every((side) => attributeOf(side, 'w:val') === 'double'),
    column,
  };
}

const TWIPS_PER_POINT = 20;

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
