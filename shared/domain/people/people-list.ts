import type { MemberRole } from '../../api/people.api.ts';
import { foldText } from '../text/fold.ts';

/** One person of a pasted list, as written there. */
export interface ReadSeat {
  readonly name: string;
  readonly position: string;
  readonly role: MemberRole;
  /** False: nothing said which, and it is taken for the usual one. */
  readonly roleStated: boolean;
}

export interface PeopleList {
  readonly seats: readonly ReadSeat[];
  /** Lines that name nobody and are no heading: an office without its holder, words round the list. */
  readonly unread: readonly string[];
}

/** What a list says for itself and for the lines under it. */
interface Under {
  /** By the heading above. */
  readonly role: MemberRole | null;
  readonly support: boolean;
}

interface Columns {
  readonly name: number;
  readonly role: number | null;
  readonly positions: readonly number[];
}

/**
 * The members named by a table or by the lines of a decision: “1. Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh - Trưởng ban;”, with headings
 * (“Các thành viên:”, “Tổ giúp việc”) over them or roles beside them.
 * @param text As pasted: cells parted by tabs, rows by line breaks.
 */
export function readPeopleList(text: string): PeopleList {
  const seats: ReadSeat[] = [];
  const unread: string[] = [];
  let under: Under = { role: null, support: false };
  let columns: Columns | null = null;
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const cells = line.split('\t').map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
    if (cells.every((cell) => cell === '')) continue;
    const head = columnsOf(cells);
    const heading = head === null ? headingOf(cells) : null;
    if (head) columns = head;
    else if (heading) under = heading;
    else {
      const seat = columns && cells.length > 1 ? seatOfRow(cells, columns, under) : seatOfParts(partsOf(cells), under);
      // Two persons on one line: which words are whose office nobody can say.
      if (seat && !namesAnother(cells, seat.name)) seats.push(seat);
      else unread.push(cells.filter((cell) => cell !== '').join(' '));
    }
  }
  return { seats, unread };
}

/** Whether a line holds another person than the one read. */
function namesAnother(cells: readonly string[], name: string): boolean {
  const parts = cells.flatMap((cell) => withoutNumber(cell).split(/\s*[,;:]\s+|\s+[-–—]\s+/));
  return parts.map((part) => withoutTitle(part.replace(/[.;,]+$/, ''))).some((part) => part !== name && isPerson(part));
}

const ROLES: readonly (readonly [role: MemberRole, words: RegExp])[] = [
  ['standing-deputy', /^pho truong ban(?: chi dao)? thuong truc$|^pho truong ban thuong truc(?: ban chi dao)?$/],
  ['deputy', /^(?:pho truong ban(?: chi dao)?|ptb)$/],
  ['head', /^truong ban(?: chi dao)?$/],
  ['secretary', /^(?:uy vien )?thu ky(?: ban chi dao)?$/],
  ['support-head', /^to truong(?: to giup viec)?$/],
  ['support-member', /^(?:to vien|to pho|thanh vien to giup viec)$/],
  ['member', /^(?:cac )?(?:uy vien|thanh vien|uv|tv)(?: thuong truc| ban chi dao)?$/],
];

function roleOf(words: string, support: boolean): MemberRole | null {
  const fold = foldText(words)
    .replace(/^(?:lam|giu chuc|la) /, '')
    .replace(/[.;:,]+$/, '')
    .trim();
  const found = ROLES.find(([, wanted]) => wanted.test(fold))?.[0] ?? null;
  return support && (found === 'member' || found === 'secretary') ? 'support-member' : found;
}

const HEADS = {
  name: /^ho(?: va)?(?: chu)?(?: dem)? ten(?:$| )/,
  role: /vai tro|trong (?:ban|to)\b|nhiem vu trong|chuc danh (?:trong|ban)/,
  position: /chuc vu|chuc danh|don vi|co quan|noi cong tac/,
};

function columnsOf(cells: readonly string[]): Columns | null {
  const folds = cells.map((cell) => foldText(cell));
  const name = folds.findIndex((fold) => HEADS.name.test(fold));
  if (name === -1 || cells.length < 2) return null;
  const role = folds.findIndex((fold) => HEADS.role.test(fold));
  const positions = folds.flatMap((fold, at) => (at !== name && at !== role && HEADS.position.test(fold) ? [at] : []));
  return { name, role: role === -1 ? null : role, positions };
}

