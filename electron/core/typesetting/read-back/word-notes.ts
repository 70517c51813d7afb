import { raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { attributeOf, childrenOf, firstOf, type XmlNode } from './word-xml.ts';

/** A footnote as a reader of the file meets it: its paragraphs, the number before its words as raised figures. */
export interface WordNote {
  readonly number: string;
  readonly paragraphs: readonly (readonly XmlNode[])[];
}

interface NumberedBody {
  /** The body, each reference to a footnote as the raised figures that Word draws in its place. */
  readonly nodes: XmlNode[];
  /** In the order in which they are referred to. */
  readonly notes: readonly WordNote[];
}

const letters = (text: string): XmlNode => ({ 'w:t': [{ '#text': text }] });

/**
 * Numbers the footnotes as Word does: in the order of their references, anew in each section that says so.
 * @param nodes The contents of `w:body`.
 * @param footnotes Those of `w:footnotes`.
 */
export function numberNotes(nodes: readonly XmlNode[], footnotes: readonly XmlNode[]): NumberedBody {
  const byId = new Map(footnotes.flatMap((node) => ('w:footnote' in node ? [[attributeOf(node, 'w:id'), node['w:footnote'] as XmlNode[]] as const] : [])));
  const notes: WordNote[] = [];
  let count = 0;
  const numbered = (node: XmlNode): XmlNode => {
    if ('w:footnoteReference' in node) {
      count += 1;
      const number = raisedText(String(count));
      const said = childrenOf(byId.get(attributeOf(node, 'w:id')) ?? [], 'w:p');
      notes.push({ number: String(count), paragraphs: said.map((paragraph) => paragraph.map((each) => replaced(each, 'w:footnoteRef', number))) });
      return letters(number);
    }
    return within(node, numbered);
  };
  const sections: XmlNode[][] = [[]];
  for (const node of nodes) {
    sections.at(-1)?.push(node);
    if (setupOf(node) !== undefined) sections.push([]);
  }
  const all = sections.flatMap((section) => {
    const setup = section.map(setupOf).find((each) => each !== undefined) ?? [];
    const restart = firstOf(childrenOf(setup, 'w:footnotePr').flat(), 'w:numRestart');
    if (attributeOf(restart, 'w:val') === 'eachSect') count = 0;
    return section.map(numbered);
  });
  return { nodes: all, notes };
}

/** What ends a section: a setup at its last paragraph, or the body's own. */
function setupOf(node: XmlNode): XmlNode[] | undefined {
  if ('w:sectPr' in node) return node['w:sectPr'] as XmlNode[];
  if (!('w:p' in node)) return undefined;
  return childrenOf(childrenOf(node['w:p'] as XmlNode[], 'w:pPr').flat(), 'w:sectPr')[0];
}

const replaced = (node: XmlNode, name: string, text: string): XmlNode => (name in node ? letters(text) : within(node, (each) => replaced(each, name, text)));

const within = (node: XmlNode, change: (node: XmlNode) => XmlNode): XmlNode =>
  Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, Array.isArray(inner) ? (inner as XmlNode[]).map(change) : inner]));
