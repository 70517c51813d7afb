import type { SourceRow } from '../source-table.ts';
import type { PlanField, ProposedColumn } from './plan-fields.ts';
import { cellText, shownText } from './table-grid.ts';

/** A source row seen through the chosen columns. */
export interface FieldRow {
  readonly source: SourceRow;
  /** The row's own text by field; parts of one field from several columns are joined with a line break. */
  readonly own: Readonly<Record<PlanField, string>>;
  /** Text that a vertically merged cell above lends to this row. */
  readonly lent: Readonly<Partial<Record<PlanField, string>>>;
  /** Text of the column that names the section of each row. */
  readonly section: string;
  /** The number cell is covered by the number of the row above: one task over several rows. */
  readonly numberCovered: boolean;
}

const LENDING: ReadonlySet<PlanField> = new Set(['lead', 'coordinator', 'deadline', 'product', 'note']);

export function readRow(rows: readonly SourceRow[], index: number, columns: readonly ProposedColumn[]): FieldRow {
  const source = rows[index]!;
  const own: Record<PlanField, string> = { number: '', content: '', lead: '', coordinator: '', deadline: '', product: '', note: '' };
  const lent: Partial<Record<PlanField, string>> = {};
  let section = '';
  let numberCovered = false;
  for (const { index: at, field, header } of columns) {
    if (field === 'ignore') continue;
    const cell = source.cells[at];
    const above = cell?.covered === 'above';
    if (field === 'section') {
      section = shownText(rows, index, at);
      continue;
    }
    const target = field === 'extra' ? 'note' : field;
    if (above) {
      if (target === 'number') numberCovered = true;
      else if (LENDING.has(target)) lent[target] = addPart(lent[target] ?? '', labelled(field, header, shownText(rows, index, at)));
    } else {
      own[target] = addPart(own[target], labelled(field, header, cellText(cell)));
    }
  }
  return { source, own, lent, section, numberCovered };
}

function labelled(field: string, header: string, text: string): string {
  return field === 'extra' && text !== '' && header !== '' ? `${header}: ${text}` : text;
}

function addPart(text: string, part: string): string {
  return text === '' || part === '' ? text + part : `${text}\n${part}`;
}
