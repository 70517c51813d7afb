import type { ProgressMark } from '../status/status-class.ts';

/** What the program knows of one thing that a report says of a task. */
interface FieldDeclaration {
  /** Column of the table `task_reports`. */
  readonly column: string;
  /** `text`: words over several lines; `line`: a few words; `share`: 0 to 100 per cent; `mark`: Vượt, Đạt, Chậm; `day`. */
  readonly kind: ReportKind;
  /** The clerk's word for it: on the timeline, in the history, in a comparison. */
  readonly name: string;
  /** Its heading on the form, as the progress forms of departments print them. */
  readonly heading: string;
  /** What the clerk is asked for who types a report in. */
  readonly asked: string;
  /** Beside the rule for its kind, under a cell of the form. */
  readonly hint: string;
  /** Folded words of a column that answers it, and its turn: the first in turn that fits decides, so the narrower come first. */
  readonly named: RegExp;
  readonly turn: number;
  /** Millimetres of its column in the form. */
  readonly width: number;
  /** Row of the entry form, and lines of its field there; fields of one row stand side by side. */
  readonly entry: { readonly row: number; readonly lines: number };
  /** Said in the reminder of the period before that the next form prints. */
  readonly reminded: boolean;
  /** Its numbers are computed again and compared with those of the period before. */
  readonly figures: boolean;
  /** How the timeline tells a share, a mark or a day; `{}` stands for the value. Words are told under their name. */
  readonly told: string;
}

/** The values of each kind; words are verbatim, days `YYYY-MM-DD`. */
interface KindValues {
  text: string;
  line: string;
  share: number | null;
  mark: ProgressMark | null;
  day: string | null;
}
export type ReportKind = keyof KindValues;

/**
 * What a report says of a task, in the order of the form's columns. Contract, rows of the database, the form and its reading,
 * the comparison, entry, timeline and history all read this table: a new field is declared here and nowhere else, and
 * needs a migration that adds its column to `task_reports`.
 */
export const reportFields = {
  result: {
    column: 'result',
    kind: 'text',
    name: 'Kết quả trong kỳ',
    heading: 'Kết quả trong kỳ',
    asked: 'Kết quả thực hiện trong kỳ',
    hint: '',
    named: /ket qua/,
    turn: 120,
    width: 44,
    entry: { row: 1, lines: 3 },
    reminded: true,
    figures: true,
    told: '',
  },
  cumulative: {
    column: 'cumulative',
    kind: 'text',
    name: 'Lũy kế',
    heading: 'Lũy kế',
    asked: 'Lũy kế đến thời điểm báo cáo',
    hint: '',
    named: /luy ke/,
    turn: 10,
    width: 26,
    entry: { row: 3, lines: 2 },
    reminded: false,
    figures: true,
    told: '',
  },
  percent: {
    column: 'percent',
    kind: 'share',
    name: 'Tỷ lệ',
    heading: 'Tỷ lệ %',
    asked: 'Tỷ lệ %',
    hint: '',
    named: /ty le|ti le|phan tram|^%/,
    turn: 30,
    width: 17,
    entry: { row: 2, lines: 1 },
    reminded: true,
    figures: false,
    told: '{}',
  },
  progress: {
    column: 'progress',
    kind: 'mark',
    name: 'Tiến độ',
    heading: 'Tiến độ',
    asked: 'Tiến độ',
    hint: '',
    named: /^tien do|danh gia tien do/,
    turn: 40,
    width: 16,
    entry: { row: 2, lines: 1 },
    reminded: true,
    figures: false,
    told: '{}',
  },
  difficulty: {
    column: 'difficulty',
    kind: 'text',
    name: 'Khó khăn, vướng mắc',
    heading: 'Khó khăn, vướng mắc',
    asked: 'Khó khăn, vướng mắc',
    hint: '',
    named: /kho khan|vuong mac|ton tai|han che/,
    turn: 60,
    width: 30,
    entry: { row: 4, lines: 2 },
    reminded: false,
    figures: false,
    told: '',
  },
  cause: {
    column: 'cause',
    kind: 'text',
    name: 'Nguyên nhân',
    heading: 'Nguyên nhân',
    asked: 'Nguyên nhân',
    hint: '',
    named: /^nguyen nhan/,
    turn: 50,
    width: 24,
    entry: { row: 4, lines: 2 },
    reminded: false,
    figures: false,
    told: '',
  },
  proposal: {
    column: 'proposal',
    kind: 'text',
    name: 'Đề xuất, kiến nghị',
    heading: 'Đề xuất, kiến nghị',
    asked: 'Đề xuất, kiến nghị',
    hint: '',
    named: /de xuat|kien nghi/,
    turn: 70,
    width: 27,
    entry: { row: 5, lines: 2 },
    reminded: false,
    figures: false,
    told: '',
  },
  evidence: {
    column: 'evidence',
    kind: 'line',
    name: 'Văn bản chứng minh',
    heading: 'Văn bản chứng minh',
    asked: 'Văn bản chứng minh',
    hint: '',
    named: /chung minh|minh chung|van ban|tai lieu/,
    turn: 80,
    width: 26,
    entry: { row: 2, lines: 1 },
    reminded: false,
    figures: false,
    told: '',
  },
  completedOn: {
    column: 'completed_on',
    kind: 'day',
    name: 'Ngày hoàn thành',
    heading: 'Ngày hoàn thành',
    asked: 'Ngày hoàn thành',
    hint: 'chỉ điền khi đã hoàn thành',
    named: /ngay (?:thang )?hoan thanh|hoan thanh ngay|thoi (?:gian|diem) hoan thanh/,
    turn: 20,
    width: 23,
    entry: { row: 2, lines: 1 },
    reminded: false,
    figures: false,
    told: 'hoàn thành ngày {}',
  },
} as const satisfies Readonly<Record<string, FieldDeclaration>>;

