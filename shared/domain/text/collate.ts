const collator = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a ă â b c d đ e ê …), numbers by value. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The letters of the Vietnamese alphabet with those of the Latin one between them, in order. */
const ALPHABET = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');
const letterKey = new Map(ALPHABET.map((letter, place) => [letter, String.fromCharCode(0x100 + place)]));
/** No tone, then as dictionaries have them: grave, hook above, tilde, acute, dot below. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const ANY_TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key that sorts by its characters as `compareVietnamese` sorts names: letters first, then tones, then capitals. For a
 * database, which knows no alphabet.
 */
export function sortKey(text: string): string {
  const decomposed = text.toLowerCase().normalize('NFD');
  const letters = decomposed
    .replace(ANY_TONE, '')
    .normalize('NFC')
    .replace(/\d+/g, (digits) => `0${String.fromCharCode(0x30 + digits.replace(/^0+(?=.)/, '').length)}${digits.replace(/^0+(?=.)/, '')}`)
    .replace(/./gu, (letter) => letterKey.get(letter) ?? letter);
  const tones = Array.from(decomposed.normalize('NFC'), (letter) => String(1 + TONES.findIndex((tone) => letter.normalize('NFD').includes(tone))));
  return `${letters}\u0001${tones.join('').replace(/0+$/, '')}`;
}
