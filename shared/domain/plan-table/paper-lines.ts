import { foldText } from '../text/fold.ts';
import { isEnglishBody, isEnglishIssuer, isEnglishLetterhead, isEnglishPlaceAndDate } from './english-paper.ts';

/** *Hà Tĩnh, ngày 12 tháng 01 năm 2026*, alone in its line. */
const PLACE_AND_DATE = /^[^,;\d]{2,40}, ?(?:ngay)?[\s.…\d]+thang[\s.…\d]+nam[\s.…\d]*$/;
/** *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*, *Độc lập - Tự do - Hạnh phúc*, *ĐẢNG CỘNG SẢN VIỆT NAM*, *Số: 12/KH-UBND* */
const LETTERHEAD = /^(?:cong hoa xa hoi chu nghia|doc lap ?- ?tu do|dang cong san viet nam|so ?:|so +\d+ ?[/-]|v\/v\b)/;
const ISSUER = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh uy|thanh uy|huyen uy|dang uy|so|bo|cuc|ban|van phong|truong|phong|chinh phu|thu tuong)\b/;
/** *I. MỤC ĐÍCH*, *2. Phân công*, *a) Phát tờ rơi*, *- Tổ chức*, *Căn cứ …*: lines of the body. */
const BODY = /^(?:(?:[ivxlc]{1,6}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s|[-–+•*]\s|can cu\b|kinh gui\b)/;
/** *Ngày họp: 12/9/2026*, *Địa điểm: Phòng họp số 2*: particulars below a title. */
const PARTICULAR =
  /^(?:ngay(?: hop| lap| gui)?|thoi gian|thoi diem|dia diem|chu tri|thanh phan|nguoi lap(?: bieu)?|don vi(?: lap| bao cao| tinh)?|bo phan|ky bao cao|thu ky|dvt)\s*:/;
/** *Thực hiện Nghị quyết …* opens a sentence of the body as well as the second line of a title. */
const EITHER = /^(?:thuc hien\b|de \b|nham\b)/;
/** A document's number, and the day that stands with it. */
const CITED =
  /(?:số\s*:?\s*)?\d+[\d/]*[-/]\p{Lu}[\p{L}\d./-]*(?:\s*,?\s*ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:19|20)\d\d))?/giu;
const DAY = /ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+((?:19|20)\d\d))/giu;
const HORIZON = /(?:tầm nhìn|định hướng|hướng tới)\s+(?:(?:đến|tới)\s+)?(?:năm\s+)?20\d\d|(?:đến|tới)\s+năm\s+20\d\d/giu;
/** *(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh)* */
const ATTACHED = /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu;
const LONGEST_BODY_LINE = 200;

export const isPlaceAndDate = (line: string): boolean => PLACE_AND_DATE.test(foldText(line)) || isEnglishPlaceAndDate(line);
export const isLetterhead = (line: string): boolean => LETTERHEAD.test(foldText(line)) || isPlaceAndDate(line) || isEnglishLetterhead(line);
export const isAttachment = (line: string): boolean => ATTACHED.test(line);

/** The name of who issues the paper, alone in its line: capitals and nothing of a title. */
export const isIssuer = (line: string): boolean => isCapitals(line) && (ISSUER.test(foldText(line)) || isEnglishIssuer(line));

/** A sentence, an item or a heading of the paper's body, not of its title. */
export const isBodyLine = (line: string): boolean => isSurelyBody(line) || EITHER.test(foldText(line));

/** The same wherever it stands, under the first line of a title too. */
export function isSurelyBody(line: string): boolean {
  return BODY.test(foldText(line)) || PARTICULAR.test(foldText(line)) || line.length > LONGEST_BODY_LINE || /[.;:]$/.test(line) || isEnglishBody(line);
}

/** Most letters are capitals. */
export function isCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && letters.filter((letter) => letter === letter.toUpperCase()).length >= 0.7 * letters.length;
}

/** Without the numbers and days of other papers, and without the years that only say how far the paper looks. */
export function withoutCitations(text: string): string {
  return text.replace(CITED, ' ').replace(DAY, ' ').replace(HORIZON, ' ');
}

/** The year of the paper itself: of its place-and-date line, else of the paper that the annex hangs on. */
export function yearOfPaper(lines: readonly string[]): number | null {
  for (const line of [...lines.filter(isPlaceAndDate), ...lines.filter(isAttachment)]) {
    const year = [...line.normalize('NFC').matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].at(-1)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
