import { byReportField, reportFieldIds, reportFields, type ReportColumns, type ReportValues } from '../../../shared/domain/reporting/report-fields.ts';

/** What a row of `task_reports` says of its task. */
export const answersOf = (row: ReportColumns): ReportValues => byReportField((field) => row[reportFields[field].column]) as ReportValues;

/** Answers as columns; of those not given none. */
export const columnsOf = <Given extends { readonly [F in keyof ReportValues]?: ReportValues[F] | undefined }>(
  answers: Given,
): Given extends ReportValues ? ReportColumns : Partial<ReportColumns> =>
  Object.fromEntries(
    reportFieldIds.flatMap((field) => (answers[field] === undefined ? [] : [[reportFields[field].column, answers[field]]])),
  ) as Given extends ReportValues ? ReportColumns : Partial<ReportColumns>;
