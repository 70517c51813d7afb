import { secretStampRules, settingsWithin, signaturePlaceRule, type TheThucRule } from '../../typesetting/the-thuc.ts';

/**
 * Party papers: Hướng dẫn 05-HD/VPTW of 27/5/2026 under Quy định 399-QĐ/TW. Most values are fixed; where the guidance leaves a range,
 * `default` is the program's.
 */
const GUIDE = 'HD 05-HD/VPTW';
const rule = (name: string, part: string, unit: TheThucRule['unit'], min: number, max: number, value: number): TheThucRule => ({
  name,
  source: `${GUIDE}, ${part}`,
  unit,
  min,
  max,
  default: value,
});
const size = (name: string, part: string, min: number, max: number, value: number) => rule(name, part, 'pt', min, max, value);

export const partyRules = {
  marginTop: rule('Lề trên', 'mục IV', 'mm', 20, 20, 20),
  marginBottom: rule('Lề dưới', 'mục IV', 'mm', 20, 20, 20),
  marginLeft: rule('Lề trái', 'mục IV', 'mm', 30, 30, 30),
  marginRight: rule('Lề phải', 'mục IV', 'mm', 15, 15, 15),
  pageNumberSize: size('Cỡ chữ số trang', 'mục IV.5', 14, 14, 14),
  pageNumberTop: rule('Số trang cách mép trên', 'mục IV.5', 'mm', 10, 10, 10),

  partyNameSize: size('Cỡ chữ tiêu đề “Đảng Cộng sản Việt Nam”', 'mục I.1', 15, 15, 15),
  parentSize: size('Cỡ chữ cơ quan cấp trên', 'mục I.2', 14, 14, 14),
  issuerSize: size('Cỡ chữ cơ quan ban hành', 'mục I.2', 14, 14, 14),
  documentNumberSize: size('Cỡ chữ số, ký hiệu', 'mục I.3', 14, 14, 14),
  placeAndDateSize: size('Cỡ chữ địa điểm và ngày', 'mục I.4', 14, 14, 14),
  documentTypeSize: size('Cỡ chữ tên loại', 'mục I.5', 15, 16, 16),
  abstractSize: size('Cỡ chữ trích yếu', 'mục I.5', 14, 15, 15),
  letterAbstractSize: size('Cỡ chữ trích yếu công văn', 'mục I.5', 12, 12, 12),
  bodySize: size('Cỡ chữ nội dung', 'mục I.6', 14, 15, 14),
  firstLineIndent: rule('Lùi đầu dòng', 'mục I.6', 'mm', 10, 10, 10),
  paragraphGap: rule('Khoảng cách giữa các đoạn', 'mục I.6', 'pt', 6, 12, 6),
  lineHeight: rule('Khoảng cách dòng', 'mục I.6', 'pt', 18, 22, 20),
  addresseeSize: size('Cỡ chữ “Kính gửi”', 'mục I.9', 14, 14, 14),
  signerRoleSize: size('Cỡ chữ thể thức đề ký', 'mục I.7', 14, 14, 14),
  signerNameSize: size('Cỡ chữ họ tên người ký', 'mục I.7', 14, 14, 14),
  signaturePlace: signaturePlaceRule(`${GUIDE}, mục I.7`),
  recipientsLabelSize: size('Cỡ chữ từ “Nơi nhận”', 'mục I.9', 14, 14, 14),
  recipientsSize: size('Cỡ chữ danh sách nơi nhận', 'mục I.9', 12, 12, 12),
  urgencySize: size('Cỡ chữ dấu chỉ mức độ khẩn', 'mục II.3', 14, 14, 14),
  circulationSize: size('Cỡ chữ chỉ dẫn phạm vi lưu hành', 'mục II.4', 12, 12, 12),
  circulationTop: rule('Chỉ dẫn phạm vi lưu hành cách mép trên', 'mục II.4', 'mm', 10, 10, 10),
  ...secretStampRules(),
  annexLabelSize: size('Cỡ chữ từ “Phụ lục”', 'mục II.1', 14, 14, 14),
  annexTitleSize: size('Cỡ chữ tên phụ lục', 'mục II.1', 14, 15, 14),
  annexReferenceSize: size('Cỡ chữ dòng “Kèm theo”', 'mục II.1', 14, 14, 14),
} as const satisfies Record<string, TheThucRule>;

export type PartyKey = keyof typeof partyRules;
export type PartySettings = Readonly<Record<PartyKey, number>>;

/** @throws AppError `documents.outsideTheThuc` for a value that the guidance does not allow. */
export const partySettings = (changes: Partial<PartySettings> = {}): PartySettings => settingsWithin<PartyKey>(partyRules, changes);
