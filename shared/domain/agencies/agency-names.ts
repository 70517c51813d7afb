import { withoutNoteMarks } from '../text/raised-figures.ts';
import { roleInBrackets, roleStretches, saysRole, type AgencyRole } from './agency-roles.ts';
import { beginsAgency, beginsBareCollective, beginsOnePerson, beginsPerson, isBareList, isCollective, opensCollective, standsAlone } from './agency-words.ts';

/** A verbatim lead or coordinator cell taken apart; every part is a piece of the cell as it stands there. */
export interface AgencyText {
  readonly agencies: string[];
  /** Collective phrases (các sở, ngành liên quan; UBND các huyện biên giới). */
  readonly groups: string[];
}

/** One of those that a cell names, agencies before collective phrases. */
export interface AgencyPart {
  readonly text: string;
  readonly kind: 'agency' | 'group';
  /** The part in the task that the cell itself gives it, a proposal for the clerk; null where the column says it. */
  readonly role: AgencyRole | null;
}

/** Beyond this many characters a cell is not a list of agencies but a text; it stays whole. */
const LONGEST_LIST = 4000;

/** Everything that may stand between two names; most of it also stands inside names. Each run of spaces is tried once. */
const JOINT = /(?<!\s)(?:\s*;\s*|\s*\n\s*|\.\s+|\s*,\s*(?:(?:và|cùng với|cùng)\s+)?|\s+(?:và|cùng với|cùng)\s+|\s*\/\s*|\s+[-–—+•&]\s+)/giu;
const BULLET = /^\s*(?:[-–—+•*]|\d{1,2}[.)]|\(\d{1,2}\)|[a-zđ]\))\s*/iu;
const LEADING_JOINT = /^(?:và|cùng với|cùng)\s+/iu;
const DASH_BULLET = /^\s*[-–—+•*]/u;
/** A remark behind a name, round or square, is no part of it; one that names a parent body is: *Chi cục Quản lý thị trường (Sở Công Thương)*. */
const REMARK = /\s*(?:\(([^()]*)\)|\[[^\][]*\])\s*$/u;
/** *nt*, *- nt -*, *như trên*, *"*, */ /*: what stands in the row above. */
const SAME_AS_ABOVE = /^[^\p{L}\p{N}]*(?:nt|như trên)?[^\p{L}\p{N}]*$/iu;
/** *Theo phân công tại Quyết định số …*, *Chưa phân công*: says where, or that nobody, is named. */
const NAMED_ELSEWHERE =
  /^[^\p{L}\p{N}]*(?:(?:thực hiện\s+)?theo\s+(?:sự\s+|bảng\s+|quyết định\s+)?(?:phân công|phân giao|chức năng|nhiệm vụ|quy định|thẩm quyền|kế hoạch|lĩnh vực|phụ lục|văn bản|số|quyết định số|thông báo số|công văn số)|(?:chưa|sẽ)\s+(?:có\s+)?(?:được\s+)?(?:phân công|phân giao|xác định)|như\s+(?:mục|dòng|nhiệm vụ|số))(?![\p{L}\p{N}])/iu;
const TRAILING_MARKS = /(?<![\s.,;:])[\s.,;:]+$/u;

/**
 * Splits only where a new name or a collective phrase begins, so that commas and “và” inside names survive
 * (Sở Văn hóa, Thể thao và Du lịch). What is doubtful stays whole.
 */
export function splitAgencyText(text: string): AgencyText {
  const parts = agencyParts(text);
  const texts = (kind: AgencyPart['kind']): string[] => parts.filter((part) => part.kind === kind).map((part) => part.text);
  return { agencies: texts('agency'), groups: texts('group') };
}

/** The same with the parts that the cell itself gives (*Chủ trì: A. Phối hợp: B; C* · *A (chủ trì), B (phối hợp)*). */
export function agencyParts(text: string): AgencyPart[] {
  const cell = text.normalize('NFC');
  if (cell.length > LONGEST_LIST) return [{ text: cell.trim(), kind: 'agency', role: null }];
  if (namesNobody(cell)) return [];
  const named = roleStretches(cell).flatMap((stretch) =>
    namesIn(stretch.text).map(
      (name): AgencyPart => ({ text: name, kind: isCollective(name) ? 'group' : 'agency', role: stretch.role ?? roleInBrackets(name) }),
    ),
  );
  const parts = withImpliedRoles(named);
  return [...parts.filter(({ kind }) => kind === 'agency'), ...parts.filter(({ kind }) => kind === 'group')];
}

/** Where one is marked as the lead, those behind it without a mark help: *A (chủ trì), B, C*. */
function withImpliedRoles(parts: readonly AgencyPart[]): AgencyPart[] {
  const lead = parts.findIndex(({ role }) => role === 'lead');
  return parts.map((part, at) => (part.role === null && lead >= 0 && at > lead ? { ...part, role: 'coordinator' } : part));
}

/** Does a cell give some of those it names another part than its column does? */
export const departsFrom = (cell: string, column: AgencyRole): boolean =>
  saysRole(cell.normalize('NFC')) && agencyParts(cell).some(({ role }) => role !== null && role !== column);

