import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

interface PrintSheetProps {
  readonly onPrinted: () => void;
  readonly landscape?: boolean;
  readonly children: ReactNode;
}

/** One A4 page in the paper's own black on white; the window's print dialogue opens as soon as it stands. */
export function PrintSheet({ onPrinted, landscape = false, children }: PrintSheetProps) {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      window.print();
      onPrinted();
    });
    return () => cancelAnimationFrame(frame);
  }, [onPrinted]);
  return createPortal(
    <div className="print-sheet" data-landscape={landscape || undefined}>
      {children}
    </div>,
    document.body,
  );
}
