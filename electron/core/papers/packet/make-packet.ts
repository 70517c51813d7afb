import { randomUUID } from 'node:crypto';
import { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { ProgressStage } from '../../../../shared/api/envelope.ts';
import type { FormalDocument, RenderedDocument } from '../../typesetting/formal-document.ts';
import { bringPages } from './copy-pages.ts';
import { drawnDigest, openForeign } from './foreign-pages.ts';
import { oddPages } from './odd-pages.ts';
import type { ContentsLine, OddPages, PacketContent, PacketOptions, PacketReport } from './packet-content.ts';
import { setOutline, type OutlineLine } from './packet-outline.ts';
import { setPages } from './page-order.ts';
import { contentsDocument, damagedSheet, missingSheet, type ContentsMark } from './packet-papers.template.ts';
import { readPdfLetters, type PageLetters } from './page-letters.ts';
import { stampPage } from './stamp-page.ts';
import { verifyPacket, type ExpectedPage } from './verify-packet.ts';

export interface PacketTools {
  /** Sets the program's own pages. */
  readonly render: (paper: FormalDocument) => Promise<RenderedDocument>;
  /** Of the stamp: a TrueType file. */
  readonly font: Uint8Array;
  /** The content of a file of the packet. */
  readonly read: (sha256: string, name: string) => Promise<Uint8Array>;
  readonly progress?: (stage: ProgressStage, done: number, total: number) => void;
  /** For tests: the finished file before it is read back. */
  readonly spoil?: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface MadePacket {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: PacketReport;
}

/**
 * Binds the papers of a meeting to one PDF: its front pages, contents whose page numbers are true, each paper behind its item. A paper that is
 * missing or cannot be opened is a sheet that says so, and a line of the report. The finished file is read back before it is handed over.
 * @throws AppError `packet.readBackDiffers`; `documents.*` of the program's own pages.
 */
export async function makePacket(content: PacketContent, options: PacketOptions, tools: PacketTools): Promise<MadePacket> {
  const { render, progress = () => undefined } = tools;
  const target = await PDFDocument.create({ updateMetadata: false });
  const parts: Part[] = [];
  const add = async (part: Pick<Part, 'line' | 'paper' | 'note' | 'signed'>, document: PDFDocument, letters: readonly PageLetters[]) => {
    parts.push({ ...part, pages: await bringPages(target, document), letters });
  };
  const addOwn = async (line: Line, paper: FormalDocument, note = '') => {
    const { bytes } = await render(paper);
    await add(
      { line, paper: line.title, note, signed: false },
      await PDFDocument.load(bytes, { updateMetadata: false }),
      await readPdfLetters(new Uint8Array(bytes)),
    );
  };

  for (const { title, paper } of content.front)
    await addOwn({ kind: title === null ? 'cover' : 'front', number: '', title: title ?? paper.info.title, item: null }, paper);
  const frontParts = parts.length;

  const report = { missing: [] as string[], damaged: [] as { file: string; code: AppError['code'] }[], signed: [] as string[], odd: [] as OddPages[] };
  const papers = content.items.flatMap((item) => item.papers.map((paper) => ({ item, paper })));
  for (const [at, { item, paper }] of papers.entries()) {
    progress('reading', at, papers.length);
    const line: Line = { kind: 'paper', number: paper.number, title: paper.title, item: item.number };
    const { source } = paper;
    if (source.kind === 'missing') {
      report.missing.push(paper.title);
      await addOwn(line, missingSheet(paper), '(chưa có)');
    } else if (source.kind === 'own') await addOwn(line, source.paper);
    else {
      try {
        const opened = await openForeign(await tools.read(source.sha256, source.name), source.name, source.sha256);
        await add(
          { line, paper: paper.title, note: opened.signed ? '(bản phục vụ họp; chữ ký số ở bản gốc)' : '', signed: opened.signed },
          opened.document,
          opened.letters,
        );
        if (opened.signed) report.signed.push(source.name);
        report.odd.push(...oddPages(source.name, opened.letters));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        report.damaged.push({ file: source.name, code: error.code });
        await addOwn(line, damagedSheet(paper, error.message), '(chưa đưa vào được)');
      }
    }
  }

  progress('rendering', 0, 0);
  const marks: ContentsMark[] = parts.flatMap(({ line, note }) => (note === '' ? [] : [{ number: line.number, note }]));
  const settled = await settleContents(parts, frontParts, content, options, marks, render);
  const { lines } = settled;
  const contentsPart: Part = {
    line: { kind: 'cover', number: '', title: 'Mục lục', item: null },
    paper: 'Mục lục',
    note: '',
    signed: false,
    letters: await readPdfLetters(new Uint8Array(settled.bytes)),
    pages: await bringPages(target, await PDFDocument.load(settled.bytes, { updateMetadata: false })),
  };
  const bound = bind(target, parts.toSpliced(frontParts, 0, contentsPart), options);

  target.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = { font: await target.embedFont(tools.font, { subset: true }), key: `Tem${randomUUID().slice(0, 8)}` };
  const total = bound.length;
  const expected: ExpectedPage[] = bound.map(({ page, letters, part, pageOfPaper }, at) => {
    const stamp = `${content.label}${part.signed ? ' – bản phục vụ họp' : ''} – trang ${at + 1}/${total}`;
    stampPage(page, stamp, options.stamp, font);
    return { ...letters, paper: part.paper, pageOfPaper, stamp };
  });
  const outline = outlineOf(lines, settled.contentsAt.first);
  setOutline(
    target,
    outline,
    bound.map(({ page }) => page.ref),
  );
  target.setTitle(content.title, { showInWindowTitleBar: true });
  target.setLanguage('vi-VN');
  target.setProducer('Sổ Ban Chỉ đạo');
  target.setCreationDate(new Date(content.createdAt));
  target.setModificationDate(new Date(content.createdAt));

  progress('saving', 0, total);
  const saved = new Uint8Array(await target.save({ addDefaultPage: false, updateFieldAppearances: false }));
  const bytes = (await tools.spoil?.(saved)) ?? saved;
  progress('verifying', 0, total);
  await verifyPacket(
    new Uint8Array(bytes),
    {
      pages: expected,
      outline,
      contentsAt: settled.contentsAt,
      begins: lines.flatMap(({ kind, title, pages }) => (kind === 'item' || pages === null ? [] : [{ paper: title, page: pages.first }])),
    },
    (done) => progress('verifying', done, total),
  );
  await verifyDrawn(bytes, bound);
  return { bytes, report: { pages: total, contentsPages: settled.contentsAt.count, contents: lines, ...report } };
}

interface Line {
  readonly kind: 'cover' | 'front' | 'paper';
  readonly number: string;
  readonly title: string;
  /** The number of its item. */
  readonly item: string | null;
}

/** What stands in the packet as one: its pages, already in the file but not yet at their place. */
interface Part {
  readonly line: Line;
  readonly paper: string;
  /** Beside its title in the contents. */
  readonly note: string;
  readonly signed: boolean;
  readonly letters: readonly PageLetters[];
  readonly pages: readonly PDFPage[];
}

const MOST_TURNS = 8;

/** Sets the contents until they take as many pages as they were counted to take. */
async function settleContents(
  parts: readonly Part[],
  frontParts: number,
  { items }: PacketContent,
  { duplex }: PacketOptions,
  marks: readonly ContentsMark[],
  render: PacketTools['render'],
) {
  let count = 1;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const taken = (pages: number): number => (duplex ? pages + (pages % 2) : pages);
    let next = 1;
    const places = new Map<Part, number>();
    const contentsAt = { first: 0, count };
    for (const [at, part] of parts.entries()) {
      if (at === frontParts) {
        contentsAt.first = next;
        next += taken(count);
      }
      places.set(part, next);
      next += taken(part.pages.length);
    }
    if (contentsAt.first === 0) contentsAt.first = next;
    const lines = contentsLines(parts, items, places);
    const { bytes, pages } = await render(contentsDocument(lines, marks));
    if (pages === count) return { bytes, lines, contentsAt };
    count = pages ?? 1;
  }
  throw new Error('The contents do not settle on a number of pages.');
}

function contentsLines(parts: readonly Part[], items: PacketContent['items'], places: ReadonlyMap<Part, number>): ContentsLine[] {
  const lineOf = (part: Part, kind: 'front' | 'paper'): ContentsLine => ({
    kind,
    number: part.line.number,
    title: part.line.title,
    pages: { first: places.get(part) ?? 0, count: part.pages.length },
  });
  const front = parts.filter(({ line }) => line.kind === 'front').map((part) => lineOf(part, 'front'));
  return [
    ...front,
    ...items.flatMap(({ number, title }) => {
      const own = parts.filter(({ line }) => line.item === number).map((part) => lineOf(part, 'paper'));
      const first = own[0]?.pages?.first;
      const count = own.reduce((sum, { pages }) => sum + (pages?.count ?? 0), 0);
      return [{ kind: 'item' as const, number, title, pages: first === undefined ? null : { first, count } }, ...own];
    }),
  ];
}

interface BoundPage {
  readonly page: PDFPage;
  readonly letters: PageLetters;
  readonly part: Part;
  readonly pageOfPaper: number;
}

/** Puts the pages in their order, with blank ones behind papers that end on the front of a sheet. */
function bind(target: PDFDocument, parts: readonly Part[], { duplex }: PacketOptions): BoundPage[] {
  const bound: BoundPage[] = [];
  for (const part of parts) {
    for (const [at, page] of part.pages.entries()) {
      const letters = part.letters[at];
      if (letters !== undefined) bound.push({ page, letters, part, pageOfPaper: at + 1 });
    }
    const last = part.pages.at(-1);
    if (duplex && part.pages.length % 2 === 1 && last !== undefined) {
      const { x, y, width, height } = last.getCropBox();
      const page = PDFPage.create(target);
      page.setMediaBox(x, y, width, height);
      page.setRotation(last.getRotation());
      const turn = part.letters.at(-1)?.turn ?? 0;
      bound.push({ page, letters: { letters: '', box: [x, y, x + width, y + height], turn }, part, pageOfPaper: part.pages.length + 1 });
    }
  }
  setPages(
    target,
    bound.map(({ page }) => page),
  );
  return bound;
}

function outlineOf(lines: readonly ContentsLine[], contents: number): OutlineLine[] {
  const all = lines.flatMap(({ kind, number, title, pages }): OutlineLine[] =>
    pages === null ? [] : [{ title: number === '' ? title : `${number}. ${title}`, level: kind === 'paper' ? 1 : 0, page: pages.first }],
  );
  const front = all.filter(({ page }) => page < contents);
  return [...front, { title: 'Mục lục', level: 0, page: contents }, ...all.slice(front.length)];
}

/** Pages without a letter (scans) are compared by the pictures that lie on them. */
async function verifyDrawn(bytes: Uint8Array, bound: readonly BoundPage[]): Promise<void> {
  const unlettered = bound.flatMap(({ page, letters, part, pageOfPaper }, at) =>
    letters.letters === '' && pageOfPaper <= part.pages.length ? [{ at, digest: drawnDigest(page), part, pageOfPaper }] : [],
  );
  if (unlettered.length === 0) return;
  const finished = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { at, digest, part, pageOfPaper } of unlettered)
    if (drawnDigest(finished.getPage(at)) !== digest)
      throw new AppError('packet.readBackDiffers', {
        place: `hình trên trang ${at + 1}`,
        expected: `${part.paper}, trang ${pageOfPaper}`,
        found: 'hình khác',
      });
}
