import { ANSWER_FIELDS, answerLabels, type AnswerField } from '../../../shared/domain/forms/form-fields.ts';

export type FormColumn =
  | { readonly kind: 'given'; readonly field: 'number' | 'content' | 'deadline' | 'previous'; readonly header: string; readonly width: number }
  | { readonly kind: 'answer'; readonly field: AnswerField; readonly header: string; readonly width: number };

const given = (field: 'number' | 'content' | 'deadline' | 'previous', header: string, width: number): FormColumn => ({ kind: 'given', field, header, width });

/** Millimetres on a screen sheet; print fits them to the width of A4 landscape. */
const ANSWER_WIDTHS = {
  result: 44,
  cumulative: 26,
  percent: 17,
  progress: 16,
  difficulty: 30,
  cause: 24,
  proposal: 27,
  evidence: 26,
  completedOn: 23,
} as const satisfies Record<AnswerField, number>;

export const FORM_COLUMNS: readonly FormColumn[] = [
  given('number', 'STT', 11),
  given('content', 'Nội dung nhiệm vụ', 62),
  given('deadline', 'Thời hạn', 20),
  given('previous', 'Kết quả kỳ trước', 28),
  ...ANSWER_FIELDS.map((field): FormColumn => ({ kind: 'answer', field, header: answerLabels[field], width: ANSWER_WIDTHS[field] })),
];

/** Hidden behind the last column; holds each row's task id. */
export const ID_HEADER = 'Mã nhiệm vụ';

export const CENTRED: ReadonlySet<string> = new Set(['number', 'deadline', 'percent', 'progress', 'completedOn']);
