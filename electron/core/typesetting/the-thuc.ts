import { AppError } from '../../../shared/api/app-error.ts';

/**
 * The presentation rules of administrative papers (thể thức), NĐ 30/2020/NĐ-CP, Phụ lục I.
 * PDF and DOCX both take every size and distance from here; where the decree leaves a range,
 * `default` is the program's choice and a setting may move inside `min`–`max` only.
 */
export interface TheThucRule {
  /** Name of the element in the decree's own words, shown in refusals. */
  readonly name: string;
  readonly source: string;
  readonly unit: 'mm' | 'pt' | 'dòng' | 'lần';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Moves with another rule and has no choice of its own: so many above it. */
  readonly follows?: { readonly rule: string; readonly by: number };
}

const LAYOUT = 'NĐ 30/2020, PL I, mục I';
const PARTS = 'NĐ 30/2020, PL I, mục II';
const ANNEX = 'NĐ 30/2020, PL I, mục III';
const STAMPS = 'NĐ 30/2020, PL I, mục III.2';
const SECRETS = 'TT 24/2020/TT-BCA';
const CUSTOM = 'thông lệ (nghị định không quy định)';

const margin = (name: string, min: number, max: number, value: number): TheThucRule => ({ name, source: LAYOUT, unit: 'mm', min, max, default: value });
const stamp = (name: string, source: string, value: number): TheThucRule => ({ name, source, unit: 'mm', min: value, max: value, default: value });
const size = (name: string, source: string, min: number, max: number, value: number): TheThucRule => ({ name, source, unit: 'pt', min, max, default: value });

/**
 * Room between position and name for the picture of a digital signature and, over a third of it, of the seal in its real size. No rule gives
 * its height; the seals of agencies are 36 mm and less.
 */
export const signaturePlaceRule = (source: string): TheThucRule => ({ name: 'Chiều cao chỗ ký số', source, unit: 'mm', min: 30, max: 45, default: 36 });

/** Stamps of secrecy are the same on papers of State and Party. */
export function secretStampRules() {
  return {
    secretWidth: stamp('Chiều rộng khung “MẬT”', SECRETS, 20),
    verySecretWidth: stamp('Chiều rộng khung “TỐI MẬT”', SECRETS, 30),
    mostSecretWidth: stamp('Chiều rộng khung “TUYỆT MẬT”', SECRETS, 40),
    secretHeight: stamp('Chiều cao khung dấu chỉ độ mật', SECRETS, 8),
    secretGap: stamp('Khoảng cách hai đường viền dấu chỉ độ mật', SECRETS, 1),
    secretSize: size('Cỡ chữ dấu chỉ độ mật', SECRETS, 14, 14, 14),
  };
}

export const theThucRules = {
  marginTop: margin('Lề trên', 20, 25, 20),
  marginBottom: margin('Lề dưới', 20, 25, 20),
  marginLeft: margin('Lề trái', 30, 35, 30),
  marginRight: margin('Lề phải', 15, 20, 15),
  pageNumberSize: size('Cỡ chữ số trang', LAYOUT, 13, 14, 14),

  nationalNameSize: size('Cỡ chữ Quốc hiệu', PARTS, 12, 13, 12),
  mottoSize: { ...size('Cỡ chữ Tiêu ngữ', PARTS, 13, 14, 13), follows: { rule: 'nationalNameSize', by: 1 } },
  parentAgencySize: size('Cỡ chữ cơ quan chủ quản', PARTS, 12, 13, 12),
  agencySize: size('Cỡ chữ cơ quan ban hành', PARTS, 12, 13, 12),
  agencyRule: { name: 'Đường kẻ dưới cơ quan ban hành', source: PARTS, unit: 'lần', min: 1 / 3, max: 1 / 2, default: 0.4 },
  documentNumberSize: size('Cỡ chữ số, ký hiệu', PARTS, 13, 13, 13),
  placeAndDateSize: { ...size('Cỡ chữ địa danh và thời gian', PARTS, 13, 14, 13), follows: { rule: 'nationalNameSize', by: 1 } },
  documentTypeSize: size('Cỡ chữ tên loại', PARTS, 13, 14, 14),
  abstractSize: size('Cỡ chữ trích yếu', PARTS, 13, 14, 14),
  abstractRule: { name: 'Đường kẻ dưới trích yếu', source: PARTS, unit: 'lần', min: 1 / 3, max: 1 / 2, default: 0.4 },
  letterAbstractSize: size('Cỡ chữ trích yếu công văn', PARTS, 12, 13, 12),
  letterAbstractGap: { name: 'Khoảng cách trên trích yếu công văn', source: PARTS, unit: 'pt', min: 6, max: 6, default: 6 },
  bodySize: size('Cỡ chữ nội dung', PARTS, 13, 14, 14),
  firstLineIndent: { name: 'Lùi đầu dòng', source: PARTS, unit: 'mm', min: 10, max: 12.7, default: 12.7 },
  paragraphGap: { name: 'Khoảng cách giữa các đoạn', source: PARTS, unit: 'pt', min: 6, max: 12, default: 6 },
  lineSpacing: { name: 'Khoảng cách dòng', source: PARTS, unit: 'dòng', min: 1, max: 1.5, default: 1.15 },
  signerRoleSize: size('Cỡ chữ quyền hạn, chức vụ', PARTS, 13, 14, 14),
  signerNameSize: size('Cỡ chữ họ tên người ký', PARTS, 13, 14, 14),
  signaturePlace: signaturePlaceRule(`${PARTS}.7–8`),
  recipientsLabelSize: size('Cỡ chữ từ “Nơi nhận”', PARTS, 12, 12, 12),
  recipientsSize: size('Cỡ chữ danh sách nơi nhận', PARTS, 11, 11, 11),
  addresseeSize: size('Cỡ chữ “Kính gửi”', PARTS, 13, 14, 14),

  stampHeight: stamp('Chiều cao khung dấu chỉ mức độ khẩn', STAMPS, 8),
  urgentWidth: stamp('Chiều rộng khung “KHẨN”', STAMPS, 20),
  veryUrgentWidth: stamp('Chiều rộng khung “THƯỢNG KHẨN”', STAMPS, 40),
  expressWidth: stamp('Chiều rộng khung “HỎA TỐC”', STAMPS, 30),
  urgencySize: size('Cỡ chữ dấu chỉ mức độ khẩn', STAMPS, 13, 14, 13),
  circulationSize: size('Cỡ chữ chỉ dẫn phạm vi lưu hành', STAMPS, 13, 14, 13),
  ...secretStampRules(),

  annexLabelSize: size('Cỡ chữ từ “Phụ lục”', ANNEX, 14, 14, 14),
  annexTitleSize: size('Cỡ chữ tên phụ lục', ANNEX, 13, 14, 14),
  annexReferenceSize: size('Cỡ chữ dòng “Kèm theo”', ANNEX, 13, 14, 14),

  tableSize: size('Cỡ chữ trong bảng', CUSTOM, 11, 13, 12),
} as const satisfies Record<string, TheThucRule>;

