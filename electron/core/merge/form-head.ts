import { foldText } from '../../../shared/domain/text/fold.ts';
import { findFormCode } from '../forms/form-code.ts';
import { FORM_LABELS, ID_NAMES } from '../forms/form-words.ts';
import type { ReturnedCell, ReturnedFile } from './returned-file.ts';

/** What a returned file says of itself, outside its tables. */
export interface FormHead {
  /** From the hidden sheet; null where it did not survive. */
  readonly hidden: { readonly code: string; readonly plan: string; readonly period: string; readonly addressee: string; readonly checksum: string } | null;
  /** Printed codes, each once. */
  readonly printed: readonly { readonly code: string; readonly period: string }[];
  readonly addresseeText: string;
  readonly documentNumber: string;
  readonly documentDate: ReturnedCell;
  readonly preparedBy: string;
  /** Of the above, what a formula shows: nobody has typed it, and nothing of it is taken. */
  readonly formulas: readonly { readonly label: string; readonly text: string }[];
  /** Every short visible line, for finding an agency's name. */
  readonly lines: readonly string[];
}

const EMPTY: ReturnedCell = { kind: 'text', text: '' };
const HEAD_ROWS = 15;

export function readHead(file: ReturnedFile): FormHead {
  const visible = file.sheets.filter((sheet) => !sheet.hidden);
  const rows = visible.flatMap((sheet) => [
    ...sheet.linesAbove.map((text): ReturnedCell[] => [{ kind: 'text', text }]),
    ...sheet.rows.slice(0, HEAD_ROWS).map((row) => [...row.cells]),
  ]);
  const lines = rows.flatMap((cells) => cells.map(({ text }) => text)).filter((text) => text !== '' && text.length < 200);
  const codes = new Map(lines.flatMap((text) => findFormCode(text) ?? []).map((found) => [found.code, found]));
  const formulas: { label: string; text: string }[] = [];
  const typed = (label: string): ReturnedCell => {
    const answer = answerOf(rows, label);
    if (answer.kind !== 'formula') return answer;
    formulas.push({ label: label.replace(/:$/, ''), text: answer.text });
    return EMPTY;
  };
  return {
    hidden: hiddenIds(file),
    printed: [...codes.values()],
    addresseeText: typed(FORM_LABELS.addressee).text.trim(),
    documentNumber: typed(FORM_LABELS.document).text.trim(),
    documentDate: typed(FORM_LABELS.documentDate),
    preparedBy: typed(FORM_LABELS.preparedBy).text.trim(),
    formulas,
    lines,
  };
}

/** Two columns of names and values, wherever the sheet now stands. */
function hiddenIds(file: ReturnedFile): FormHead['hidden'] {
  for (const { rows } of file.sheets) {
    const values = new Map(rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.kind === 'text' ? cells[1].text : '']));
    const value = (name: keyof typeof ID_NAMES): string => values.get(ID_NAMES[name]) ?? '';
    if (value('mark') === '') continue;
    return { code: value('mark'), plan: value('plan'), period: value('period'), addressee: value('addressee'), checksum: value('checksum') };
  }
  return null;
}

const LABELS = Object.values(FORM_LABELS).map((label) => foldText(label).replace(/:$/, ''));

/** What stands behind a label: in the same cell after its colon, else in the next filled cell that is not another label. */
function answerOf(rows: readonly (readonly ReturnedCell[])[], label: string): ReturnedCell {
  const wanted = foldText(label).replace(/:$/, '');
  for (const cells of rows) {
    const at = cells.findIndex((cell) => foldText(cell.text).startsWith(wanted));
    const cell = cells[at];
    if (cell === undefined) continue;
    const behind = cell.text.slice(cell.text.indexOf(':') + 1).trim();
    if (cell.text.includes(':') && behind !== '') return { kind: 'text', text: behind };
    const next = cells.slice(at + 1).find(({ kind, text }) => kind === 'formula' || text !== '');
    if (next !== undefined && !LABELS.some((other) => foldText(next.text).startsWith(other))) return next;
  }
  return EMPTY;
}
