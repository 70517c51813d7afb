import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/api/app-error.ts';
import { PacketThreads } from '../../electron/core/papers/packet/packet-binder.ts';
import { makePacket } from '../../electron/core/papers/packet/make-packet.ts';
import { DEFAULT_PACKET_OPTIONS, type PacketOptions } from '../../electron/core/papers/packet/packet-content.ts';
import { readWholePdf } from '../../electron/core/papers/packet/page-letters.ts';
import { findProgram } from '../kit/find-program.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { contentOf, locked, pdfOf, Shelf, signedPdf } from './packet-papers.ts';

const qpdf = findProgram(['qpdf']);
const poppler = findProgram(['pdftotext']);
const DUPLEX: PacketOptions = { ...DEFAULT_PACKET_OPTIONS, duplex: true };
const A4_ACROSS = [841.89, 595.28] as const;

const read = (bytes: Uint8Array) => readWholePdf(new Uint8Array(bytes), () => undefined);
const three = async (shelf: Shelf) =>
  Promise.all(
    ['a', 'b', 'c'].map(async (name, at) =>
      shelf.paper(
        `${at + 1}.1`,
        name,
        await pdfOf(
          name,
          Array.from({ length: at + 1 }, () => ({})),
        ),
      ),
    ),
  );

describe('a packet', () => {
  it('binds each paper behind its item, stamps every page and tells where each begins', async () => {
    const shelf = new Shelf();
    const { bytes, report } = await makePacket(contentOf(await three(shelf)), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.pages).toBe(9);
    expect(report.contents.map(({ number, title, pages }) => `${number} ${title} ${pages?.first}+${pages?.count}`)).toEqual([
      ' Chương trình 2+1',
      '1 Nội dung thứ 1 4+1',
      '1.1 Tài liệu a 4+1',
      '2 Nội dung thứ 2 5+2',
      '2.1 Tài liệu b 5+2',
      '3 Nội dung thứ 3 7+3',
      '3.1 Tài liệu c 7+3',
    ]);
    const { pages, outline } = await read(bytes);
    expect(pages.map(({ letters }) => letters.slice(letters.indexOf('Tàiliệuhọpkỳ3')))).toEqual(
      pages.map((_, at) => `Tàiliệuhọpkỳ3ngày05/12/2026–trang${at + 1}/9`),
    );
    expect(pages[4]?.letters).toContain('bpage1');
    expect(outline.map(({ title, page }) => `${page} ${title}`)).toEqual([
      '2 Chương trình',
      '3 Mục lục',
      '4 1. Nội dung thứ 1',
      '4 1.1. Tài liệu a',
      '5 2. Nội dung thứ 2',
      '5 2.1. Tài liệu b',
      '7 3. Nội dung thứ 3',
      '7 3.1. Tài liệu c',
    ]);
  });

  it.runIf(qpdf !== null && poppler !== null)('is a sound file to qpdf and poppler', async () => {
    const shelf = new Shelf();
    const { bytes } = await makePacket(contentOf(await three(shelf)), DUPLEX, shelf.tools());
    const file = path.join(tempFolder(), 'packet.pdf');
    writeFileSync(file, bytes);
    execFileSync(qpdf ?? '', ['--check', file]);
    const text = execFileSync(poppler ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text.split('\f').slice(0, -1)).toHaveLength(14);
    expect(text).toContain('Tài liệu họp kỳ 3 ngày 05/12/2026 – trang 14/14');
  });

  it('counts the pages of its contents, however many they are', async () => {
    const shelf = new Shelf();
    const one = await pdfOf('x', [{}]);
    const papers = Array.from({ length: 150 }, (_, at) => ({
      ...shelf.paper(`${at + 1}.1`, `dài ${at + 1}`, one),
      title: `Báo cáo ${'rất dài '.repeat(20)}${at + 1}`,
    }));
    const { report } = await makePacket(contentOf(papers), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.contentsPages).toBeGreaterThan(5);
    expect(report.contents.at(-1)?.pages?.first).toBe(report.pages);
    expect(report.contents.find(({ number }) => number === '1.1')?.pages?.first).toBe(2 + report.contentsPages + 1);
  }, 60_000);

  it('lets every paper begin on a right-hand page where both sides are printed', async () => {
    const shelf = new Shelf();
    const { report } = await makePacket(contentOf(await three(shelf)), DUPLEX, shelf.tools());
    expect(report.contents.flatMap(({ pages }) => (pages === null ? [] : [pages.first % 2]))).not.toContain(0);
    expect(report.pages % 2).toBe(0);
  });

  it('prints a sheet for a paper that has not come, and names it', async () => {
    const shelf = new Shelf();
    const missing = { number: '1.2', title: 'Báo cáo của Sở Tài chính', unit: 'Sở Tài chính', due: '03/12/2026', source: { kind: 'missing' } } as const;
    const { bytes, report } = await makePacket(contentOf([shelf.paper('1.1', 'a', await pdfOf('a', [{}])), missing]), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.missing).toEqual(['Báo cáo của Sở Tài chính']);
    const { pages } = await read(bytes);
    expect(pages.at(-1)?.letters).toMatch(/^TÀILIỆUCHƯACÓ.*BáocáocủaSởTàichính.*SởTàichính.*03\/12\/2026/);
    expect(pages[2]?.letters).toContain('(chưacó)');
  });

  it('names what it cannot open, each with its reason, and binds the rest', async () => {
    const shelf = new Shelf();
    const good = await pdfOf('good', [{}, {}]);
    const changed = shelf.paper('1.6', 'changed.pdf', await pdfOf('old', [{}]));
    if (changed.source.kind === 'file') shelf.replace(changed.source.sha256, await pdfOf('new', [{}]));
    const papers = [
      shelf.paper('1.1', 'half.pdf', good.slice(0, 200)),
      shelf.paper('1.2', 'noise.pdf', new TextEncoder().encode('%PDF-1.7\nno file at all')),
      shelf.paper('1.3', 'word.docx', new TextEncoder().encode('PK\u0003\u0004')),
      shelf.paper('1.4', 'what.bin', new TextEncoder().encode('what')),
      shelf.paper('1.5', 'empty.pdf', new Uint8Array()),
      changed,
      shelf.paper('1.7', 'picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])),
      ...(qpdf === null ? [] : [shelf.paper('1.8', 'password.pdf', locked(good, 'secret')), shelf.paper('1.9', 'owner.pdf', locked(good, ''))]),
      shelf.paper('2.1', 'good.pdf', good),
    ];
    const { bytes, report } = await makePacket(contentOf(papers), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.damaged.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'half.pdf packet.damaged',
      'noise.pdf packet.damaged',
      'word.docx packet.needsPdf',
      'what.bin packet.unknownKind',
      'empty.pdf packet.empty',
      'changed.pdf packet.changed',
      'picture.png packet.damaged',
      ...(qpdf === null ? [] : ['password.pdf packet.password', 'owner.pdf packet.encrypted']),
    ]);
    const { pages } = await read(bytes);
    expect(pages.at(-1)?.letters).toContain('goodpage2');
    expect(pages[3]?.letters).toContain('half.pdf');
  });

  it('says that a signature stays with the original', async () => {
    const shelf = new Shelf();
    const { bytes, report } = await makePacket(contentOf([shelf.paper('1.1', 'ky.pdf', await signedPdf('ky'))]), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.signed).toEqual(['ky.pdf']);
    const { pages } = await read(bytes);
    expect(pages.at(-1)?.letters).toContain('–bảnphụcvụhọp–trang4/4');
    expect(pages[2]?.letters).toContain('chữkýsốởbảngốc');
  });

  it('keeps odd sizes and turns, stamps them at the edge that is shown, and names them', async () => {
    const shelf = new Shelf();
    const odd = await pdfOf('odd', [{ size: A4_ACROSS }, { turn: 90 }, { turn: 180 }, { turn: 270, shifted: true }, { size: [300, 400] }, {}]);
    const { bytes, report } = await makePacket(contentOf([shelf.paper('1.1', 'odd.pdf', odd)]), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.odd.map(({ kind, pages }) => `${kind} ${pages.join(',')}`)).toEqual(['landscape 1,2,4', 'turned 3', 'otherSize 5']);
    for (const at of await stampPlaces(bytes, 4)) {
      expect(at.up).toBeGreaterThan(15);
      expect(at.up).toBeLessThan(25);
      expect(at.right).toBeLessThan(40);
    }
  });
});