function namesIn(text: string): string[] {
  const bulleted = DASH_BULLET.test(text);
  const parts: string[] = [];
  let from = 0;
  for (const joint of text.matchAll(JOINT)) {
    const part = text.slice(from, joint.index);
    const rest = text.slice(joint.index + joint[0].length);
    if (insideBrackets(part) || isListNumber(part, joint[0]) || !splitsAt({ joint: joint[0], before: trimmed(part), rest, bulleted })) continue;
    parts.push(part);
    from = joint.index + joint[0].length;
  }
  return [...parts, text.slice(from)].map(trimmed).filter((name) => name !== '');
}

/** Only says that the row above is meant, or where it is written who does it, or holds no word at all. */
export function namesNobody(cell: string): boolean {
  const text = cell.normalize('NFC');
  return SAME_AS_ABOVE.test(text) || NAMED_ELSEWHERE.test(text);
}

/** The name for the register out of a part of a cell: on one line, without remarks and without the part that the agency has in the task. */
export function agencyNameIn(part: string): string {
  let name = withoutNoteMarks(part);
  for (let remark = REMARK.exec(name); remark !== null && remark.index > 0 && !beginsAgency(remark[1]?.trim() ?? ''); remark = REMARK.exec(name)) {
    name = name.slice(0, remark.index);
  }
  return name.replace(/\s+/g, ' ');
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

interface Joint {
  readonly joint: string;
  readonly before: string;
  /** Everything behind, its bullet still before it. */
  readonly rest: string;
  readonly bulleted: boolean;
}

function splitsAt({ joint, before, rest: behind, bulleted }: Joint): boolean {
  if (joint.includes(';')) return true;
  const rest = trimmed(behind);
  const newLine = joint.includes('\n');
  if (newLine && BULLET.test(behind)) return true;
  // The joints of a list that as a whole is one phrase: Sở, ban, ngành liên quan; UBND xã, phường.
  if (isBareList(before) && continuesList(rest)) return false;
  // Between names a plus is an “và”; in a list it is a bullet like the others.
  const dash = /[-–—•]/u.test(joint) || (bulleted && joint.includes('+'));
  if (opensCollective(before)) return endsCollective(before, rest, dash && bulleted) || (newLine && beginsAgency(rest));
  if (opensCollective(rest) || beginsBareCollective(rest)) return true;
  if (newLine && isNameOnItsOwnLine(before, rest)) return true;
  const comma = !/^\s+(?:và|cùng|[+&])/iu.test(joint);
  if (comma && !dash && standsAlone(before) && /^\p{Lu}/u.test(rest)) return true;
  // *Chị Thảo, anh Hùng*; but *ông Trần Văn An, Giám đốc Sở Y tế* is one.
  if (!dash && beginsOnePerson(before) && beginsOnePerson(rest)) return true;
  if (!beginsAgency(rest) && !(comma && standsAlone(firstOf(rest)))) return false;
  // Outside a bulleted list a dash names the parent body: Cục xuất nhập khẩu – Bộ Công Thương.
  if (dash) return bulleted;
  return !isJointOffice(before, rest) && !(comma && isUnitOf(before, rest));
}

/** What stands before the next comma, stop or line, or before an “và” behind which another begins. */
function firstOf(rest: string): string {
  const first = /^[^,;.\n]*/u.exec(rest)?.[0].trim() ?? '';
  const [, one, other] = /^(.*?)\s+và\s+(.*)$/isu.exec(first) ?? [];
  return one !== undefined && other !== undefined && (beginsAgency(other) || opensCollective(other)) ? one : first;
}

const continuesList = (rest: string): boolean => isBareList(firstOf(rest)) || beginsBareCollective(rest);

/** Holders of a post or persons, one below the other: *Thủ kho số một*, *Thủ kho số hai*. A wrapped line begins otherwise. */
function isNameOnItsOwnLine(before: string, rest: string): boolean {
  const firstWords = (text: string): string => /^\p{L}+\s+\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const start = firstWords(rest);
  return /^\p{Lu}/u.test(rest) && ((start !== '' && start === firstWords(before)) || (beginsPerson(before) && beginsPerson(rest)));
}

/** Behind these words a collective phrase is complete. */
const ENDS_PHRASE = /(?:liên quan|trực thuộc)$/iu;

/** Inside “Các sở, ban, ngành, …” only a capital name goes on to something else, or a second phrase after “liên quan”. */
function endsCollective(before: string, rest: string, newBullet: boolean): boolean {
  if (opensCollective(rest)) return newBullet || ENDS_PHRASE.test(before);
  return beginsAgency(rest) && /^\p{Lu}/u.test(rest);
}

/** *Phòng Quản lý chất lượng, Sở GDĐT*: a unit named with the body it belongs to, or two; whole it is asked about. */
const isUnitOf = (before: string, rest: string): boolean =>
  /^(?:phòng|khoa|bộ phận)\s/iu.test(before) && /^(?:sở|bộ|cục|chi cục|tổng cục|ubnd|công an|trường|bệnh viện)\s/iu.test(rest);

/** Văn phòng Đoàn ĐBQH và HĐND tỉnh; Văn phòng HĐND và UBND huyện: one office of two bodies. */
function isJointOffice(before: string, rest: string): boolean {
  return (
    /^(?:văn phòng|vp)\s.*(?:đbqh|đại biểu quốc hội|hđnd|hội đồng nhân dân)$/iu.test(before) &&
    /^(?:hđnd|ubnd|hội đồng nhân dân|u[ỷy] ban nhân dân|ủy ban nhân dân)/iu.test(rest) &&
    !isCollective(firstOf(rest))
  );
}
