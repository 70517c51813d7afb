import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';

/** A list as it is drawn, whole: also the rows that are not on screen yet. */
export interface ShownList {
  readonly label: string;
  /** Of what and as filtered, part by part: what is printed is not taken for the whole. */
  readonly scope: readonly string[];
  readonly columns: readonly {
    readonly header: ReactNode;
    readonly width: string | undefined;
    readonly figures: boolean;
    readonly cells: () => readonly ReactNode[];
  }[];
}

type Read = () => ShownList;

/** The lists of one page, in the order in which they stand. */
export interface ShownLists {
  readonly add: (element: HTMLElement, read: Read) => () => void;
}

export const ShownListsContext = createContext<ShownLists | null>(null);

/** Makes a list known to its page, which prints it. */
export function useShownList(list: ShownList, hasRows: boolean): (element: HTMLElement | null) => void {
  const lists = useContext(ShownListsContext);
  const now = useRef(list);
  useEffect(() => {
    now.current = list;
  });
  const element = useRef<HTMLElement | null>(null);
  useEffect(() => (element.current && hasRows ? lists?.add(element.current, () => now.current) : undefined), [lists, hasRows]);
  return (drawn) => {
    element.current = drawn;
  };
}