/** Points from the lower and right edge of what is shown. */
async function stampPlaces(bytes: Uint8Array, from: number): Promise<{ up: number; right: number }[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const places: { up: number; right: number }[] = [];
  for (let number = from; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const last = items.findLast((item) => 'str' in item && item.str.trim() !== '');
    if (last === undefined || !('str' in last)) throw new Error('no stamp');
    const [, , , , x = 0, y = 0] = last.transform as number[];
    const shown = viewport.convertToViewportPoint(x, y) as [number, number];
    places.push({ up: viewport.height - shown[1], right: viewport.width - shown[0] - last.width });
  }
  return places;
}

describe('the thread that binds a packet', () => {
  const bind = async (signal: AbortSignal, heard: (stage: string) => void, read?: () => Promise<Uint8Array>) => {
    const shelf = new Shelf();
    const content = contentOf(await three(shelf));
    return new PacketThreads().bind(content, DEFAULT_PACKET_OPTIONS, read ?? shelf.tools().read, signal, heard);
  };

  it('binds the same, tells how far it is, and asks for one file after the other', async () => {
    const stages = new Set<string>();
    const { bytes, report } = await bind(new AbortController().signal, (stage) => stages.add(stage));
    expect(report.pages).toBe(9);
    expect((await read(bytes)).pages).toHaveLength(9);
    expect([...stages]).toEqual(['reading', 'rendering', 'saving', 'verifying']);
  });

  it('stops at once when it is cancelled', async () => {
    const stop = new AbortController();
    await expect(bind(stop.signal, () => stop.abort())).rejects.toMatchObject({ code: 'system.cancelled' });
  });

  it('goes on past a file that can no longer be read', async () => {
    const gone = () => Promise.reject(new AppError('packet.fileGone', { file: 'a' }));
    const { report } = await bind(new AbortController().signal, () => undefined, gone);
    expect(report.damaged.map(({ file, code }) => `${file} ${code}`)).toEqual(['a packet.fileGone', 'b packet.fileGone', 'c packet.fileGone']);
  });
});

