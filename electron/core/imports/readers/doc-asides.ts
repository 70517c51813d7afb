import type { CellMark } from '../../../../shared/domain/source-table.ts';
import { normalizeText } from '../../../../shared/domain/text/normalize.ts';

/** A structure of the table stream: where its references stand in the main text, and where their words begin in a text of their own. */
interface Kind {
  readonly mark: CellMark['kind'];
  /** Places in the header's list ([MS-DOC] 2.5.6): PlcffndRef and PlcffndTxt, PlcfandRef and PlcfandTxt, PlcfendRef and PlcfendTxt. */
  readonly references: number;
  readonly words: number;
  /** Bytes of what is told of each reference beside its place. */
  readonly size: number;
}

const KINDS = {
  footnotes: { mark: 'note', references: 2, words: 3, size: 2 },
  comments: { mark: 'comment', references: 4, words: 5, size: 30 },
  endnotes: { mark: 'note', references: 46, words: 47, size: 2 },
} as const satisfies Record<string, Kind>;

/** The texts that stand behind the main one, by the character each begins with. */
export type DocTextStarts = Readonly<Record<keyof typeof KINDS, number>>;

/** Comments and notes by the character of the main text that refers to them. */
export function docAsides(part: (index: number) => Buffer, text: string, starts: DocTextStarts): ReadonlyMap<number, CellMark> {
  const asides = new Map<number, CellMark>();
  for (const name of ['footnotes', 'comments', 'endnotes'] as const) {
    const { mark, references, words, size } = KINDS[name];
    const [places, texts] = [part(references), part(words)];
    const count = Math.floor((places.length - 4) / (4 + size));
    for (let index = 0; index < count && 4 * (index + 2) <= texts.length; index += 1) {
      const [from, to] = [texts.readUInt32LE(4 * index), texts.readUInt32LE(4 * index + 4)];
      const shown = text.slice(starts[name] + from, starts[name] + to);
      asides.set(places.readUInt32LE(4 * index), { kind: mark, text: normalizeText(shown) });
    }
  }
  return asides;
}
