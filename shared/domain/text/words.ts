/** Put in by a layout or by a web page, never by a writer: word joiner, soft hyphen, zero-width space, byte-order mark. */
const INVISIBLE = /[\u2060\u00ad\u200b\ufeff]/g;

/** The sequence of words by which a finished print is compared with its data: line breaks and spacing do not count. */
export function wordsOf(text: string): string[] {
  const visible = text.replace(INVISIBLE, '').normalize('NFC').trim();
  return visible === '' ? [] : visible.split(/\s+/);
}
