import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree of a finished file, with the texts that belong to it itself. */
export interface TaggedElement {
  readonly type: string;
  readonly attributes: string;
  readonly texts: readonly string[];
  readonly children: readonly TaggedElement[];
}

export interface TaggedFile {
  readonly tree: TaggedElement;
  /** Texts of which no reader that follows the tree knows. */
  readonly untold: readonly string[];
  /** What each page shows for the eye only. */
  readonly artifacts: readonly (readonly string[])[];
  /** The texts of each page by pdf.js's own walk through the tree. */
  readonly perPage: readonly (readonly string[])[];
}

interface Marked {
  readonly type: string;
  readonly tag?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** Reads a file as a screen reader does: marked pieces of its pages by pdf.js, the tree out of its packed objects. */
export async function taggedFile(bytes: Uint8Array): Promise<TaggedFile> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pieces = new Map<string, string>();
  const untold: string[] = [];
  const artifacts: string[][] = [];
  const perPage: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: string[] = [];
    const shown: string[] = [];
    for (const { type, tag, id, str, hasEOL } of items as readonly Marked[]) {
      if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? tag ?? '');
      else if (type === 'endMarkedContent') open.pop();
      else if (str !== undefined && (str !== '' || hasEOL === true)) {
        const own = open.at(-1);
        if (own === undefined) untold.push(...(str.trim() === '' ? [] : [str]));
        else if (own === 'Artifact') shown.push(str);
        else pieces.set(own, `${pieces.get(own) ?? ''}${str}${hasEOL === true ? ' ' : ''}`);
      }
    }
    artifacts.push(shown);
    const content = (node: { readonly children?: readonly unknown[]; readonly id?: string }): string[] =>
      node.id === undefined ? (node.children ?? []).flatMap((child) => content(child as typeof node)) : [pieces.get(node.id) ?? ''];
    const tree = await page.getStructTree();
    perPage.push(tree === null ? [] : content(tree));
  }
  await task.destroy();

  const objects = packedObjects(Buffer.from(bytes));
  const told = new Set<string>();
  const elementOf = (id: number): TaggedElement => {
    const text = objects.get(id) ?? '';
    const page = /\/Pg (\d+) 0 R/.exec(text)?.[1];
    const kids = /\/K\[(.*)\]/.exec(text)?.[1] ?? '';
    const texts: string[] = [];
    const children: TaggedElement[] = [];
    for (const [, child, pageOf, pieceOf, piece] of kids.matchAll(/(\d+) 0 R(?!\/)|<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|(\d+)/g)) {
      if (child !== undefined) {
        children.push(elementOf(Number(child)));
        continue;
      }
      const key = `p${pageOf ?? page}R_mc${pieceOf ?? piece}`;
      told.add(key);
      texts.push((pieces.get(key) ?? '').trim());
    }
    return { type: /\/S\/(\w+)/.exec(text)?.[1] ?? '', attributes: /\/A<<([^>]*)>>/.exec(text)?.[1] ?? '', texts, children };
  };
  const root = [...objects.values()].find((text) => text.includes('/Type/StructTreeRoot')) ?? '';
  const tree = elementOf(Number(/\/K (\d+) 0 R/.exec(root)?.[1]));
  untold.push(...[...pieces].flatMap(([key, text]) => (told.has(key) ? [] : [text])));
  return { tree, untold, artifacts, perPage };
}

/** The objects of all object streams by number (ISO 32000-1, 7.5.7). */
function packedObjects(file: Buffer): Map<number, string> {
  const objects = new Map<number, string>();
  for (const match of file.toString('latin1').matchAll(/\/Type \/ObjStm\n\/N (\d+)\n\/First (\d+)\n[^]*?\/Length (\d+)[^]*?stream\n/g)) {
    const [whole, count, first, length] = match;
    const start = match.index + whole.length;
    const text = inflateSync(file.subarray(start, start + Number(length))).toString('latin1');
    const numbers = text.slice(0, Number(first)).trim().split(' ').map(Number);
    for (let at = 0; at < Number(count); at += 1)
      objects.set(numbers[2 * at] ?? 0, text.slice(Number(first) + (numbers[2 * at + 1] ?? 0)).split('\n')[0] ?? '');
  }
  return objects;
}

/** All elements in reading order. */
export const elementsIn = (element: TaggedElement): TaggedElement[] => [element, ...element.children.flatMap(elementsIn)];

export const textsIn = (element: TaggedElement): string => [...element.texts, ...element.children.map(textsIn)].join(' ');
