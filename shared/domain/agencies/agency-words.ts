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

/** What a collective phrase collects; “các khu công nghiệp” is part of a name, not a group of agencies. */
const COLLECTED =
  'sở|ban|bộ|ngành|đơn vị|cơ quan|địa phương|huyện|xã|phường|thị xã|thị trấn|thành phố|tỉnh|thành viên|uỷ viên|ủy viên|doanh nghiệp|tổ chức|cá nhân|' +
  'hội|hiệp hội|đoàn thể|phòng|đồn|lực lượng|trường|ngân hàng|công ty|chủ đầu tư|tập đoàn|cục|chi cục|ubnd|tổ|trung tâm|hộ|cấp|chủ thể|thương nhân|hợp tác xã';

const OF_MANY = 'ubnd|uỷ ban nhân dân|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|đảng uỷ|đảng ủy|phòng|trường|đồn|trạm|ban chỉ huy quân sự';

/** In a pattern, `\b` knows no Vietnamese letter; this is the end of a word. */
const WORD_END = String.raw`(?![\p{L}\p{N}])`;

const head = new RegExp(String.raw`^(?:${HEADS.join('|')})\s+[\p{L}\p{N}]|^(?:${STANDALONE.join('|')})${WORD_END}`, 'iu');
const manyHead = new RegExp(String.raw`^(?:${OF_MANY})\s+(?:các|cấp)${WORD_END}`, 'iu');
const opener = new RegExp(String.raw`^(?:các|những|mọi|toàn thể|tất cả|một số)\s+(?:các\s+)?(?:${COLLECTED})${WORD_END}`, 'iu');
const bareCollective = new RegExp(
  String.raw`^(?:${COLLECTED})(?:[\s,]+(?:và\s+)?(?:${COLLECTED}))*\s+(?:có\s+)?liên quan${WORD_END}|^đoàn thể${WORD_END}`,
  'iu',
);

/** Does the text begin with the name of one agency? */
export function beginsAgency(text: string): boolean {
  return head.test(text);
}

/** `các sở, ngành …`, `một số đơn vị …` */
export function opensCollective(text: string): boolean {
  return opener.test(text);
}

/** `đơn vị liên quan`, `sở, ngành liên quan`, without a word that opens it. */
export function isBareCollective(text: string): boolean {
  return bareCollective.test(text);
}

/** A phrase for several agencies: `Các sở, ban, ngành, địa phương liên quan`, `UBND các huyện biên giới`, `UBND cấp xã`. */
export function isCollective(phrase: string): boolean {
  return opener.test(phrase) || manyHead.test(phrase) || bareCollective.test(phrase) || /liên quan$/iu.test(phrase);
}
