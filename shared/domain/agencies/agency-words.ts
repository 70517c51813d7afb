/** Words with which the name of an agency begins, when more words follow them (Sở Y tế, but not “các sở, ban, ngành”). */
const HEADS = [
  'Sở',
  'Bộ',
  'Ban',
  'Cục',
  'Chi cục',
  'Tổng cục',
  'Vụ',
  'UBND',
  'Uỷ ban',
  'Ủy ban',
  'HĐND',
  'Hội đồng',
  'Công an',
  // In capitals alone: “ca trực” is nobody.
  '(?-i:CA)',
  'Ngân hàng',
  'NHNN',
  'Hội',
  'Liên đoàn',
  'LĐLĐ',
  'Liên minh',
  'Đoàn',
  'Báo',
  'Đài',
  'Cổng',
  'Trung tâm',
  'Văn phòng',
  'VP',
  'Thanh tra',
  'Kho bạc',
  'KBNN',
  'Viện',
  'VKSND',
  'Trường',
  'Toà án',
  'Tòa án',
  'TAND',
  'Hiệp hội',
  'Đảng uỷ',
  'Đảng ủy',
  'Bảo hiểm',
  'BHXH',
  'Bưu điện',
  'Công ty',
  'Tổng công ty',
  'Tập đoàn',
  'Thuế',
  'Hải quan',
  'Mặt trận',
  'MTTQ',
  'UBMTTQ',
  'Quỹ',
  'Doanh nghiệp',
  'Hợp tác xã',
  'BQL',
  'BCH',
  'BCHQS',
  'BĐBP',
  'Đồn',
  'Trạm',
  'Phòng',
  'Khoa',
  'Đội',
  'Hạt',
  'Tiểu ban',
  'Thường trực',
  'Tổ',
  'Bệnh viện',
  'Kiểm lâm',
  'Điện lực',
  'Viễn thông',
];

/** Names that are whole by themselves. */
const STANDALONE = [
  'Tỉnh đoàn',
  'Thành đoàn',
  'Tỉnh uỷ',
  'Tỉnh ủy',
  'Thành uỷ',
  'Thành ủy',
  'Huyện uỷ',
  'Huyện ủy',
  'Quân khu',
  'NHNN',
  'VKSND',
  'TAND',
  'BHXH',
  'KBNN',
  'LĐLĐ',
  'UBMTTQ',
  'Công an',
  'Viettel',
  'VNPT',
];

/** Whole by themselves where a comma or a line stands before them; elsewhere a field of work may go by the same word. */
const ALONE = ['Văn phòng', 'Thanh tra', 'Công đoàn', 'Văn thư', 'Kế toán'];

/** Words that begin like a body and name a field of work: Trung tâm Xúc tiến đầu tư, Thương mại và Hội chợ. */
const NO_BODY = String.raw`(?:hội\s+(?:chợ|nhập|nghị|thảo|họp|thi)|phòng[\s,]+(?:chống|cháy|thủ|vệ|ngừa|bệnh|không|dịch|hộ)|tổ\s+chức|báo\s+(?:cáo|chí)|đoàn\s+(?:thể|kết)|trường\s+hợp|viện\s+trợ|quỹ\s+đất|vụ\s+việc|ban\s+(?:hành|ngành|đêm)|khoa\s+(?:học|giáo)|đội\s+ngũ|hạt\s+giống)`;

/** Persons and holders of a post, who are named where a unit plans for itself. */
const PERSON =
  'đồng chí|đ/c|đc|ông|bà|anh|chị|cô|thầy|mr|mrs|ms|trưởng|phó|chủ tịch|giám đốc|hiệu trưởng|bí thư|ủy viên|uỷ viên|thủ kho|thủ quỹ|thủ trưởng|chuyên viên|cán bộ|công chức|nhân viên|' +
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|đoàn|mai|cao|lương|tạ|tô';

