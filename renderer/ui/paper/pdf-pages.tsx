import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { words } from '../../i18n/vi.ts';
import type { OpenPdf } from './pdf-document.ts';
import styles from './paper.module.css';

interface PdfPagesProps {
  readonly pdf: OpenPdf;
  /** CSS pixels per point. */
  readonly scale: number;
}

/** The real file's pages, drawn when they come near the window. */
export function PdfPages({ pdf, scale }: PdfPagesProps) {
  // As many whole pixels of the screen as the drawing has: at 125 % of Windows a rounded frame would blur it.
  const ratio = window.devicePixelRatio;
  const size: CSSProperties = { width: Math.floor(pdf.width * scale * ratio) / ratio, height: Math.floor(pdf.height * scale * ratio) / ratio };
  return (
    <div className={styles.pages}>
      {Array.from({ length: pdf.pages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} page={index + 1} scale={scale} size={size} />
      ))}
    </div>
  );
}

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly scale: number;
  readonly size: CSSProperties;
}

function PdfPage({ pdf, page, scale, size }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const drawing = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '800px' });
    drawing.observe(element);
    return () => drawing.disconnect();
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element || !near) return undefined;
    // Drawn aside and swapped in whole, so that a changed setting never shows an empty sheet.
    const canvas = document.createElement('canvas');
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.document.getPage(page);
      const viewport = proxy.getViewport({ scale: scale * window.devicePixelRatio });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = proxy.render({ canvas, viewport });
      stop = () => task.cancel();
      await task.promise;
      element.replaceChildren(canvas);
    };
    // A drawing that was cancelled because the page or the setting changed is no fault.
    void draw().catch(() => undefined);
    return () => stop();
  }, [pdf, page, scale, near]);

  useEffect(() => {
    if (!near) frame.current?.replaceChildren();
  }, [near]);

  return <div ref={frame} className={styles.page} style={size} role="img" aria-label={words.print.page(page, pdf.pages)} data-page={page} />;
}
