import { foldText } from '../text/fold.ts';
import { isEnglishAnnex, isEnglishBareName, isEnglishName, isEnglishUnfinished } from './english-paper.ts';
import { isAttachment, isBodyLine, isCapitals, isIssuer, isLetterhead, isSurelyBody } from './paper-lines.ts';

const ANNEX_LABEL = /^(?:phu luc|bieu(?: mau)?)(?: so)?(?: [ivxlc\d]+)?[.:]?$/;
/** How the name of a paper or of an annex begins. */
const NAMES =
  /^(?:ke hoach|danh muc|bang|bieu|chuong trinh|nhiem vu|phu luc|lich|phan cong|de an|tong hop|du kien|tien do|lo trinh|thong bao|ket luan|chi tiet)\b/;
/** A first line that only says what paper it is: what it is about stands below. */
const BARE_NAME = /^(?:ke hoach|chuong trinh|danh muc|bang|bieu|lich|de an|thong bao|ket luan|lo trinh|phan cong)$/;
/** A line that cannot end here. */
const UNFINISHED = /(?:[,–-]|\b(?:cua|va|ve|cho|tai|voi|cac|nhung|do|trong|theo|de|nham|thuc hien|trien khai))$/;
/** How the paper that holds a plan names itself; its other tables have names too. */
const PLAN_NAMES = /^(?:ke hoach|chuong trinh|de an|danh muc nhiem vu|phan cong nhiem vu)\b/;
const MAX_TITLE_LINES = 4;

/**
 * The title of the plan: the last lines above the table that name a paper (*KẾ HOẠCH …*), without *Phụ lục I*, *(Kèm theo …)*
 * and Markdown stars. Never a paragraph of the body, nor place and date; empty where there is none.
 */
export function planTitle(lines: readonly string[]): string {
  const clean = lines.map((line) => line.replaceAll('**', '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const label = clean.findLastIndex((line) => ANNEX_LABEL.test(foldText(line)) || isEnglishAnnex(line));
  return titleIn(withoutRemarks(clean.slice(label + 1))) || titleIn(withoutRemarks(clean));
}

/** The title of a paper that names itself above another of its tables, and not above the plan. */
export function paperTitle(lines: readonly string[]): string {
  const title = planTitle(lines);
  return PLAN_NAMES.test(foldText(title)) ? title : '';
}

function titleIn(lines: readonly string[]): string {
  const lastOf = (names: (line: string) => boolean): number =>
    lines.findLastIndex((line) => names(line) && !isBodyLine(line) && (isCapitals(line) || line.length <= 120));
  const inCapitals = (line: string | undefined): boolean => line !== undefined && isTitleLine(line) && isCapitals(line);
  const start = [
    lastOf((line) => NAMES.test(foldText(line))),
    lastOf(isEnglishName),
    lines.findLastIndex((line, index) => inCapitals(line) && !inCapitals(lines[index - 1])),
  ].find((at) => at >= 0);
  if (start === undefined) return '';
  const rest = lines.slice(start + 1, start + MAX_TITLE_LINES);
  const end = rest.findIndex((line, index) => !goesOnWith(line, lines[start + index]!));
  return [lines[start]!, ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
}

const isTitleLine = (line: string): boolean => line !== '' && !isBodyLine(line) && !isLetterhead(line) && !isIssuer(line);

/** Whether a title goes on: under a bare name, under words that are not at their end, and in capitals under capitals even with a body's name. */
function goesOnWith(line: string, before: string): boolean {
  // Said once more in English.
  if (isEnglishName(line) && NAMES.test(foldText(before))) return false;
  const unfinished = UNFINISHED.test(foldText(before)) || isEnglishUnfinished(before);
  const bare = BARE_NAME.test(foldText(before)) || isEnglishBareName(before);
  const asked = unfinished || bare || (isCapitals(before) && isCapitals(line));
  return asked ? !isSurelyBody(line) && !isLetterhead(line) : isTitleLine(line);
}

/** *(Kèm theo …)* and other remarks in brackets stand under a title, not in it; a bracket that a later line closes goes on until there. */
function withoutRemarks(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (!line.startsWith('(') && !isAttachment(line)) kept.push(line);
    else if (line.startsWith('(') && !line.includes(')'))
      at = Math.max(
        at,
        lines.findIndex((later, index) => index > at && later.endsWith(')')),
      );
  }
  return kept;
}