/** What a collective phrase collects; “các khu công nghiệp” is part of a name, not a group of agencies. */
/** *Chi* is half of *chi bộ* in *các chi, đảng bộ*. */
const COLLECTED =
  'chi|sở|ban|bộ|ngành|đơn vị|cơ quan|địa phương|huyện|xã|phường|thị xã|thị trấn|thành phố|đặc khu|tỉnh|thành viên|uỷ viên|ủy viên|doanh nghiệp|tổ chức|cá nhân|' +
  'hội|hiệp hội|đoàn thể|phòng|đồn|lực lượng|trường|nhà trường|ngân hàng|công ty|chủ đầu tư|tập đoàn|cục|chi cục|vụ|viện|khoa|bộ môn|ubnd|hđnd|tổ|trung tâm|trạm|' +
  'hộ|cấp|chủ thể|thương nhân|hợp tác xã|đảng uỷ|đảng ủy|cấp uỷ|cấp ủy|đảng bộ|chi bộ|chi uỷ|chi ủy|chi hội|chi đoàn|công đoàn|bệnh viện|cơ sở|thôn|bản|khối|khu phố|khu dân cư|' +
  'tổ dân phố|cán bộ|công chức|viên chức|đảng viên|hội viên|đoàn viên|đồng chí|nhóm|lớp|đội|ban quản lý|bộ phận|mặt trận|sở ngành|ban ngành|phòng ban|khoa phòng|quận';

const OF_MANY =
  'ubnd|uỷ ban nhân dân|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|đảng uỷ|đảng ủy|phòng|trường|đồn|trạm|ban chỉ huy quân sự|huyện uỷ|huyện ủy|mặt trận tổ quốc|ubmttq|mttq|' +
  'ủy ban mttq|uỷ ban mttq|ủy ban mặt trận tổ quốc|uỷ ban mặt trận tổ quốc|trung tâm|bệnh viện|trạm y tế|chi bộ|đảng bộ|hội|đoàn thanh niên|văn phòng';

/** In a pattern, `\b` knows no Vietnamese letter; this is the end of a word. */
const WORD_END = String.raw`(?![\p{L}\p{N}])`;
/** Longer words before their own beginnings. */
const longestFirst = (words: string): string =>
  words
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
const collected = longestFirst(COLLECTED);
const ofMany = longestFirst(OF_MANY);

const head = new RegExp(String.raw`^(?!${NO_BODY}${WORD_END})(?:(?:${HEADS.join('|')})\s+(?!và\s)[\p{L}\p{N}]|(?:${STANDALONE.join('|')})${WORD_END})`, 'iu');
const alone = new RegExp(String.raw`^(?:${ALONE.join('|')})$`, 'iu');
const person = new RegExp(String.raw`^(?:${PERSON})${WORD_END}`, 'iu');
const PLURAL = String.raw`(?:các|những|mọi|toàn thể|toàn bộ|tất cả|hầu hết|một số)\s+(?:các\s+|những\s+)?`;
const opener = new RegExp(String.raw`^${PLURAL}(?:${collected})${WORD_END}`, 'iu');
const anyPlural = new RegExp(String.raw`^${PLURAL}\p{L}`, 'iu');
/** *UBND các xã*, *Công an cấp huyện*, *UBND xã, phường*: of many places, none of them named. */
const place = String.raw`(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|địa phương|thôn|tổ dân phố)`;
const AND = String.raw`(?:\s*[,/–-]\s*(?:và\s+)?|\s+và\s+)`;
const manyHead = new RegExp(String.raw`^(?:${ofMany})\s+(?:(?:các|cấp|những)${WORD_END}|${place}(?:${AND}${place})+(?=$|\s+(?-i:\p{Ll})))`, 'iu');
/** Behind the last of them no name follows: *Bộ, ngành, địa phương*, *Sở, ban, ngành cấp tỉnh*, but not *Ban, ngành Hà Tĩnh*. */
const bareList = new RegExp(String.raw`^(?:${collected})(?:${AND}(?:${collected}))*$`, 'iu');
const GOES_ON = String.raw`\s+(?:(?-i:\p{Ll})|trung ương${WORD_END})`;
const listOfMany = new RegExp(String.raw`^(?:${collected})(?:${AND}(?:${collected}))+(?=$|${GOES_ON})`, 'iu');
/** *Thủ trưởng các đơn vị*, *Chủ tịch UBND các xã* */
const officers =
  /^(?:trưởng|phó trưởng|thủ trưởng|hiệu trưởng|giám đốc|lãnh đạo|chủ tịch|bí thư|người đứng đầu|đại diện|cán bộ|công chức)(?:\s+\p{L}+){0,2}\s+(?:các|những)(?=\s)/iu;
