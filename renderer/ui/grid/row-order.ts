import { useState } from 'react';

export interface RowOrder {
  readonly ids: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/**
 * Which row stands where. The same object as long as the same rows stand in the same order, whatever their texts become: what is laid
 * out by it is not laid out anew for ten thousand rows because one of them was typed into.
 */
export function useRowOrder(rows: readonly { readonly id: string }[]): RowOrder {
  const [keep] = useState(orderKeeper);
  return keep(rows);
}

/** Answers the order of the rows it is given, the last one again where nothing moved. */
export function orderKeeper(): (rows: readonly { readonly id: string }[]) => RowOrder {
  let last: RowOrder = { ids: [], placeOf: new Map() };
  let seen: readonly { readonly id: string }[] = [];
  return (rows) => {
    const isSame = rows === seen || (rows.length === last.ids.length && rows.every(({ id }, index) => id === last.ids[index]));
    seen = rows;
    if (!isSame) {
      const ids = rows.map(({ id }) => id);
      last = { ids, placeOf: new Map(ids.map((id, index) => [id, index])) };
    }
    return last;
  };
}