/** “II. Tổ giúp việc”, “Các Phó Trưởng ban:”: words about those below, and nobody's name. */
function headingOf(cells: readonly string[]): Under | null {
  const filled = cells.filter((cell) => cell !== '' && !/^[\dIVX]+[.)]?$/.test(cell));
  if (filled.length !== 1) return null;
  const words = withoutNumber(filled[0] ?? '').replace(/[:.;]+$/, '');
  const fold = foldText(words).replace(/^cac /, '');
  if (/^(?:danh sach )?(?:thanh vien )?to giup viec\b/.test(fold)) return { role: null, support: true };
  if (/^(?:danh sach )?(?:thanh vien )?ban chi dao\b/.test(fold)) return { role: null, support: false };
  const role = roleOf(fold, false);
  return role && { role, support: role.startsWith('support') };
}

function seatOfRow(cells: readonly string[], { name, role, positions }: Columns, under: Under): ReadSeat | null {
  const stated = role === null ? null : roleOf(cells[role] ?? '', under.support);
  const person = withoutTitle(cells[name] ?? '');
  if (!isPerson(person)) return null;
  const said = [rankOf(cells[name] ?? ''), ...positions.map((at) => cells[at] ?? '')].filter((text) => text !== '');
  // A role that is none of ours is kept where it is read.
  if (role !== null && stated === null && cells[role]) said.push(cells[role]);
  return seat(person, said.join(', '), stated, under);
}

/** Cells without a heading, or a line cut at its commas and dashes. */
function partsOf(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell !== '' && !/^[\dIVX]+[.)]?$/.test(cell));
  if (filled.length > 1) return filled.map(withoutNumber);
  const line = withoutNumber(filled[0] ?? '').replace(/[.;]+$/, '');
  return line.split(/\s*[,;:]\s+|\s+[-–—]\s+/).filter((part) => part !== '');
}

function seatOfParts(parts: readonly string[], under: Under): ReadSeat | null {
  const at = parts.findIndex((part) => isPerson(withoutTitle(part)));
  if (at === -1) return null;
  const others = parts.filter((_, index) => index !== at);
  const stated = others.map((part) => roleOf(part, under.support));
  const office = [rankOf(parts[at] ?? ''), ...others.filter((_, index) => stated[index] === null)].filter((text) => text !== '');
  return seat(withoutTitle(parts[at] ?? ''), office.join(', '), stated.find((role) => role !== null) ?? null, under);
}

function seat(name: string, position: string, stated: MemberRole | null, under: Under): ReadSeat {
  const role = stated ?? under.role ?? (under.support ? 'support-member' : 'member');
  return { name, position, role, roleStated: (stated ?? under.role) !== null };
}

const withoutNumber = (text: string): string => text.replace(/^(?:\d+(?:\.\d+)*(?:[.)]|\s*[-–])?|[IVX]+[.)]|[a-zđ][.)]|[-+•*–])\s+/u, '');

/** How a person is addressed is no part of the name. */
const ADDRESS = /^(?:mời\s+)?(?:ông|bà|ô\.|b\.|đồng chí|đ\/c|đc|thầy|cô|anh|chị|các (?:ông|bà|đồng chí))[.:]?\s+/iu;

/** A rank or degree before the name goes with the office held. */
const RANK =
  /^(?:(?:(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|(?:PGS|GS|TS|ThS|BS|DS|KS|CN|LS)(?:\.\s?|\s)|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|bác sĩ|kỹ sư|luật sư)[.,]?\s*)+/iu;

/** “(nữ)” behind a name stays beside the office. */
const NOTE = /\s*\(([^)]*)\)$/;

const withoutAddress = (text: string): string => withoutNumber(text).replace(ADDRESS, '').trim();
const rankOf = (text: string): string =>
  [(RANK.exec(withoutAddress(text))?.[0] ?? '').replace(/[,\s]+$/, ''), NOTE.exec(text)?.[1] ?? ''].filter((part) => part !== '').join(', ');
const withoutTitle = (text: string): string => withoutAddress(text).replace(RANK, '').replace(ADDRESS, '').replace(NOTE, '').trim();

/** First words of offices and bodies, which are written with capitals as well. */
const OFFICE =
  /^(?:giam doc|pho |truong|chu tich|bi thu|chi huy|cuc|so|ban|bo|uy ban|ubnd|van phong|chanh|cong an|chi cuc|to|hoi|lien doan|lanh dao|dai dien|thu truong|thanh vien|uy vien|danh sach|can cu|noi nhan)(?: |$)/;

/** Two to six words, each with a capital: Nguyễn Văn A, H’Hen Niê. */
function isPerson(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)) && !OFFICE.test(foldText(text));
}
