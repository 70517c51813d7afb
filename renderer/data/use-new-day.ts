import { useEffect, useRef, useState } from 'react';
import { today } from '../platform/today.ts';
import { queryClient } from './query-client.ts';

/** A window left open overnight, or waking from sleep, shows the new day: what is late, due soon or expected is counted by it. */
export function useNewDay(): void {
  const [day, setDay] = useState(today);
  /** The day the answers kept were computed for, where no other was asked about. */
  const answered = useRef(day);
  useEffect(() => {
    const look = (): void => setDay(today());
    // Not one timer up to midnight: it would sleep with the machine.
    const timer = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  useEffect(() => {
    if (day !== answered.current) void queryClient.invalidateQueries();
    answered.current = day;
  }, [day]);
}
