import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { AppError } from '../../../../shared/api/app-error.ts';
import { readPdfLetters, readWholePdf, type PageLetters } from './page-letters.ts';
import { imageDocument, imageKind } from './image-page.ts';

/** A file of another program, opened to be bound. */
export interface ForeignPages {
  readonly document: PDFDocument;
  /** What pdf.js reads on each page. */
  readonly letters: readonly PageLetters[];
  readonly signed: boolean;
}

/** @throws AppError `packet.*`: why this file cannot be bound and what to do. */
export async function openForeign(bytes: Uint8Array, file: string, sha256: string): Promise<ForeignPages> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('packet.changed', { file });
  if (bytes.length === 0) throw new AppError('packet.empty', { file });
  const image = imageKind(bytes);
  if (image !== null) {
    const document = await imageDocument(bytes, image).catch((cause: unknown) => refuse('packet.damaged', file, cause));
    return { document, letters: await readPdfLetters(await document.save()), signed: false };
  }
  if (!isPdf(bytes)) throw new AppError(OFFICE_ENDINGS.test(file) ? 'packet.needsPdf' : 'packet.unknownKind', { file });
  const { pages: letters, locked } = await readWholePdf(new Uint8Array(bytes), () => undefined, false).catch((cause: unknown) =>
    refuse(cause instanceof Error && cause.name === 'PasswordException' ? 'packet.password' : 'packet.damaged', file, cause),
  );
  if (locked) throw new AppError('packet.encrypted', { file });
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch((cause: unknown) =>
    refuse('packet.damaged', file, cause),
  );
  // Two readers that do not see the same pages: one of them mends what is broken in another way.
  const pages = countPages(document, file);
  if (pages === 0 || pages !== letters.length) throw new AppError('packet.damaged', { file });
  return { document, letters, signed: isSigned(document) };
}

const OFFICE_ENDINGS = /\.(?:docx?|docm|xlsx?|xlsm|xlsb|pptx?|odt|ods|odp|rtf)$/i;

function refuse(code: 'packet.damaged' | 'packet.password', file: string, cause: unknown): never {
  throw new AppError(code, { file }, { cause });
}

function countPages(document: PDFDocument, file: string): number {
  try {
    return document.getPageCount();
  } catch (cause) {
    return refuse('packet.damaged', file, cause);
  }
}

/** The mark of a PDF stands within the first 1024 bytes (ISO 32000-1, Annex H). */
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** A digital signature names the bytes that it covers. */
function isSigned(document: PDFDocument): boolean {
  return document.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.has(PDFName.of('ByteRange')) && object.has(PDFName.of('Contents')));
}

/** Of a page on which nothing can be read as letters: its pictures as they lie in the file, and what is drawn. */
export function drawnDigest(page: PDFPage): string {
  const hash = createHash('sha256');
  const { context } = page.doc;
  const pictures = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  for (const [, value] of pictures?.entries() ?? []) {
    const object = value instanceof PDFRef ? context.lookup(value) : value;
    if (object instanceof PDFRawStream) hash.update(createHash('sha256').update(object.contents).digest());
  }
  if (pictures === undefined) {
    const contents = page.node.Contents();
    if (contents instanceof PDFRawStream) hash.update(contents.contents);
    else if (contents instanceof PDFArray) hash.update(String(contents.size() > 0));
  }
  return hash.digest('hex');
}
