import type { ProgressStage } from '../../shared/api/envelope.ts';
import type { ImportField } from '../../shared/api/imports.api.ts';
import type { PlanField } from '../../shared/api/plans.api.ts';
import { formatNumber } from './format.ts';

const fields: Readonly<Record<PlanField, string>> = {
  number: 'STT',
  content: 'Nội dung',
  lead: 'Chủ trì',
  coordinator: 'Phối hợp',
  deadline: 'Thời hạn',
  product: 'Sản phẩm',
  note: 'Ghi chú',
};

const importFields: Readonly<Record<ImportField, string>> = {
  ...fields,
  section: 'Tên mục',
  extra: 'Giữ trong ghi chú',
  ignore: 'Bỏ qua',
};

const stages: Readonly<Record<ProgressStage, string>> = {
  reading: 'Đang đọc tệp',
  understanding: 'Đang nhận dạng các dòng',
  rendering: 'Đang dựng trang',
  verifying: 'Đang đối chiếu từng chữ',
  saving: 'Đang ghi vào sổ',
};

const tasks = (count: number): string => `${formatNumber(count)} nhiệm vụ`;

/** Every word of the screens that is not an error sentence. */
export const words = {
  appName: 'Sổ Ban Chỉ đạo',
  fields,
  stages,
  tasks,
  common: {
    cancel: 'Hủy',
    close: 'Đóng',
    back: 'Quay lại',
    next: 'Tiếp tục',
    save: 'Ghi lại',
    create: 'Tạo',
    retry: 'Thử lại',
    details: 'Chi tiết',
    codeAndRef: (code: string, ref: string) => (ref === '' ? `Mã: ${code}` : `Mã: ${code} · số tra cứu: ${ref}`),
    loading: 'Đang mở…',
    failed: 'Chưa mở được',
    optional: 'không bắt buộc',
  },
  rail: {
    label: 'Các phần của sổ',
    plan: 'Kế hoạch',
    print: 'In ấn',
    collapse: 'Thu gọn thanh bên',
    expand: 'Mở rộng thanh bên',
  },
  bar: {
    committee: 'Chọn Ban Chỉ đạo',
    plan: 'Chọn kế hoạch',
    planOfYear: (year: number) => `Kế hoạch ${year}`,
    noPlan: 'Chưa có kế hoạch',
    search: 'Tìm nhiệm vụ, cơ quan, thời hạn…',
    searchKey: 'Ctrl K',
    clearSearch: 'Xóa ô tìm',
    undo: 'Hoàn tác',
    undoStep: (step: string) => `Hoàn tác: ${step} (Ctrl+Z)`,
    nothingToUndo: 'Chưa có gì để hoàn tác',
    redo: 'Làm lại',
    redoStep: (step: string) => `Làm lại: ${step} (Ctrl+Y)`,
    nothingToRedo: 'Chưa có gì để làm lại',
    help: 'Trợ giúp',
    newCommittee: 'Ban Chỉ đạo mới…',
    renameCommittee: 'Đổi tên Ban Chỉ đạo…',
    newPlan: 'Kế hoạch mới…',
    editPlan: 'Sửa tên, năm…',
    importPlan: 'Nhập từ Word/Excel…',
    removePlan: 'Xóa kế hoạch này',
    planRemoved: (count: number) => `Đã xóa kế hoạch và ${tasks(count)}`,
  },
  saved: {
    saving: 'Đang lưu…',
    saved: (time: string) => `Đã lưu ${time}`,
    failed: 'Chưa lưu được',
  },
  history: {
    undo: 'Hoàn tác',
    undone: (step: string) => `Đã hoàn tác: ${step}`,
    redone: (step: string) => `Đã làm lại: ${step}`,
  },
  help: {
    appearance: 'Giao diện',
    light: 'Sáng',
    dark: 'Tối',
    system: 'Theo máy',
    keys: 'Phím tắt',
    keyList: [
      ['Ctrl K', 'Tìm trong kế hoạch'],
      ['Ctrl Z', 'Hoàn tác'],
      ['Ctrl Y', 'Làm lại'],
      ['Enter', 'Sửa ô đang chọn'],
      ['Esc', 'Thôi sửa'],
      ['Delete', 'Xóa nội dung ô'],
    ] as ReadonlyArray<readonly [string, string]>,
    version: (version: string) => `Bản ${version}`,
    dataFolder: 'Thư mục dữ liệu',
  },
  planForm: {
    newPlan: 'Kế hoạch mới',
    editPlan: 'Tên và năm của kế hoạch',
    newCommittee: 'Ban Chỉ đạo mới',
    renameCommittee: 'Tên Ban Chỉ đạo',
    committeeName: 'Tên Ban Chỉ đạo',
    committeeExample: 'Ban Chỉ đạo hoạt động thương mại biên giới tỉnh …',
    shortName: 'Tên gọn trên thanh tiêu đề',
    title: 'Tên kế hoạch',
    titleExample: 'Kế hoạch thực hiện nhiệm vụ trọng tâm năm …',
    year: 'Năm',
    needCommittee: 'Cần có tên Ban Chỉ đạo.',
    needTitle: 'Cần có tên kế hoạch.',
    needYear: 'Năm từ 1990 đến 2100.',
  },
  start: {
    title: 'Sổ kế hoạch của Ban Chỉ đạo',
    teach: 'Mỗi kế hoạch là một bảng nhiệm vụ: nhập từ Word hoặc Excel, sửa ngay trên bảng, rồi in phụ lục đúng thể thức.',
    import: 'Nhập từ Word/Excel…',
    importNote: 'Chọn tệp kế hoạch đã có, hoặc dán bảng từ Word.',
    sample: 'Mở sổ mẫu (Hà Tĩnh 2025)',
    sampleNote: '32 nhiệm vụ thật để xem và thử; xóa được bất cứ lúc nào.',
    empty: 'Tạo sổ trống',
    emptyNote: 'Đặt tên Ban Chỉ đạo, tên kế hoạch và năm.',
    sampleOpened: (count: number) => `Đã mở sổ mẫu với ${tasks(count)}`,
  },
  missing: {
    plan: 'Không tìm thấy kế hoạch này; có thể đã bị xóa.',
    open: 'Mở kế hoạch khác',
    screen: 'Không có trang này.',
  },
  import: {
    title: 'Nhập từ Word/Excel',
    steps: ['Chọn tệp', 'Ghép cột', 'Xem trước', 'Xác nhận'] as const,
    leave: 'Thôi nhập',
    fields: importFields,
  },
  print: {
    title: 'In phụ lục',
  },
};
