import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';
import { importIssueSentence } from '../../../shared/i18n/import-issues.ts';
import { cell, docxOf, paragraph, row, table } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'];
const OLD = 'Sở Công Thương';
const NEW = 'Sở Tài chính';
const ASIDE = 'hỏi lại anh Bình';

const runs = (...inner: readonly string[]): string => `<w:p>${inner.join('')}</w:p>`;
const plainRun = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const gone = (text: string): string => `<w:del w:id="1" w:author="B"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const come = (text: string): string => `<w:ins w:id="2" w:author="B">${plainRun(text)}</w:ins>`;

const word = (): Uint8Array =>
  docxOf(
    table(
      row(...HEAD),
      row('1', cell(runs(plainRun('Họp giao ban'), plainRun(ASIDE, '<w:rPr><w:vanish/></w:rPr>'))), cell(runs(gone(OLD), come(NEW))), 'Quý II/2026'),
      row(
        '2',
        'Tổng kết năm',
        'Văn phòng',
        cell(runs(`<w:moveFrom w:id="5">${plainRun('Quý III')}</w:moveFrom>`, `<w:moveTo w:id="6">${plainRun('Quý IV')}</w:moveTo>`, plainRun('/2026'))),
      ),
      `<w:tr><w:trPr><w:del w:id="7"/></w:trPr>${['3', 'Việc bị bỏ', 'Sở Y tế', 'Quý I/2026'].map((text) => cell(runs(gone(text)))).join('')}</w:tr>`,
      `<w:tr><w:trPr><w:ins w:id="8"/></w:trPr>${['3', 'Việc thêm', 'Sở Nội vụ', 'Tháng 9/2026'].map((text) => cell(runs(come(text)))).join('')}</w:tr>`,
    ),
  );

const page = (): string =>
  `<html><meta charset=utf-8><table><tr>${HEAD.map((text) => `<td>${text}</td>`).join('')}</tr>
  <tr><td>1</td><td>Họp giao ban <span style='display:none;mso-hide:all'>${ASIDE}</span></td><td><del cite="mailto:B" datetime="2026-01-05T08:00">${OLD}</del><ins cite="mailto:B" datetime="2026-01-05T08:00">${NEW}</ins></td><td>Quý II/2026</td></tr>
  <tr><td>2</td><td>Tổng kết năm</td><td>Văn phòng</td><td><ins>Quý IV/2026</ins></td></tr></table></html>`;

const odt = (): Uint8Array => {
  const region = (id: string, inner: string): string => `<text:changed-region text:id="${id}">${inner}</text:changed-region>`;
  const info = '<office:change-info><dc:creator>B</dc:creator><dc:date>2026-01-05T08:00:00</dc:date></office:change-info>';
  const changes = `<text:tracked-changes>${region('c1', `<text:deletion>${info}<text:p>${OLD}</text:p></text:deletion>`)}${region('c2', `<text:insertion>${info}</text:insertion>`)}</text:tracked-changes>`;
  const cells = (texts: readonly string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const rows = [
    cells(HEAD),
    cells([
      '1',
      `Họp giao ban <text:span text:style-name="T9">${ASIDE}</text:span>`,
      `<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>${NEW}<text:change-end text:change-id="c2"/>`,
      'Quý II/2026',
    ]),
    cells(['2', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026']),
  ];
  const style =
    '<office:automatic-styles><style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>';
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:dc="d">${style}<office:body><office:text>${changes}<table:table>${rows.join('')}</table:table></office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};

describe.each([
  ['a.docx', word],
  ['a.html', (): Uint8Array => Buffer.from(page())],
  ['a.odt', odt],
] as const)('changes nobody has accepted, and hidden words, in %s', (name, make) => {
  it('are taken or left as Word would, and told at the row and once beside the table', async () => {
    const plan = await planOfFile(make(), name);
    expect(plan.rows[0]).toMatchObject({ content: 'Họp giao ban', lead: NEW });
    const said = plan.issues.filter(({ row: at, code }) => at === 1 && code.endsWith('Words'));
    expect(said.map(({ code, field, params }) => [code, field, params['text']])).toEqual([
      ['hiddenWords', 'content', ASIDE],
      ['deletedWords', 'lead', OLD],
      ['insertedWords', 'lead', NEW],
    ]);
    const table = plan.issues.filter(({ code }) => code === 'trackedChanges');
    expect(table.map((issue) => [issue.row, importIssueSentence(issue)])).toEqual([[0, expect.stringContaining('chưa được chấp nhận')]]);
    expect(plan.issues.filter(({ row: at, code }) => at === 2 && code !== 'deletedWords' && code !== 'insertedWords')).toEqual([]);
  });
});

describe('tracked changes of a Word document', () => {
  it('tell words that were moved, and rows that came or went, once each', async () => {
    const plan = await planOfFile(word(), 'a.docx');
    expect(plan.rows.map(({ number, content, deadline }) => [number, content, deadline])).toEqual([
      ['1', 'Họp giao ban', 'Quý II/2026'],
      ['2', 'Tổng kết năm', 'Quý IV/2026'],
      ['3', 'Việc thêm', 'Tháng 9/2026'],
    ]);
    const said = plan.issues.filter(({ code, row: at }) => /(?:deleted|inserted)Words/.test(code) && at !== 1);
    expect(said.map(({ row: at, code, params }) => [at, code, params['text']])).toEqual([
      [0, 'deletedWords', '3 | Việc bị bỏ | Sở Y tế | Quý I/2026'],
      [2, 'deletedWords', 'Quý III'],
      [2, 'insertedWords', 'Quý IV'],
      [3, 'insertedWords', '3 | Việc thêm | Sở Nội vụ | Tháng 9/2026'],
    ]);
  });

  it('say nothing where there are none, nor of a field and its code', async () => {
    const field = runs(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      plainRun('Sở Y tế'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    );
    const plan = await planOfFile(docxOf(`${paragraph('KẾ HOẠCH NĂM 2026')}${table(row(...HEAD), row('1', 'Họp', cell(field), 'Quý I/2026'))}`), 'a.docx');
    expect(plan.rows[0]).toMatchObject({ lead: 'Sở Y tế' });
    expect(plan.issues).toEqual([]);
  });
});

it('counts what a paste into the grid leaves out, and not what it takes', () => {
  expect(readClipboardTable('', page()).leftBeside).toBe(2);
});
