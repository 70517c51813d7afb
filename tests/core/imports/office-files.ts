import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A minimal Word package around the given body. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content.replace('<w:root>', `<w:root ${W}>`));
  return zipSync(files);
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((part) => (part.startsWith('<w:tc>') ? part : cell(part))).join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A table that every reader accepts. */
export const PLAIN_TABLE = table(row('STT', 'Nội dung', 'Chủ trì', 'Thời gian'), row('1', 'Họp', 'Sở Y tế', '2025'));

/** An OLE file as far as the directory names the given streams; enough for recognition. */
export function oleWith(...streams: readonly string[]): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), ...streams.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le'))]);
}
