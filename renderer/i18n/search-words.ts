import type { SearchHit } from '../../shared/api/search.api.ts';

/** Words of the search through the whole book. */
export const searchWords = {
  open: 'Tìm nhiệm vụ, cơ quan, văn bản…',
  title: 'Tìm khắp sổ',
  input: 'Tìm nhiệm vụ, cơ quan, văn bản, người, việc cần làm',
  results: 'Kết quả tìm',
  kinds: {
    task: 'Nhiệm vụ',
    agency: 'Cơ quan',
    group: 'Nhóm cơ quan',
    plan: 'Kế hoạch',
    person: 'Người',
    document: 'Văn bản',
  } satisfies Record<SearchHit['kind'], string>,
  commands: 'Việc cần làm',
  recent: 'Vừa mở',
  scattered: 'Có đủ các từ, nhưng đứng rời nhau',
  none: 'Không tìm thấy. Thử ít chữ hơn; gõ không dấu cũng được.',
  keys: '↑ ↓ chọn · Enter mở · Esc đóng',
  command: {
    plan: 'Mở bảng kế hoạch',
    print: 'In phụ lục',
    import: 'Nhập từ Word/Excel…',
    check: 'Soát lỗi',
    life: 'Ban hành, sửa đổi kế hoạch',
    compare: 'So sánh hai bản kế hoạch',
    nextYear: 'Sang năm mới…',
    newPlan: 'Kế hoạch mới…',
    agencies: 'Danh bạ cơ quan',
    newAgency: 'Thêm cơ quan',
    reorganise: 'Sắp xếp tổ chức…',
    committee: 'Thành viên Ban Chỉ đạo',
    history: 'Lịch sử thay đổi',
    trash: 'Thùng rác',
    newWindow: 'Mở cửa sổ mới',
  },
};
