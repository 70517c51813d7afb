import { AppError } from '../../../../shared/api/app-error.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';

/** An element without its namespace prefix. Attributes stay raw until asked for: most are never read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: string;
  readonly children: (XmlElement | string)[];
}

const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads trusted-by-nobody office XML into a small tree. Own code because a 10,000-row document must be read in a fraction of a
 * second. Never recursive while reading; no DTD, so no entity can be declared; depth is capped so that walkers may recurse.
 * Elements named in `skip` (without prefix) are left out with everything inside.
 */
export function parseXml(bytes: Uint8Array, skip: ReadonlySet<string> = new Set()): XmlElement {
  const xml = decodeXml(bytes);
  const root: XmlElement = { name: '', attributes: '', children: [] };
  const open: XmlElement[] = [root];
  let skipping = 0;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at && skipping === 0) open.at(-1)!.children.push(decodeEntities(xml.slice(at, tag)));
    const mark = xml.charCodeAt(tag + 1);
    if (mark === 0x21 || mark === 0x3f) {
      const { text, next } = readSpecial(xml, tag);
      if (text !== '' && skipping === 0) open.at(-1)!.children.push(text);
      at = next;
      continue;
    }
    const end = endOfTag(xml, tag);
    at = end + 1;
    if (mark === 0x2f) {
      if (skipping > 0) skipping -= 1;
      else if (open.length > 1) open.pop();
      else throw new AppError('imports.damaged');
      continue;
    }
    const selfClosing = xml.charCodeAt(end - 1) === 0x2f;
    if (skipping > 0) {
      if (!selfClosing) skipping += 1;
      continue;
    }
    const element = readTag(xml.slice(tag + 1, selfClosing ? end - 1 : end));
    if (skip.has(element.name)) {
      if (!selfClosing) skipping = 1;
      continue;
    }
    open.at(-1)!.children.push(element);
    if (!selfClosing && open.push(element) > LIMITS.xmlDepth) throw new AppError('imports.unsafeContent', { detail: 'lồng quá sâu' });
  }
  if (open.length !== 1 || skipping > 0) throw new AppError('imports.damaged');
  return root;
}

/** Value of an attribute by its local name, or null. */
export function attribute(element: XmlElement | undefined, name: string): string | null {
  if (element === undefined || element.attributes === '') return null;
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.attributes);
  return match === null ? null : decodeEntities(match[1] ?? match[2] ?? '');
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => typeof child !== 'string');
}

/** Elements of a name, in order, found directly in the parent or through the elements that only group them. */
export function descendants(parent: XmlElement | undefined, name: string, through: readonly string[]): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return through.includes(child.name) ? descendants(child, name, through) : [];
  });
}

/** Refuses a DTD and hostile depth in a part that another library is going to parse. */
export function assertSafeXml(bytes: Uint8Array): void {
  const xml = decodeXml(bytes);
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const mark = xml.charCodeAt(at + 1);
    if (mark === 0x21 || mark === 0x3f) {
      at = readSpecial(xml, at).next;
      continue;
    }
    const end = endOfTag(xml, at);
    if (mark === 0x2f) depth -= 1;
    else if (xml.charCodeAt(end - 1) !== 0x2f) depth += 1;
    if (depth > LIMITS.xmlDepth) throw new AppError('imports.unsafeContent', { detail: 'lồng quá sâu' });
    at = end + 1;
  }
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

/** Comments, CDATA and processing instructions; a declaration means a DTD. */
function readSpecial(xml: string, at: number): { text: string; next: number } {
  const closing = (mark: string): number => {
    const end = xml.indexOf(mark, at);
    if (end < 0) throw new AppError('imports.damaged');
    return end + mark.length;
  };
  if (xml.startsWith('<!--', at)) return { text: '', next: closing('-->') };
  if (xml.startsWith('<?', at)) return { text: '', next: closing('?>') };
  if (!xml.startsWith('<![CDATA[', at)) throw new AppError('imports.unsafeContent', { detail: 'DTD' });
  const next = closing(']]>');
  return { text: xml.slice(at + 9, next - 3), next };
}

/** A `>` inside a quoted attribute value does not end the tag. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  throw new AppError('imports.damaged');
}

function readTag(tag: string): XmlElement {
  const space = /\s/.exec(tag)?.index ?? tag.length;
  const name = tag.slice(0, space);
  return { name: name.slice(name.indexOf(':') + 1), attributes: tag.slice(space), children: [] };
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
