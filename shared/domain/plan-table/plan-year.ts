import { withoutCitations, yearOfPaper } from './paper-lines.ts';

/** Where the year of a plan was found. What only a paper’s own date says is a guess, and so is one year of a plan for several. */
export interface PlanYear {
  readonly year: number;
  readonly from: 'title' | 'deadlines' | 'paper';
  readonly guessed: boolean;
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)/g;
/** *năm 2026*, *năm học 2025-2026*; no period of years. */
const NAMED = /năm(?:\s+học)?\s+(20\d\d)(?!\s*[-–]\s*20)|năm\s+học\s+(20\d\d)/iu;
/** *Khắc phục hạn chế sau kiểm điểm năm 2025*: what is looked back on is over. */
const BACK =
  /(?<!\p{L})(?:sau|qua)\s+(?:\p{L}+\s+){0,3}?(?:kiểm điểm|tổng kết|sơ kết|đánh giá|xếp loại|thanh tra|kiểm tra|kiểm toán|giám sát)(?:[,\s]+\p{L}+){0,6}?\s+năm\s+20\d\d/iu;
/** Where deadlines and the paper's date disagree, more than this share of the deadlines must name their year. */
const MAJORITY = 0.5;

/**
 * The plan's year: the one its title names, else the one the deadlines name, else that of the paper's own date, else the first of a
 * period in the title. Never that of a cited paper or of what is looked back on, nor a horizon (*đến năm 2030*). Deadlines of several
 * years, or of another year than the paper's, leave it open: the year is then a guess.
 */
export function planYear(title: string, deadlines: readonly string[], lines: readonly string[]): PlanYear | null {
  const own = withoutCitations(title).replace(BACK, '');
  const named = NAMED.exec(own);
  if (named !== null) return { year: Number(named[1] ?? named[2]), from: 'title', guessed: false };
  const inTitle = new Set(yearsOf([own]));
  const [first, last] = [Math.min(...inTitle), Math.max(...inTitle)];
  if (inTitle.size === 1) return { year: first, from: 'title', guessed: false };
  const inPeriod = (year: number): boolean => inTitle.size === 0 || (year >= first && year <= last);
  const paper = yearOfPaper(lines);
  const filled = deadlines.filter((text) => text.trim() !== '').map((text) => new Set(yearsOf([withoutCitations(text)]).filter(inPeriod)));
  const years = filled.flatMap((each) => [...each]);
  const most = mostFrequent(years);
  if (most !== null) {
    const agreed = new Set(years).size === 1 && (paper === null || paper === most);
    if (agreed) return { year: most, from: 'deadlines', guessed: inTitle.size > 0 };
    // A paper of December is often the next year's plan; a year further on is where the plan ends.
    const near = most - (paper ?? most) <= 1;
    const likely = paper === null || !inPeriod(paper) || (near && filled.filter((each) => each.has(most)).length > MAJORITY * filled.length);
    return likely ? { year: most, from: 'deadlines', guessed: true } : { year: paper, from: 'paper', guessed: true };
  }
  if (paper !== null && inPeriod(paper)) return { year: paper, from: 'paper', guessed: true };
  return inTitle.size > 0 ? { year: first, from: 'title', guessed: true } : null;
}

const yearsOf = (texts: readonly string[]): number[] => texts.flatMap((text) => [...text.matchAll(YEAR)].map(([, year]) => Number(year)));

/** Of years named equally often the first. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = Map.groupBy(years, (year) => year);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])[0]?.[0] ?? null;
}
