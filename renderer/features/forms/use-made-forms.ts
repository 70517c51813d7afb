import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { dropFile } from '../../platform/client.ts';

type Made = CallOutput<'forms.create'>;

/** The forms that were made, lying with the program while they are shown; gone with the list. */
export function useMadeForms() {
  const [made, setMade] = useState<Made | null>(null);
  const shown = useRef<Made | null>(null);
  const show = useCallback((next: Made | null) => {
    for (const { file } of shown.current?.files ?? []) void dropFile(file);
    shown.current = next;
    setMade(next);
  }, []);
  useEffect(() => () => show(null), [show]);
  return { made, show };
}