describe('the read-back of a packet', () => {
  const spoilt = async (spoil: (document: PDFDocument) => void): Promise<unknown> => {
    const shelf = new Shelf();
    const change = async (bytes: Uint8Array) => {
      const document = await PDFDocument.load(bytes);
      spoil(document);
      return new Uint8Array(await document.save());
    };
    return makePacket(contentOf(await three(shelf)), DEFAULT_PACKET_OPTIONS, shelf.tools({ spoil: change }));
  };

  it.each<[string, (document: PDFDocument) => void]>([
    ['a page that is gone', (document) => document.removePage(6)],
    [
      'two pages that changed places',
      (document) => {
        const [one, other] = [document.getPage(4).node, document.getPage(5).node];
        const [contents, others] = [one.get(PDFName.of('Contents')), other.get(PDFName.of('Contents'))];
        if (contents === undefined || others === undefined) throw new Error('no contents');
        one.set(PDFName.of('Contents'), others);
        other.set(PDFName.of('Contents'), contents);
      },
    ],
    ['a page that is turned', (document) => document.getPage(4).setRotation(degrees(90))],
    ['a word too many', (document) => document.getPage(4).drawText('x')],
    ['a page too many', (document) => document.addPage()],
    ['an outline that is gone', (document) => document.catalog.delete(PDFName.of('Outlines'))],
  ])('finds %s', async (_, spoil) => {
    await expect(spoilt(spoil)).rejects.toMatchObject({ code: 'packet.readBackDiffers' });
  });
});
