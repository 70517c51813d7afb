import { planFieldIds, planFields, type PlanField } from '../plan-table/plan-fields.ts';
import { kindRules, PAPER_KIND_IDS, type PaperKind } from './paper-kinds.ts';
import { progressColumnIds, progressColumns, type ProgressColumn } from './progress-columns.ts';

/**
 * `text`: a value, over several lines where it has them · `blocks`: the paper's own words as paragraphs and tables, in a paragraph of its
 * own · `rows`: a list between `{#name}` and `{/name}`, whose own fields stand in between.
 */
export type TemplateFieldType = 'text' | 'blocks' | 'rows';

interface FieldDeclaration {
  /** The clerk's word for it. */
  readonly label: string;
  /** What it gives, or an example. */
  readonly gives: string;
  readonly type?: Exclude<TemplateFieldType, 'text'>;
  /** The kinds that have it; absent: all. */
  readonly kinds?: readonly PaperKind[];
  /** A part of the paper that a reader would miss where a template does not ask for it; fields of one group stand for each other. */
  readonly missed?: string;
  /** A paper without it is whole: nothing is asked. */
  readonly mayBeEmpty?: true;
  /** Of a list: what each of its rows has. */
  readonly row?: Readonly<Record<string, { readonly label: string; readonly gives: string }>>;
}

const kindsThat = (holds: (kind: PaperKind) => boolean): PaperKind[] => PAPER_KIND_IDS.filter(holds);
const ofPlan = kindsThat((kind) => kindRules(kind).about !== 'committee');
const ofPeriod = kindsThat((kind) => kindRules(kind).about === 'period');

/** The columns of a plan as a template names them. */
export const planFieldNames = {
  number: 'stt',
  content: 'noi_dung',
  lead: 'chu_tri',
  coordinator: 'phoi_hop',
  deadline: 'thoi_han',
  product: 'san_pham',
  note: 'ghi_chu',
} as const satisfies Readonly<Record<PlanField, string>>;

/** What was reported in the paper's period. */
export const progressFieldNames = {
  result: 'ket_qua',
  percent: 'ty_le',
  completedOn: 'ngay_hoan_thanh',
  status: 'tinh_trang',
  evidence: 'minh_chung',
  source: 'nguon',
} as const satisfies Readonly<Record<ProgressColumn, string>>;

const taskRow = {
  ...Object.fromEntries(planFieldIds.map((field) => [planFieldNames[field], { label: planFields[field].name, gives: 'Như trong kế hoạch' }])),
  muc: { label: 'Mục', gives: 'Tên mục mà nhiệm vụ đứng dưới' },
  ...Object.fromEntries(
    progressColumnIds.map((column) => [progressFieldNames[column], { label: progressColumns[column].label, gives: 'Theo báo cáo trong kỳ của văn bản' }]),
  ),
};

/**
 * The fields that an office's own Word template may hold: the list to copy, the check of a template and what fills it are all drawn from
 * here. Names are typed between braces: `{so}`, `{#nhiem_vu}{noi_dung}{/nhiem_vu}`.
 */
