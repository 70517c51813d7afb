import { useEffect } from 'react';

interface TableKeys {
  readonly onReplace: () => void;
  readonly onTogether: () => void;
}

/** Ctrl+H finds and replaces, Ctrl+E changes the chosen rows together; both work from anywhere on the plan's screen. */
export function useTableKeys({ onReplace, onTogether }: TableKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
      const run = { h: onReplace, e: onTogether }[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onReplace, onTogether]);
}
