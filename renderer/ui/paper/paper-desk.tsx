import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { words } from '../../i18n/vi.ts';
import type { CallFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../failure.tsx';
import { usePageInView } from './page-in-view.ts';
import styles from './paper.module.css';
import type { OpenPdf } from './pdf-document.ts';
import { PdfPages } from './pdf-pages.tsx';
import { useZoom, type Zoom } from './use-zoom.ts';
import { ZoomControl } from './zoom-control.tsx';

export interface ShownPaper {
  readonly pdf: OpenPdf | null;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly zoom: Zoom;
  readonly page: number;
}

export function useShownPaper(pdf: OpenPdf | null): ShownPaper {
  const pane = useRef<HTMLDivElement>(null);
  const zoom = useZoom(pdf?.width ?? 0, pane);
  useKeptPlace(pane, zoom.scale);
  return { pdf, pane, zoom, page: usePageInView(pane, pdf?.pages ?? 0) };
}

/** Closer or farther, the reader stays at the same line. */
function useKeptPlace(pane: RefObject<HTMLDivElement | null>, scale: number): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element && before.current !== scale) element.scrollTo({ top: (element.scrollTop * scale) / before.current });
    before.current = scale;
  }, [pane, scale]);
}

/** For the status line: the page looked at, and how large it is shown. */
export function PaperStatus({ shown: { pdf, page, zoom } }: { readonly shown: ShownPaper }) {
  if (!pdf) return null;
  return (
    <>
      <span>{words.print.page(page, pdf.pages)}</span>
      <ZoomControl zoom={zoom} />
    </>
  );
}

interface PaperDeskProps {
  readonly shown: ShownPaper;
  readonly form: ReactNode;
  /** What is known of the finished file. */
  readonly proof: ReactNode;
  /** In the place of the pages until there are some. */
  readonly waiting: ReactNode;
  readonly busy: boolean;
  readonly failure: CallFailure | null;
  /** The form has texts to write, not only choices. */
  readonly writes?: boolean;
}

/** A short form on the left; on the right the very pages that will be printed. */
export function PaperDesk({ shown: { pdf, pane, zoom }, form, proof, waiting, busy, failure, writes = false }: PaperDeskProps) {
  return (
    <div className={styles.sides} data-writes={writes || undefined}>
      <section className={styles.side} aria-label={words.print.options}>
        <div className={styles.form}>{form}</div>
        <div className={styles.proof}>{proof}</div>
      </section>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard */}
      <section ref={pane} className={styles.pane} tabIndex={0} aria-label={words.print.preview} aria-busy={busy}>
        {failure && (
          <div className={styles.failure}>
            <FailureMessage failure={failure} />
          </div>
        )}
        {!pdf && <div className={styles.firstPage}>{waiting}</div>}
        {pdf && <PdfPages pdf={pdf} scale={zoom.scale} />}
      </section>
    </div>
  );
}
