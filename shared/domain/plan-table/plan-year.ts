import { withoutCitations, yearOfPaper } from './paper-lines.ts';

/** Where the year of a plan was found: `title` and `deadlines` say it, a `paper`’s own date only lets it be guessed. */
export interface PlanYear {
  readonly year: number;
  readonly from: 'title' | 'deadlines' | 'paper';
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/g;
/** *năm 2026*, *năm học 2025-2026*; no period of years. */
const NAMED = /năm(?:\s+học)?\s+(20\d\d)(?!\s*[-–]\s*20)|năm\s+học\s+(20\d\d)/iu;
/** Less than this share of the years in the deadlines is no answer. */
const MAJORITY = 0.5;

/**
 * The plan's year: the one its title names, else the one most deadlines name, else the first of a period in the title, else
 * that of the paper's own date. Never that of a cited paper, nor a horizon (*đến năm 2030*).
 */
export function planYear(title: string, deadlines: readonly string[], lines: readonly string[]): PlanYear | null {
  const own = withoutCitations(title);
  const named = NAMED.exec(own);
  if (named !== null) return { year: Number(named[1] ?? named[2]), from: 'title' };
  const inTitle = yearsOf([own]);
  const [first, last] = [Math.min(...inTitle), Math.max(...inTitle)];
  // *Hoạt động 2026-2027* begins in the first; within *giai đoạn 2026-2030* the deadlines know better.
  if (inTitle.length > 0 && last - first <= 1) return { year: first, from: 'title' };
  const most = mostFrequent(yearsOf(deadlines.map(withoutCitations)));
  if (most !== null && (inTitle.length === 0 || (most >= first && most <= last))) return { year: most, from: 'deadlines' };
  if (inTitle.length > 0) return { year: first, from: 'title' };
  const paper = yearOfPaper(lines);
  return paper === null ? null : { year: paper, from: 'paper' };
}

const yearsOf = (texts: readonly string[]): number[] => texts.flatMap((text) => [...text.matchAll(YEAR)].map(([, year]) => Number(year)));

function mostFrequent(years: readonly number[]): number | null {
  const counts = Map.groupBy(years, (year) => year);
  const [best] = [...counts].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return best !== undefined && best[1].length >= MAJORITY * years.length ? best[0] : null;
}
