import { mergeWords } from '../../i18n/merge-words.ts';

/** A table on the clipboard as a file: Word's HTML keeps merged cells, so it is preferred to plain text. */
export function pastedFile(clipboard: DataTransfer, at: number): File | null {
  const html = clipboard.getData('text/html');
  if (/<table[\s>]/i.test(html)) return new File([html], `${mergeWords.pasted(at)}.html`);
  const plain = clipboard.getData('text/plain');
  return plain.trim() === '' ? null : new File([plain], `${mergeWords.pasted(at)}.txt`);
}
