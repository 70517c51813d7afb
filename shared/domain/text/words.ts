import { visibleText } from './normalize.ts';

/** The sequence of words by which a finished print is compared with its data: line breaks and spacing do not count. */
export function wordsOf(text: string): string[] {
  const visible = visibleText(text).normalize('NFC').trim();
  return visible === '' ? [] : visible.split(/\s+/);
}
