import type { PaperContent, PaperFinding, PlaceInDraft, PaperFigure, PaperPassage, PaperRun } from '../../api/papers.api.ts';
import { formatDate, parseCivilDate, yearOf, type CivilDate } from '../civil-date.ts';
import type { PaperForm } from '../register/series.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { bodyRuns, bodyTexts, noteTexts, runsText } from './body-texts.ts';
import { nameFindings } from './check-names.ts';
import { around, field, look, must, room, stretchAt } from './paper-findings.ts';
import { kindRules, type PaperKind } from './paper-kinds.ts';

/** A paper with what the data says of it, on its day. */
export interface PaperToCheck {
  readonly kind: PaperKind;
  readonly form: PaperForm;
  readonly about: string;
  readonly dated: string | null;
  readonly content: PaperContent;
  readonly figures: readonly PaperFigure[];
  readonly passages: readonly PaperPassage[];
  /** What is to go out with it. */
  readonly annexes: readonly AnnexToCheck[];
  /** What the data of its passages is asked about. */
  readonly ofData: readonly PaperFinding[];
  /** Names of bodies that ended before the paper's day, with who goes on. */
  readonly ended: readonly { readonly name: string; readonly on: string; readonly now: string | null }[];
  /** Who may sign on its day; empty: the register of members does not say. */
  readonly signers: readonly string[];
  /** The year its plan or period belongs to; null: of none. */
  readonly year: number | null;
  /** The day its figures count on; null: it has none. */
  readonly dataDay: string | null;
}

/** Words with what the data says of them. */
type FiguredWords = Pick<PaperToCheck, 'about' | 'content' | 'figures' | 'passages'>;

/** `gone`: the plan, its version or the paper is no more; `draft`: a paper that goes out within this one, and as it stands. */
export type AnnexToCheck =
  | { readonly kind: 'gone' | 'whole' }
  | (FiguredWords & {
      readonly kind: 'draft';
      readonly name: string;
      /** Papers of its own, which are not printed within another. */
      readonly papers: number;
      /** Tables of its own that are no more. */
      readonly gone: number;
    });

/** What has to be looked at before a paper is signed. `must` holds its issue up; `look` may be right. */
export function checkPaper(paper: PaperToCheck): PaperFinding[] {
  return [
    ...missingParts(paper),
    ...figureFindings(paper),
    ...annexFindings(paper),
    ...authorityFindings(paper),
    ...dayFindings(paper),
    ...nameFindings(paper),
    ...numberFindings(paper),
    ...paper.ofData,
  ];
}

const rooms = new RegExp(room, 'gu');

function missingParts({ kind, about, content }: PaperToCheck): PaperFinding[] {
  const rules = kindRules(kind);
  const left = roomLeft({ about, content });
  const blank = noteTexts(content.body).findIndex((text) => text.trim() === '');
  return [
    ...(about.trim() === '' ? [must('about', 'Chưa có trích yếu. Hãy ghi trích yếu của văn bản.', field('about'))] : []),
    ...(rules.addressed === true && content.addressees.length === 0
      ? [must('addressees', 'Chưa có nơi kính gửi. Hãy ghi ít nhất một nơi.', field('addressees'))]
      : []),
    ...(content.body.length === 0 ? [must('body', 'Văn bản chưa có nội dung.')] : []),
    ...(blank === -1 ? [] : [must('note-empty', `Chú thích số ${blank + 1} chưa có lời. Hãy ghi lời chú thích, hoặc xóa số của nó trong nội dung.`)]),
    ...(content.signer.trim() === '' ? [must('signer', 'Chưa có người ký. Hãy chọn hoặc gõ họ tên người ký.', field('signer'))] : []),
    ...(rules.twoSign === true && content.secretary.trim() === ''
      ? [must('secretary', 'Chưa có thư ký của biên bản. Hãy ghi họ tên thư ký.', field('secretary'))]
      : []),
    ...(rules.twoSign !== true && content.secretary.trim() !== ''
      ? [
          must(
            'secretary-extra',
            'Loại văn bản này một người ký; có tên thư ký ở bên trái thì nơi nhận không còn chỗ in. Hãy xóa tên thư ký.',
            field('secretary'),
          ),
        ]
      : []),
    ...(content.head.place.trim() === ''
      ? [must('place', 'Chưa có địa danh trước ngày văn bản. Hãy ghi ở “Đầu văn bản”, hoặc ở Ban Chỉ đạo để mọi văn bản dùng chung.', field('place'))]
      : []),
    ...(content.head.issuer.trim() === '' ? [must('issuer', 'Chưa có tên cơ quan ban hành ở đầu văn bản.', field('issuer'))] : []),
    ...(rules.letters !== null && rules.twoSign !== true && content.recipients.length === 0
      ? [look('recipients', 'Chưa có nơi nhận.', field('recipients'))]
      : []),
    ...(left === null
      ? []
      : [
          rules.letters === null
            ? look('room', `Có ${left.places} chỗ để chấm, để điền bằng tay: “${left.first}”.`, left.at)
            : must(
                'room',
                `Còn ${left.places} chỗ để chấm chưa điền: “${left.first}”. Hãy điền hoặc xóa trước khi ban hành; bản dự thảo vẫn in được.`,
                left.at,
              ),
        ]),
  ];
}

