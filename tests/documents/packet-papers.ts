import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import type { PacketContent, PacketPaper } from '../../electron/core/papers/packet/packet-content.ts';
import { line } from '../../electron/core/papers/packet/packet-papers.template.ts';
import type { PacketTools } from '../../electron/core/papers/packet/make-packet.ts';
import { progressPaper } from '../../electron/core/papers/progress/progress-paper.ts';
import { bundledFonts } from '../../electron/core/typesetting/fonts/font-files.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { tempFolder } from '../kit/temp-folder.ts';

const fonts = openRenderFonts();

/** Files of a packet by their content, as the attachments keep them. */
export class Shelf {
  readonly #files = new Map<string, Uint8Array>();

  paper(number: string, name: string, bytes: Uint8Array): PacketPaper {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(sha256, bytes);
    return { number, title: `Tài liệu ${name}`, unit: 'Sở Công Thương', due: '', source: { kind: 'file', name, sha256 } };
  }

  /** What is changed behind the packet's back. */
  replace(sha256: string, bytes: Uint8Array): void {
    this.#files.set(sha256, bytes);
  }

  tools(more: Partial<PacketTools> = {}): PacketTools {
    return {
      render: (paper) => renderDocument(paper, 'pdf', fonts),
      font: bundledFonts().read('regular'),
      read: (sha256) => Promise.resolve(new Uint8Array(this.#files.get(sha256) ?? new Uint8Array())),
      ...more,
    };
  }
}

export interface PageLook {
  readonly size?: readonly [number, number];
  readonly turn?: number;
  /** Another origin than 0, 0. */
  readonly shifted?: boolean;
}

export async function pdfOf(name: string, pages: readonly PageLook[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [at, { size = [595.28, 841.89], turn = 0, shifted = false }] of pages.entries()) {
    const page = document.addPage([size[0], size[1]]);
    if (shifted) page.setMediaBox(-50, -30, size[0], size[1]);
    page.setRotation(degrees(turn));
    page.drawText(`${name} page ${at + 1}`, { x: 100, y: 300, size: 20, font });
  }
  return document.save();
}

/** As a signing program leaves it: a field whose value names the bytes that it covers. */
export async function signedPdf(name: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(await pdfOf(name, [{}]));
  const { context } = document;
  const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached', ByteRange: [0, 100, 200, 300] }));
  context.lookup(value, PDFDict).set(PDFName.of('Contents'), PDFHexString.of('00'.repeat(64)));
  const field = context.register(context.obj({ FT: 'Sig', Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 0, 0], V: value, P: document.getPage(0).ref }));
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  return document.save();
}

/** Locked by qpdf, a program of others. */
export function locked(bytes: Uint8Array, password: string): Uint8Array {
  const folder = tempFolder();
  const [plain, out] = [path.join(folder, 'plain.pdf'), path.join(folder, 'locked.pdf')];
  writeFileSync(plain, bytes);
  execFileSync('qpdf', ['--encrypt', password, 'owner', '256', '--print=none', '--', plain, out]);
  return new Uint8Array(readFileSync(out));
}

export function contentOf(papers: readonly PacketPaper[], more: Partial<PacketContent> = {}): PacketContent {
  const items = Map.groupBy(papers, ({ number }) => number.split('.')[0] ?? '');
  return {
    title: 'Tài liệu họp kỳ 3 năm 2026',
    label: 'Tài liệu họp kỳ 3 ngày 05/12/2026',
    createdAt: '2026-12-01T00:00:00.000Z',
    front: [
      { title: null, paper: progressPaper('Bìa', 'portrait', [line('TÀI LIỆU HỌP', 'bold', { above: 200 })]) },
      { title: 'Chương trình', paper: progressPaper('Chương trình', 'portrait', [line('CHƯƠNG TRÌNH', 'bold')]) },
    ],
    items: [...items].map(([number, own]) => ({ number, title: `Nội dung thứ ${number}`, papers: own })),
    ...more,
  };
}
