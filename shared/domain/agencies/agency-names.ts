import { beginsAgency, isBareCollective, isCollective, opensCollective } from './agency-words.ts';

/** A verbatim lead or coordinator cell taken apart; every part is a piece of the cell as it stands there. */
export interface AgencyText {
  readonly agencies: string[];
  /** Collective phrases (các sở, ngành liên quan; UBND các huyện biên giới). */
  readonly groups: string[];
}

/** Beyond this many characters a cell is not a list of agencies but a text; it stays whole. */
const LONGEST_LIST = 4000;

/** Everything that may stand between two names; most of it also stands inside names. Each run of spaces is tried once. */
const JOINT = /(?<!\s)(?:\s*;\s*|\s*\n\s*|\.\s+|\s*,\s*(?:(?:và|cùng với|cùng)\s+)?|\s+(?:và|cùng với|cùng)\s+|\s*\/\s*|\s+[-–—+•]\s+)/giu;
const BULLET = /^\s*(?:[-–—+•*]|\d{1,2}[.)]|[a-zđ]\))\s*/iu;
const LEADING_JOINT = /^(?:và|cùng với|cùng)\s+/iu;
const DASH_BULLET = /^\s*[-–—+•*]/u;
/** *(chủ trì)*, *(cơ quan thường trực BCĐ)*: the part that the agency has in the task, not its name. */
const PART_TAKEN = /\s*\((?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:đồng\s+)?(?:chủ trì|phối hợp|thường trực|đầu mối)(?:\s+(?:bcđ|ban chỉ đạo)[^()]*)?\)$/iu;
/** *nt*, *- nt -*, *như trên*, *"*, */ /*: what stands in the row above. */
const SAME_AS_ABOVE = /^[^\p{L}\p{N}]*(?:nt|như trên)?[^\p{L}\p{N}]*$/iu;
const TRAILING_MARKS = /(?<![\s.,;:])[\s.,;:]+$/u;

/**
 * Splits only where a new name or a collective phrase begins, so that commas and “và” inside names survive
 * (Sở Văn hóa, Thể thao và Du lịch). What is doubtful stays whole.
 */
export function splitAgencyText(text: string): AgencyText {
  const cell = text.normalize('NFC');
  if (cell.length > LONGEST_LIST) return { agencies: [cell.trim()], groups: [] };
  if (namesNobody(cell)) return { agencies: [], groups: [] };
  const bulleted = DASH_BULLET.test(cell);
  const parts: string[] = [];
  let from = 0;
  for (const joint of cell.matchAll(JOINT)) {
    const part = cell.slice(from, joint.index);
    const rest = cell.slice(joint.index + joint[0].length);
    if (insideBrackets(part) || isListNumber(part, joint[0]) || !splitsAt(joint[0], trimmed(part), trimmed(rest), bulleted)) continue;
    parts.push(part);
    from = joint.index + joint[0].length;
  }
  const names = [...parts, cell.slice(from)].map(trimmed).filter((name) => name !== '');
  return { agencies: names.filter((name) => !isCollective(name)), groups: names.filter(isCollective) };
}

/** Only says that the row above is meant, or holds no word at all. */
export function namesNobody(cell: string): boolean {
  return SAME_AS_ABOVE.test(cell.normalize('NFC'));
}

/** The name for the register out of a part of a cell: on one line, without the part that the agency has in the task. */
export function agencyNameIn(part: string): string {
  return part.replace(PART_TAKEN, '').replace(/\s+/g, ' ');
}

/** The full stop of *1. Sở Y tế* ends no name. */
function isListNumber(part: string, joint: string): boolean {
  return joint.startsWith('.') && trimmed(part + joint) === '';
}

function trimmed(part: string): string {
  return part.replace(BULLET, '').replace(LEADING_JOINT, '').replace(TRAILING_MARKS, '').trim();
}

function insideBrackets(part: string): boolean {
  return part.split('(').length > part.split(')').length;
}

function splitsAt(joint: string, before: string, rest: string, bulleted: boolean): boolean {
  if (joint.includes(';')) return true;
  const dash = /[-–—+•]/u.test(joint);
  if (opensCollective(before)) return endsCollective(before, rest, dash && bulleted);
  if (opensCollective(rest) || isBareCollective(rest)) return true;
  if (!beginsAgency(rest)) return false;
  // Outside a bulleted list a dash names the parent body: Cục xuất nhập khẩu – Bộ Công Thương.
  if (dash) return bulleted;
  return !isJointOffice(before, rest);
}

/** Inside “Các sở, ban, ngành, …” only a capital name goes on to something else, or a second phrase after “liên quan”. */
function endsCollective(before: string, rest: string, newBullet: boolean): boolean {
  if (opensCollective(rest)) return newBullet || /liên quan$/iu.test(before);
  return beginsAgency(rest) && /^\p{Lu}/u.test(rest);
}

/** Văn phòng Đoàn ĐBQH và HĐND tỉnh; Văn phòng HĐND và UBND huyện: one office of two bodies. */
function isJointOffice(before: string, rest: string): boolean {
  return (
    /^(?:văn phòng|vp)\s.*(?:đbqh|đại biểu quốc hội|hđnd|hội đồng nhân dân)$/iu.test(before) &&
    /^(?:hđnd|ubnd|hội đồng nhân dân|u[ỷy] ban nhân dân|ủy ban nhân dân)/iu.test(rest) &&
    !isCollective(rest)
  );
}