/** How many places are still to be filled, and the words around the first; null: none. */
function roomLeft({ about, content }: Pick<PaperToCheck, 'about' | 'content'>): { places: number; first: string; at: PlaceInDraft } | null {
  const left = [about, ...content.addressees, ...content.recipients, ...bodyTexts(content.body)].filter((text) => room.test(text));
  const [first] = left;
  return first === undefined
    ? null
    : { places: left.reduce((sum, text) => sum + [...text.matchAll(rooms)].length, 0), first: around(first), at: { words: stretchAt(first, room) } };
}

/** What goes out with a paper bears its date and signature, and is looked at as it is. */
function annexFindings({ annexes }: PaperToCheck): PaperFinding[] {
  const gone = annexes.filter(({ kind }) => kind === 'gone').length;
  return [
    ...(gone === 0 ? [] : [must('annex-gone', `${gone} phụ lục không còn trong sổ nên không in được. Hãy khôi phục từ Thùng rác, hoặc bỏ khỏi văn bản.`)]),
    ...annexes.flatMap((annex) => (annex.kind === 'draft' ? draftFindings(annex) : [])),
  ];
}

function draftFindings(draft: Extract<AnnexToCheck, { kind: 'draft' }>): PaperFinding[] {
  const { name, about, content, papers, gone } = draft;
  const left = roomLeft(draft);
  const { lost, changed } = figuresApart(draft);
  const held = (code: string, why: string): PaperFinding => must(code, `“${name}” đi kèm ${why}. Hãy mở văn bản đó và sửa trước khi ban hành.`);
  return [
    ...(about.trim() === '' || content.body.length === 0 ? [held('annex-empty', 'chưa có trích yếu hoặc nội dung')] : []),
    ...(left === null ? [] : [held('annex-room', `còn ${left.places} chỗ để chấm chưa điền: “${left.first}”`)]),
    ...(lost.length > 0 ? [held('annex-figure-lost', `có ${lost.length} số liệu không còn trong dữ liệu (“${lost[0]!}”)`)] : []),
    ...(changed.length > 0 ? [held('annex-figure-changed', `có ${changed.length} chỗ số liệu đã khác lần xem trước: ${someOf(changed)}`)] : []),
    ...(gone > 0 ? [held('annex-gone', `có ${gone} phụ lục không còn trong sổ nên không in được`)] : []),
    ...(papers > 0
      ? [look('annex-nested', `“${name}” đi kèm lại có ${papers} văn bản kèm theo của nó, không in ở đây. Nếu cần in, hãy kèm thẳng vào văn bản này.`)]
      : []),
    ...numberFindings(draft, `“${name}” đi kèm: `),
  ];
}

/** Figures and passages that the data has no more, and those that it says otherwise than when they were looked at. */
function figuresApart({ content, figures, passages }: Omit<FiguredWords, 'about'>): { lost: string[]; changed: string[] } {
  const texts = new Map(figures.map(({ id, text, label }) => [id, { text, label }]));
  const known = new Map(passages.map(({ id, digest, label }) => [id, { digest, label }]));
  const runs = allRuns(content).flatMap((run) => ('figure' in run ? [run] : []));
  const blocks = content.body.flatMap((block) => (block.kind === 'data' ? [block] : []));
  const lost = [
    ...runs.filter(({ figure }) => !texts.has(figure)).map(({ shown }) => shown),
    ...blocks.filter(({ data }) => !known.has(data)).map(({ data }) => data),
  ];
  const changed = [
    ...runs.flatMap(({ figure, shown }) => {
      const now = texts.get(figure);
      return now && now.text !== shown ? [`${now.label}: ${shown} → ${now.text}`] : [];
    }),
    ...blocks.flatMap(({ data, shown }) => {
      const now = known.get(data);
      return now && now.digest !== shown ? [now.label] : [];
    }),
  ];
  return { lost, changed };
}

const someOf = (all: readonly string[]): string => `${all.slice(0, 3).join('; ')}${all.length > 3 ? '; …' : ''}`;

