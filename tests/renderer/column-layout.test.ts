import { expect, it } from 'vitest';
import { layoutColumns } from '../../renderer/ui/grid/column-layout.ts';
import type { GridColumn, GridRow } from '../../renderer/ui/grid/grid-types.ts';

const column = (id: string, width: number, minWidth: number, grow?: number): GridColumn<GridRow> => ({
  id,
  header: id,
  width,
  minWidth,
  editable: false,
  text: () => '',
  ...(grow !== undefined && { grow }),
});
const plan = [
  column('number', 46, 40),
  column('content', 300, 240, 5),
  column('lead', 138, 90, 1),
  column('helper', 144, 90, 1.5),
  column('due', 132, 90, 0.7),
];

it('fills the view', () => expect(layoutColumns(plan, {}, 1000).total).toBe(1000));

it('lets the widest give way first, and the others keep their lines', () => {
  expect(layoutColumns(plan, {}, 720).widths).toEqual([46, 260, 138, 144, 132]);
});

it('lets the others give way too while no column has to leave the view by it', () => {
  const { widths, total } = layoutColumns(plan, {}, 577);
  expect(total).toBeLessThanOrEqual(577);
  expect(total).toBeGreaterThan(570);
  expect(widths.every((width, at) => width >= plan[at]!.minWidth)).toBe(true);
});

it('scrolls where that would not be enough, the others keeping their lines', () => {
  expect(layoutColumns(plan, {}, 500).widths).toEqual([46, 240, 138, 144, 132]);
});

it('leaves a column as wide as it was made by hand', () => {
  expect(layoutColumns(plan, { lead: 200 }, 650).widths[2]).toBe(200);
});
