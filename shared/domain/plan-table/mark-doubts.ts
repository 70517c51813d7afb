import type { ImportIssueCode } from '../../i18n/import-issues.ts';
import type { CellMark, SourceRow } from '../source-table.ts';
import type { PlanDraft } from './plan-draft.ts';
import { targetOf } from './read-row.ts';
import type { ProposedColumn } from './source-columns.ts';
import { cellText } from './table-grid.ts';

const CODES: Readonly<Record<CellMark['kind'], ImportIssueCode>> = {
  struck: 'struckOut',
  deleted: 'deletedWords',
  inserted: 'insertedWords',
  hidden: 'hiddenWords',
  comment: 'cellComment',
  note: 'cellNote',
  error: 'errorValue',
  formula: 'formulaWithoutValue',
  raised: 'raisedFigure',
  rejoined: 'rejoinedWords',
  uneven: 'unevenRow',
};

/** Says beside the draft's last row what stands at the cells of its source without being their text. */
export function warnOfMarks(draft: PlanDraft, source: SourceRow, columns: readonly ProposedColumn[]): void {
  const taken = draft.last !== undefined && source.cells.some((cell) => cellText(cell) !== '');
  if (!taken) return warnOfRow(draft, source);
  source.cells.forEach(({ marks }, at) => {
    const column = columns.find(({ index }) => index === at);
    const field = (column && targetOf(column)) ?? 'content';
    for (const { kind, text } of marks ?? []) draft.warn(field, CODES[kind], { line: source.line, text: text || '…' });
  });
}

/** A row that gives the plan none of its own, a title or a heading too: what stands in it is said once, beside the whole table. */
export function warnOfRow(draft: PlanDraft, { line, cells }: SourceRow): void {
  const marks = Map.groupBy(
    cells.flatMap((cell) => cell.marks ?? []),
    ({ kind }) => kind,
  );
  for (const [kind, alike] of marks) {
    const text = alike.map((mark) => mark.text || '…').join(' | ');
    draft.warnOfTable(CODES[kind], { line, text });
  }
}