export type TheThucKey = keyof typeof theThucRules;
export type TheThucSettings = Readonly<Record<TheThucKey, number>>;

/** A4, NĐ 30/2020, PL I, mục I: millimetres, portrait. */
export const PAPER_A4 = { width: 210, height: 297 } as const;

export const POINTS_PER_MM = 72 / 25.4;

/** The decree is silent on tables; these follow the annexes that provinces print. Points. */
export const TABLE_LOOK = { rule: 0.5, padX: 4.5, padTop: 2, padBottom: 3 } as const;

/** The fingerprint under a table is no part of the paper: type smaller than any the decree asks for, by which a reader of the file knows it. Points. */
export const CHECK_LINE_LOOK = { size: 8, gapAbove: 4 } as const;

/**
 * Footnotes, on which both forms are silent: as Word sets them. `mark` is the raised number, in shares of the letters about it; the rest
 * are points, the rule as long as Word's.
 */
export const NOTE_LOOK = { size: 10, mark: { size: 0.65, rise: 0.35 }, ruleLength: 144, ruleWidth: 0.5, gapAboveRule: 6, gapBelowRule: 3 } as const;

/** A line over or under a table. Points. */
export const CAPTION_LOOK = { gapAbove: 5, gapBelow: 3 } as const;

/** The short line under a trích yếu or an issuer's name, and the air around it. Points. */
export const RULE_LOOK = { width: 0.75, gapAbove: 1.5, gapBelow: 3 } as const;

/** The lines of a stamp's frame, the air beside a text that its frame follows, and between one stamp and the next: points. */
export const STAMP_LOOK = { line: 0.75, padX: 6, gapAbove: 4 } as const;

/** The red of a stamp's ink (*mực đỏ tươi*; NĐ 30/2020, PL I, mục III.2; TT 24/2020/TT-BCA). */
export const STAMP_RED = { red: 208, green: 0, blue: 0 } as const;

/** Distances of the annex head, points: the short rule and the air around it. */
export const ANNEX_HEAD_LOOK = { ruleWidth: 0.75, ruleLength: 84, gapAboveRule: 4, gapBelowRule: 12 } as const;

/**
 * The defaults of some rules with `changes` applied.
 * @throws AppError `documents.outsideTheThuc` for a value that its rule does not allow.
 */
export function settingsWithin<Key extends string>(rules: Readonly<Record<Key, TheThucRule>>, changes: Partial<Record<Key, number>>): Record<Key, number> {
  const settings = {} as Record<Key, number>;
  for (const [key, rule] of Object.entries(rules) as [Key, TheThucRule][]) {
    const value = changes[key] ?? rule.default;
    if (!(value >= rule.min && value <= rule.max)) throw outside(rule, value, rule.min, rule.max);
    settings[key] = value;
  }
  return settings;
}

/** @throws AppError `documents.outsideTheThuc` for a value that the decree does not allow. */
export function theThucSettings(changes: Partial<TheThucSettings> = {}): TheThucSettings {
  const settings = settingsWithin<TheThucKey>(theThucRules, changes);
  refuseMismatchedHead(settings);
  return settings;
}

const outside = ({ name, unit, source }: TheThucRule, value: number, min: number, max: number): AppError =>
  new AppError('documents.outsideTheThuc', { element: name, value: vi(value), min: vi(min), max: vi(max), unit, source });

/** Quốc hiệu 12 goes with tiêu ngữ 13 and date 13; quốc hiệu 13 with 14 and 14 (NĐ 30/2020, PL I, mục II.1). */
function refuseMismatchedHead(settings: TheThucSettings): void {
  for (const key of ['mottoSize', 'placeAndDateSize'] as const) {
    const together = settings.nationalNameSize + theThucRules[key].follows.by;
    if (settings[key] !== together) throw outside(theThucRules[key], settings[key], together, together);
  }
}

function vi(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100).replace('.', ',') : '…';
}
