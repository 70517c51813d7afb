import type { Task } from '../../../shared/api/tasks.api.ts';
import {
  fieldNamed,
  isOwnColumn,
  isPlanField,
  planFields,
  wordNames,
  type ColumnId,
  type OwnColumnId,
  type TextName,
} from '../../../shared/domain/plan-table/plan-fields.ts';
import { CELL_BREAK } from '../../../shared/domain/text/found.ts';

/** A text of a task as commands and drafts name it. */
export type TextField = TextName | OwnColumnId;

/** The text that a column of the plan shows and edits; without a typed number the row's place gives it. */
export const textOfColumn = (column: ColumnId): TextField => (isOwnColumn(column) ? column : planFields[column].text);

export const textFieldOfColumn = (columnId: string): TextField | null => (isOwnColumn(columnId) || isPlanField(columnId) ? textOfColumn(columnId) : null);

/** The column that shows and edits a text. */
export const columnOfText = (field: TextField): ColumnId => (isOwnColumn(field) ? field : fieldNamed(field));

export const storedText = (task: Task, field: TextField): string => (isOwnColumn(field) ? task.own[field] : task[field]) ?? '';

export const textsOf = (task: Task): string => [task.number, ...wordNames.map((name) => task[name]), ...Object.values(task.own)].join(CELL_BREAK);