type ReportFields = typeof reportFields;

export type ReportField = keyof ReportFields;
export type KindOf<F extends ReportField> = ReportFields[F]['kind'];
export type ReportValue<F extends ReportField = ReportField> = KindValues[KindOf<F>];
/** What one report says of one task. */
export type ReportValues = { [F in ReportField]: ReportValue<F> };
/** The same as columns of `task_reports`. */
export type ReportColumns = { [F in ReportField as ReportFields[F]['column']]: ReportValue<F> };

export const reportFieldIds = Object.keys(reportFields) as [ReportField, ...ReportField[]];

/** Without what is particular to each. */
export const declared = (field: ReportField): FieldDeclaration => reportFields[field];

export const isReportField = (id: string): id is ReportField => Object.hasOwn(reportFields, id);
export const isWorded = (field: ReportField): boolean => declared(field).kind === 'text' || declared(field).kind === 'line';

const fieldOfColumn = new Map<string, ReportField>(reportFieldIds.map((field) => [reportFields[field].column, field]));
/** The field kept in a column of `task_reports`; undefined for a column that is no answer. */
export const reportFieldIn = (column: string): ReportField | undefined => fieldOfColumn.get(column);

/** One value for each field, under the field's own name. */
export function byReportField<T>(valueOf: (field: ReportField) => T): Record<ReportField, T> {
  return Object.fromEntries(reportFieldIds.map((field) => [field, valueOf(field)])) as Record<ReportField, T>;
}

/** What stands where nothing was answered. */
export const blankValue = (field: ReportField): '' | null => (isWorded(field) ? '' : null);
export const noAnswers = byReportField(blankValue) as ReportValues;

/** What a longer record says as a report. */
export const answersIn = (record: ReportValues): ReportValues => byReportField((field) => record[field]) as ReportValues;

/** Shares, marks and days as they stand in one line: the mark first. */
export const briefFields = (['mark', 'share', 'day'] as const).flatMap((kind) => reportFieldIds.filter((field) => declared(field).kind === kind));

/** As the entry form has them, row by row; in a row a line of words comes after what is short. */
export const entryRows: readonly (readonly ReportField[])[] = [
  ...Map.groupBy(
    reportFieldIds.toSorted(
      (a, b) => declared(a).entry.row - declared(b).entry.row || Number(declared(a).kind === 'line') - Number(declared(b).kind === 'line'),
    ),
    (field) => declared(field).entry.row,
  ).values(),
];
