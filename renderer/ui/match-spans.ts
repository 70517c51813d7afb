import { foldKeepMarks, foldText, type SearchQuery } from '../../shared/domain/text/fold.ts';
import { placesTogether, type Part } from '../../shared/domain/text/found.ts';

/**
 * Where the words of a query stand in a text, marks ignored; hits with the right marks outdo those without. Several words are shown where
 * they stand together, as they were found. `scattered`: wherever each of them stands.
 */
export function matchSpans(text: string, { plainWords, markedWords }: SearchQuery, scattered = false): Part[] {
  const { folded, origin } = foldWithOrigin(text);
  const inText = ({ start, end }: Part): Part => ({ start: origin[start] ?? 0, end: origin[end] ?? text.length });
  const hasMarks = (part: Part, word: number): boolean => foldKeepMarks(text.slice(part.start, part.end)).includes(markedWords[word] ?? '');
  const exactOr = <T>(hits: readonly T[], isExact: (hit: T) => boolean): readonly T[] => (hits.some(isExact) ? hits.filter(isExact) : hits);
  if (plainWords.length > 1 && !scattered) {
    const places = [...placesTogether(folded, plainWords)].map((parts) => parts.map(inText));
    return merged(exactOr(places, (parts) => parts.every(hasMarks)).flat());
  }
  return merged(plainWords.flatMap((word, index) => exactOr(occurrences(folded, word).map(inText), (part) => hasMarks(part, index))));
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

function occurrences(text: string, word: string): Part[] {
  const found: Part[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  return found;
}

function merged(spans: Part[]): Part[] {
  const joined: Part[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
