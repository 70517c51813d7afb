import type { PaperContent, PaperFinding } from '../../api/papers.api.ts';
import { formatDate, type CivilDate } from '../civil-date.ts';
import { wrongCapitals } from '../lint/capital-letters.ts';
import { oldEncodingOf } from '../text/old-encoding.ts';
import type { PaperForm } from '../register/series.ts';
import { bodyTexts, noteTexts } from './body-texts.ts';
import { around, field, look, stretchAt } from './paper-findings.ts';

interface NamingPaper {
  readonly about: string;
  readonly form: PaperForm;
  readonly content: PaperContent;
  /** Names of bodies that ended before the paper's day, with who goes on. */
  readonly ended: readonly { readonly name: string; readonly on: string; readonly now: string | null }[];
}

/** Five words and more, all in capitals, within a sentence: a title that was taken over. A heading is raised by its style. */
const capitals = /\p{Lu}{2,}(?:[ ,-]+\p{Lu}{2,}){4,}/u;

/** Bodies that ended before its day, and *Ban Chỉ đạo* in small letters. */
export function nameFindings({ content, about, ended, form }: NamingPaper): PaperFinding[] {
  const texts = [about, ...content.addressees, ...content.recipients, ...bodyTexts(content.body.filter(({ kind }) => kind !== 'heading'))];
  const gone = ended.filter(({ name }) => texts.some((text) => hasName(text, name)));
  const raised = texts.map((text) => capitals.exec(text)?.[0]).find((found) => found !== undefined);
  // A note is often taken over whole from another file, and is too little of a paper to tell in it.
  const old = oldEncodingOf(texts) ?? noteTexts(content.body).reduce<ReturnType<typeof oldEncodingOf>>((found, text) => found ?? oldEncodingOf([text]), null);
  const slips = texts.flatMap((text) => wrongCapitals(text, { smallToo: true }).map((slip) => ({ ...slip, text })));
  const [slip] = slips;
  return [
    ...gone.map(({ name, on, now }) =>
      look(
        'agency-ended',
        `“${name}” đã kết thúc hoạt động ngày ${formatDate(on as CivilDate)}${now === null ? '' : `, nay là ${now}`}. Hãy xem lại tên trong văn bản.`,
        { words: name },
      ),
    ),
    ...(raised === undefined
      ? []
      : [
          look(
            'raised',
            `Có tên viết toàn chữ hoa giữa câu: “${raised.slice(0, 60)}${raised.length > 60 ? '…' : ''}”. Nếu là tên kế hoạch chép từ tiêu đề, hãy viết lại chữ thường.`,
            { words: raised },
          ),
        ]),
    ...(old === null
      ? []
      : [look('old-encoding', `Có chữ gõ bằng bảng mã cũ (${old === 'tcvn3' ? 'TCVN3, .VnTime' : 'VNI'}), in ra sẽ sai chữ. Hãy chuyển mã rồi dán lại.`)]),
    ...(form === 'party' && /\b(?:UBND|ủy ban nhân dân)/iu.test(content.head.parent)
      ? [
          look(
            'party-parent',
            `Cơ quan cấp trên “${content.head.parent}” là cơ quan Nhà nước, đứng trên văn bản của Đảng. Hãy xem lại ở “Đầu văn bản”.`,
            field('parent'),
          ),
        ]
      : []),
    ...(slip === undefined
      ? []
      : [
          look(
            'capitals',
            `Viết hoa chưa đúng Phụ lục II Nghị định 30/2020/NĐ-CP: “${around(slip.text, slip.wrong)}” (đúng là “${slip.right}”)${slips.length > 1 ? `; còn ${slips.length - 1} chỗ nữa` : ''}.`,
            { words: stretchAt(slip.text, slip.wrong) },
          ),
        ]),
  ];
}

/** The name whole: *UBND xã Sơn* is not in *UBND xã Sơn Trường*. */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/^(?:\p{L}|\s\p{Lu})/u.test(text.slice(at + name.length)) && !/\p{L}$/u.test(text.slice(0, at))) return true;
  }
  return false;
}
