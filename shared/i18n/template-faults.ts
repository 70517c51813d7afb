/** What is wrong with a place of an office's Word template. */
export type TemplateFault =
  | { readonly code: 'unknown'; readonly typed: string; readonly nearest: string | null }
  | { readonly code: 'notOfKind'; readonly typed: string; readonly kinds: string }
  | { readonly code: 'outsideList'; readonly typed: string; readonly lists: string }
  | { readonly code: 'notInThisList'; readonly typed: string; readonly list: string; readonly lists: string }
  | { readonly code: 'brace'; readonly typed: string }
  | { readonly code: 'notClosed'; readonly typed: string; readonly closing: string }
  | { readonly code: 'notOpened'; readonly typed: string }
  | { readonly code: 'closesAnother'; readonly typed: string; readonly closing: string }
  | { readonly code: 'listWithin'; readonly typed: string; readonly list: string }
  | { readonly code: 'noList'; readonly typed: string; readonly value: string }
  | { readonly code: 'listAsValue'; readonly typed: string; readonly list: string }
  | { readonly code: 'acrossCells'; readonly typed: string }
  | { readonly code: 'notAlone'; readonly typed: string }
  | { readonly code: 'twice'; readonly typed: string };

/** The sentence of a fault, without its place. */
export function templateFaultSentence(fault: TemplateFault): string {
  const { typed } = fault;
  switch (fault.code) {
    case 'unknown':
      return `không có trường ${typed}${fault.nearest === null ? '' : `; gần nhất là ${fault.nearest}`}`;
    case 'notOfKind':
      return `trường ${typed} không có ở loại văn bản này, chỉ có ở ${fault.kinds}`;
    case 'outsideList':
      return `trường ${typed} chỉ đứng trong ${fault.lists}`;
    case 'notInThisList':
      return `${fault.list} không có trường ${typed}; trường này đứng trong ${fault.lists}`;
    case 'brace':
      return fault.typed === '{' ? 'dấu { chưa có dấu } đi kèm trong cùng một đoạn' : 'dấu } không có dấu { đứng trước';
    case 'notClosed':
      return `danh sách ${typed} chưa kết thúc bằng ${fault.closing}`;
    case 'notOpened':
      return `${typed} kết thúc một danh sách chưa bắt đầu`;
    case 'closesAnother':
      return `${typed} không khớp, ở đây cần ${fault.closing}`;
    case 'listWithin':
      return `danh sách ${typed} nằm trong danh sách ${fault.list}; danh sách không lồng nhau`;
    case 'noList':
      return `${typed} không lặp được; hãy dùng ${fault.value}`;
    case 'listAsValue':
      return `${typed} là một danh sách; hãy dùng ${fault.list}`;
    case 'acrossCells':
      return `danh sách ${typed} bắt đầu trong bảng và kết thúc ở ngoài bảng hoặc ở bảng khác`;
    case 'notAlone':
      return `trường ${typed} phải đứng một mình trong một đoạn, ngoài các danh sách`;
    case 'twice':
      return `trường ${typed} chỉ đặt được một lần`;
  }
}
