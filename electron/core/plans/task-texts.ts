import type { SomeTexts, Task } from '../../../shared/api/tasks.api.ts';
import {
  byField,
  byWordName,
  isOwnColumn,
  planFields,
  wordFields,
  type ColumnId,
  type OwnColumnId,
  type OwnTexts,
  type PlanCells,
  type WordColumn,
  type WordName,
} from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Schema } from '../store/schema.ts';

/** The columns of a task's row that hold what a person typed. */
export type TextColumns = Pick<Schema['tasks'], 'number_text' | WordColumn | 'own'>;

/** What is written in a task's row, word for word. */
export function storedTexts(row: TextColumns): Pick<Task, 'numberText' | WordName | 'own'> {
  return { numberText: row.number_text, ...byWordName((field) => row[planFields[field].column]), own: ownTexts(row) };
}

/** Most plans have no column of their own: nothing is parsed for them. */
export const ownTexts = ({ own }: Pick<Schema['tasks'], 'own'>): Record<OwnColumnId, string> =>
  own === noOwnTexts ? {} : (JSON.parse(own) as Record<OwnColumnId, string>);

/** What `tasks.own` holds where no cell of an own column has a text. */
export const noOwnTexts = '{}';

/** Texts laid over those of a row, as the row stores them; an empty number is the program's to give. */
export function withTexts(row: TextColumns, texts: SomeTexts): TextColumns {
  const words = Object.fromEntries(wordFields.map((field) => [planFields[field].column, texts[planFields[field].text] ?? row[planFields[field].column]]));
  return {
    ...(words as Record<WordColumn, string>),
    number_text: texts.numberText === undefined ? row.number_text : texts.numberText || null,
    own: withOwnTexts(row.own, texts),
  };
}

/** The texts of a row nobody has typed into. */
export const noTexts: TextColumns = {
  number_text: null,
  ...(Object.fromEntries(wordFields.map((field) => [planFields[field].column, ''])) as Record<WordColumn, string>),
  own: noOwnTexts,
};

function withOwnTexts(stored: string, texts: SomeTexts): string {
  const typed = Object.entries(texts).filter(([name, text]) => isOwnColumn(name) && text !== undefined);
  return typed.length === 0 ? stored : storedOwn({ ...ownTexts({ own: stored }), ...Object.fromEntries(typed) });
}

/** As `tasks.own` stores them: what is empty is left out, in one order, so that equal texts are equal rows. */
export function storedOwn(texts: OwnTexts): string {
  const filled = Object.entries(texts).filter(([, text]) => text !== '');
  return filled.length === 0 ? noOwnTexts : JSON.stringify(Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** A column's text in a stored row. */
export const textIn = (row: TextColumns, column: ColumnId): string =>
  isOwnColumn(column) ? (ownTexts(row)[column] ?? '') : column === 'number' ? (row.number_text ?? '') : row[planFields[column].column];

/** A task's cells as they are printed: the number that is displayed, and the words. */
export const cellsOf = (task: Task): PlanCells => ({ ...byField((field) => (field === 'number' ? task.number : task[planFields[field].text])), own: task.own });
