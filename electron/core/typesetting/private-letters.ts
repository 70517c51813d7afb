import { AppError } from '../../../shared/api/app-error.ts';
import { wordsOf } from '../../../shared/domain/text/words.ts';
import type { FormalDocument } from './formal-document.ts';
import { cellTexts, expectedNotes, expectedParts, headingRows } from './read-back/expected-words.ts';

/** Unicode gives these no shape: they mean something in one symbol font only (Wingdings' bullet copied out of a PDF) and print as nothing or as a box. */
const PRIVATE = /\p{Co}/u;

/** @throws AppError `documents.privateLetter`, whatever the format: Word and Excel would print a box without a word. */
export function refusePrivateLetters(paper: FormalDocument): void {
  for (const part of [...expectedParts(paper), ...paper.parts.flatMap(expectedNotes)]) {
    const words = part.kind === 'text' ? part.words : [...headingRows(part.table), ...part.table.rows.map(cellTexts)].flat().flatMap(wordsOf);
    const at = words.findIndex((word) => PRIVATE.test(word));
    if (at === -1) continue;
    const letter = PRIVATE.exec(words[at] ?? '')?.[0] ?? '';
    // The sign itself shows as nothing: the words behind it say where it stands.
    throw new AppError('documents.privateLetter', {
      words: words.slice(at, at + 4).join(' '),
      code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
    });
  }
}
