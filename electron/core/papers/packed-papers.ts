import { zipSync } from 'fflate';
import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import type { DocumentRenderer, FormalDocument, StoredTable } from '../typesetting/formal-document.ts';

/** A paper and the name of its file, without its ending. */
export interface NamedPaper {
  readonly name: string;
  /** As the clerk calls it: *Công văn gửi Sở Y tế*. */
  readonly called: string;
  readonly paper: FormalDocument;
  /** What its tables are compared with; absent: nothing. */
  readonly stored?: readonly StoredTable[];
}

export interface PackedPapers {
  readonly bytes: Uint8Array;
  /** Of all; null where only the reading program knows. */
  readonly pages: number | null;
  readonly rows: number;
  /** Names of the files within, in the order of the papers. */
  readonly names: readonly string[];
}

/** Signs that no file name may have on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]/gu;
/** Letters: a path of Windows has at most 260. */
const NAME_LENGTH = 150;

export const fileNameOf = (name: string): string => name.replaceAll(FORBIDDEN, ' ').slice(0, NAME_LENGTH).trim();

/** Papers made one after another, each read back, into one zip; two of one name are told apart by their place. */
export async function packedPapers(
  papers: readonly NamedPaper[],
  format: DocumentFormat,
  { renderer, signal, progress }: { readonly renderer: DocumentRenderer; readonly signal: AbortSignal; readonly progress: (done: number) => void },
): Promise<PackedPapers> {
  const files: Record<string, Uint8Array> = {};
  let pages: number | null = 0;
  let rows = 0;
  const digits = String(papers.length).length;
  for (const [at, { name, paper, stored }] of papers.entries()) {
    progress(at);
    const file = await renderer.render(paper, format, signal, stored);
    files[`${String(at + 1).padStart(Math.max(2, digits), '0')} ${fileNameOf(name)}.${format}`] = file.bytes;
    pages = pages === null || file.pages === null ? null : pages + file.pages;
    rows += file.rows;
  }
  return { bytes: zipSync(files, { level: 6 }), pages, rows, names: Object.keys(files) };
}
