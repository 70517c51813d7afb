import type { ReactNode } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { ScreenList } from '../../../shared/api/screen-lists.api.ts';
import type { ShownList } from './shown-lists.ts';

/** Pixels that stand for one percent of a list's width, and for a column that takes the rest. */
const PIXELS_PER_PERCENT = 11;
const REST = 260;

/** What a page lists, as a paper: what it is of and what is left out stands under its title, once. */
export async function pageInWords(title: string, note: ReactNode, lists: readonly ShownList[]): Promise<Omit<CallInput<'documents.list'>, 'format'>> {
  const scopes = [typeof note === 'string' ? note : '', ...lists.flatMap(({ scope }) => scope)].map((part) => part.trim()).filter((part) => part !== '');
  return { title, note: [...new Set(scopes)].join(' · '), lists: await Promise.all(lists.map(listInWords)) };
}

/** The words of a list as they stand on screen, cell by cell; drawn once more where a cell is more than plain words. */
async function listInWords({ label, columns }: ShownList): Promise<ScreenList> {
  const wordsOf = await wordsReader(columns.flatMap(({ header, cells }) => [header, ...cells()]));
  const texts = columns.map(({ cells }) => cells().map(wordsOf));
  return {
    label,
    columns: columns.map(({ header, width, figures }) => ({ header: wordsOf(header), share: shareOf(width), figures })),
    rows: (texts[0] ?? []).map((_, at) => texts.map((column) => column[at] ?? '')),
  };
}

const isPlain = (node: ReactNode): node is string | number | bigint | boolean | null | undefined => typeof node !== 'object' || node === null;
const plainWords = (node: ReactNode): string => (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint' ? String(node) : '');

/** Drawing to text is a part of the program that is fetched when it is first needed. */
async function wordsReader(nodes: readonly ReactNode[]): Promise<(node: ReactNode) => string> {
  if (nodes.every(isPlain)) return plainWords;
  const { drawnWords } = await import('./drawn-words.tsx');
  return (node) => (isPlain(node) ? plainWords(node) : drawnWords(node));
}

function shareOf(width: string | undefined): number {
  if (width === undefined) return REST;
  const figure = Number.parseFloat(width);
  return width.endsWith('%') ? figure * PIXELS_PER_PERCENT : figure;
}
