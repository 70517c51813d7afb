import type { ImportIssue, ImportPreview, ImportRow } from '../../../shared/api/imports.api.ts';
import { columnLook, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { joinedRowSentence } from '../../../shared/i18n/import-issues.ts';
import { columnName } from '../../i18n/column-name.ts';
import type { GridColumn, GridRow } from '../../ui/grid/grid-types.ts';
import { CellText } from '../../ui/grid/cell-text.tsx';
import { correctedText, openIssues, type Corrections } from './corrections.ts';
import previewStyles from './preview.module.css';
import { RowIssues } from './row-issues.tsx';

/** A row of the preview with the clerk's corrections on it and its problems beside it. */
export interface PreviewRow extends GridRow {
  readonly source: ImportRow;
  readonly content: string;
  readonly corrections: Corrections;
  readonly leftOut: boolean;
  readonly issues: readonly ImportIssue[];
  /** Lines of the source that were joined to it. */
  readonly joinedLines: readonly number[];
}

const noIssues: readonly ImportIssue[] = [];
const noLines: readonly number[] = [];

export function previewRows(preview: ImportPreview, corrections: Corrections): PreviewRow[] {
  const issues = Map.groupBy(
    openIssues(preview.issues, corrections).filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  const joined = Map.groupBy(preview.joined, ({ key }) => key);
  const out = new Set(corrections.leftOut);
  return preview.rows.map((source) => ({
    id: String(source.key),
    kind: source.kind === 'section' ? 'heading' : 'record',
    source,
    content: correctedText(source, 'content', corrections),
    corrections,
    leftOut: out.has(source.key),
    issues: issues.get(source.key) ?? noIssues,
    joinedLines: joined.get(source.key)?.map(({ line }) => line) ?? noLines,
  }));
}

export function previewColumns(preview: ImportPreview): GridColumn<PreviewRow>[] {
  const fields = preview.columns.map(({ field }) => field);
  return preview.columns
    .map((column) => ({ column, field: column.field }))
    .map(({ column, field }) => ({
      id: field,
      header: columnName(column),
      minWidth: 90,
      ...columnLook(field).preview,
      grow: field === 'content' ? 3 : field === 'number' ? 0 : 1,
      frozen: field === 'number',
      editable: true,
      text: (row) => correctedText(row.source, field, row.corrections),
      cell: (row) => (
        <span className={row.leftOut ? previewStyles.leftOut : undefined} title={wholeText(correctedText(row.source, field, row.corrections))}>
          <CellText>{correctedText(row.source, field, row.corrections)}</CellText>
          {field === 'content' && row.joinedLines.map((line) => <JoinedLine key={line} line={line} />)}
          <RowIssues issues={issuesAt(row, field, fields)} />
        </span>
      ),
      underline: (row) =>
        issuesAt(row, field, fields).reduce((length, { message }) => length + message.length, 0) +
        (field === 'content' ? row.joinedLines.reduce((length, line) => length + joinedRowSentence(line).length, 0) : 0),
    }));
}

/** Shorter texts are never cut at three lines. */
const CUT_FROM = 40;
const wholeText = (text: string): string | undefined => (text.length > CUT_FROM ? text : undefined);

/** A problem without a column of its own, or of the column too narrow for words, stands under the content. */
function issuesAt({ issues }: PreviewRow, field: ColumnId, fields: readonly string[]): readonly ImportIssue[] {
  if (issues.length === 0 || field === 'number') return noIssues;
  const placeOf = (issue: ImportIssue): string => (issue.field !== null && issue.field !== 'number' && fields.includes(issue.field) ? issue.field : 'content');
  return issues.filter((issue) => placeOf(issue) === field);
}

function JoinedLine({ line }: { readonly line: number }) {
  return <span className={previewStyles.joinedLine}>↥ {joinedRowSentence(line)}</span>;
}
