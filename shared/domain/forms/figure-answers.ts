import { reportFields, type ReportField } from '../reporting/report-fields.ts';

/** What a returned form says of an indicator, and the clerk's word for it. */
export const MERGE_FIGURE_FIELDS = ['value', 'source'] as const;
export type MergeFigureField = (typeof MERGE_FIGURE_FIELDS)[number];

const mergeFigureLabels = { value: 'Số liệu kỳ này', source: 'Nguồn số liệu' } as const satisfies Record<MergeFigureField, string>;

const isMergeFigureField = (field: string): field is MergeFigureField => (MERGE_FIGURE_FIELDS as readonly string[]).includes(field);

/** What a returned form answers with: of a task the heading of its column. */
export const mergeFieldLabel = (field: ReportField | MergeFigureField): string =>
  isMergeFigureField(field) ? mergeFigureLabels[field] : reportFields[field].heading;