function figureFindings(paper: PaperToCheck): PaperFinding[] {
  const { lost, changed } = figuresApart(paper);
  return [
    ...(lost.length > 0
      ? [
          must('figure-lost', `${lost.length} số liệu không còn trong dữ liệu (“${lost[0]!}”). Hãy chuyển thành chữ hoặc xóa khỏi văn bản.`, {
            words: lost[0]!,
          }),
        ]
      : []),
    ...(changed.length > 0
      ? [must('figure-changed', `${changed.length} chỗ số liệu đã khác lần xem trước: ${someOf(changed)}. Hãy xem lại lời văn quanh đó rồi bấm “Đã xem”.`)]
      : []),
  ];
}

/** Numbers of a paragraph that its own others do not give. @param of What stands before each: the name of an annex. */
function numberFindings({ content }: Pick<PaperToCheck, 'content'>, of = ''): PaperFinding[] {
  const remarks = bodyTexts(content.body).flatMap((text) => checkFigures(text).map((remark) => ({ ...remark, text })));
  // The words of a paper within stand in another draft.
  const told = remarks
    .slice(0, MOST_NUMBERS)
    .map(({ message, computation, text }) =>
      look('numbers', `${of}${computation === '' ? message : `${message} (${computation})`}`, of === '' ? { words: text } : undefined),
    );
  return remarks.length > told.length ? [...told, look('numbers', `${of}Còn ${remarks.length - told.length} số nữa trong lời văn cần tính lại.`)] : told;
}

/** Told one by one. */
const MOST_NUMBERS = 10;

/** *TM., KT.* with a full stop are the State's, *T/M, K/T* with a stroke the Party's (HD 05-HD/VPTW, I.7). */
function authorityFindings({ form, content, signers }: PaperToCheck): PaperFinding[] {
  const other = form === 'state' ? /\b(?:T\/M|K\/T|T\/L)\b/u : /\b(?:TM|KT|TL|TUQ|Q)\.(?=\s)/u;
  const wrong = content.authority.find((line) => other.test(line));
  const unknown = content.signer !== '' && signers.length > 0 && !signers.includes(content.signer);
  return [
    ...(wrong === undefined
      ? []
      : [
          must(
            'authority',
            `Thể thức đề ký “${wrong}” là của văn bản ${form === 'state' ? 'Đảng' : 'Nhà nước'}; văn bản này theo thể thức ${form === 'state' ? 'Nhà nước (TM., KT.)' : 'Đảng (T/M, K/T)'}.`,
            field('authority'),
          ),
        ]),
    ...(unknown
      ? [look('signer-unknown', `Người ký “${content.signer}” không có trong danh sách lãnh đạo Ban Chỉ đạo vào ngày của văn bản.`, field('signer'))]
      : []),
  ];
}

/** “ngày 5 tháng 2”: days under ten and January, February take a zero (NĐ 30/2020/NĐ-CP, PL I, mục II.4). */
const unpadded = /ngày [1-9] tháng|tháng [12] năm/iu;
const written = /(?:ngày\s+)?(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})/giu;

function dayFindings({ dated, content, year, kind, dataDay }: PaperToCheck): PaperFinding[] {
  const texts = bodyTexts(content.body);
  const slip = texts.find((text) => unpadded.test(text));
  const grounds = content.body.flatMap((block) => (block.kind === 'ground' ? [runsText(block.runs)] : []));
  const later = dated === null ? [] : grounds.flatMap((text) => daysIn(text).filter((day) => day > dated));
  return [
    ...(slip === undefined
      ? []
      : [look('day-unpadded', `Ngày dưới 10 và tháng 1, 2 viết thêm số 0 ở trước: “${around(slip, unpadded)}”.`, { words: stretchAt(slip, unpadded) })]),
    ...(later.length > 0
      ? [
          must(
            'before-ground',
            `Văn bản đề ngày ${formatDate(dated as CivilDate)}, trước ngày ${formatDate(later[0]!)} của một căn cứ. Hãy xem lại ngày hoặc căn cứ.`,
            field('dated'),
          ),
        ]
      : []),
    // Only a paper about a period counts on a day; a plan may be dated before today.
    ...(dated !== null && dataDay !== null && kindRules(kind).about === 'period' && dataDay > dated
      ? [
          must(
            'before-data',
            `Văn bản đề ngày ${formatDate(dated as CivilDate)}, số liệu lại tính đến ngày ${formatDate(dataDay as CivilDate)}. Hãy sửa “Số liệu đến ngày” hoặc ngày văn bản.`,
            field('dated'),
          ),
        ]
      : []),
    ...(dated !== null && year !== null && yearOf(dated as CivilDate) < year && kind !== 'plan' && kind !== 'decision'
      ? [look('year', `Văn bản đề năm ${yearOf(dated as CivilDate)}, dữ liệu là của năm ${year}.`, field('dated'))]
      : []),
  ];
}

const daysIn = (text: string): CivilDate[] =>
  [...text.matchAll(written)].flatMap(
    ([, day = '', month = '', year = '']) => parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? [],
  );

const allRuns = ({ body }: PaperContent): PaperRun[] => bodyRuns(body).flat();
