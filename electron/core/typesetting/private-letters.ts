import { AppError } from '../../../shared/api/app-error.ts';
import { wordsOf } from '../../../shared/domain/text/words.ts';
import type { FormalDocument } from './formal-document.ts';
import { cellTexts, expectedNotes, expectedParts, headingRows } from './read-back/expected-words.ts';

/** Unicode gives these no shape: they mean something in one symbol font only (Wingdings' bullet copied out of a PDF) and print as nothing or as a box. */
const PRIVATE = /\p{Co}/u;

/** @throws AppError `documents.privateLetter`, whatever the format: Word and Excel would print a box without a word. */
export function refusePrivateLetters(paper: FormalDocument): void {
  const found = wordWith(paper, PRIVATE);
  if (found === null) return;
  const letter = PRIVATE.exec(found.word)?.[0] ?? '';
  // The sign itself shows as nothing: the words about it say where it stands.
  throw new AppError('documents.privateLetter', { words: found.about, code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}` });
}

/** Says of a sign that no font can draw where in the paper it stands: by itself it is easily overlooked. */
export function sayingWhere(paper: FormalDocument, error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'documents.letterNotInFont') return error;
  const { letter = '', word = '' } = error.params;
  const about = wordWith(paper, { test: (each) => each.includes(String(letter)) })?.about ?? String(word);
  return new AppError('documents.letterNotInFont', { ...error.params, words: about }, { cause: error });
}

/** Words told before and behind it. */
const BEFORE = 3;
const BEHIND = 4;

/** The first word of the paper that has a sign, with its neighbours. */
function wordWith(paper: FormalDocument, sign: Pick<RegExp, 'test'>): { readonly word: string; readonly about: string } | null {
  for (const part of [...expectedParts(paper), ...paper.parts.flatMap(expectedNotes)]) {
    // A cell by itself: its neighbours of another column say nothing of its place.
    const stretches = part.kind === 'text' ? [part.words] : [...headingRows(part.table), ...part.table.rows.map(cellTexts)].flat().map(wordsOf);
    for (const words of stretches) {
      const at = words.findIndex((word) => sign.test(word));
      if (at !== -1) return { word: words[at]!, about: words.slice(Math.max(0, at - BEFORE), at + BEHIND).join(' ') };
    }
  }
  return null;
}
