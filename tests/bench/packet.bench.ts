import { createHash, randomBytes } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { PacketThreads } from '../../electron/core/papers/packet/packet-binder.ts';
import { DEFAULT_PACKET_OPTIONS, type PacketContent } from '../../electron/core/papers/packet/packet-content.ts';
import { printRatios } from './report.ts';
import { residentMegabytes } from './measure.ts';

/** Papers of six pages, each with as many kilobytes of pictures as is asked for. */
export async function benchPacket(papers: number, kilobytes: number): Promise<void> {
  const files = new Map<string, Uint8Array>();
  const hashes: string[] = [];
  for (let at = 0; at < papers; at += 1) {
    const bytes = await paperOf(at, kilobytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(sha256, bytes);
    hashes.push(sha256);
  }
  const own = residentMegabytes(process.pid);
  const content: PacketContent = {
    title: 'Tài liệu họp',
    label: 'Tài liệu họp kỳ 3 ngày 05/12/2026',
    createdAt: '2026-12-01T00:00:00.000Z',
    front: [],
    items: hashes.map((sha256, at) => ({
      number: String(at + 1),
      title: `Nội dung ${at + 1}`,
      papers: [{ number: `${at + 1}.1`, title: `Tài liệu ${at + 1}`, unit: '', due: '', source: { kind: 'file', name: `${at + 1}.pdf`, sha256 } }],
    })),
  };
  let peak = own;
  const watch = setInterval(() => (peak = Math.max(peak, residentMegabytes(process.pid))), 50);
  const started = performance.now();
  const read = (sha256: string) => Promise.resolve(files.get(sha256) ?? new Uint8Array());
  const { report } = await new PacketThreads().bind(content, DEFAULT_PACKET_OPTIONS, read, new AbortController().signal, () => undefined);
  clearInterval(watch);
  const megabytes = Math.round([...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6);
  printRatios(`Bộ tài liệu ${papers} tệp, ${report.pages} trang, ${megabytes} MB`, {
    'ghép, đóng dấu trang, đọc lại': { seconds: (performance.now() - started) / 1000, peakMegabytes: peak - own },
  });
}

const PAGES = 6;

async function paperOf(at: number, kilobytes: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= PAGES; number += 1) {
    const page = document.addPage();
    for (let line = 0; line < 40; line += 1)
      page.drawText(`Paper ${at} page ${number} line ${line}: some words that a report of a department would have`, {
        x: 80,
        y: 780 - line * 18,
        size: 12,
        font,
      });
  }
  if (kilobytes > 0) {
    const picture = document.context.register(
      document.context.stream(randomBytes(kilobytes * 1000), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 10,
        Height: 10,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
      }),
    );
    document.getPage(0).node.newXObject('Anh', picture);
  }
  return document.save();
}
