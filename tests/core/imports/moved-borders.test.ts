import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { mendedColumns, REACH } from '../../../shared/domain/source-tables/column-edges.ts';
import { cell, docxOf, row } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

interface Cell {
  readonly text: string;
  readonly span: number;
}
type Table = readonly (readonly Cell[])[];

/** "STT:1 Nội dung:2", a column of the grid for each unit of width. */
const drawn = (...lines: readonly string[]): Table =>
  lines.map((line) => line.split(' | ').map((part) => ({ text: part.split(':')[0]!, span: Number(part.split(':')[1] ?? 1) })));

const HEAD = 'TT:1 | Nội dung:2 | Chủ trì:1 | Phối hợp:1 | Thời hạn:1';
/** The border behind the contents was moved by hand: above, or below, or in one row. */
const MOVED: Readonly<Record<string, Table>> = {
  'the heading': drawn(
    HEAD,
    '1:1 | Rà soát quy hoạch cảng:1 | Sở Xây dựng:2 | Sở Tài chính:1 | Quý I/2026:1',
    '2:1 | Sơ kết công tác cửa khẩu:1 | Sở Công Thương:2 | Các sở, ngành:1 | 30/6/2026:1',
  ),
  'one row': drawn(
    HEAD,
    '1:1 | Rà soát quy hoạch cảng:2 | Sở Xây dựng:1 | Sở Tài chính:1 | Quý I/2026:1',
    '2:1 | Sơ kết công tác cửa khẩu:1 | Sở Công Thương:2 | Các sở, ngành:1 | 30/6/2026:1',
  ),
  'a row under a heading of its own': drawn(
    HEAD,
    'I:1 | Về quy hoạch:5',
    '1:1 | Rà soát quy hoạch cảng:1 | Sở Xây dựng:2 | Sở Tài chính:1 | Quý I/2026:1',
    'II:1 | Về cửa khẩu:5',
    '2:1 | Sơ kết công tác cửa khẩu:2 | Sở Công Thương:1 | Các sở, ngành:1 | 30/6/2026:1',
  ),
};
const WIDTHS = [600, 3000, 90, 1500, 1500, 1200];

const spanned = (span: number): string => (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '');
const wordOf = (table: Table, widths: readonly number[]): Uint8Array => {
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return docxOf(`<w:tbl>${grid}${table.map((cells) => row(...cells.map(({ text, span }) => cell(text, spanned(span))))).join('')}</w:tbl>`);
};
const pageOf = (table: Table): Uint8Array =>
  Buffer.from(
    `<meta charset=utf-8><table>${table.map((cells) => `<tr>${cells.map(({ text, span }) => `<td colspan=${span}>${text}</td>`).join('')}</tr>`).join('')}` +
      '<![if !supportMisalignedColumns]><tr height=0><td width=40></td><td width=200></td><td width=6></td><td width=100></td><td width=100></td><td width=80></td></tr><![endif]></table>',
  );
const textOf = (table: Table): Uint8Array => {
  const rows = table.map(
    (cells) =>
      `<table:table-row>${cells
        .map(
          ({ text, span }) =>
            `<table:table-cell table:number-columns-spanned="${span}"><text:p>${text}</text:p></table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`,
        )
        .join('')}</table:table-row>`,
  );
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:text><table:table>${rows.join('')}</table:table></office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};

const FILES: Readonly<Record<string, (table: Table) => Uint8Array>> = {
  'a.docx': (table) => wordOf(table, WIDTHS),
  'khong do.docx': (table) => wordOf(table, []),
  'a.html': pageOf,
  'a.odt': textOf,
};

it.each(Object.keys(MOVED).flatMap((moved) => Object.keys(FILES).map((file) => [moved, file] as const)))(
  'a border moved in %s leaves each cell under its heading: %s',
  async (moved, file) => {
    const { rows } = await planOfFile(FILES[file]!(MOVED[moved]!), file);
    expect(
      rows.filter(({ kind }) => kind === 'task').map(({ number, content, lead, coordinator, deadline }) => [number, content, lead, coordinator, deadline]),
    ).toEqual([
      ['1', 'Rà soát quy hoạch cảng', 'Sở Xây dựng', 'Sở Tài chính', 'Quý I/2026'],
      ['2', 'Sơ kết công tác cửa khẩu', 'Sở Công Thương', 'Các sở, ngành', '30/6/2026'],
    ]);
  },
);

it('a row with fewer cells stands where its edges nearly meet, and only there', () => {
  const usual = [0, 600, 3600, 5100, 6600, 7800];
  const rows = [usual, usual, [0, 640, 3520, 6600, 7750], [0, 7800]];
  expect(mendedColumns(rows, REACH.twips)).toEqual([
    [0, 1, 2, 3, 4, 5],
    [0, 1, 2, 3, 4, 5],
    [0, 1, 2, 4, 5],
    [0, 5],
  ]);
});

it('a true column is no moved border: two cells under one heading stay two', () => {
  const rows = [
    [0, 1, 3, 4],
    [0, 1, 2, 3, 4],
    [0, 1, 2, 3, 4],
  ];
  expect(mendedColumns(rows, REACH.gridColumns)).toBeNull();
  expect(
    mendedColumns(
      [
        [0, 600, 4000, 5000],
        [0, 600, 2300, 4000, 5000],
        [0, 600, 2300, 4000, 5000],
      ],
      REACH.twips,
    ),
  ).toBeNull();
});
