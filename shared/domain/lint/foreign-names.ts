import { foldText } from '../text/fold.ts';
import { editDistance } from '../agencies/edit-distance.ts';
import { lintFields, type Fault, type LintPlan, type LintRow, type LintField } from './lint-plan.ts';
import { minorityFaults, type Spelling } from './minority.ts';

/** One syllable as Vietnamese writes it, marks folded; a word that is none is taken from another language. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** A word with a capital, syllables joined by hyphens being one word. Composed letters only: cells are NFC. */
const CAPITAL_WORD = /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{L}+)*/gu;
const NEXT_WORD = / +\p{L}+/uy;
/** A name may be written in up to so many syllables (Bô ly khăm xay). */
const LONGEST_NAME = 5;
const SHORTEST_KEY = 3;

interface Word {
  readonly text: string;
  readonly start: number;
}

interface Found {
  readonly row: LintRow;
  readonly field: LintField;
  readonly start: number;
  readonly text: string;
}

/** Spellings under their sound, each with its places. */
type Sounds = Map<string, Map<string, Found[]>>;

/**
 * Names from other languages written in several ways (Bolikhamxay, Bolikhamsay, Bô-ly-khăm-xay, Bô ly khăm xay).
 * A word that is no Vietnamese syllable, or syllables joined by hyphens, gives a name; syllables in a row are then
 * heard against those names.
 */
export function foreignNames(plan: LintPlan): Fault[] {
  const cells = plan.rows.flatMap((row) => lintFields.map((field) => ({ row, field, words: capitalWords(row[field]) })));
  const sounds: Sounds = new Map();
  const sound = remembered(soundOf);
  const foreign = remembered(isForeign);
  for (const { row, field, words } of cells) {
    for (const { text, start } of words) {
      if (foreign(text)) note(sounds, sound(text), { row, field, start, text });
    }
  }
  const openings = new Set([...sounds.keys()].flatMap((each) => [each.slice(0, 1), each.slice(0, 2)]));
  for (const { row, field, words } of cells) {
    for (const { text, start } of words) {
      if (foreign(text) || !openings.has(sound(text).slice(0, 2))) continue;
      for (const name of namesFrom(row[field], start, text)) {
        const known = sounds.get(sound(name));
        if (known && [...known.keys()].some((other) => near(name, other))) note(sounds, sound(name), { row, field, start, text: name });
      }
    }
  }
  return [...sounds.values()].flatMap((spellings) =>
    minorityFaults('name-spelling', alike([...spellings].map(([words, places]): Spelling => ({ words, places })))),
  );
}

function remembered<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) known.set(word, (answer = work(word)));
    return answer;
  };
}

function note(sounds: Sounds, sound: string, found: Found): void {
  if (sound.length < SHORTEST_KEY) return;
  const spellings = sounds.get(sound) ?? new Map<string, Found[]>();
  sounds.set(sound, spellings);
  const places = spellings.get(found.text);
  if (places) places.push(found);
  else spellings.set(found.text, [found]);
}

function capitalWords(text: string): Word[] {
  return text === '' ? [] : [...text.matchAll(CAPITAL_WORD)].map((match) => ({ text: match[0], start: match.index }));
}

function isForeign(word: string): boolean {
  if (word.includes('-')) return word.split('-').length > 2;
  const folded = foldText(word);
  return folded.length >= 6 && !SYLLABLE.test(folded);
}

/** What the first syllable and one to four after it make, as long as only spaces part them. */
function namesFrom(text: string, start: number, first: string): string[] {
  const names: string[] = [];
  NEXT_WORD.lastIndex = start + first.length;
  while (names.length < LONGEST_NAME - 1 && NEXT_WORD.test(text)) names.push(text.slice(start, NEXT_WORD.lastIndex));
  return names;
}

/** Spellings of one sound that are also near in letters; the others were a chance likeness. */
function alike(spellings: readonly Spelling[]): Spelling[] {
  const first = spellings[0];
  return first ? spellings.filter((each) => near(each.words, first.words)) : [];
}

function near(a: string, b: string): boolean {
  const [left, right] = [lettersOf(a), lettersOf(b)];
  const allowed = Math.floor(Math.max(left.length, right.length) * 0.3);
  return editDistance(left, right, allowed) <= allowed;
}

const lettersOf = (name: string): string => foldText(name).replace(/[^a-z]/g, '');

/** The consonants, with those that transcriptions exchange made one: x = s, kh = k, ph = f; no doubles. */
function soundOf(name: string): string {
  return lettersOf(name)
    .replace(/ph/g, 'f')
    .replace(/kh|c|q/g, 'k')
    .replace(/x|ts/g, 's')
    .replace(/th/g, 't')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}
