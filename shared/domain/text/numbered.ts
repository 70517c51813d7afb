/** A text behind its number: an adopted *B.*, *a)* or *1/* has its own sign, any other gets a full stop; none, nothing. */
export function numbered(number: string, text: string): string {
  if (number === '') return text;
  return text === '' ? number : `${number}${/[.)/:-]$/.test(number) ? '' : '.'} ${text}`;
}
