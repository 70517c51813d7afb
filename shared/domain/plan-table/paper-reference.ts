import { isAttachment } from './paper-lines.ts';

/** What the lines above a table say of the paper it belongs to. */
export interface PaperReference {
  /** *Ban Chỉ đạo chuyển đổi số tỉnh*; empty where no line names one. */
  readonly committee: string;
  /** *Kế hoạch số 12/KH-BCĐ ngày 05/01/2026 của …*, as it follows *Kèm theo*; empty where no line says it. */
  readonly attachedTo: string;
}

const COMMITTEE = /ban\s+(?:chỉ đạo|điều hành)\s+[^\n.;:()]+/iu;
/** What follows the committee's name in a title. */
const AFTER_NAME = /\s+(?:năm\s+(?:học\s+)?\d{4}.*|giai đoạn\b.*|thời gian tới.*|tháng \d.*|quý .*|\(.*)$/iu;

export function paperReference(lines: readonly string[], title: string): PaperReference {
  const clean = lines.map((line) => line.replaceAll('**', '').replace(/\s+/g, ' ').trim());
  // A bracket may be broken over two lines.
  const at = clean.findIndex(isAttachment);
  const attached = at < 0 ? '' : clean[at]!.includes(')') || !clean[at]!.startsWith('(') ? clean[at]! : [clean[at], clean[at + 1] ?? ''].join(' ');
  const named = COMMITTEE.exec(clean.find((line) => COMMITTEE.test(line) && line.length <= 120 && /^ban\s/iu.test(line)) ?? title)?.[0] ?? '';
  return {
    // *Ban Chỉ đạo* alone tells it from no other.
    committee: sentenceCase(named.replace(AFTER_NAME, '').trim()).replace(/^ban (?:chỉ đạo|điều hành)$/iu, ''),
    attachedTo: attached
      .replace(/^\(?\s*(?:ban hành\s+)?kèm theo\s+/iu, '')
      .replace(/\s*\)?\s*$/u, '')
      .trim(),
  };
}

/** *BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ* as a name is written; a name that is not all capitals stays as it is. */
function sentenceCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const lower = name.toLowerCase();
  return lower.replace(/^ban chỉ đạo/u, 'Ban Chỉ đạo').replace(/^ban điều hành/u, 'Ban Điều hành');
}
