/** Encodings of Vietnamese from before Unicode, which their fonts alone make readable: TCVN3 (ABC, fonts `.Vn…`) and VNI (`VNI-…`). */
export type OldEncoding = 'tcvn3' | 'vni';

/** What stands on the page, and the letters of the old encoding that draw it, in the same order. TCVN3 has no capitals with tones: its fonts `…H` draw them from the small ones. */
const TCVN3_SHOWN = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';
const TCVN3_CODES = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§';

/** VNI puts a sign behind the letter that bears it. */
const VNI_SIGNS: Readonly<Record<string, string>> = {
  a: 'ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ',
  e: 'ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ',
  o: 'ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ',
  ô: 'ùớ øờ ûở õỡ ïợ',
  u: 'ùú øù ûủ õũ ïụ',
  ö: 'ùứ øừ ûử õữ ïự',
  y: 'ùý øỳ ûỷ õỹ',
};
const VNI_ALONE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', í: 'í', ì: 'ì' };

const TABLES: Readonly<Record<OldEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: new Map(Array.from(TCVN3_CODES, (code, at) => [code, TCVN3_SHOWN[at]!])),
  vni: vniTable(),
};

function vniTable(): Map<string, string> {
  const pairs = Object.entries(VNI_SIGNS).flatMap(([letter, signs]) => signs.split(' ').map(([sign, shown]) => [letter + sign!, shown!] as const));
  const small = [...pairs, ...Object.entries(VNI_ALONE)];
  const capital = small.map(([codes, shown]) => [codes.toUpperCase(), shown.toUpperCase()] as const);
  // A capital may bear a small sign.
  const mixed = pairs.map(([codes, shown]) => [codes[0]!.toUpperCase() + codes[1]!, shown.toUpperCase()] as const);
  return new Map([...mixed, ...capital, ...small]);
}

const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Fonts of symbols keep a letter's code in the private area. */
const SYMBOL_FONT = /[\uf0a1-\uf0fe]/g;
const latin = (text: string): string => text.replace(SYMBOL_FONT, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000));

const NUCLEI =
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi oo ôi ơi ua uâ uây uê ui uô uôi uơ ươ ươi ươu ưa ưi ưu uy uya uyê uyu yê yêu';
const SYLLABLE = new RegExp(`^(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?(?:${NUCLEI.split(' ').join('|')})(?:ch|ng|nh|[cmnpt])?$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Could this be a Vietnamese syllable as it is spelt? */
function isSyllable(word: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  const parts = word.toLowerCase().normalize('NFD');
  if ((parts.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'));
}

/** Of the words that are more than plain letters. */
const SHARE = 0.3;
const FEWEST = 3;
/** So many tell what a document is written in. */
const ENOUGH = 5_000;

/** The encoding in which a good part of the words makes Vietnamese syllables that it does not make as it stands; null for Unicode. */
export function oldEncodingOf(texts: Iterable<string>): OldEncoding | null {
  const found = { tcvn3: 0, vni: 0 };
  let marked = 0;
  for (const text of texts) {
    if (marked > ENOUGH) break;
    if (!BEYOND_ASCII.test(text)) continue;
    for (const word of latin(text).split(/[\s.,;:()“”"'/–-]+/)) {
      if (!BEYOND_ASCII.test(word)) continue;
      marked += 1;
      if (UNICODE_ONLY.test(word) || isSyllable(word)) continue;
      if (isSyllable(decoded(word, 'tcvn3'))) found.tcvn3 += 1;
      if (isSyllable(decoded(word, 'vni'))) found.vni += 1;
    }
  }
  const likely: OldEncoding = found.tcvn3 >= found.vni ? 'tcvn3' : 'vni';
  return found[likely] >= FEWEST && found[likely] > marked * SHARE ? likely : null;
}

const VNI_PAIR = /[aeoôuöyAEOÔUÖY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[\u0080-\uffff]/g;

function decoded(text: string, encoding: OldEncoding): string {
  const table = TABLES[encoding];
  if (encoding === 'tcvn3') return Array.from(text, (letter) => table.get(letter) ?? letter).join('');
  return text.replace(VNI_PAIR, (codes) => table.get(codes) ?? Array.from(codes, (code) => table.get(code) ?? code).join(''));
}

/** The text in Unicode. One that holds letters of Unicode alone is left as it is: a document may mix the two. */
export function toUnicode(raw: string, encoding: OldEncoding): string {
  const text = latin(raw);
  return UNICODE_ONLY.test(text) || !BEYOND_ASCII.test(text) ? raw : decoded(text, encoding).normalize('NFC');
}

/** Words with a letter that the encoding does not know, as they stand. */
export function notRecovered(raw: string, encoding: OldEncoding): string[] {
  const text = latin(raw);
  if (UNICODE_ONLY.test(text) || !BEYOND_ASCII.test(text)) return [];
  const unknown = (letter: string): boolean => /[\p{L}\u00a1-\u00bf]/u.test(letter) && BEYOND_ASCII.test(letter) && !KNOWN[encoding].has(letter);
  return text.split(/\s+/).filter((word) => Array.from(word).some(unknown));
}

const KNOWN: Readonly<Record<OldEncoding, ReadonlySet<string>>> = {
  tcvn3: new Set(TABLES.tcvn3.keys()),
  vni: new Set([...TABLES.vni.keys()].flatMap((codes) => Array.from(codes))),
};

/** What Unicode takes for a soft hyphen is the letter ư of TCVN3 where nothing else in the text is of Unicode alone. */
export function withHornedU(text: string): string {
  return text.includes('\u00ad') && !UNICODE_ONLY.test(text) ? text.replace(/\u00ad(?=[\p{L}¬®])|(?<=\p{L})\u00ad(?=[\p{P}\s]|$)/gu, '\uf0ad') : text;
}
