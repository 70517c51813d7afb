import { formatDate, type CivilDate } from '../civil-date.ts';
import { numbered } from '../text/numbered.ts';

interface SourcePaper {
  readonly paper: { readonly number: string; readonly date: string | null };
  readonly receivedOn: string;
}

const day = (text: string): string => formatDate(text as CivilDate);

/** "Báo cáo số 12/BC-SYT ngày 08/02/2026"; of one without a number the day it came. */
export const sourceInWords = ({ paper: { number, date }, receivedOn }: SourcePaper): string =>
  number === '' ? `báo cáo nhận ngày ${day(receivedOn)}` : `Báo cáo số ${number}${date === null ? '' : ` ngày ${day(date)}`}`;

/**
 * One result as a report tells it: who, what it said in its own words, and where it said it.
 * @param short only the first sentence of a long result
 */
export function resultLine(lead: string, said: SourcePaper & { readonly result: string; readonly cumulative: string }, short: boolean): string {
  const words = said.result === '' ? said.cumulative : said.result;
  const inOneLine = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ');
  return `${lead}: ${unclosed(short ? firstSentence(inOneLine) : inOneLine)} (${sourceInWords(said)})`;
}

/** The sentence goes on with its source: its own full stop, not an ellipsis, makes room for it. */
const unclosed = (text: string): string => text.replace(/(?<![.…])[.;]$/u, '');

/** Letters up to which a result is told whole even where results are shortened. */
const SHORT = 220;

/** Chosen, never made up: the words as far as their first full stop, whole where there is none. */
export function firstSentence(text: string): string {
  if (text.length <= SHORT) return text;
  // A full stop behind a figure or an abbreviation of one or two letters ends no sentence: "1.500", "TP. Vinh".
  const end = /(?<![\s\d](?:\p{L}{1,2}|\d+))[.!?](?=\s+\p{Lu})/u.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}

/** How a task is called in a sentence. */
export const taskInWords = ({ number, content }: { readonly number: string; readonly content: string }): string =>
  numbered(number, content.split('\n').join('; '));
