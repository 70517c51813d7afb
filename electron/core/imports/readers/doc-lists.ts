import type { DocFile } from './doc-file.ts';
import { ListNumbers, type ListLevel, type NumberedList } from './list-numbers.ts';

/** MSONFC ([MS-OSHARED] 2.2.1.3) in the names of OOXML; others count in figures. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/** The lists of an old Word document ([MS-DOC] 2.9.131 LFO, 2.9.150 LVLF); a paragraph names one by its 1-based place. */
export function docLists(file: DocFile): ListNumbers {
  const abstract = new Map<string, Map<number, ListLevel>>();
  const { at, bytes } = file.part(73);
  const levels = new LevelReader(file.table, at + bytes.length);
  const count = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
  for (let index = 0; index < count; index += 1) {
    const list = bytes.subarray(2 + 28 * index, 30 + 28 * index);
    const depths = (list[26]! & 1) === 1 ? 1 : 9;
    abstract.set(String(list.readInt32LE(0)), new Map(Array.from({ length: depths }, (_, depth) => [depth, levels.next()])));
  }
  return new ListNumbers(abstract, listsInUse(file));
}

function listsInUse(file: DocFile): Map<string, NumberedList> {
  const { at, bytes } = file.part(74);
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
  const lists = new Map<string, NumberedList>();
  const overrides = new LevelReader(file.table, at + 4 + 16 * count);
  for (let index = 0; index < count; index += 1) {
    const entry = bytes.subarray(4 + 16 * index, 20 + 16 * index);
    const starts = new Map<number, number>();
    const levels = new Map<number, ListLevel>();
    overrides.skip(4);
    for (let left = entry[12]!; left > 0; left -= 1) overrides.override(starts, levels);
    lists.set(String(index + 1), { abstract: String(entry.readInt32LE(0)), starts, levels });
  }
  return lists;
}

/** Levels stand one after another, each as long as its own parts. */
class LevelReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  skip(length: number): void {
    this.#at += length;
  }

  next(): ListLevel {
    const head = this.#bytes.subarray(this.#at, this.#at + 28);
    this.#at += 28 + head[24]! + head[25]!;
    const length = this.#bytes.readUInt16LE(this.#at);
    const template = this.#bytes.subarray(this.#at + 2, this.#at + 2 + 2 * length).toString('utf16le');
    this.#at += 2 + 2 * length;
    // A level's number stands in the text as a character 0 to 8.
    const text = Array.from(template, (char) => (char <= '\u0008' ? `%${char.charCodeAt(0) + 1}` : char)).join('');
    return { format: FORMATS[head[4]!] ?? 'decimal', text, start: head.readInt32LE(0) };
  }

  /** LFOLVL ([MS-DOC] 2.9.133): another first number, or a level of its own. */
  override(starts: Map<number, number>, levels: Map<number, ListLevel>): void {
    const start = this.#bytes.readInt32LE(this.#at);
    const flags = this.#bytes.readUInt32LE(this.#at + 4);
    this.#at += 8;
    if ((flags & 0x20) !== 0) levels.set(flags & 0x0f, this.next());
    if ((flags & 0x10) !== 0) starts.set(flags & 0x0f, (flags & 0x20) === 0 ? start : levels.get(flags & 0x0f)!.start);
  }
}
