import { AppError } from '../../../shared/api/app-error.ts';
import { errorSentence } from '../../../shared/i18n/error-sentences.ts';
import type { FormalDocument } from '../typesetting/formal-document.ts';
import { cellTexts, expectedParts, headingRows } from '../typesetting/read-back/expected-words.ts';
import type { NamedPaper } from './packed-papers.ts';

/** A sign that cannot be printed is refused by whoever sets the pages; of several papers made together this says in whose it stands. */
export async function sayingWhose<Made>(papers: readonly NamedPaper[], make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    const sign = signOf(error);
    if (sign === null) throw error;
    const holders = papers.filter(({ paper }) => wordsIn(paper).includes(sign));
    const [first] = holders;
    // In all of them: it is in the words they share.
    if (first === undefined || holders.length === papers.length) throw error;
    const { code, params } = error as AppError;
    throw new AppError('documents.inPaper', { paper: first.called, reason: errorSentence(code, params) }, { cause: error });
  }
}

function signOf(error: unknown): string | null {
  if (!(error instanceof AppError)) return null;
  const { letter, code } = error.params;
  if (error.code === 'documents.letterNotInFont') return String(letter);
  return error.code === 'documents.privateLetter' ? String.fromCodePoint(Number.parseInt(String(code).slice('U+'.length), 16)) : null;
}

const wordsIn = (paper: FormalDocument): string =>
  expectedParts(paper)
    .flatMap((part) => (part.kind === 'text' ? part.words : [...headingRows(part.table), ...part.table.rows.map(cellTexts)].flat()))
    .join(' ');
