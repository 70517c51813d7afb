import { fillSentence, type ErrorParams } from './error-sentences.ts';

/** Everything a merge may point at, and the sentence shown beside it. */
const mergeRemarkSentences = {
  // the file
  recognisedByText: 'Phiếu không còn mã; được nhận ra theo tên đơn vị và nội dung nhiệm vụ. Hãy xem lại đơn vị và kỳ báo cáo.',
  addresseeFromTasks: 'Phiếu không ghi tên đơn vị; đơn vị {addressee} được suy ra từ các nhiệm vụ trong phiếu. Hãy xem lại.',
  addresseeByHand: 'Phiếu không rõ của đơn vị nào; đơn vị {addressee} do người nhập chọn.',
  addresseeSimilar: 'Tên đơn vị ghi “{text}”, gần với {addressee}. Hãy xem lại.',
  addresseeDiffers: 'Phiếu cấp cho {addressee} nhưng bên trong ghi đơn vị “{text}”. Hãy xem lại.',
  formerAddressee: 'Phiếu cấp cho {former}, nay {addressee} thực hiện thay nên được ghi cho {addressee}.',
  codesDiffer: 'Mã phiếu in trên phiếu khác mã ẩn trong tệp. Chương trình theo mã ẩn. Hãy xem lại.',
  severalCodes: 'Trong tệp có phiếu của nhiều đơn vị hoặc nhiều kỳ; chỉ phiếu mã {formCode} được nhận ra. Hãy tách mỗi phiếu thành một tệp.',
  hiddenSheet: 'Trang “{sheet}” trong tệp bị ẩn nên các câu trả lời trên đó không được ghi. Hãy mở tệp, cho hiện trang rồi nhập lại nếu cần.',
  looksUnread: 'Không đọc được định dạng chữ của tệp nên không biết chữ nào bị gạch ngang; mọi chữ đều được đọc như chữ thường. Hãy mở tệp gốc và đối chiếu.',
  formulaInHead: '{label} trong phiếu là công thức (đang là “{text}”), không phải chữ đã gõ, nên để trống. Hãy xem tệp gốc.',
  planEdited: 'Kế hoạch đã được sửa sau khi phát phiếu này. Hãy xem lại các nhiệm vụ có thay đổi.',
  phraseByMembers:
    'Phiếu này gửi cho “{addressee}” trước khi nêu các cơ quan trong cụm từ. Kết quả được ghi cho cả cụm từ; từ nay từng cơ quan có phiếu riêng.',
  sameFile: 'Tệp trùng với một tệp đã có trong đợt này hoặc đã gộp trước đây. Không ghi lại.',
  documentDateSerial: 'Ngày báo cáo là số {text}, được hiểu là ngày {value} mất định dạng. Hãy xem lại.',
  documentDateAhead: 'Ngày báo cáo {value} ở sau hôm nay nên không dùng làm ngày nhận. Hãy xem lại ngày báo cáo và ngày nhận.',
  documentDateUnclear: 'Không đọc được ngày báo cáo “{text}”; để trống ngày.',
  // the row
  rowUnknown: '{place}: dòng “{text}” không khớp nhiệm vụ nào của kế hoạch nên chưa được ghi.',
  taskTwice: '{place}: nhiệm vụ {number} đã có ở dòng trên; dòng này (“{text}”) chưa được ghi.',
  notItsTask: '{place}: nhiệm vụ {number} không giao cho đơn vị này.',
  matchedBySimilarText: '{place}: dòng được khớp với nhiệm vụ {number} theo nội dung gần giống.',
  matchedByNumber: '{place}: dòng được khớp với nhiệm vụ {number} chỉ theo số thứ tự.',
  contentDiffers: '{place}: nội dung trong phiếu khác nội dung nhiệm vụ {number}; có thể dòng đã bị chép nhầm.',
  contentAltered:
    '{place}: nội dung trong phiếu không còn đúng nguyên văn nhiệm vụ {number} (phiếu hoặc kế hoạch đã được sửa); kế hoạch giữ nguyên. Hãy xem lại câu trả lời.',
  deadlineAltered: '{place}: phiếu ghi thời hạn nhiệm vụ {number} là “{text}”, kế hoạch ghi “{deadline}”; kế hoạch giữ nguyên.',
  rowMoved: '{place}: mã ẩn của dòng là của nhiệm vụ khác, có thể do sắp xếp lại; đã theo nội dung, là nhiệm vụ {number}. Hãy xem lại.',
  taskGone: '{place}: nhiệm vụ của dòng này không còn trong kế hoạch; nội dung gần giống nhiệm vụ {number}. Hãy chọn; chưa ghi dòng này.',
  placedByHand: '{place}: dòng không khớp nhiệm vụ nào, được xếp bằng tay vào nhiệm vụ {number}. Hãy xem lại trước khi ghi.',
  continuedRow: '{place}: dòng không có số thứ tự được nối vào nhiệm vụ {number} phía trên.',
  noAnswerColumns: 'Bảng “{table}” không có cột trả lời nào nhận ra được.',
  columnIgnored: '“{table}”: “{column}” không phải cột của phiếu nên không được ghi, ví dụ “{text}”. Hãy xem tệp gốc.',
  hiddenRow: '{place}: dòng đang bị ẩn trong tệp; câu trả lời trên đó vẫn được đọc. Hãy xem lại trước khi ghi.',
  cellComment: '{place}: ô có ghi chú kèm theo, không được ghi vào sổ: “{text}”. Hãy xem lại.',
  struckOut: '{place}: chữ bị gạch ngang không được ghi vào sổ: “{text}”. Hãy xem lại.',
  wordsDeleted: '{place}: chữ đã xoá trong chế độ theo dõi sửa đổi không được ghi vào sổ: “{text}”. Hãy xem lại.',
  wordsInserted: '{place}: chữ chèn thêm trong chế độ theo dõi sửa đổi được đọc như chữ thường: “{text}”. Hãy xem lại.',
  wordsHidden: '{place}: chữ bị ẩn trong tệp không được ghi vào sổ: “{text}”. Hãy xem lại.',
  figureRaised: '{place}: ở chỗ “{text}” có chữ số viết nhỏ phía trên, có thể là dấu chú thích. Hãy xem lại.',
  wordsRejoined: '{place}: dấu ngăn cột đứng giữa chữ đã cắt rời ô này; đã nối lại thành “{text}”. Hãy xem lại.',
  rowUneven: '{place}: dòng có {text} nên chữ có thể đứng sai cột. Hãy xem lại trước khi ghi.',
  // a figure
  figureUnknown: '{place}: “{text}” không khớp số liệu nào hỏi đơn vị này nên chưa được ghi.',
  figureTwice: '{place}: số liệu “{name}” đã có ở dòng trên; dòng này (“{text}”) chưa được ghi.',
  figureMerged: '{place}: ô số liệu gộp chung với ô phía trên; số chỉ được đọc cho dòng trên. Hãy hỏi lại đơn vị.',
  figureRenamed: '{place}: phiếu ghi “{text}”, sổ ghi “{name}”. Hãy xem lại; chưa ghi số này.',
  figureNoNumber: '{place}: “{text}” không đọc được thành một số; được giữ nguyên chữ. Hãy xem lại.',
  figureAsked: '{place}: {text}',
  figureEmptied: 'Số liệu “{name}”: ô nay để trống, trước đây có số; số cũ chưa bị xóa.',
  // the value
  mergedAnswer: '{place}: ô trả lời gộp chung cho nhiều nhiệm vụ; được đề xuất cho từng nhiệm vụ. Hãy đánh dấu nếu đúng; chưa ghi ô này.',
  formulaValue: '{place}: ô là công thức, kết quả lưu sẵn trong tệp là “{text}”. Hãy xem lại; chưa ghi ô này.',
  formulaWithoutValue: '{place}: ô là công thức nhưng tệp không lưu kết quả nên không có gì để ghi. Hãy hỏi lại đơn vị.',
  errorValue: '{place}: ô báo lỗi “{text}” của bảng tính, không phải câu trả lời nên không được ghi. Hãy hỏi lại đơn vị.',
  percentFraction: '{place}: tỷ lệ “{text}” có thể là {whole} % hoặc {other} %; chưa ghi tỷ lệ này. Hãy đánh dấu một trong hai.',
  percentOther: '{place}: cách đọc khác của tỷ lệ “{text}”: {other} % thay vì {whole} %.',
  percentDot: '{place}: tỷ lệ “{text}” dùng dấu chấm; được hiểu là {value} %.',
  percentNotNumber: '{place}: tỷ lệ “{text}” không phải một số từ 0 đến 100 nên không được ghi.',
  progressSimilar: '{place}: tiến độ “{text}” được hiểu là {value}. Hãy xem lại.',
  progressUnknown: '{place}: tiến độ “{text}” không phải Vượt, Đạt hay Chậm nên không được ghi.',
  dateNotRead: '{place}: ngày “{text}” không đọc được theo ngày/tháng/năm nên không được ghi.',
  dateSerial: '{place}: ô ghi số {text}, có thể là ngày {value} mất định dạng. Hãy xem lại; chưa ghi ngày này.',
  dateShortYear: '{place}: ngày “{text}” viết năm hai chữ số; được hiểu là {value}. Hãy xem lại.',
  looksLikeFormula: '{place}: nội dung bắt đầu như một công thức (“{text}”); được giữ là chữ, không chạy.',
  // against what is known
  copiedText: 'Nhiệm vụ {number}: nội dung giống kỳ trước, nếu khác thì chỉ khác ngày. Có thể phiếu được chép lại.',
  emptied: 'Nhiệm vụ {number}: ô “{field}” nay để trống, trước đây có nội dung; nội dung cũ chưa bị xóa.',
  percentFalling: 'Nhiệm vụ {number}: tỷ lệ giảm từ {before} % xuống {after} %.',
  reopened: 'Nhiệm vụ {number}: trước đây đã báo hoàn thành, nay báo chưa xong.',
  doneWithoutDay: 'Nhiệm vụ {number}: báo 100 % nhưng không ghi ngày hoàn thành; đúng hạn hay quá hạn sẽ tính theo ngày nhận báo cáo.',
  dateOutsideWindow: 'Nhiệm vụ {number}: ngày hoàn thành {date} nằm ngoài kỳ số liệu ({start} đến {end}).',
  olderThanKnown: 'Báo cáo này đề ngày {date}, trước báo cáo đã ghi ngày {known}.',
  figures: 'Nhiệm vụ {number}: {text}',
} as const;

export type MergeRemarkCode = keyof typeof mergeRemarkSentences;

export function mergeRemarkSentence(code: MergeRemarkCode, params: ErrorParams): string {
  return fillSentence(mergeRemarkSentences[code], params);
}
