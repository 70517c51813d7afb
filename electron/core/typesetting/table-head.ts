import type { Table } from './formal-document.ts';

/** A cell of a table's heading, over the columns `from`–`to`. */
export interface HeadCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** 2: it reaches down beside the headings that stand under another one. */
  readonly rows: 1 | 2;
  readonly style: 'bold' | 'italic';
}

/**
 * The rows that stand at the top of each page: the headings, in two rows where some stand under a common one, and the
 * numbers of the columns. A row names only the cells that begin in it.
 */
export function headRows({ columns, numberingRow }: Table): readonly (readonly HeadCell[])[] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const bold = { style: 'bold' } as const;
  const single = columns.map(({ header, group }, at) => ({ ...bold, text: header, from: at, to: at, group }));
  const top = columns.flatMap(({ header, group }, at): HeadCell[] => {
    if (group === undefined) return [{ ...bold, text: header, from: at, to: at, rows: grouped ? 2 : 1 }];
    if (at > 0 && columns[at - 1]?.group === group) return [];
    const after = columns.findIndex((column, other) => other > at && column.group !== group);
    return [{ ...bold, text: group, from: at, to: (after < 0 ? columns.length : after) - 1, rows: 1 }];
  });
  const under = single.flatMap(({ group, ...cell }): HeadCell[] => (group === undefined ? [] : [{ ...cell, rows: 1 }]));
  const numbers = numberingRow?.map((text, at): HeadCell => ({ text, from: at, to: at, rows: 1, style: 'italic' }));
  return [top, ...(grouped ? [under] : []), ...(numbers ? [numbers] : [])];
}

/** The texts of a heading row by column, empty where no cell begins. */
export function headTexts(table: Table, row: readonly HeadCell[]): string[] {
  return table.columns.map((_, at) => row.find(({ from }) => from === at)?.text ?? '');
}
