import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of a Word file as it looks, whether its style, the one after which that is made, the document or the paragraph itself says so. */
export interface WordParagraphLook {
  readonly text: string;
  /** The name of its style as Word's list shows it; empty for none. */
  readonly style: string;
  readonly align: string;
  /** Points, of its first letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  /** Properties set at the paragraph or at its runs in the place of the style. */
  readonly direct: readonly string[];
}

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** Read by patterns of its own, not by the program's reader. */
export function wordLooks(bytes: Uint8Array, name = 'word/document.xml'): WordParagraphLook[] {
  const styles = stylesOf(part(bytes, 'word/styles.xml'));
  return (part(bytes, name).match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []).map((xml) => lookOf(xml, styles));
}

interface Style {
  readonly name: string;
  readonly after: string;
  readonly xml: string;
}

function stylesOf(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const [style, id = ''] of xml.matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gs))
    styles.set(id, { name: /<w:name w:val="([^"]+)"/.exec(style)?.[1] ?? '', after: /<w:basedOn w:val="([^"]+)"/.exec(style)?.[1] ?? '', xml: style });
  styles.set('', { name: '', after: '', xml: /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml)?.[0] ?? '' });
  return styles;
}

function lookOf(xml: string, styles: ReadonlyMap<string, Style>): WordParagraphLook {
  const id = /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '';
  const own = /<w:pPr>(.*?)<\/w:pPr>/s.exec(xml)?.[1]?.replace(/<w:rPr>.*?<\/w:rPr>/s, '') ?? '';
  const run = /<w:r>.*?<\/w:r>/s.exec(xml)?.[0] ?? '';
  const runLook = /<w:rPr>(.*?)<\/w:rPr>/s.exec(run)?.[1] ?? '';
  const chain = [runLook, own];
  for (let at = id; at !== ''; at = styles.get(at)?.after ?? '') chain.push(styles.get(at)?.xml ?? '');
  chain.push(styles.get('')?.xml ?? '');
  const first = (pattern: RegExp): string | undefined => chain.map((each) => pattern.exec(each)).find((found) => found !== null)?.[1];
  const on = (tag: string): boolean => {
    const found = chain.map((each) => new RegExp(`<w:${tag}(?: w:val="([^"]+)")?/>`).exec(each)).find((each) => each !== null);
    return found !== undefined && found[1] !== 'false' && found[1] !== '0';
  };
  return {
    text: [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:noBreakHyphen\/>|<w:br\/>/g)].map(([tag, text]) => text ?? (tag.includes('br/') ? '\n' : '-')).join(''),
    style: styles.get(id)?.name ?? '',
    align: first(/<w:jc w:val="(\w+)"/) ?? 'left',
    size: Number(first(/<w:sz w:val="(\d+)"/) ?? 0) / 2,
    bold: on('b'),
    italic: on('i'),
    capitals: on('caps'),
    direct: [
      own.replace(/<w:pStyle[^>]*>|<w:keepNext[^>]*>|<w:widowControl[^>]*>/g, ''),
      ...[...xml.matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr>/gs)].map(([, each]) => each!),
    ]
      .flatMap((each) => [...each.matchAll(/<w:(\w+)/g)].map(([, tag]) => tag!))
      .filter((tag) => !tag.endsWith('Cs')),
  };
}
