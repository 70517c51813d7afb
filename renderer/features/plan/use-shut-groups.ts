import { useCallback, useState } from 'react';

/** Which groups show their heads only; a new way of gathering begins with all of them open. */
export function useShutGroups() {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((groupId: string) => {
    setShut((now) => {
      const next = new Set(now);
      if (!next.delete(groupId)) next.add(groupId);
      return next;
    });
  }, []);
  return { shut, toggle };
}
