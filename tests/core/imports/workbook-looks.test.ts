import { expect, it } from 'vitest';
import { readReturnedFile } from '../../../electron/core/merge/read-returned-file.ts';
import { binaryWorkbook } from './binary-workbook.ts';
import { fixture, planOfFile } from './plan-of.ts';

const excelXml = (): Uint8Array => {
  const cellOf = (words: string, style = ''): string =>
    `<Cell${style}><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${words}</ss:Data></Cell>`;
  const rowOf = (texts: readonly string[], style = ''): string => `<Row>${texts.map((text) => cellOf(text, style)).join('')}</Row>`;
  const rows = [
    rowOf(['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn']),
    rowOf(['1', 'Họp giao ban', '<S><Font html:Color="#FF0000">Sở Kế hoạch và Đầu tư </Font></S><Font>Sở Tài chính</Font>', 'Quý II/2026']),
    rowOf(['2', 'Việc đã bỏ', 'Sở Y tế', 'Quý I/2026'], ' ss:StyleID="s7"'),
    rowOf(['3', 'Xây nhà 450 m<Sup>2</Sup>', 'Văn phòng', 'Tháng 1<Sup>2</Sup>']),
    rowOf(['4', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026']),
  ];
  const names =
    'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"';
  const styles = '<Styles><Style ss:ID="Default"/><Style ss:ID="s7"><Font ss:StrikeThrough="1"/></Style></Styles>';
  return Buffer.from(`<?xml version="1.0"?><Workbook ${names}>${styles}<Worksheet ss:Name="KH"><Table>${rows.join('')}</Table></Worksheet></Workbook>`);
};

const FILES: readonly (readonly [string, () => Uint8Array])[] = [
  ['a.xls', () => fixture('beside-the-text.xls')],
  ['Excel 2003.xml', excelXml],
  [
    'a.xlsb',
    () =>
      binaryWorkbook([
        ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'],
        ['1', 'Họp giao ban', '~Sở Kế hoạch và Đầu tư ~Sở Tài chính', 'Quý II/2026'],
        ['~2~', '~Việc đã bỏ~', '~Sở Y tế~', '~Quý I/2026~'],
        ['3', 'Xây nhà 450 m^2^', 'Văn phòng', 'Tháng 1^2^'],
        ['4', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'],
      ]),
  ],
];

it.each(FILES)('what an old or binary workbook strikes out or raises is told as in an .xlsx (%s)', async (name, make) => {
  const { rows, issues } = await planOfFile(make(), name);
  expect(rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])).toEqual([
    ['1', 'Họp giao ban', 'Sở Tài chính', 'Quý II/2026'],
    ['3', 'Xây nhà 450 m²', 'Văn phòng', 'Tháng 1²'],
    ['4', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'],
  ]);
  const said = issues.filter(({ code }) => code === 'struckOut' || code === 'raisedFigure');
  expect(said.map(({ row, field, code, params }) => [row, field, code, params['text']])).toEqual([
    [0, null, 'struckOut', '2 | Việc đã bỏ | Sở Y tế | Quý I/2026'],
    [1, 'lead', 'struckOut', 'Sở Kế hoạch và Đầu tư'],
    [2, 'deadline', 'raisedFigure', 'Tháng 1²'],
  ]);
});

it('so is what a returned .xls strikes out or raises', async () => {
  const { sheets } = await readReturnedFile(fixture('beside-the-text.xls'), 'a.xls');
  const cells = sheets[0]!.rows.flatMap((row) => row.cells.filter(({ marks }) => marks !== undefined));
  expect(cells.map(({ text, marks }) => [text, marks!.map(({ kind, text: words }) => `${kind}: ${words}`)])).toEqual([
    ['Sở Tài chính', ['struck: Sở Kế hoạch và Đầu tư']],
    ['', ['struck: 2']],
    ['', ['struck: Việc đã bỏ']],
    ['', ['struck: Sở Y tế']],
    ['', ['struck: Quý I/2026']],
    ['Tháng 1²', ['raised: Tháng 1²']],
  ]);
});
