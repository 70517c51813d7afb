/** What an agency answers for each task, in the order of the form's columns; the keys are those of a task report. */
export const ANSWER_FIELDS = ['result', 'cumulative', 'percent', 'progress', 'difficulty', 'cause', 'proposal', 'evidence', 'completedOn'] as const;

export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** Headings as the progress forms of departments print them. */
export const answerLabels = {
  result: 'Kết quả trong kỳ',
  cumulative: 'Lũy kế',
  percent: 'Tỷ lệ %',
  progress: 'Tiến độ',
  difficulty: 'Khó khăn, vướng mắc',
  cause: 'Nguyên nhân',
  proposal: 'Đề xuất, kiến nghị',
  evidence: 'Văn bản chứng minh',
  completedOn: 'Ngày hoàn thành',
} as const satisfies Record<AnswerField, string>;

/** The part of a plan a sheet of the form asks about. */
export const FORM_ROLES = ['lead', 'coordinator'] as const;
export type FormRole = (typeof FORM_ROLES)[number];

export const formRoleLabels = { lead: 'Chủ trì', coordinator: 'Phối hợp' } as const satisfies Record<FormRole, string>;
