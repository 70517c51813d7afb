import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- Vite answers `?url` with an address
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import type { FileBytes } from '../../../shared/api/bridge.ts';

// A file of the program's own, so that the content policy needs no exception for the worker.
GlobalWorkerOptions.workerSrc = workerAddress;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  /** Of the first page, in points; the pages of an annex are alike. */
  readonly width: number;
  readonly height: number;
}

/** The opened document; the one before stays on screen until the new one is ready. */
export function usePdf(bytes: FileBytes | null): OpenPdf | null {
  const [open, setOpen] = useState<OpenPdf | null>(null);

  useEffect(() => {
    if (!bytes) return undefined;
    // pdf.js hands the buffer to its worker and would empty ours.
    const loading = getDocument({ data: bytes.slice(), useWasm: false, isOffscreenCanvasSupported: false });
    let current = true;
    const load = async (): Promise<void> => {
      const document = await loading.promise;
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
      if (current) setOpen({ document, pages: document.numPages, width, height });
    };
    void load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [bytes]);

  useEffect(() => () => void open?.document.loadingTask.destroy(), [open]);
  return open;
}
