import { useEffect, useRef, type RefObject } from 'react';

/** Gives the keyboard to a table, now or as soon as it stands: what was searched for may have left nothing to show. */
export function useToTable(table: RefObject<{ readonly focus: () => void } | null>): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || !table.current) return;
    wanted.current = false;
    table.current.focus();
  });
  return () => {
    wanted.current = table.current === null;
    table.current?.focus();
  };
}
