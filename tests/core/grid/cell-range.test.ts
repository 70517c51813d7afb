import { describe, expect, test } from 'vitest';
import { placeAfterKey, placeAfterTab, rangeBetween, type GridBounds } from '../../../renderer/ui/grid/cell-range.ts';

const bounds: GridBounds = { rows: 40, columns: 5, page: 10 };
const at = (row: number, column: number) => ({ row, column });
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

describe('walking over cells', () => {
  test.each([
    ['ArrowDown', false, at(4, 2)],
    ['ArrowUp', false, at(2, 2)],
    ['ArrowLeft', false, at(3, 1)],
    ['ArrowRight', false, at(3, 3)],
    ['ArrowDown', true, at(39, 2)],
    ['ArrowLeft', true, at(3, 0)],
    ['Home', false, at(3, 0)],
    ['End', false, at(3, 4)],
    ['Home', true, at(0, 0)],
    ['End', true, at(39, 4)],
    ['PageDown', false, at(13, 2)],
    ['PageUp', false, at(0, 2)],
  ])('%s (Ctrl %s)', (key, ctrlKey, expected) => {
    expect(placeAfterKey(at(3, 2), press(key, ctrlKey), bounds)).toEqual(expected);
  });

  test('no key leads out of the grid', () => {
    expect(placeAfterKey(at(0, 0), press('ArrowUp'), bounds)).toEqual(at(0, 0));
    expect(placeAfterKey(at(39, 4), press('ArrowRight'), bounds)).toEqual(at(39, 4));
    expect(placeAfterKey(at(38, 4), press('PageDown'), bounds)).toEqual(at(39, 4));
  });

  test('letters do not move', () => {
    expect(placeAfterKey(at(3, 2), press('a'), bounds)).toBeNull();
  });

  test('Tab reads on to the next row and back', () => {
    expect(placeAfterTab(at(3, 4), false, bounds)).toEqual(at(4, 0));
    expect(placeAfterTab(at(3, 0), true, bounds)).toEqual(at(2, 4));
    expect(placeAfterTab(at(39, 4), false, bounds)).toEqual(at(39, 4));
    expect(placeAfterTab(at(0, 0), true, bounds)).toEqual(at(0, 0));
  });
});

test('a range is the same from whichever corner it was drawn', () => {
  const range = { top: 2, left: 1, bottom: 6, right: 3 };
  expect(rangeBetween(at(2, 3), at(6, 1))).toEqual(range);
  expect(rangeBetween(at(6, 1), at(2, 3))).toEqual(range);
});
