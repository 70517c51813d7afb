import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cell, docxOf, paragraph, row, table } from './office-files.ts';
import { planOfFile } from './plan-of.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời hạn'] as const;
const STRUCK = 'Sở Công Thương';
const COMMENT = 'Đề nghị lùi sang quý III';

const struckRun = (text: string, mark = '<w:strike/>'): string => `<w:r><w:rPr>${mark}</w:rPr><w:t>${text}</w:t></w:r>`;
const word = (): Uint8Array =>
  docxOf(
    table(
      row(...HEAD),
      row(
        '1',
        'Họp giao ban',
        cell(`<w:p>${struckRun(STRUCK)}<w:r><w:t>Sở Tài chính</w:t></w:r></w:p>`),
        cell('<w:p><w:r><w:t>Quý II/2026</w:t></w:r><w:r><w:commentReference w:id="4"/></w:r></w:p>'),
      ),
      row(...['2', 'Việc đã bỏ', 'Sở Y tế', 'Quý I/2026'].map((text) => cell(`<w:p>${struckRun(text, '<w:dstrike w:val="1"/>')}</w:p>`))),
      row('3', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'),
    ),
    {
      'word/comments.xml': `<w:root><w:comments><w:comment w:id="4"><w:p><w:r><w:t>${COMMENT}</w:t></w:r></w:p></w:comment></w:comments></w:root>`
        .replace(/<\/?w:root>/g, '')
        .replace('<w:comments>', '<w:comments xmlns:w="w">'),
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    },
  );

const page = (): Uint8Array =>
  Buffer.from(
    `<html><meta charset=utf-8><style>.xl9{color:red;text-decoration:line-through}</style><body><table><tr>${HEAD.map((text) => `<td>${text}</td>`).join('')}</tr>
    <tr><td>1</td><td>Họp giao ban</td><td><p><s>${STRUCK}</s>Sở Tài chính</p></td><td>Quý II/2026<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[A1]</a><span style="mso-special-character:comment">&nbsp;</span></span></td></tr>
    <tr><td class=xl9>2</td><td class=xl9>Việc đã bỏ</td><td style="text-decoration: line-through">Sở Y tế</td><td><strike>Quý I/2026</strike></td></tr>
    <tr><td>3</td><td>Tổng kết năm</td><td>Văn phòng</td><td>Quý IV/2026</td></tr></table>
    <div style="mso-element:comment-list"><div style="mso-element:comment"><div id="_com_1" class=msocomtxt><p class=MsoCommentText><span>[A1]</span>${COMMENT}</p></div></div></div></body></html>`,
  );

const odt = (): Uint8Array => {
  const cells = (texts: readonly string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const struck = (text: string): string => `<text:span text:style-name="T9">${text}</text:span>`;
  const note = `<office:annotation><dc:creator>A</dc:creator><dc:date>2026-01-02T00:00:00</dc:date><text:p>${COMMENT}</text:p></office:annotation>`;
  const rows = [
    cells(HEAD),
    cells(['1', 'Họp giao ban', `${struck(STRUCK)}Sở Tài chính`, `Quý II/2026${note}`]),
    cells(['2', 'Việc đã bỏ', 'Sở Y tế', 'Quý I/2026'].map(struck)),
    cells(['3', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026']),
  ];
  const style =
    '<office:automatic-styles><style:style style:name="T9" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>';
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:dc="d">${style}<office:body><office:text><table:table>${rows.join('')}</table:table></office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};

const workbook = (): Promise<Uint8Array> => {
  const struck = { style: { font: { strikethrough: true } } };
  return writeXlsx({
    sheets: [
      {
        name: 'KH',
        rows: [
          [...HEAD],
          ['1', 'Họp giao ban', '', 'Quý II/2026'],
          ['2', 'Việc đã bỏ', 'Sở Y tế', 'Quý I/2026'],
          ['3', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'],
        ],
        cells: new Map<string, object>([
          ['1,2', { value: `${STRUCK}Sở Tài chính`, richText: [{ text: STRUCK, font: { strikethrough: true } }, { text: 'Sở Tài chính' }] }],
          ['1,3', { value: 'Quý II/2026', comment: { text: COMMENT } }],
          ...['2', 'Việc đã bỏ', 'Sở Y tế', 'Quý I/2026'].map((value, at) => [`2,${at}`, { value, ...struck }] as const),
        ]),
      },
    ],
  });
};

describe('what stands at a cell without being its text', () => {
  it.each([
    ['a.docx', word],
    ['a.html', page],
    ['a.odt', odt],
    ['a.xlsx', workbook],
  ])('is left out of the plan and said: %s', async (name, make) => {
    const { rows, issues } = await planOfFile(await make(), name);
    expect(rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])).toEqual([
      ['1', 'Họp giao ban', 'Sở Tài chính', 'Quý II/2026'],
      ['3', 'Tổng kết năm', 'Văn phòng', 'Quý IV/2026'],
    ]);
    const said = issues.filter(({ code }) => ['struckOut', 'cellComment'].includes(code));
    expect(said.filter(({ row: at }) => at === 1).map(({ code, params }) => [code, params['text']])).toEqual([
      ['struckOut', STRUCK],
      ['cellComment', COMMENT],
    ]);
    expect(said.filter(({ row: at }) => at === 0).map(({ params }) => params['text'])).toEqual(['2 | Việc đã bỏ | Sở Y tế | Quý I/2026']);
  });

  it('a footnote is named and no part of the words', async () => {
    const note = cell('<w:p><w:r><w:t>Họp</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>');
    const bytes = docxOf(table(row(...HEAD), row('1', note, 'Sở Y tế', '2026')), {
      'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r1" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>',
      'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${paragraph('Theo Quyết định số 12')}</w:footnote></w:footnotes>`,
    });
    const { rows, issues } = await planOfFile(bytes, 'a.docx');
    expect(rows[0]?.content).toBe('Họp');
    expect(issues.find(({ code }) => code === 'cellNote')?.params['text']).toBe('Theo Quyết định số 12');
  });

  it('a day that a workbook keeps as ISO text reads day first', async () => {
    const rows = [HEAD, ['1', 'Họp', 'Sở Y tế', '2026-06-30T00:00:00'], ['2', 'Tổng kết', 'Sở Y tế', '2026-12-15']];
    const cells = rows.map((texts, r) =>
      texts.map((text, c) => {
        const at = `r="${'ABCD'[c]}${r + 1}"`;
        return /^\d{4}-/.test(text) ? `<c ${at} t="d"><v>${text}</v></c>` : `<c ${at} t="inlineStr"><is><t>${text}</t></is></c>`;
      }),
    );
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'KH', rows: [['x']] }] }));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(
      /<sheetData>.*<\/sheetData>/s,
      `<sheetData>${cells.map((row, r) => `<row r="${r + 1}">${row.join('')}</row>`).join('')}</sheetData>`,
    );
    const plan = await planOfFile(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }), 'a.xlsx');
    expect(plan.rows.map(({ deadline }) => deadline)).toEqual(['30/06/2026', '15/12/2026']);
  });

  it.each(['#N/A', '#REF!', 'Err:502'])('an error value is a doubt, never a text: %s', async (error) => {
    const { rows, issues } = await planOfFile(Buffer.from(`${HEAD.join('\t')}\n1\tHọp\t${error}\t2026\n`), 'a.csv');
    expect(rows[0]?.lead).toBe('');
    expect(issues.find(({ code }) => code === 'errorValue')).toMatchObject({ row: 1, field: 'lead', params: { text: error } });
  });
});
