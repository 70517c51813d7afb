import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';

/** Words with what is struck out between `~` and what is raised between `^`. */
export type MarkedText = string;

const FONTS = { plain: 0, struck: 1, raised: 2 } as const;

const numberOf = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes);
  out.writeUIntLE(value, 0, bytes);
  return out;
};

/** A record of a binary workbook: type and length seven bits at a time. */
function record(type: number, data: Buffer): Buffer {
  const varied = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varied(value >> 7)]);
  return Buffer.concat([Buffer.from([...varied(type), ...varied(data.length)]), data]);
}

const font = (grbit: number, position: number): Buffer =>
  record(43, Buffer.concat([numberOf(220, 2), numberOf(grbit, 2), numberOf(400, 2), numberOf(position, 2), Buffer.alloc(13), numberOf(0, 4)]));
const format = (fontAt: number): Buffer => record(47, Buffer.concat([numberOf(0, 2), numberOf(0, 2), numberOf(fontAt, 2), Buffer.alloc(10)]));

const pieces = (marked: MarkedText): { text: string; font: number }[] =>
  [...marked.matchAll(/~([^~]*)~|\^([^^]*)\^|[^~^]+/g)].map(([whole, struck, raised]) =>
    struck !== undefined
      ? { text: struck, font: FONTS.struck }
      : raised !== undefined
        ? { text: raised, font: FONTS.raised }
        : { text: whole, font: FONTS.plain },
  );

function sharedText(marked: MarkedText): Buffer {
  const all = pieces(marked);
  const text = all.map((piece) => piece.text).join('');
  const words = [Buffer.from([all.length > 1 ? 1 : 0]), numberOf(text.length, 4), Buffer.from(text, 'utf16le')];
  if (all.length === 1) return record(19, Buffer.concat(words));
  let from = 0;
  const runs = all.map((piece) => {
    const run = Buffer.concat([numberOf(from, 2), numberOf(piece.font, 2)]);
    from += piece.text.length;
    return run;
  });
  return record(19, Buffer.concat([...words, numberOf(runs.length, 4), ...runs]));
}

/** A `.xlsb` of one sheet. A row whose every cell stands between `~` has cells that are struck out as a whole. */
export function binaryWorkbook(rows: readonly (readonly MarkedText[])[]): Uint8Array {
  const plain = rows.map((row) =>
    row.map((marked) =>
      pieces(marked)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const parts = unzipSync(
    new Uint8Array(
      write({ SheetNames: ['Kế hoạch'], Sheets: { 'Kế hoạch': utils.aoa_to_sheet(plain) } }, { type: 'array', bookType: 'xlsb', bookSST: true }) as ArrayBuffer,
    ),
  );
  const isWhole = (row: readonly MarkedText[]): boolean => row.every((text) => /^~[^~]*~$/.test(text));
  const texts = rows.flat();
  parts['xl/styles.bin'] = Buffer.concat([
    record(278, Buffer.alloc(0)),
    record(611, numberOf(3, 4)),
    font(0, 0),
    font(0x08, 0),
    font(0, 1),
    record(612, Buffer.alloc(0)),
    record(617, numberOf(2, 4)),
    format(FONTS.plain),
    format(FONTS.struck),
    record(618, Buffer.alloc(0)),
    record(279, Buffer.alloc(0)),
  ]);
  parts['xl/sharedStrings.bin'] = Buffer.concat([
    record(159, Buffer.concat([numberOf(texts.length, 4), numberOf(texts.length, 4)])),
    ...rows.flatMap((row) => row.map((text) => sharedText(isWhole(row) ? text.replaceAll('~', '') : text))),
    record(160, Buffer.alloc(0)),
  ]);
  const cells = rows.map((row, r) =>
    Buffer.concat([
      record(0, Buffer.concat([numberOf(r, 4), numberOf(0, 4), numberOf(300, 2), Buffer.alloc(3), numberOf(0, 4)])),
      ...row.map((_, c) => record(7, Buffer.concat([numberOf(c, 4), numberOf(isWhole(row) ? 1 : 0, 3), Buffer.alloc(1), numberOf(r * row.length + c, 4)]))),
    ]),
  );
  const range = Buffer.concat([numberOf(0, 4), numberOf(rows.length - 1, 4), numberOf(0, 4), numberOf(rows[0]!.length - 1, 4)]);
  parts['xl/worksheets/sheet1.bin'] = Buffer.concat([
    record(129, Buffer.alloc(0)),
    record(148, range),
    record(145, Buffer.alloc(0)),
    ...cells,
    record(146, Buffer.alloc(0)),
    record(130, Buffer.alloc(0)),
  ]);
  return zipSync(parts);
}
