import { foldKeepMarks, foldText, withoutMarks } from '../text/fold.ts';
import { withoutNoteMarks } from '../text/raised-figures.ts';
import { notions, SURE, turns, USUAL, type Claims, type Notion } from './heading-words.ts';
import type { ColumnField } from './source-columns.ts';

/** Longer text is a sentence of the table, not the heading of a column. */
export const LONGEST_LABEL = 90;

const WORD = /[\p{L}\p{M}\p{N}#%]+/gu;

interface Phrase {
  readonly words: readonly string[];
  readonly notion: Notion;
  /** It is a heading only by itself. */
  readonly alone: boolean;
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const wordsIn = (folded: string): string[] => folded.match(WORD) ?? [];

/** Phrases by their first word, the longest first. */
function phrasesBy(fold: (text: string) => string): Phrases {
  const all = (Object.keys(notions) as Notion[]).flatMap((notion) =>
    notions[notion].words.split('|').map((phrase): Phrase => ({ words: wordsIn(fold(phrase)), notion, alone: phrase.trim().startsWith('=') })),
  );
  return Map.groupBy(
    all.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );
}

const marked = phrasesBy(foldKeepMarks);
const plain = phrasesBy(foldText);

/** A heading that begins with so many words the program does not know is about something else. */
const FAR = 3;

interface NotionsOfLabel {
  readonly notions: readonly Notion[];
  /** Words before the first of them. */
  readonly unknownBefore: number;
}

/** The notions of a heading in order, whole words only; words of none are passed over. Marks count where the heading has any. */
function notionsIn(label: string): NotionsOfLabel {
  const text = withoutNoteMarks(label.replaceAll('*', ' '));
  const typedWithMarks = withoutMarks(text) !== text.normalize('NFD');
  const [phrases, words] = typedWithMarks ? [marked, wordsIn(foldKeepMarks(text))] : [plain, wordsIn(foldText(text))];
  const found: Notion[] = [];
  let unknownBefore = 0;
  for (let at = 0; at < words.length; ) {
    const phrase = phrases
      .get(words[at]!)
      ?.find((each) => (!each.alone || each.words.length === words.length) && each.words.every((word, index) => word === words[at + index]));
    if (phrase) found.push(phrase.notion);
    else if (found.length === 0) unknownBefore += 1;
    at += phrase?.words.length ?? 1;
  }
  return { notions: found, unknownBefore };
}

/** What a heading claims for its column; null where the program knows none of its words. */
export function claimsOfLabel(label: string): Claims | null {
  if (label === '' || label.length > LONGEST_LABEL) return null;
  const {
    notions: [first, ...later],
    unknownBefore,
  } = notionsIn(label);
  if (first === undefined) return null;
  const turn = turns.find(([firsts, others]) => firsts.includes(first) && others.some((notion) => later.includes(notion)));
  const claims = turn?.[2] ?? notions[first].claims;
  return unknownBefore < FAR ? claims : Object.fromEntries((Object.entries(claims) as [ColumnField, number][]).map(([field, points]) => [field, points / 2]));
}

/** The lowest line of a heading speaks first ("Cơ quan thực hiện" over "Phối hợp"), then the whole of it. Below *Kinh phí* nobody leads. */
export function claimsOfHeading(lines: readonly string[]): Claims | null {
  const own = claimsOfLabel(lines.at(-1) ?? '');
  const above = claimsOfLabel(lines.slice(0, -1).join(' '));
  if (own !== null && above !== null && strongest(above) === null && (strongest(own)?.points ?? 0) < SURE) return above;
  if (own !== null && strongest(own) !== null) return own;
  return claimsOfLabel(lines.join(' ')) ?? own;
}

function strongest(claims: Claims): { field: ColumnField; points: number } | null {
  const entries = Object.entries(claims) as [ColumnField, number][];
  return entries.reduce<{ field: ColumnField; points: number } | null>(
    (best, [field, points]) => (best === null || points > best.points ? { field, points } : best),
    null,
  );
}

export interface LabelMatch {
  readonly field: ColumnField;
  /** False for words that name a field only by custom ("Đơn vị thực hiện" for the lead). */
  readonly certain: boolean;
}

/** The field that a heading names by its words alone; null where it names none, or only where the cells agree. */
export function fieldOfLabel(label: string): LabelMatch | null {
  const best = strongest(claimsOfLabel(label) ?? {});
  return best === null || best.points < USUAL ? null : { field: best.field, certain: best.points >= SURE };
}
