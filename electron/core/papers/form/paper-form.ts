import { formatLongDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { NO_MARKS, secrecyWords, type PaperMarks, type Secrecy } from '../../../../shared/domain/papers/paper-marks.ts';
import type { Block, Beside, BesideLine, PageSetup, Paragraph, Run, TopMark } from '../../typesetting/formal-document.ts';
import { POINTS_PER_MM, STAMP_LOOK } from '../../typesetting/the-thuc.ts';

/**
 * A form of papers (thể thức): how it sets the parts that every signed paper has. The State's follows NĐ 30/2020/NĐ-CP, the Party's
 * HD 05-HD/VPTW of 27/5/2026. The form belongs to the paper, not to the committee.
 */
export interface PaperForm {
  readonly page: PageSetup;
  readonly head: (head: PaperHead) => Block[];
  /** What of a paper's marks stands in the margin of its first page. */
  readonly topMark: (marks: PaperMarks) => TopMark | undefined;
  /** Kind and trích yếu of a paper that has a kind; a công văn has its trích yếu in the head. */
  readonly title: (title: PaperTitle) => Block[];
  /** One for each text. */
  readonly grounds: (texts: readonly string[]) => Paragraph[];
  readonly addressees: (label: 'Kính gửi' | 'Kính trình', names: readonly string[]) => Block[];
  readonly heading: (level: 1 | 2 | 3, text: string) => Paragraph;
  readonly body: (runs: readonly Run[]) => Paragraph;
  /** What ends the last sentence of the body. */
  readonly bodyEnd: './.' | '.';
  readonly closing: (closing: PaperClosing) => Beside;
  readonly annexHead: (annex: AnnexTitle) => Block[];
}

export interface PaperHead {
  /** Cơ quan chủ quản; empty for none. */
  readonly parent: string;
  readonly issuer: string;
  /** "05/KH-BCĐ"; of a paper without a number yet its letters behind a blank, see `symbolOrRoom`; null: it carries none. */
  readonly symbol: string | null;
  /** Null leaves the whole line of place and date out: it stands on the paper that this one belongs to. */
  readonly place: string | null;
  /** Null leaves day and month to be written by hand. */
  readonly date: CivilDate | null;
  /** V/v … of a công văn; empty for others. */
  readonly about: string;
  /** Absent: none. */
  readonly marks?: PaperMarks | undefined;
}

export interface PaperTitle {
  readonly kind: string;
  readonly about: string;
  /** "Kèm theo Quyết định số …", without brackets; empty for none. */
  readonly attachedTo?: string;
}

export interface PaperClosing {
  /** Quyền hạn, chức vụ of the signer, a line each: "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN". */
  readonly authority: readonly string[];
  readonly signer: string;
  /** Lines of nơi nhận without dash and sign: "Như trên", "Lưu: VT"; none: the left side stays free. */
  readonly recipients: readonly string[];
  /** Who signs in the place of nơi nhận, where two sign; empty: nobody. */
  readonly secretary?: string;
  /** Both sign by a program that sets their picture over the name. */
  readonly digital?: boolean | undefined;
}

export interface AnnexTitle {
  /** From 1; null where the paper has one annex only. */
  readonly number: number | null;
  readonly title: string;
  /** "Kế hoạch số 05/KH-BCĐ ngày …"; empty leaves dots. */
  readonly attachedTo: string;
}

export const regular = (text: string): Run => ({ text, style: 'regular' });
export const bold = (text: string): Run => ({ text, style: 'bold' });
export const italic = (text: string): Run => ({ text, style: 'italic' });

/** Lines of a list as papers close them: a sign after each, a full stop after the last. */
export const listed = (lines: readonly string[], sign = ';'): string[] =>
  lines.map((line, at) => `${line.replace(/[;.,\s]+$/u, '')}${at === lines.length - 1 ? '.' : sign}`);

/** The last sentence with the sign that closes a body, in the place of whatever closed it; footnotes of its last word stand before it. */
export function ended(runs: readonly Run[], end: PaperForm['bodyEnd']): Run[] {
  const at = runs.findLastIndex(({ note }) => note === undefined);
  const last = runs[at];
  if (last === undefined) return runs.length === 0 ? [] : [...runs, regular(end)];
  const text = last.text.replace(/[\s./;]+$/u, '');
  const notes = runs.slice(at + 1);
  return [...runs.slice(0, at), ...(notes.length === 0 ? [{ ...last, text: text + end }] : [{ ...last, text }, ...notes, { ...last, text: end }])];
}

/** "ngày 05 tháng 02 năm 2025"; what is not known is left to be written in by hand. */
export const dayText = (date: CivilDate | null): string => (date === null ? 'ngày …… tháng …… năm ………' : formatLongDate(date));

/** "Hà Tĩnh, ngày 05 tháng 02 năm 2025" */
export const placeAndDate = ({ place, date }: { readonly place: string; readonly date: CivilDate | null }): string =>
  `${place === '' ? '…………' : place}, ${dayText(date)}`;

/** Room for a number that is not given yet, before the letters of the symbol. */
export const symbolOrRoom = (symbol: string): string => (symbol === '' || /^[/-]/u.test(symbol) ? '\u00a0'.repeat(8) + symbol : symbol);

/** Number and date stand level; a paper that carries neither has no second row in its head. */
export const secondRow = (left: readonly BesideLine[], right: readonly BesideLine[]): Beside['rows'] =>
  left.length === 0 && right.length === 0 ? [] : [{ left, right }];

/** Measures of a stamp of secrecy, see `secretStampRules`. */
type SecretStamp = Readonly<Record<'secretWidth' | 'verySecretWidth' | 'mostSecretWidth' | 'secretHeight' | 'secretGap' | 'secretSize', number>>;

const secretWidths = { secret: 'secretWidth', 'very-secret': 'verySecretWidth', 'most-secret': 'mostSecretWidth' } as const satisfies Record<
  Secrecy,
  keyof SecretStamp
>;

/** The stamp of secrecy as a line of a head; none where the paper is no secret. */
export const secrecyLines = ({ secrecy }: PaperMarks = NO_MARKS, s: SecretStamp): BesideLine[] =>
  secrecy === null
    ? []
    : [
        {
          role: 'secrecy',
          runs: [bold(secrecyWords[secrecy])],
          size: s.secretSize,
          align: 'center',
          above: STAMP_LOOK.gapAbove,
          frame: { width: s[secretWidths[secrecy]], height: s.secretHeight, gap: s.secretGap },
          red: true,
        },
      ];

/** Points between the signer's authority and the name: room for a signature and a seal made by hand. */
const SIGNATURE_ROOM = 64;

/** The air above a signer's name. @param place Millimetres of a place for a digital signature. */
export const signatureRoom = (digital: boolean | undefined, place: number): Pick<BesideLine, 'above' | 'emptyAbove'> =>
  digital === true ? { above: place * POINTS_PER_MM, emptyAbove: place } : { above: SIGNATURE_ROOM };
