import { describe, expect, it } from 'vitest';
import { readClipboardTable } from '../../renderer/ui/grid/clipboard-table.ts';
import { pasteCells } from '../../renderer/ui/grid/paste-cells.ts';
import type { CellChanges, GridColumn, GridRow } from '../../renderer/ui/grid/grid-types.ts';

type Row = GridRow & { readonly texts: readonly string[] };
const rows = [
  ['1', 'Họp', 'Sở Y tế'],
  ['2', 'Tổng kết', 'Sở Nội vụ'],
  ['3', 'Kiểm tra', 'Thanh tra'],
  ['4', '', ''],
].map((texts, at): Row => ({ id: `r${at}`, kind: 'record', texts }) as unknown as Row);
const columns = ['TT', 'Nội dung', 'Chủ trì'].map(
  (header, at): GridColumn<Row> =>
    ({ id: `c${at}`, header, editable: at > 0, needed: at === 1, text: (row: Row) => row.texts[at] ?? '' }) as unknown as GridColumn<Row>,
);
const from = (top: number, bottom = top, left = 1) => ({ top, bottom, left, right: left });
const typed = (block: readonly (readonly string[])[]) => ({ block, hollow: [], leftBeside: 0, leftAround: 0 });
const asked = ({ losses }: CellChanges): { emptied: string[]; beyond: string[] } | null =>
  losses ? { emptied: losses.emptied.map(({ rowId, columnId }) => rowId + columnId), beyond: losses.beyond.map(({ rowId }) => rowId) } : null;

describe('a paste asks first', () => {
  it('where a blank row of the clipboard would empty filled cells', () => {
    const blank = typed([
      ['Họp báo', 'Sở Y tế'],
      ['', ''],
      ['', ''],
    ]);
    expect(asked(pasteCells({ rows, columns }, from(0), blank, true))).toEqual({ emptied: ['r1c1', 'r1c2', 'r2c1', 'r2c2'], beyond: [] });
    const overEmpty = typed([
      ['Kiểm tra', 'Thanh tra'],
      ['', ''],
    ]);
    expect(asked(pasteCells({ rows, columns }, from(2), overEmpty, true))).toBeNull();
  });

  it('where a longer range would be written over beyond the copied rows', () => {
    expect(asked(pasteCells({ rows, columns }, from(0, 3), typed([['Việc mới']]), true))).toEqual({ emptied: [], beyond: ['r1', 'r2'] });
  });

  it('where a cell would be emptied that its row cannot do without', () => {
    expect(asked(pasteCells({ rows, columns }, from(0), typed([['', 'Sở Tư pháp']]), true))).toEqual({ emptied: ['r0c1'], beyond: [] });
  });

  it.each([
    ['a cell merged downwards covers', '<tr><td>A</td><td rowspan=2>Sở Tư pháp</td></tr><tr><td>B</td></tr>', ['r1c2']],
    ['a cell merged sideways covers', '<tr><td colspan=2>A</td></tr><tr><td>B</td><td>Sở A</td></tr>', ['r0c2']],
    ['only held struck-out words', '<tr><td>A</td><td><s>Sở Công Thương</s></td></tr>', ['r0c2']],
  ])('where a filled cell would be emptied by one that %s', (_, html, emptied) => {
    expect(asked(pasteCells({ rows, columns }, from(0), readClipboardTable('', `<table>${html}</table>`), true))).toEqual({ emptied, beyond: [] });
  });

  it('of nothing where a cell left empty by its writer empties one, but it is counted', () => {
    const changes = pasteCells(
      { rows, columns },
      from(0),
      typed([
        ['A', 'B'],
        ['C', ''],
      ]),
      true,
    );
    expect(asked(changes)).toBeNull();
    expect(changes.emptied).toBe(1);
  });

  it('of nothing where covered cells fall on empty ones', () => {
    const merged = readClipboardTable('', '<table><tr><td colspan=2>A</td></tr></table>');
    expect(pasteCells({ rows, columns }, from(3), merged, true)).toEqual({ edits: [{ rowId: 'r3', columnId: 'c1', text: 'A' }], added: [] });
  });
});
