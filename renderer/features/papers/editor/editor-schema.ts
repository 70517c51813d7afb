import { Node, type AnyExtension } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Underline } from '@tiptap/extension-underline';

/** An attribute that HTML carries as `data-…`, so that what is copied within the program comes back whole. */
const carried = (name: string, blank: string) => ({
  default: blank,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? blank,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

const flag = (name: string, of: (element: HTMLElement) => boolean) => ({
  default: false,
  // The next paragraph is one like any other.
  keepOnSplit: false,
  parseHTML: of,
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === true ? { [`data-${name}`]: '' } : {}),
});

const isCentred = (element: HTMLElement): boolean =>
  element.hasAttribute('data-centred') || element.getAttribute('align') === 'center' || element.style.textAlign === 'center';

/** Line ends within a paragraph are kept as they are stored. */
const words = { group: 'block', content: 'inline*', whitespace: 'pre' } as const;

const PaperDocument = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const PlainText = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  ...words,
  name: 'paragraph',
  // First among blocks: what becomes of words that fit nowhere else.
  priority: 1000,
  addAttributes: () => ({ centred: flag('centred', isCentred) }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** No `h1` in the page: a text within a text field is no outline of the screen. */
const Heading = Node.create({
  ...words,
  name: 'heading',
  addAttributes: () => ({
    level: {
      default: 1,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-heading') ?? element.tagName.slice(1)),
      renderHTML: ({ level }: Record<string, unknown>) => ({ 'data-heading': String(level) }),
    },
  }),
  parseHTML: () => [{ tag: 'p[data-heading]', priority: 60 }, { tag: 'h1' }, { tag: 'h2' }, { tag: 'h3' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Ground = Node.create({
  ...words,
  name: 'ground',
  parseHTML: () => [{ tag: 'p[data-ground]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-ground': '' }, 0],
});

const Item = Node.create({
  ...words,
  name: 'item',
  addAttributes: () => ({ marker: carried('marker', 'dash'), begins: flag('begins', (element) => element.hasAttribute('data-begins')) }),
  parseHTML: () => [{ tag: 'p[data-marker]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A figure of the data within words. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ figure: carried('figure', ''), shown: carried('shown', '') }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes, node }) => ['span', HTMLAttributes, String(node.attrs['shown'])],
  renderText: ({ node }) => String(node.attrs['shown']),
});

/** A footnote where its number stands; the number follows from its place. */
export const Note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  // A note has one look, whatever the words about it have.
  marks: '',
  addAttributes: () => ({ words: carried('words', '') }),
  parseHTML: () => [{ tag: 'span[data-words]' }],
  // What is copied into other programs has its words in brackets.
  renderHTML: ({ HTMLAttributes, node }) => ['span', HTMLAttributes, ` [${String(node.attrs['words'])}]`],
  renderText: ({ node }) => ` [${String(node.attrs['words'])}]`,
});

/** A table or lines of the data, whole. */
export const Passage = Node.create({
  name: 'passage',
  group: 'block',
  atom: true,
  addAttributes: () => ({ data: carried('data', ''), shown: carried('shown', '') }),
  parseHTML: () => [{ tag: 'div[data-passage]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-passage': '' }],
});

/** What a body can hold, and nothing else (`paperBlock` of the contract); figures, passages and notes are given with their looks. */
export const paperSchema = (figure: AnyExtension = Figure, passage: AnyExtension = Passage, note: AnyExtension = Note): AnyExtension[] => [
  PaperDocument,
  Paragraph,
  Heading,
  Ground,
  Item,
  passage,
  PlainText,
  figure,
  note,
  Bold,
  Italic,
  Underline,
];
