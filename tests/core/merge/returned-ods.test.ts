import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readReturnedSheets } from '../../../electron/core/merge/read-returned-sheets.ts';

const span = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;
const cell = (inner: string, style = ''): string =>
  `<table:table-cell office:value-type="string"${style && ` table:style-name="${style}"`}><text:p>${inner}</text:p></table:table-cell>`;

function workbook(...rows: readonly string[][]): Uint8Array {
  const styles =
    '<office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
    '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
    '<style:style style:name="W" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>';
  const ns =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ns} office:version="1.2">${styles}<office:body><office:spreadsheet><table:table table:name="Chủ trì">${rows
    .map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`)
    .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>';
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
    'styles.xml': strToU8(`<office:document-styles ${ns}/>`),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

it('a stroke through words of a returned .ods is never an answer, and raised figures stay raised', async () => {
  const bytes = workbook(
    [cell('STT'), cell('Kết quả')],
    [cell('1'), cell(`${span('S', 'Đã mua 05 máy')}Đã mua 03 máy`)],
    [cell('2'), cell('Bỏ cả ô', 'W')],
    [cell('3'), cell(`Xong tháng 1${span('R', '2')}`)],
  );
  const { sheets } = await readReturnedSheets(bytes, 'ods');
  expect(sheets[0]!.rows.map(({ cells }) => [cells[1]!.text, ...(cells[1]!.marks ?? []).map(({ kind, text }) => `${kind}: ${text}`)])).toEqual([
    ['Kết quả'],
    ['Đã mua 03 máy', 'struck: Đã mua 05 máy'],
    ['', 'struck: Bỏ cả ô'],
    ['Xong tháng 1²', 'raised: Xong tháng 1²'],
  ]);
});
