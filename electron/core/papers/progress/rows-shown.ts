/** How many rows of each list stand on the overview; the rest is counted under it. */
export interface RowsShown {
  readonly agencies: number;
  readonly late: number;
  readonly dueSoon: number;
}

export const rowsOf = ({ byAgency, late, dueSoon }: Record<'byAgency' | 'late' | 'dueSoon', readonly unknown[]>): RowsShown => ({
  agencies: byAgency.length,
  late: late.length,
  dueSoon: dueSoon.length,
});

/** Each list of tasks keeps so many rows before agencies take their room. */
const KEPT = 2;
/** No A4 page holds more rows than this. */
const MOST_ON_A_PAGE = 60;

/** Deals `room` rows: the first few tasks of each list, then agencies, then what is late, then what is near. */
export function dealRows(room: number, all: RowsShown): RowsShown {
  let left = room;
  const take = (wanted: number): number => {
    const taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  };
  const [late, dueSoon, agencies] = [take(Math.min(KEPT, all.late)), take(Math.min(KEPT, all.dueSoon)), take(all.agencies)];
  return { agencies, late: late + take(all.late - late), dueSoon: dueSoon + take(all.dueSoon - dueSoon) };
}

/** null: everything fits as it is; else the most rows with which the paper still takes one page, at the least none. */
export async function rowsOnOnePage(all: RowsShown, pagesOf: (shown: RowsShown | null) => Promise<number | null>): Promise<RowsShown | null> {
  const total = all.agencies + all.late + all.dueSoon;
  if (total <= MOST_ON_A_PAGE && (await pagesOf(null)) === 1) return null;
  let least = 0;
  let most = Math.min(total, MOST_ON_A_PAGE) + 1;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if ((await pagesOf(dealRows(middle, all))) === 1) least = middle;
    else most = middle;
  }
  return dealRows(least, all);
}
