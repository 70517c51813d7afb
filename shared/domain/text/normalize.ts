/** Line ends as they come from Windows, old Macs, Word (vertical tab, form feed) and web pages. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const FIXED_SPACES = /[\u00a0\u202f\u2007]/g;
/** Soft hyphen, zero-width space, word joiner, byte-order mark and every control character except tab and line feed. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]|(?![\t\n])\p{Cc}/gu;

/**
 * The one form in which text enters the program: Unicode NFC, `\n` between lines, plain spaces, nothing invisible.
 * Words, punctuation, double spaces and tabs inside a line stay as typed. For a cell or a paragraph, not for a
 * tab-separated file (tabs at the end of a line are trimmed).
 */
export function normalizeText(raw: string): string {
  return raw
    .replace(LINE_BREAKS, '\n')
    .replace(FIXED_SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Removes what papers copied from web pages carry as literal text: `<p>`, `<br>`, `&nbsp;`, `[bookmark: …]`. */
export function stripMarkupResidue(raw: string): string {
  return raw
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?p(?:\s[^<>]*)?>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\[bookmark:[^\][]*\]/gi, '');
}
