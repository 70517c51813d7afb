import { AppError } from '../../../../shared/api/app-error.ts';
import { docParagraph, docWords, isMark, type DocParagraph } from './doc-paragraph.ts';
import { docAsides, type DocTextStarts } from './doc-asides.ts';
import { lookOf, PLAIN, type RunLook } from './doc-looks.ts';

/** The streams of an old Word document, by name. */
export type DocStreams = (name: string) => Buffer | null;

interface Piece {
  readonly firstCp: number;
  readonly lastCp: number;
  readonly at: number;
  readonly wide: boolean;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly properties: Buffer;
}

/** The main text of a Word 97–2003 document ([MS-DOC]) as paragraphs; text is stored in pieces, properties by file position. */
export class DocFile {
  readonly table: Buffer;
  readonly #main: Buffer;
  readonly #data: Buffer;

  constructor(streams: DocStreams) {
    this.#main = required(streams('WordDocument'));
    if (this.#main.readUInt16LE(0) !== 0xa5ec) throw new Error('no Word 97 document');
    this.table = required(streams((this.#main.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table'));
    this.#data = streams('Data') ?? Buffer.alloc(0);
  }

  /** A structure of the table stream by its place in the header's list ([MS-DOC] 2.5.6): where it starts, and its bytes. */
  part(index: number): { at: number; bytes: Buffer } {
    const at = this.#main.readUInt32LE(0x9a + 8 * index);
    return { at, bytes: this.table.subarray(at, at + this.#main.readUInt32LE(0x9e + 8 * index)) };
  }

  paragraphs(): DocParagraph[] {
    const pieces = this.#pieces();
    const { text, at, looks } = this.#text(pieces);
    const whole = this.#lengths();
    const asides = docAsides((index) => this.part(index).bytes, text, whole.starts);
    const main = fieldResults(text.slice(0, whole.main));
    const runs = this.#runs(13, 13, (page, offset) => {
      const words = page[offset]!;
      const start = words === 0 ? offset + 2 : offset + 1;
      // The two bytes after the length name the style.
      return page.subarray(start + 2, start + (words === 0 ? 2 * page[offset + 1]! : 2 * words - 1));
    });
    const found: DocParagraph[] = [];
    let start = 0;
    for (let index = 0; index < main.length; index += 1) {
      const mark = main[index]!;
      if (!isMark(mark)) continue;
      const words = docWords({ text: main, from: start, to: index, lookAt: (place) => looks[place] ?? PLAIN, asides });
      found.push({ ...docParagraph(mark, runAt(runs, at(index)), this.#data), ...words });
      start = index + 1;
    }
    return found;
  }

  #pieces(): Piece[] {
    const { bytes } = this.part(33);
    let at = 0;
    while (bytes[at] === 1) at += 3 + bytes.readUInt16LE(at + 1);
    if (bytes[at] !== 2) throw new Error('no piece table');
    const plc = bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
    const count = Math.floor((plc.length - 4) / 12);
    const pieces = Array.from({ length: count }, (_, index) => {
      const place = plc.readUInt32LE(4 * (count + 1) + 8 * index + 2);
      const wide = (place & 0x40000000) === 0;
      return { firstCp: plc.readUInt32LE(4 * index), lastCp: plc.readUInt32LE(4 * index + 4), at: wide ? place : (place & 0x3fffffff) / 2, wide };
    });
    // Each piece has letters of its own in the file; a table that tells the same ones over and over makes a page out of nothing.
    const letters = pieces.reduce((sum, { firstCp, lastCp }) => sum + Math.max(0, lastCp - firstCp), 0);
    if (letters > this.#main.length) throw new AppError('imports.unsafeContent', { detail: 'lặp lại cùng một đoạn chữ' });
    return pieces;
  }

  /** How long the main text is, and where those of notes and comments begin behind it ([MS-DOC] 2.5.4). */
  #lengths(): { main: number; starts: DocTextStarts } {
    const length = (at: number): number => this.#main.readUInt32LE(at);
    const main = length(0x4c);
    const comments = main + length(0x50) + length(0x54) + length(0x58);
    return { main, starts: { footnotes: main, comments, endnotes: comments + length(0x5c) } };
  }

  /** All the texts of the file one behind the other, how each character looks, and where in the file it stands. */
  #text(pieces: readonly Piece[]): { text: string; at: (cp: number) => number; looks: RunLook[] } {
    const runs = this.#runs(12, 1, (page, offset) => page.subarray(offset + 1, offset + 1 + page[offset]!)).flatMap((run) => {
      const look = lookOf(run.properties);
      return look.apart === null && !look.raised && look.symbol === null ? [] : [{ ...run, look }];
    });
    const looks: RunLook[] = [];
    const texts = pieces.map(({ firstCp, lastCp, at, wide }) => {
      const width = wide ? 2 : 1;
      const bytes = this.#main.subarray(at, at + (lastCp - firstCp) * width);
      if (bytes.length < (lastCp - firstCp) * width) throw new Error('a piece is torn');
      const chars = new TextDecoder(wide ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes).split('');
      for (const { from, to, look } of runs) {
        for (let position = Math.max(from, at); position < Math.min(to, at + bytes.length); position += width) {
          const index = (position - at) / width;
          looks[firstCp + index] = look;
          // The end of a cell stays, or its neighbours would move.
          if (look.symbol !== null && chars[index] !== '\u0007') chars[index] = look.symbol;
        }
      }
      return chars.join('');
    });
    const at = (cp: number): number => {
      const piece = pieces.findLast(({ firstCp }) => firstCp <= cp) ?? pieces[0]!;
      return piece.at + (cp - piece.firstCp) * (piece.wide ? 2 : 1);
    };
    return { text: texts.join(''), at, looks };
  }

  /** Formatted runs in file order, from 512-byte pages listed in the table stream ([MS-DOC] 2.9.55, 2.9.172). */
  #runs(part: number, entrySize: number, read: (page: Buffer, offset: number) => Buffer): Run[] {
    const { bytes } = this.part(part);
    const count = Math.floor((bytes.length - 4) / 8);
    const runs: Run[] = [];
    for (let index = 0; index < count; index += 1) {
      const start = (bytes.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff) * 512;
      const page = this.#main.subarray(start, start + 512);
      if (page.length < 512) throw new Error('a page of properties is torn');
      const inPage = page[511]!;
      for (let run = 0; run < inPage; run += 1) {
        const offset = 2 * page[4 * (inPage + 1) + entrySize * run]!;
        runs.push({ from: page.readUInt32LE(4 * run), to: page.readUInt32LE(4 * run + 4), properties: offset === 0 ? Buffer.alloc(0) : read(page, offset) });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }
}

/** Blanks the codes of fields; `\u0013` code `\u0014` result `\u0015`, one inside another. Marks of paragraphs and cells stay. */
function fieldResults(text: string): string {
  const fields: ('code' | 'result')[] = [];
  return text.replace(/[\s\S]/g, (char) => {
    if (char === '\u0013') fields.push('code');
    else if (char === '\u0014' && fields.length > 0) fields[fields.length - 1] = 'result';
    else if (char === '\u0015') fields.pop();
    return fields.includes('code') && !isMark(char) ? '\0' : char;
  });
}

function runAt(runs: readonly Run[], position: number): Buffer {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (position < run.from) high = middle - 1;
    else if (position >= run.to) low = middle + 1;
    else return run.properties;
  }
  return Buffer.alloc(0);
}

function required(stream: Buffer | null): Buffer {
  if (stream === null) throw new Error('a stream is missing');
  return stream;
}
