import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { docxOf, row, table } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

const ROWS = [
  ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Rà soát thủ tục', 'Sở Nội vụ', 'Quý II/2026'],
  ['2', 'Sơ kết sáu tháng', 'Văn phòng', 'Quý III/2026'],
];

const run = (text: string, look = ''): string => `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const word = (): Uint8Array =>
  docxOf(
    `<w:p>${run('KẾ HOẠCH CẢI CÁCH NĂM ')}<w:del><w:r><w:delText>2025</w:delText></w:r></w:del><w:ins>${run('2026')}</w:ins></w:p>` +
      `<w:p>${run('(Dự thảo lần 3)', '<w:strike/>')}</w:p><w:p>${run('Kèm theo Công văn số 12')}${run(' nội bộ', '<w:vanish/>')}</w:p>` +
      table(...ROWS.map((texts) => row(...texts))),
  );
const page = (): Uint8Array =>
  Buffer.from(
    `<meta charset=utf-8><p>KẾ HOẠCH CẢI CÁCH NĂM <del>2025</del><ins>2026</ins></p><p><s>(Dự thảo lần 3)</s></p><p>Kèm theo Công văn số 12<span style="display:none"> nội bộ</span></p><table>${ROWS.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  );
const odt = (): Uint8Array => {
  const looked = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;
  const styles = `<office:automatic-styles>${[
    ['S', 'text-line-through-style="solid"'],
    ['H', 'text-display="none"'],
  ]
    .map(
      ([name, look]) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties ${name === 'S' ? `style:${look}` : 'text:display="none"'}/></style:style>`,
    )
    .join('')}</office:automatic-styles>`;
  const changes =
    '<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><text:p>2025</text:p></text:deletion></text:changed-region><text:changed-region text:id="i1"><text:insertion/></text:changed-region></text:tracked-changes>';
  const title = `<text:p>KẾ HOẠCH CẢI CÁCH NĂM <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>2026<text:change-end text:change-id="i1"/></text:p><text:p>${looked('S', '(Dự thảo lần 3)')}</text:p><text:p>Kèm theo Công văn số 12${looked('H', ' nội bộ')}</text:p>`;
  const rows = ROWS.map(
    (texts) => `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  );
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">${styles}<office:body><office:text>${changes}${title}<table:table table:name="A">${rows.join('')}</table:table></office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};

it.each([
  ['a.docx', word],
  ['a.html', page],
  ['a.odt', odt],
])('words above the table that are struck out, hidden or under tracked changes are told (%s)', async (name, make) => {
  const plan = await planOfFile(make(), name);
  expect(plan.title).toBe('KẾ HOẠCH CẢI CÁCH NĂM 2026');
  expect(plan.titleLines.join(' / ')).not.toContain('Dự thảo');
  const said = plan.issues.filter(({ code }) => code.endsWith('Above'));
  // On a page of the web a deletion is a stroke, and what was brought is only underlined.
  const changed = name.endsWith('.html')
    ? [[0, 'struckAbove', '2025']]
    : [
        [0, 'deletedAbove', '2025'],
        [0, 'insertedAbove', '2026'],
      ];
  expect(new Set(said.map(({ row: at, code, params }) => [at, code, params['text']].join(' ')))).toEqual(
    new Set([...changed, [0, 'hiddenAbove', 'nội bộ'], [0, 'struckAbove', '(Dự thảo lần 3)']].map((each) => each.join(' '))),
  );
  expect(importIssueSentence(said[0]!)).toContain('Phía trên bảng');
});

it('so are those of the rows above the heading of a sheet, and of the heading', async () => {
  const struck = { font: { strikethrough: true } };
  const rows = [['KẾ HOẠCH CẢI CÁCH NĂM 2026'], ['(Dự thảo lần 3)'], [], ...ROWS];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'KH',
        rows,
        cells: new Map([
          ['1,0', { value: '(Dự thảo lần 3)', style: struck }],
          ['3,3', { value: 'Hạn Thời hạn', richText: [{ text: 'Hạn ', font: { strikethrough: true } }, { text: 'Thời hạn' }] }],
        ]),
      },
    ],
  });
  const plan = await planOfFile(bytes, 'a.xlsx');
  expect(plan.issues.map(({ row: at, code, params }) => [at, code, params['line'], params['text']])).toEqual([
    [0, 'struckOut', 2, '(Dự thảo lần 3)'],
    [0, 'struckOut', 4, 'Hạn'],
  ]);
});

it('a struck-out paragraph beside a pasted table makes no row, and is counted', () => {
  const pasted = readClipboardTable('', '<p><s>Bỏ dòng này</s></p><table><tr><td>Họp</td><td>Sở Y tế</td></tr></table>');
  expect(pasted.block).toEqual([['Họp', 'Sở Y tế']]);
  expect(pasted.leftBeside).toBe(1);
});
