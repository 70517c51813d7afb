import { foldKeepMarks, foldText, type SearchQuery } from '../../shared/domain/text/fold.ts';

/** A part of a text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a query stand in a text, marks ignored; hits with the right marks outdo those without. */
export function matchSpans(text: string, query: SearchQuery): Span[] {
  if (query.plainWords.length === 0) return [];
  const { folded, origin } = foldWithOrigin(text);
  const spans = query.plainWords.flatMap((word, index) => {
    const hits = occurrences(folded, word).map((at) => ({ start: origin[at] ?? 0, end: origin[at + word.length] ?? text.length }));
    const marked = query.markedWords[index] ?? '';
    if (marked === word) return hits;
    const exact = hits.filter(({ start, end }) => foldKeepMarks(text.slice(start, end)).includes(marked));
    return exact.length > 0 ? exact : hits;
  });
  return merged(spans);
}

/** The plain fold of a text, and for each of its characters where in the text it came from. */
function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : foldText(character);
    for (let index = 0; index < plain.length; index += 1) origin.push(at);
    folded += plain;
    at += character.length;
  }
  origin.push(at);
  return { folded, origin };
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}

function merged(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
