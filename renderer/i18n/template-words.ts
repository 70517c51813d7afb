import type { TemplateOfPaper } from '../../shared/api/paper-templates.api.ts';
import { formatDay, formatNumber } from './format.ts';

const given = (givenAt: string): string => `đưa vào ngày ${formatDay(new Date(givenAt))}`;

/** Words of the office's own Word templates. */
export const templateWords = {
  open: 'Mẫu Word…',
  title: 'Mẫu Word của cơ quan',
  teach: 'Đưa vào tệp .docx của cơ quan có các trường như {so}, {trich_yeu}; văn bản cùng loại lưu được theo mẫu ấy. Mỗi loại một mẫu.',
  kind: 'Loại văn bản',
  withTemplate: (name: string) => `${name} ✓`,
  none: 'Loại này chưa có mẫu.',
  given,
  save: (name: string) => `Lưu tệp mẫu ${name}`,
  saved: (name: string) => `Đã lưu ${name}`,
  choose: 'Chọn tệp mẫu…',
  replace: 'Thay bằng tệp khác…',
  remove: 'Gỡ mẫu',
  plain: 'Vẫn nhận mẫu không có trường',
  checking: 'Đang kiểm tra mẫu…',
  taken: (name: string, fields: number) => `Đã nhận mẫu ${name}: ${formatNumber(fields)} trường`,
  removed: (name: string) => `Đã gỡ mẫu ${name}`,
  fields: {
    title: 'Các trường để chép vào mẫu',
    find: 'Tìm trường theo tên, ý nghĩa…',
    keys: 'Enter hoặc bấm để chép, rồi dán vào chỗ cần điền trong Word.',
    copy: (typed: string, label: string) => `Chép ${typed}: ${label}`,
    copied: (typed: string) => `Đã chép ${typed}`,
    nothing: 'Không có trường nào khớp.',
    inList: (list: string) => `trong {#${list}}`,
  },
  fill: {
    verb: 'Lưu bằng mẫu của cơ quan (Word)',
    which: ({ name, givenAt, since }: TemplateOfPaper) => `${name}, ${given(givenAt)}${since === 'then' ? ', mẫu lúc ban hành' : ''}`,
    ask: 'Mẫu và văn bản chưa khớp',
    goOn: 'Vẫn lưu',
    cancel: 'Để xem lại',
    saved: (file: string, { name, givenAt, since }: TemplateOfPaper, issued: boolean) =>
      `Đã lưu ${file} theo mẫu ${name}, ${given(givenAt)}${since === 'then' ? ' (mẫu lúc ban hành)' : issued ? ' (mẫu hiện nay; lúc ban hành chưa có mẫu)' : ''}`,
  },
};
