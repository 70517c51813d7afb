import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { SearchQuery } from '../../../shared/domain/text/fold.ts';
import { MOST_BETWEEN } from '../../../shared/domain/text/found.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import { plainTerms, typedParts, withMarkLetters, type TypedPart } from './search-terms.ts';

/** The most words of the index that one word of a query is written out as; beyond it a beginning is asked for as such. */
const MOST_TERMS = 40;
/** The most whole words that a half-typed last one is written out as where they stand in order. */
const MOST_LAST_WORDS = 4;
/** Beginnings up to so many letters have an index of their own (`search-index.ts`). */
const LONGEST_BEGINNING = 3;
/** Letters from which a part in the middle of a word counts: shorter parts stand in nearly every word. */
const SHORTEST_PART = 3;

/** A query in the language of the index; null when no word of the index could answer it. Finds too much rather than too little. */
export interface TermQueries {
  /** Words with marks must have them. */
  readonly marked: string | null;
  readonly plain: string | null;
  /** The words near each other, in any order and whatever their marks; null where the query is one word. */
  readonly together: string | null;
  /** The words side by side and in order, whatever their marks; null where the query is one word. */
  readonly sideBySide: string | null;
  /** False when no word of the query has a mark: `marked` then says what `plain` says. */
  readonly hasMarks: boolean;
}

export function termQueries(db: ReadHandle, query: SearchQuery): TermQueries {
  const vocabulary = new Vocabulary(db);
  const plainWords = query.plainWords.flatMap(typedParts);
  const markedWords = query.markedWords.map(withMarkLetters).flatMap(typedParts);
  const plain = allOf(vocabulary, plainWords);
  const marked = allOf(vocabulary, markedWords);
  return {
    plain,
    marked,
    ...nearness(vocabulary, plainTerms(query.plain)),
    hasMarks: termsOf(markedWords) !== termsOf(plainWords),
  };
}

function nearness(vocabulary: Vocabulary, terms: readonly string[]): Pick<TermQueries, 'together' | 'sideBySide'> {
  if (terms.length < 2) return { together: null, sideBySide: null };
  const before = terms.slice(0, -1);
  const lasts = vocabulary.wholeWords(terms.at(-1) ?? '');
  const reach = MOST_BETWEEN * before.length + before.length - 1;
  const either = (write: (last: LastWord) => string): string => `(${lasts.map(write).join(' OR ')})`;
  return {
    together: either(({ word, half }) => `NEAR(${[...before, word].map((term) => `"${term}"`).join(' ')}${half}, ${reach})`),
    sideBySide: either(({ word, half }) => `"${[...before, word].join(' ')}"${half}`),
  };
}

/** `half` asks for every word that begins so. */
interface LastWord {
  readonly word: string;
  readonly half: '' | ' *';
}

const termsOf = (parts: readonly TypedPart[]): string => parts.map(({ term }) => term).join(' ');

/**
 * Every word of the query. A letter by itself (the y of y tế) narrows nothing while other words do, and of a word such as
 * `26-2030` the first part may only end one of the index: what is found is compared with the whole query anyway.
 */
function allOf(vocabulary: Vocabulary, parts: readonly TypedPart[]): string | null {
  const longer = parts.filter(({ term }) => term.length > 1);
  const asked = longer.length > 0 ? longer : parts;
  if (asked.length === 0) return null;
  const telling = new Set(asked.map(({ term, isEnd }) => (isEnd ? vocabulary.ending(term) : vocabulary.beginningOrHolding(term))));
  telling.delete(ANYTHING);
  // Where too many words end with all that was typed, the words that are just that must do.
  if (telling.size === 0) return anyOf(asked.map(({ term }) => term));
  return telling.has(null) ? null : [...telling].join(' AND ');
}

/** Too many words of the index to say which. */
const ANYTHING = '';

/** The words that the index knows. */
class Vocabulary {
  readonly #db: ReadHandle;

  constructor(db: ReadHandle) {
    this.#db = db;
  }

  /** One of the words that end with this one. */
  ending(part: string): string | null {
    const terms = this.#where((eb) => eb(eb.fn<string>('substr', ['term', eb.lit(-part.length)]), '=', part));
    return terms.length > MOST_TERMS ? ANYTHING : terms.length === 0 ? null : anyOf(terms);
  }

  /** One of the words that begin with this one or have it in their middle. */
  beginningOrHolding(part: string): string | null {
    const beginning = this.#beginning(part);
    if (beginning.length > MOST_TERMS) return part.length === 1 ? anyOf([part, ...beginning]) : `"${part}" *`;
    const holding = part.length < SHORTEST_PART ? [] : this.#holding(part, MOST_TERMS - beginning.length);
    const terms = [...new Set([...beginning, ...holding])];
    return terms.length === 0 ? null : anyOf(terms);
  }

  /**
   * What a last word that may be half typed can be, in letters without marks: only those have their order in the index. Words are written out
   * where they are few, for the index puts the places of all that begin alike together first, however many rows that are.
   */
  wholeWords(part: string): readonly LastWord[] {
    // Of a shorter one the index would have to try too many.
    if (part.length < SHORTEST_PART - 1) return [{ word: part, half: '' }];
    if (part.length <= LONGEST_BEGINNING) return [{ word: part, half: ' *' }];
    const beginning = this.#beginning(part).filter((term) => !/\p{Co}/u.test(term));
    if (beginning.length > MOST_LAST_WORDS) return [{ word: part, half: ' *' }];
    return [...new Set([part, ...beginning])].map((word): LastWord => ({ word, half: '' }));
  }

  #beginning(part: string): string[] {
    const rows = sql.selectFrom('search_terms').select('term').where('term', '>=', part).where('term', '<', `${part}\u{10ffff}`);
    return this.#db.all(rows.limit(MOST_TERMS + 1)).map(({ term }) => term);
  }

  /** None where they are too many to be told apart. */
  #holding(part: string, most: number): string[] {
    const found = this.#where((eb) => eb(eb.fn<number>('instr', ['term', eb.val(part)]), '>', 1));
    return found.length > most ? [] : found;
  }

  #where(holds: (eb: ExpressionBuilder<Schema, 'search_terms'>) => Expression<SqlBool>): string[] {
    const rows = sql.selectFrom('search_terms').select('term').where(holds);
    return this.#db.all(rows.limit(MOST_TERMS + 1)).map(({ term }) => term);
  }
}

const anyOf = (terms: readonly string[]): string => `(${terms.map((term) => `"${term}"`).join(' OR ')})`;
