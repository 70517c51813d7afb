import { describe, expect, test } from 'vitest';
import type { GridColumn, GridRow } from '../../../renderer/ui/grid/grid-types.ts';
import { clearCells, copyCells, fillDown, pasteCells as paste } from '../../../renderer/ui/grid/paste-cells.ts';
import type { CellRange } from '../../../renderer/ui/grid/cell-range.ts';

interface Line extends GridRow {
  readonly texts: Readonly<Record<string, string>>;
}

const column = (id: string, editable = true): GridColumn<Line> => ({
  id,
  header: id,
  width: 100,
  minWidth: 50,
  editable,
  text: (row) => row.texts[id] ?? '',
});
const columns = [column('stt', false), column('content'), column('lead')];
const record = (id: string, content: string, lead: string): Line => ({ id, kind: 'record', texts: { stt: id, content, lead } });
const heading: Line = { id: 'I', kind: 'heading', texts: {} };
const rows = [record('1', 'a', 'Sở A'), heading, record('2', 'b', 'Sở B'), record('3', 'c', 'Sở C')];
const sheet = { rows, columns };
const cell = (row: number, at: number) => ({ top: row, bottom: row, left: at, right: at });
const pasteCells = (over: typeof sheet, range: CellRange, block: readonly (readonly string[])[], mayAdd: boolean) =>
  paste(over, range, { block, hollow: [], leftBeside: 0, leftAround: 0 }, mayAdd);

describe('paste', () => {
  test('a block passes over headings and rows below the last become new rows', () => {
    expect(
      pasteCells(
        sheet,
        cell(2, 1),
        [
          ['x', 'Sở X'],
          ['y', 'Sở Y'],
          ['z', 'Sở Z'],
          ['', ''],
        ],
        true,
      ),
    ).toEqual({
      edits: [
        { rowId: '2', columnId: 'content', text: 'x' },
        { rowId: '2', columnId: 'lead', text: 'Sở X' },
        { rowId: '3', columnId: 'content', text: 'y' },
        { rowId: '3', columnId: 'lead', text: 'Sở Y' },
      ],
      added: [{ content: 'z', lead: 'Sở Z' }],
    });
  });

  test('the heading row of a table copied whole is left out', () => {
    const named = { rows, columns: columns.map((each) => ({ ...each, isHeading: (text: string) => text === each.id })) };
    expect(
      pasteCells(
        named,
        cell(0, 1),
        [
          ['content', 'lead'],
          ['x', 'y'],
        ],
        true,
      ).edits.map(({ text }) => text),
    ).toEqual(['x', 'y']);
    expect(
      pasteCells(
        named,
        cell(0, 1),
        [
          ['content', 'Sở C'],
          ['x', 'y'],
        ],
        true,
      ).edits,
    ).toHaveLength(4);
  });

  test('what stands beyond the last column is counted, not lost unsaid', () => {
    expect(pasteCells(sheet, cell(0, 2), [['Sở A', 'thừa', '']], true)).toEqual({ edits: [], added: [], cutOff: 1 });
  });

  test('nothing is added where rows may not grow', () => {
    const { added, leftOut } = pasteCells(sheet, cell(3, 1), [['x'], ['y'], ['']], false);
    expect(added).toEqual([]);
    // They can still be added where rows are.
    expect(leftOut).toEqual([{ content: 'y' }]);
  });

  test('a number column swallows what falls on it', () => {
    expect(pasteCells(sheet, cell(0, 0), [['9', 'nine']], true).edits).toEqual([{ rowId: '1', columnId: 'content', text: 'nine' }]);
  });

  test('one value fills a whole range; a range that does not fit takes the block once', () => {
    const range = { top: 0, bottom: 3, left: 2, right: 2 };
    expect(pasteCells(sheet, { ...range, top: 2 }, [['Sở X']], true).edits.map((edit) => edit.rowId)).toEqual(['2', '3']);
    expect(pasteCells(sheet, { ...range, top: 2, bottom: 4 }, [['p'], ['q']], true).edits.map((edit) => edit.text)).toEqual(['p', 'q']);
  });

  test('cells that already hold the text are left alone', () => {
    expect(pasteCells(sheet, cell(0, 1), [['a', 'Sở A']], true)).toEqual({ edits: [], added: [] });
  });
});

test('copying gives verbatim texts, a heading in the first cell', () => {
  expect(copyCells(sheet, { top: 0, bottom: 2, left: 1, right: 2 }, () => 'Mục I')).toEqual([
    ['a', 'Sở A'],
    ['Mục I', ''],
    ['b', 'Sở B'],
  ]);
});

test('clearing empties what can be edited', () => {
  expect(clearCells(sheet, { top: 0, bottom: 1, left: 0, right: 1 }).edits).toEqual([{ rowId: '1', columnId: 'content', text: '' }]);
});

test('fill down repeats the first row of the range', () => {
  expect(fillDown(sheet, { top: 0, bottom: 3, left: 2, right: 2 }).edits).toEqual([
    { rowId: '2', columnId: 'lead', text: 'Sở A' },
    { rowId: '3', columnId: 'lead', text: 'Sở A' },
  ]);
});
