import { foldText } from '../text/fold.ts';

const ANNEX_LABEL = /^(?:phu luc|bieu(?: mau)?)(?: so)?(?: [ivxlc\d]+)?[.:]?$/;
/** *(Kèm theo Kế hoạch số …)* and other remarks in brackets stand under a title, not in it. */
const REMARK = /^\(|^(?:kem theo|ban hanh kem)/;
const MAX_TITLE_LINES = 4;
/** A longer line above a table is a paragraph of the paper, not a title. */
const MAX_LINE_LENGTH = 400;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g;

/** The title of the plan: the last lines above the table without *Phụ lục I*, *(Kèm theo …)* and Markdown stars. */
export function planTitle(lines: readonly string[]): string {
  const clean = lines.map((line) => line.replaceAll('**', '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '' && line.length <= MAX_LINE_LENGTH);
  const folded = clean.map(foldText);
  const label = folded.findLastIndex((line) => ANNEX_LABEL.test(line));
  const titles = withoutRemarks(clean.slice(label + 1));
  const start = titles.findLastIndex((line) => /^(?:ke hoach|danh muc|phan cong|bang|chuong trinh|nhiem vu|phu luc)\b/.test(foldText(line)));
  const chosen = start >= 0 ? titles.slice(start) : titles;
  return chosen.slice(0, MAX_TITLE_LINES).join(' ');
}

/** A bracket that a later line closes goes on until there. */
function withoutRemarks(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (!REMARK.test(foldText(line))) kept.push(line);
    else if (line.startsWith('(') && !line.includes(')'))
      at = Math.max(
        at,
        lines.findIndex((later, index) => index > at && later.endsWith(')')),
      );
  }
  return kept;
}

/** The year of the title (after *năm* first), else the year most deadlines name, else the last one written above the table. */
export function guessYear(title: string, deadlines: readonly string[], lines: readonly string[]): number | null {
  const named = /năm\s+(20\d\d)(?!\s*[-–]\s*20)/iu.exec(title);
  if (named !== null) return Number(named[1]);
  const last = [...lines.join(' ').matchAll(YEAR)].at(-1)?.[1];
  return mostFrequentYear([title]) ?? mostFrequentYear(deadlines) ?? (last === undefined ? null : Number(last));
}

function mostFrequentYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) for (const [, year] of text.matchAll(YEAR)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}
