import { expect, it } from 'vitest';
import { pasteCells } from '../../renderer/ui/grid/paste-cells.ts';
import type { GridColumn, GridRow } from '../../renderer/ui/grid/grid-types.ts';

type Row = GridRow & { readonly texts: readonly string[] };
const rows = [
  ['1', 'Họp', 'Sở Y tế'],
  ['2', 'Tổng kết', 'Sở Nội vụ'],
  ['3', 'Kiểm tra', 'Thanh tra'],
  ['4', '', ''],
].map((texts, at): Row => ({ id: `r${at}`, kind: 'record', texts }) as unknown as Row);
const columns = ['TT', 'Nội dung', 'Chủ trì'].map(
  (header, at): GridColumn<Row> => ({ id: `c${at}`, header, editable: at > 0, text: (row: Row) => row.texts[at] ?? '' }) as unknown as GridColumn<Row>,
);
const from = (top: number, bottom = top) => ({ top, bottom, left: 1, right: 1 });

it('rows that a blank row of the clipboard would empty are named before they are', () => {
  const changes = pasteCells(
    { rows, columns },
    from(0),
    [
      ['Họp báo', 'Sở Y tế'],
      ['', ''],
      ['', ''],
    ],
    true,
  );
  expect(changes.beyond).toEqual(['r1', 'r2']);
  expect(
    pasteCells(
      { rows, columns },
      from(2),
      [
        ['Kiểm tra', 'Thanh tra'],
        ['', ''],
      ],
      true,
    ).beyond,
  ).toBeUndefined();
});

it('filling a longer range names the rows beyond the copied ones that lose words', () => {
  expect(pasteCells({ rows, columns }, from(0, 3), [['Việc mới']], true).beyond).toEqual(['r1', 'r2']);
});

it('a paste over as many rows as were copied asks nothing', () => {
  expect(
    pasteCells(
      { rows, columns },
      from(0),
      [
        ['A', 'B'],
        ['C', ''],
      ],
      true,
    ).beyond,
  ).toBeUndefined();
});
