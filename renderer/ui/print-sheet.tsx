import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './print-sheet.css';

interface PrintSheetProps {
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}

/** A4 landscape in the paper's own black on white, pages numbered from the second; the window's print dialogue opens as soon as it stands. */
export function PrintSheet({ onPrinted, children }: PrintSheetProps) {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      window.print();
      onPrinted();
    });
    return () => cancelAnimationFrame(frame);
  }, [onPrinted]);
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
