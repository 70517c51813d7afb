/**
 * What a paragraph is, under the name that a clerk finds in Word's list of styles: changing the style changes every such paragraph.
 * A role after another takes from it what it does not say itself.
 */
export const paperRoles = {
  nationalName: { name: 'Quốc hiệu, tên Đảng' },
  motto: { name: 'Tiêu ngữ' },
  parent: { name: 'Cơ quan chủ quản' },
  issuer: { name: 'Cơ quan ban hành' },
  documentNumber: { name: 'Số, ký hiệu' },
  letterAbout: { name: 'Trích yếu công văn' },
  secrecy: { name: 'Dấu chỉ độ mật' },
  urgency: { name: 'Dấu chỉ mức độ khẩn' },
  circulation: { name: 'Chỉ dẫn phạm vi lưu hành' },
  placeAndDate: { name: 'Địa danh và thời gian' },
  documentKind: { name: 'Tiêu đề' },
  about: { name: 'Trích yếu' },
  attachedTo: { name: 'Dòng Kèm theo' },
  addressee: { name: 'Kính gửi' },
  grounds: { name: 'Căn cứ' },
  heading1: { name: 'Đề mục cấp 1' },
  heading2: { name: 'Đề mục cấp 2' },
  heading3: { name: 'Đề mục cấp 3' },
  body: { name: 'Nội dung' },
  authority: { name: 'Quyền hạn, chức vụ' },
  signer: { name: 'Họ tên người ký' },
  recipientsLabel: { name: 'Nơi nhận' },
  recipients: { name: 'Danh sách nơi nhận' },
  annexLabel: { name: 'Phụ lục' },
  annexTitle: { name: 'Tên phụ lục' },
  tableTitle: { name: 'Tên bảng' },
  remark: { name: 'Dòng ngoài bảng' },
  cell: { name: 'Ô bảng' },
  cellCentred: { name: 'Ô bảng, giữa', after: 'cell' },
  cellJustified: { name: 'Ô bảng, đều hai bên', after: 'cell' },
  tableHead: { name: 'Đầu bảng', after: 'cell' },
  columnNumber: { name: 'Số cột', after: 'cell' },
  sectionNumber: { name: 'Số mục trong bảng', after: 'cell' },
  sectionTitle: { name: 'Tên mục trong bảng', after: 'cell' },
  checkLine: { name: 'Mã đối chiếu' },
  pageNumber: { name: 'Số trang' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly after?: string }>>;

export type PaperRole = keyof typeof paperRoles;
