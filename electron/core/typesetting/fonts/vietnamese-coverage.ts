/** Every letter of the Vietnamese alphabet with every tone, both cases, and the signs office papers use. */
export const VIETNAMESE_LETTERS: readonly string[] = vietnameseLetters();

function vietnameseLetters(): string[] {
  const vowels = Array.from('aăâeêioôơuưy');
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const lower = [...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), ...Array.from('abcdefghijklmnopqrstuvwxyzđ')];
  const signs = Array.from('0123456789.,;:!?()[]/%&+-–—…“”‘’"\'=<>*₫°²³×');
  return [...new Set([...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi')), ...signs])];
}
