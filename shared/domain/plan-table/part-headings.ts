import { foldText } from '../text/fold.ts';
import { isAttachment, isLetterhead } from './paper-lines.ts';

/** *II. XÃ HỘI*, *2. Việc của xã*, *Phần thứ hai*, *b) Cấp xã* */
const NUMBERED = /^(?:(?:phần|nhóm|mục|chương)\s+\S|(?:[ivxlc]{1,6}|[a-hk-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/–-]\s*\S)/iu;
/** How the name of a paper of its own begins, or of an annex. */
const PAPER = /^(?:ke hoach|chuong trinh|phu luc|bieu(?: mau)?(?: so)?|quyet dinh|cong van|to trinh|bao cao|thong bao|ket luan|de an)\b/;
const LONGEST_HEADING = 150;

/** What the lines above a table are to the tables with the same headings before it. */
export interface HeadingsAbove {
  readonly lines: readonly string[];
  /** The last of them that head what stands below, from the top: *I. KINH TẾ*, *1. Công nghiệp*. */
  readonly sections: readonly string[];
  /** They have numbers. */
  readonly numbered: boolean;
  /** Another paper begins here. */
  readonly ownPaper: boolean;
}

export function headingsAbove(lines: readonly string[]): HeadingsAbove {
  const filled = lines.filter((line) => line.trim() !== '');
  const ownPaper = filled.some((line) => PAPER.test(foldText(line)) || isAttachment(line) || isLetterhead(line));
  const isHeading = (line: string): boolean => line.length <= LONGEST_HEADING && !/[.;,]$/.test(line) && !line.startsWith('(');
  const first = filled.findLastIndex((line) => !(isHeading(line) && NUMBERED.test(line))) + 1;
  if (first < filled.length) return { lines: filled, sections: filled.slice(first), numbered: true, ownPaper };
  const last = filled.findLast(isHeading);
  return { lines: filled, sections: last === undefined ? [] : [last], numbered: false, ownPaper };
}