const compound = /^(?:sở,? ngành|ban,? ngành|phòng,? ban|khoa,? phòng|đoàn thể)(?=$|\s+(?-i:\p{Ll}))/iu;
const bareCollective = new RegExp(
  String.raw`^(?:${collected})(?:[\s,]+(?:và\s+)?(?:${collected}))*\s+(?:có\s+)?(?:liên quan|trực thuộc)${WORD_END}|^đoàn thể${WORD_END}`,
  'iu',
);

/** Does the text begin with the name of one agency? */
export function beginsAgency(text: string): boolean {
  return head.test(text);
}

/** *Nguyễn Thị Hoa*: a family name and what is given with it, each with its capital. */
const FULL_NAME =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Cao|Lương|Tạ|Tô|Hà|Lâm|Trương|Thái|Chu|Phùng|Kiều|Quách|' +
  String.raw`Vương|Tống|La|Triệu|Đào)(?:\s+\p{Lu}\p{Ll}+){1,4}`;
const fullName = new RegExp(`^${FULL_NAME}$`, 'u');
const onePerson = new RegExp(
  String.raw`^(?:(?:[Đđ]ồng chí|[Đđ]/c|ĐC|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|Mrs?|Ms)\.?\s+\p{Lu}|${FULL_NAME}(?=$|\s*[,;\n]|\s+(?:và|cùng)\s))`,
  'u',
);

/** Is the text the whole name of a person? */
export const isFullName = (text: string): boolean => fullName.test(text);

/** Does it begin with one person, by his name and no post that he may hold beside another? */
export const beginsOnePerson = (text: string): boolean => onePerson.test(text);

/** Does it begin with a person or the holder of a post? */
export function beginsPerson(text: string): boolean {
  return person.test(text);
}

const CORE = '(?:sở|ban|bộ|ngành|địa phương|cơ quan|đơn vị|đoàn thể|phòng|khoa)';
const listOfBodies = new RegExp(String.raw`^${CORE}(?:${AND}${CORE})+(?=$|[,;.\n]|${GOES_ON})`, 'iu');

/** `đơn vị liên quan`, `sở, ngành liên quan`, `Bộ, ngành, địa phương`: a phrase begins, without a word that opens it. */
export function beginsBareCollective(text: string): boolean {
  return bareCollective.test(text) || listOfBodies.test(text);
}

/** Is it a body that goes by one word: Văn phòng, Thanh tra? */
export function standsAlone(text: string): boolean {
  return alone.test(text);
}

/** `các sở, ngành …`, `một số đơn vị …` */
export function opensCollective(text: string): boolean {
  return opener.test(text);
}

/** `Sở`, `Sở, ban`, `UBND xã`: words for bodies with no name among them, as far as they go. */
export function isBareList(text: string): boolean {
  return bareList.test(text) || placesOf.test(text);
}
const placesOf = new RegExp(String.raw`^(?:${ofMany})\s+${place}(?:${AND}${place})*$`, 'iu');

/** A phrase for several agencies: `Các sở, ban, ngành, địa phương liên quan`, `UBND các huyện biên giới`, `UBND cấp xã`, `Bộ, ngành, địa phương`. */
export function isCollective(phrase: string): boolean {
  return anyPlural.test(phrase) || [manyHead, bareCollective, listOfMany, compound, officers].some((form) => form.test(phrase)) || /liên quan$/iu.test(phrase);
}
