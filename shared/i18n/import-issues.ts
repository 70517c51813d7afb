import type { ColumnId } from '../domain/plan-table/plan-fields.ts';
import { backToColumns, noContentColumn } from './import-words.ts';
import { fillSentence, type ErrorParams } from './error-sentences.ts';

/** Every doubt an import may raise beside a row, and the Vietnamese sentence shown there. */
const importIssueSentences = {
  noHeader: 'Không thấy dòng tiêu đề cột; ý nghĩa các cột được đoán theo nội dung. Hãy kiểm tra lại từng cột.',
  notLikePlan: 'Bảng này không giống kế hoạch: {reason}. Hãy kiểm tra trước khi nhập.',
  guessedYear: 'Bảng không nói chắc năm của kế hoạch; đang đoán là năm {year}. Hãy kiểm tra năm trước khi nhập.',
  yearlessDeadline: 'Thời hạn “{text}” không ghi năm; năm {year} là đoán.',
  noContentColumn: `${noContentColumn} ${backToColumns} và chọn một cột.`,
  noLeadColumn: `Không thấy cột đơn vị chủ trì nên các nhiệm vụ chưa có đơn vị nào. ${backToColumns} và chọn, nếu bảng có cột này.`,
  noDeadlineColumn: `Không thấy cột thời hạn nên các nhiệm vụ chưa có hạn. ${backToColumns} và chọn, nếu bảng có cột này.`,
  moreTables: 'Tệp còn {count} bảng khác chưa được đọc cùng bảng này: {tables}. Nếu cũng là kế hoạch, hãy nhập riêng.',
  tornTable: 'Bảng bị ngắt trang thành {count} bảng trong tệp ({names}); đã nối lại thành một.',
  headedTables:
    '{count} bảng cùng tiêu đề cột ({names}) được đọc thành một kế hoạch; dòng chữ phía trên mỗi bảng là tên mục. Bảng nào không thuộc kế hoạch này thì bỏ các dòng của bảng đó.',
  continuedTable: '{name} trong tệp, bắt đầu bằng “{begins}”, được đọc tiếp vào bảng này vì số thứ tự đi tiếp.{above}',
  lineBetween: 'Phía trên {name} còn có dòng không được đưa vào kế hoạch: {text}',
  joinedDeadline: `Thời hạn được ghép từ các cột {columns}, ví dụ “{text}”. ${backToColumns} và chọn “Cột riêng” cho cột đầu, nếu cần in đúng từng cột như bản gốc.`,
  monthNumbers: 'Cột “{column}” chỉ ghi số tháng; thời hạn được ghi thành chữ, ví dụ “{text}”.',
  monthFromAbove: 'Ô tháng của dòng này để trống; tháng được lấy từ dòng phía trên thành “{text}”. Hãy kiểm tra lại.',
  tickedDeadline: 'Bảng không có cột thời hạn; thời hạn được đọc từ dấu đánh ở các cột {columns}, ví dụ “{text}”. Các cột đó vẫn được giữ thành cột riêng.',
  doubtfulContinuation: 'Dòng {line} trong tệp không có số thứ tự nên được ghép vào nhiệm vụ này. Hãy kiểm tra xem có phải một nhiệm vụ riêng không.',
  severalAssignments: 'Nội dung này được giao {count} lần trong cùng một ô gộp; mỗi lần (đơn vị, thời hạn, sản phẩm) là một nhiệm vụ.',
  assignmentsAsSubTasks: 'Nội dung này được giao {count} lần trong cùng một ô gộp; mỗi lần (đơn vị, thời hạn, sản phẩm) là một việc con.',
  tasksUnderNumber:
    'Ô số thứ tự {number} gộp {count} dòng, mỗi dòng có việc riêng nên mỗi dòng là một nhiệm vụ; đơn vị, thời hạn ghi ở ô gộp được ghi cho từng nhiệm vụ.',
  linesUnderNumber: 'Dòng {line} trong tệp nằm dưới cùng ô số thứ tự, không có đơn vị, thời hạn riêng nên được ghi tiếp vào nhiệm vụ này.',
  emptyDay: 'Dòng {line} trong tệp chỉ có ngày, buổi mà không có việc nên không được đưa vào: {text}',
  emptyNumbered: 'Dòng {line} trong tệp chỉ có số thứ tự {number}, không có nội dung nào, nên không được đưa vào kế hoạch.',
  pageMark: 'Dòng {line} trong tệp chỉ ghi số trang nên không được đưa vào kế hoạch: {text}',
  aside:
    'Dòng {line} trong tệp là lời chú trong bảng, không phải nhiệm vụ, nên không được đưa vào kế hoạch: {text}. Cần giữ thì chép vào ô Ghi chú của nhiệm vụ.',
  guessedSection: 'Dòng này không có số thứ tự, đơn vị, thời hạn nên được coi là tên mục. Hãy kiểm tra xem có phải phần tiếp của nhiệm vụ phía trên không.',
  emptySection: 'Mục cuối bảng không có nhiệm vụ nào. Hãy kiểm tra xem có phải lời chú dưới bảng không.',
  missingNumber: 'Không có số thứ tự. Dòng này được coi là một nhiệm vụ riêng.',
  numberGap: 'Số thứ tự nhảy từ {previous} sang {found}. Có thể thiếu dòng.',
  duplicateNumber: 'Số thứ tự {number} đã dùng ở một dòng phía trên.',
  hiddenRow: 'Dòng {line} trong tệp đang bị ẩn. Hãy kiểm tra xem có đúng là một phần của kế hoạch không.',
  hiddenColumn: 'Cột “{header}” đang bị ẩn trong tệp nên không được đưa vào. Cần giữ thì chọn ý nghĩa cho cột này.',
  hiddenColumnTaken: 'Cột “{header}” đang bị ẩn trong tệp nhưng được đưa vào kế hoạch. Hãy kiểm tra xem có đúng là một phần của kế hoạch không.',
  struckOut: 'Dòng {line} trong tệp: chữ bị gạch ngang không được đưa vào: “{text}”.',
  deletedWords: 'Dòng {line} trong tệp: chữ đã xoá trong chế độ theo dõi sửa đổi (chưa chấp nhận) không được đưa vào: “{text}”.',
  insertedWords: 'Dòng {line} trong tệp: chữ chèn thêm trong chế độ theo dõi sửa đổi (chưa chấp nhận) được đưa vào: “{text}”.',
  hiddenWords: 'Dòng {line} trong tệp: chữ bị ẩn không được đưa vào: “{text}”.',
  looksUnread:
    'Không đọc được định dạng chữ của tệp nên không biết chữ nào bị gạch ngang hay viết nhỏ phía trên; mọi chữ đều được đưa vào như chữ thường. Hãy mở tệp, đối chiếu và xoá chữ đã bị gạch bỏ.',
  struckAbove: 'Phía trên bảng: chữ bị gạch ngang không được đọc: “{text}”.',
  deletedAbove: 'Phía trên bảng: chữ đã xoá trong chế độ theo dõi sửa đổi (chưa chấp nhận) không được đọc: “{text}”.',
  insertedAbove: 'Phía trên bảng: chữ chèn thêm trong chế độ theo dõi sửa đổi (chưa chấp nhận) được đọc: “{text}”.',
  hiddenAbove: 'Phía trên bảng: chữ bị ẩn không được đọc: “{text}”.',
  trackedChanges:
    'Bảng còn sửa đổi chưa được chấp nhận (Track Changes). Chữ chèn thêm được đưa vào, chữ đã xoá thì không; từng chỗ ghi ở dòng của nó. Nếu chưa phải bản cuối, hãy chấp nhận hoặc từ chối các sửa đổi trong tệp rồi nhập lại.',
  formulasWithoutValue:
    'Có {count} ô là công thức mà tệp không lưu giá trị, nên được để trống. Hãy mở tệp bằng Excel, bấm Lưu rồi nhập lại; chương trình không tự tính công thức.',
  formulaWithoutValue:
    'Dòng {line} trong tệp: ô là công thức “{text}” mà tệp không lưu giá trị, nên được để trống. Hãy mở tệp bằng Excel, lưu rồi nhập lại, hoặc gõ nội dung.',
  raisedFigure:
    'Dòng {line} trong tệp: ở chỗ “{text}” có chữ số viết nhỏ phía trên, được coi là dấu chú thích, không phải chữ số của ngày, tháng hay tên. Chữ vẫn giữ nguyên.',
  rejoinedWords: 'Dòng {line} trong tệp: dấu ngăn cột đứng giữa chữ đã cắt rời ô này; đã nối lại thành “{text}”. Hãy kiểm tra các ô của dòng.',
  unevenRow: 'Dòng {line} trong tệp có {text}: có thể dấu ngăn cột nằm trong chữ, hoặc thiếu ô, nên chữ có thể đứng sai cột. Hãy kiểm tra từng ô.',
  cellComment: 'Dòng {line} trong tệp: có ý kiến ghi bên lề, không được đưa vào: “{text}”.',
  cellNote: 'Dòng {line} trong tệp: có chú thích dưới trang, không được đưa vào: “{text}”.',
  errorValue: 'Dòng {line} trong tệp: ô báo lỗi “{text}” của bảng tính nên được để trống. Hãy gõ lại nội dung.',
  leftOut: 'Dòng {line} trong tệp là dòng cộng, ghi chú hoặc chữ ký dưới bảng nên không được đưa vào kế hoạch: {text}',
  rolesInCell: 'Một ô ghi cả hai vai. Được hiểu là: chủ trì {lead}; phối hợp {coordinator}. Nguyên văn ô được giữ; nếu hiểu chưa đúng, hãy sửa lại ô này.',
  doubtfulName: 'Chưa chắc “{name}” là tên một cơ quan nên chưa thêm vào danh bạ. Hãy chọn tên này là gì.',
  doubtfulNear: 'Chưa chắc “{name}” là tên một cơ quan nên chưa thêm vào danh bạ; gần giống: {near}. Hãy chọn tên này là gì.',
  lineEndHyphen: 'Ở chỗ “{words}” có dấu ngắt từ ẩn (mã {code}) cuối dòng: có thể là dấu gạch nối. Dấu ẩn đã bỏ; nếu thiếu gạch nối, hãy gõ thêm.',
  privateLetter:
    'Ở chỗ “{words}” có ký hiệu riêng của một phông chữ (mã {code}) không hiện được ở nơi khác nên đã bỏ. Nếu cần, hãy gõ ký hiệu thay, ví dụ “-” hoặc “•”.',
  emptyContent: 'Chưa có nội dung nhiệm vụ.',
  emptyLead: 'Chưa có đơn vị chủ trì.',
  sameAsAbove: 'Ghi “{text}”, chưa nêu tên đơn vị. Hãy gõ tên nếu cần theo dõi.',
  emptyDeadline: 'Chưa có thời gian thực hiện.',
  unclearDeadline: 'Chưa hiểu chắc thời hạn “{text}”. Nguyên văn được giữ; có thể làm rõ sau trong bảng kế hoạch.',
} as const;

export type ImportIssueCode = keyof typeof importIssueSentences;

export interface ImportIssue {
  /** 1-based index among the result's rows; 0 is the whole table. */
  readonly row: number;
  readonly key: number | null;
  readonly field: ColumnId | null;
  readonly code: ImportIssueCode;
  readonly params: ErrorParams;
  readonly severity: 'warning' | 'error';
}

export function importIssueSentence(issue: Pick<ImportIssue, 'code' | 'params'>): string {
  return fillSentence(importIssueSentences[issue.code], issue.params);
}

/** What is said at a task that the lower half of a row went into; no doubt unless `doubtfulContinuation` says so. */
export const joinedRowSentence = (line: number): string => `Dòng ${line} trong tệp được nối vào đây, vì là nửa dưới của dòng bị ngắt trang.`;
