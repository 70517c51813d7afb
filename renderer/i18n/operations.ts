import type { WriterName } from '../../shared/api/contract.ts';
import { RESULTS_DECIDED, RESULTS_TAKEN, TEXTS_CLEANED, type PlanStep, type ProgramNote } from '../../shared/api/history.api.ts';

/** What was done, as it reads after "Đã hoàn tác:" and in a history. */
const operationNames = {
  'committees.create': 'thêm Ban Chỉ đạo',
  'committees.remove': 'xóa Ban Chỉ đạo',
  'committees.update': 'sửa thông tin Ban Chỉ đạo',
  'agencies.create': 'thêm cơ quan',
  'succession.apply': 'sắp xếp tổ chức',
  'succession.applyStarters': 'sắp xếp tổ chức',
  'people.addMany': 'thêm danh sách thành viên',
  'people.add': 'thêm thành viên',
  'people.update': 'sửa thành viên',
  'people.remove': 'xóa thành viên',
  'agencies.update': 'sửa cơ quan',
  'agencies.remove': 'xóa cơ quan',
  'agencies.unify': 'gộp cơ quan trùng',
  'agencies.learnAlias': 'ghi tên gọi khác của',
  'agencies.setGroupMembers': 'sửa nhóm',
  'plans.create': 'tạo kế hoạch',
  'plans.update': 'sửa kế hoạch',
  'plans.addColumn': 'thêm cột',
  'plans.removeColumn': 'xóa cột',
  'plans.renameColumn': 'đổi tiêu đề cột',
  'plans.moveColumn': 'chuyển chỗ cột',
  'plans.hideColumn': 'ẩn cột',
  'plans.showColumn': 'hiện cột',
  'plans.changeNumbering': 'đổi cách đánh số của',
  'plans.remove': 'xóa kế hoạch',
  'sections.add': 'thêm mục',
  'sections.rename': 'sửa tên mục',
  'sections.remove': 'bỏ mục',
  'tasks.add': 'thêm',
  'tasks.edit': 'sửa',
  'tasks.paste': 'dán vào',
  'tasks.setTogether': 'sửa chung',
  'tasks.remove': 'xóa',
  'tasks.move': 'chuyển chỗ',
  'tasks.shiftLevel': 'đổi bậc',
  'tasks.confirmDeadline': 'xác định thời hạn',
  'planLife.adopt': 'ban hành theo',
  'planLife.amend': 'sửa đổi theo',
  'planLife.close': 'kết thúc',
  'planLife.reopen': 'mở lại',
  'planLife.createNextYear': 'lập kế hoạch năm mới',
  'trash.restore': 'khôi phục',
  'lint.ignore': 'bỏ qua lời nhắc của',
  'periods.generate': 'tạo kỳ báo cáo',
  'periods.update': 'sửa kỳ',
  'periods.remove': 'xóa kỳ',
  'calendar.setDays': 'đổi lịch làm việc:',
  'calendar.setOwnDays': 'đổi ngày nghỉ, làm bù riêng:',
  'calendar.setSource': 'ghi văn bản công bố lịch làm việc',
  'reporting.updateSettings': 'đổi cách tính',
  'reporting.record': 'ghi báo cáo của',
  'reporting.editReport': 'sửa kết quả của',
  'reporting.editSubmission': 'sửa ngày, số văn bản báo cáo của',
  'reporting.removeSubmission': 'xóa báo cáo của',
  'reporting.accept': 'xác nhận kết quả:',
  'reporting.return': 'trả lại kết quả:',
  [RESULTS_DECIDED]: 'xác nhận hoặc trả lại',
  'extensions.ask': 'ghi xin gia hạn:',
  'extensions.grant': 'gia hạn:',
  'extensions.extend': 'gia hạn:',
  'extensions.refuse': 'không gia hạn:',
  'taskEvents.record': 'ghi sự kiện:',
  'taskEvents.remove': 'xóa sự kiện:',
  'taskFlags.set': 'ghi tình trạng:',
  'taskFlags.lift': 'bỏ tình trạng:',
  'evidence.attach': 'đính kèm',
  'evidence.detach': 'gỡ tệp',
  'imports.confirm': 'nhập',
  'imports.sample': 'mở sổ mẫu',
  'merge.confirm': 'gộp báo cáo',
  'planViews.save': 'lưu bộ lọc',
  'planViews.remove': 'bỏ bộ lọc',
  'documents.rememberAnnexOptions': 'đổi cách in',
  'history.undo': 'hoàn tác',
  'history.redo': 'làm lại',
  [TEXTS_CLEANED]: 'bỏ ký tự ẩn, ký hiệu không in được ở',
  [RESULTS_TAKEN]: 'coi là đã xác nhận khi nâng cấp:',
} as const satisfies Record<WriterName | PlanStep | ProgramNote | typeof RESULTS_DECIDED, string>;

function operationName(operation: string): string {
  return Object.hasOwn(operationNames, operation) ? operationNames[operation as keyof typeof operationNames] : operation;
}

/** "sửa 1 nhiệm vụ", "tạo kế hoạch Kế hoạch năm 2026" */
export function stepInWords({
  operation,
  reverses = null,
  subject,
}: {
  readonly operation: string;
  readonly reverses?: string | null;
  readonly subject: string;
}): string {
  const act = reverses === null ? '' : `: ${operationName(reverses)}`;
  return `${operationName(operation)}${act} ${subject}`.trim();
}
