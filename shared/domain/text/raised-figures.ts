const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedDigit = `[${RAISED}]`;
const anyRaised = new RegExp(raisedDigit, 'u');
const allRaised = new RegExp(raisedDigit, 'gu');

/** What stands raised as the mark of a note or as a power: *1*, *(2)*, *1,2*. A raised year or a raised date is only how it looks. */
const MARK_OR_POWER = /^\s*[([]?\d{1,3}(?:\s*[,;]\s*\d{1,3})*[)\]]?\s*$/;
const NOTE_MARK = new RegExp(String.raw`\s?[(\[]${raisedDigit}+(?:\s*[,;]\s*${raisedDigit}+)*[)\]]|${raisedDigit}+(?:\s*[,;]\s*${raisedDigit}+)*`, 'gu');
/** *m²*, *km²*, *m³*: the power of a unit, no mark of a note. */
const UNIT = /(?:^|[^\p{L}\p{M}])(?:[kdchm]|da)?m$/iu;
const WORDS_BEFORE = /(?:\S+\s+){0,3}\S*$/u;

/** Raised words as letters that stay raised where no look is kept: `Tháng 1` and a raised `2` are not `Tháng 12`. */
export function raisedText(text: string): string {
  return MARK_OR_POWER.test(text) ? text.replace(/\d/g, (digit) => RAISED[Number(digit)]!) : text;
}

/** The figures of a text that is raised as a whole: it hangs on nothing. */
export const loweredText = (text: string): string => text.replace(allRaised, (digit) => String(RAISED.indexOf(digit)));

/** *1⁵/8*: inside a date it is no mark, and nobody knows what it is. */
const isInside = (text: string, mark: string, at: number): boolean => /\d$/.test(text.slice(0, at)) && /^\s*[/.-]?\s*\d/.test(text.slice(at + mark.length));

/** Each raised figure but the power of a unit, with the words before it. */
export function noteMarksIn(text: string): string[] {
  if (!anyRaised.test(text)) return [];
  return [...text.matchAll(NOTE_MARK)].flatMap(({ 0: mark, index }) => {
    const before = text.slice(0, index);
    return isPower(before, mark) ? [] : [`${WORDS_BEFORE.exec(before.replace(/\s+/g, ' '))?.[0] ?? ''}${mark}`.trim()];
  });
}

/** The text as it reads without the marks of its notes; powers of units stay, and what stands inside a date. */
export function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARK, (mark: string, at: number) => (isPower(text.slice(0, at), mark) || isInside(text, mark, at) ? mark : ''));
}

/** *m²*, *1.000 km²* */
const isPower = (before: string, mark: string): boolean => /^[²³]$/.test(mark) && UNIT.test(before);