export const templateFields = {
  so: { label: 'Số', gives: '05; dự thảo chưa có', missed: 'số, ký hiệu' },
  ky_hieu: { label: 'Số, ký hiệu', gives: '05/BC-BCĐ; dự thảo để chỗ cho số', missed: 'số, ký hiệu' },
  ngay: { label: 'Ngày của văn bản', gives: '05', missed: 'ngày của văn bản' },
  thang: { label: 'Tháng của văn bản', gives: '01' },
  nam: { label: 'Năm của văn bản', gives: '2026' },
  ngay_thang_nam: { label: 'Ngày tháng năm bằng chữ', gives: 'ngày 05 tháng 01 năm 2026', missed: 'ngày của văn bản' },
  dia_danh: { label: 'Địa danh', gives: 'Hà Tĩnh' },
  co_quan_chu_quan: { label: 'Cơ quan chủ quản', gives: 'Dòng trên của tên cơ quan ban hành' },
  co_quan_ban_hanh: { label: 'Cơ quan ban hành', gives: 'Như ở phần đầu văn bản' },
  ban_chi_dao: { label: 'Ban Chỉ đạo', gives: 'Tên đầy đủ' },
  co_quan_thuong_truc: { label: 'Cơ quan thường trực', gives: 'Tên trong danh bạ' },
  loai_van_ban: { label: 'Loại văn bản', gives: 'Báo cáo, Kế hoạch…' },
  muc_do_khan: { label: 'Mức độ khẩn', gives: 'KHẨN; để trống nếu không có', missed: 'mức độ khẩn', mayBeEmpty: true },
  do_mat: { label: 'Độ mật', gives: 'MẬT; để trống nếu không có', missed: 'độ mật', mayBeEmpty: true },
  pham_vi_luu_hanh: { label: 'Phạm vi lưu hành', gives: 'LƯU HÀNH NỘI BỘ; để trống nếu không có', missed: 'phạm vi lưu hành', mayBeEmpty: true },
  trich_yeu: { label: 'Trích yếu', gives: 'Không kèm “V/v”', missed: 'trích yếu' },
  kinh_gui: {
    label: 'Kính gửi',
    gives: 'Mỗi nơi một dòng',
    kinds: kindsThat((kind) => kindRules(kind).addressed === true),
    missed: 'nơi gửi',
  },
  kinh_gui_tung_noi: {
    label: 'Kính gửi, từng nơi',
    gives: 'Lặp cho mỗi nơi gửi',
    type: 'rows',
    kinds: kindsThat((kind) => kindRules(kind).addressed === true),
    missed: 'nơi gửi',
    row: { noi_gui: { label: 'Nơi gửi', gives: 'Sở Y tế' } },
  },
  noi_dung_van_ban: {
    label: 'Lời văn của văn bản',
    gives: 'Các đoạn, bảng như đã sửa, giữ chữ đậm, nghiêng, gạch chân; đứng một mình trong một đoạn',
    type: 'blocks',
    missed: 'lời văn',
  },
  doan_van: {
    label: 'Lời văn, từng đoạn',
    gives: 'Lặp cho mỗi đoạn, không kèm bảng',
    type: 'rows',
    missed: 'lời văn',
    row: { loi: { label: 'Lời của đoạn', gives: 'Chữ thường' } },
  },
  quyen_han_ky: { label: 'Quyền hạn, chức vụ ký', gives: 'TM. BAN CHỈ ĐẠO, xuống dòng TRƯỞNG BAN' },
  thay_mat: { label: 'Thay mặt, ký thay', gives: 'TM. …, KT. …: các dòng trên chức vụ' },
  chuc_vu_ky: { label: 'Chức vụ người ký', gives: 'TRƯỞNG BAN' },
  nguoi_ky: { label: 'Họ tên người ký', gives: 'Nguyễn Văn An', missed: 'người ký' },
  thu_ky: { label: 'Thư ký', gives: 'Người ký bên trái', kinds: kindsThat((kind) => kindRules(kind).twoSign === true), missed: 'thư ký' },
  noi_nhan: { label: 'Nơi nhận', gives: 'Mỗi nơi một dòng, có gạch đầu dòng và dấu', missed: 'nơi nhận' },
  noi_nhan_tung_noi: {
    label: 'Nơi nhận, từng nơi',
    gives: 'Lặp cho mỗi nơi nhận',
    type: 'rows',
    missed: 'nơi nhận',
    row: { noi: { label: 'Nơi nhận', gives: 'Lưu: VT' } },
  },
  ke_hoach: { label: 'Tên kế hoạch', gives: 'Kế hoạch mà văn bản nói đến', kinds: ofPlan },
  nam_ke_hoach: { label: 'Năm của kế hoạch', gives: '2026', kinds: ofPlan },
  ky_bao_cao: { label: 'Kỳ báo cáo', gives: '6 tháng đầu năm 2026', kinds: ofPeriod },
  so_lieu_den_ngay: { label: 'Số liệu tính đến ngày', gives: '01/07/2026', kinds: ofPlan },
  nhiem_vu: {
    label: 'Nhiệm vụ của kế hoạch',
    gives: 'Lặp cho mỗi nhiệm vụ; công văn đôn đốc: các nhiệm vụ còn nợ báo cáo',
    type: 'rows',
    kinds: ofPlan,
    missed: 'phụ lục',
    row: taskRow,
  },
  co_quan: {
    label: 'Cơ quan của kế hoạch',
    gives: 'Lặp cho mỗi cơ quan chủ trì hoặc phối hợp',
    type: 'rows',
    kinds: ofPlan,
    row: {
      tt: { label: 'Thứ tự', gives: '1' },
      ten_co_quan: { label: 'Tên cơ quan', gives: 'Sở Y tế' },
      so_chu_tri: { label: 'Số nhiệm vụ chủ trì', gives: '3' },
      so_phoi_hop: { label: 'Số nhiệm vụ phối hợp', gives: '2' },
    },
  },
  thanh_vien: {
    label: 'Thành viên Ban Chỉ đạo',
    gives: 'Lặp cho mỗi người vào ngày của văn bản',
    type: 'rows',
    row: {
      tt: { label: 'Thứ tự', gives: '1' },
      ho_ten: { label: 'Họ và tên', gives: 'Trần Thị Bình' },
      chuc_vu: { label: 'Chức vụ', gives: 'Giám đốc Sở Công Thương' },
      noi_cong_tac: { label: 'Cơ quan', gives: 'Sở Công Thương' },
      vai_tro: { label: 'Vai trò trong Ban', gives: 'Phó Trưởng ban Thường trực' },
    },
  },
} as const satisfies Readonly<Record<string, FieldDeclaration>>;

export type TemplateField = keyof typeof templateFields;
export type TextField = { [F in TemplateField]: (typeof templateFields)[F] extends { readonly type: string } ? never : F }[TemplateField];
export type RowsField = { [F in TemplateField]: (typeof templateFields)[F] extends { readonly type: 'rows' } ? F : never }[TemplateField];

/** Without what is particular to each. */
export const fieldRules = (field: TemplateField): FieldDeclaration => templateFields[field];
export const fieldType = (field: TemplateField): TemplateFieldType => fieldRules(field).type ?? 'text';

export const isTemplateField = (name: string): name is TemplateField => Object.hasOwn(templateFields, name);

export const fieldsOf = (kind: PaperKind): TemplateField[] =>
  (Object.keys(templateFields) as TemplateField[]).filter((field) => fieldRules(field).kinds?.includes(kind) !== false);

/** The lists whose rows have a field of this name. */
export const listsWith = (name: string): TemplateField[] =>
  (Object.keys(templateFields) as TemplateField[]).filter((field) => Object.hasOwn(fieldRules(field).row ?? {}, name));

/** As typed into a template; of a list with the fields of its rows. */
export function typedField(field: TemplateField): string {
  if (fieldType(field) !== 'rows') return `{${field}}`;
  const inner = Object.keys(fieldRules(field).row ?? {}).map((name) => `{${name}}`);
  return `{#${field}}${inner.join(' ')}{/${field}}`;
}
