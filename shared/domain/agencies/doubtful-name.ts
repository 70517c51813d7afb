import { beginsAgency, beginsPerson, standsAlone } from './agency-words.ts';
import { editDistance } from './edit-distance.ts';

/** The longest names of bodies met have some fifteen words. */
const MOST_WORDS = 18;
const PLACE = / (?:xa|phuong|huyen|quan|thi tran|thi xa|thanh pho|dac khu|thon|ban) /;

/**
 * Would a reader take a newly met name for a body or a person without asking? Sentences, half a list (*Công an, Quân sự, Biên
 * phòng*) and words that begin like no body are asked about.
 */
export function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/).length;
  if (words > MOST_WORDS || /[:;?!"“”]|\p{L}\. /u.test(name) || !/\p{L}{2}/u.test(name)) return false;
  if (isHalfAList(name)) return false;
  return beginsAgency(name) || standsAlone(name) || beginsPerson(name);
}

/** Inside one name commas end with “và”: Sở Văn hóa, Thể thao và Du lịch. *Phòng, chống* is one word. */
function isHalfAList(name: string): boolean {
  const last =
    name
      .replace(/phòng,\s+chống/giu, 'phòng chống')
      .split(',')
      .at(-1) ?? '';
  return last.length < name.length && name.includes(',') && !/\svà\s/iu.test(last);
}

/**
 * Two names as `agencyKey` has them: is one the other with a slip of the hand, at most one in ten letters? Communes and districts differ by a letter and are
 * different; so are names that differ in a figure, or in a mark only.
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || PLACE.test(`${a} `) || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const allowed = Math.min(2, Math.floor(Math.min(a.length, b.length) / 10));
  return allowed > 0 && editDistance(a, b, allowed) <= allowed;
}
