/** A word wider than its line is cut after one of these before it is cut anywhere: addresses, document numbers, lists without spaces. */
const AFTER_SIGN = /(?<=[/\-–_.@?&=,;:])/u;

/** The parts of a word that stay whole as long as a line can hold them. */
export const partsOfWord = (word: string): string[] => word.split(AFTER_SIGN);
