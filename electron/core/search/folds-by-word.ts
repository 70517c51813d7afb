import { searchFolds, type SearchFolds } from '../../../shared/domain/text/fold.ts';

/** Words known at a time; a book of Vietnamese has a few thousand. */
const WORDS_KEPT = 20_000;
const kept = new Map<string, SearchFolds>();

/** As `searchFolds`: folding crosses no space, and the words of a book come back all the time. */
export function foldsByWord(text: string): SearchFolds {
  const folds = text.trim().split(/\s+/).map(foldsOfWord);
  return { plain: folds.map(({ plain }) => plain).join(' '), marked: folds.map(({ marked }) => marked).join(' ') };
}

function foldsOfWord(word: string): SearchFolds {
  let folds = kept.get(word);
  if (folds === undefined) {
    folds = searchFolds(word);
    if (kept.size >= WORDS_KEPT) kept.clear();
    kept.set(word, folds);
  }
  return folds;
}
