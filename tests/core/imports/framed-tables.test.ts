import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { cell, docxOf, paragraph, row, table } from './office-files.ts';
import { fixture, planOfFile } from './plan-of.ts';

const ROWS = [
  ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
  ['1', 'Họp giao ban', 'Sở Y tế', 'Quý I/2026'],
];
const TITLE = 'KẾ HOẠCH NĂM 2026';

const word = (): Uint8Array => docxOf(table(row(cell(`${paragraph(TITLE)}${table(...ROWS.map((texts) => row(...texts)))}${paragraph('')}`))));
const page = (): Uint8Array =>
  Buffer.from(
    `<meta charset=utf-8><table><tr><td><p>${TITLE}</p><table>${ROWS.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></td></tr></table>`,
  );
const odt = (): Uint8Array => {
  const inner = ROWS.map(
    (texts) => `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  ).join('');
  const body = `<table:table><table:table-row><table:table-cell><text:p>${TITLE}</text:p><table:table>${inner}</table:table></table:table-cell></table:table-row></table:table>`;
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) });
};

it.each([
  ['a.docx', word],
  ['a.html', page],
  ['a.odt', odt],
  ['a.doc', () => fixture('framed-table.doc')],
] as const)('a plan in a frame of one cell is read as the plan it is (%s)', async (name, make) => {
  const plan = await planOfFile(make(), name);
  expect([plan.title, plan.rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])]).toEqual([
    TITLE,
    [['1', 'Họp giao ban', 'Sở Y tế', 'Quý I/2026']],
  ]);
});

it('a list of two columns inside a cell stays the words of that cell', async () => {
  const list = table(row('a', 'Sở Y tế'), row('b', 'Sở Nội vụ'), row('c', 'Sở Tư pháp'));
  const plan = await planOfFile(
    docxOf(table(row(...ROWS[0]!), row('1', cell(`${paragraph('Các việc:')}${list}${paragraph('')}`), 'Sở Y tế', 'Quý I/2026'))),
    'a.docx',
  );
  expect(plan.rows.map(({ content }) => content)).toEqual(['Các việc:\na Sở Y tế\nb Sở Nội vụ\nc Sở Tư pháp']);
});
