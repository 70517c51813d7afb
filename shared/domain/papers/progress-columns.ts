/** What of a period's reports can stand beside a plan's table on paper. */
export const progressColumns = {
  result: { label: 'Kết quả' },
  percent: { label: 'Tỷ lệ' },
  completedOn: { label: 'Ngày hoàn thành' },
  status: { label: 'Tình trạng' },
  evidence: { label: 'Minh chứng' },
  source: { label: 'Nguồn' },
} as const satisfies Record<string, { readonly label: string }>;

export type ProgressColumn = keyof typeof progressColumns;
export const progressColumnIds = Object.keys(progressColumns) as [ProgressColumn, ...ProgressColumn[]];
