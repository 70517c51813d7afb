import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { cell, docxOf, paragraph, row, table } from '../imports/office-files.ts';
import { sentOut } from './returned-forms.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const BLANK = 'So-Y-te_6-thang-dau-nam-2025.xlsx';

type Parts = Record<string, Uint8Array>;

function edit(parts: Parts, part: string, change: (xml: string) => string): void {
  const before = strFromU8(parts[part]!);
  const after = change(before);
  expect(after, `nothing changed in ${part}`).not.toBe(before);
  parts[part] = strToU8(after);
}

/** Puts a cell's XML in the place of the one that stands there. */
const put = (parts: Parts, address: string, attributes: string, inner: string): void =>
  edit(parts, SHEET, (xml) => xml.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`), `<c r="${address}"${attributes}>${inner}</c>`));

const typed = (parts: Parts, address: string, text: string): void => put(parts, address, ' t="inlineStr"', `<is><t>${text}</t></is>`);

/** A style of its own, with a number format or a stroke through its words. */
function style(parts: Parts, { format, strike }: { readonly format?: string; readonly strike?: boolean }): number {
  let added = 0;
  const code = format?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  edit(parts, STYLES, (xml) => {
    const fonts = xml.match(/<font>|<font\/>|<font /g)!.length;
    const withFont = strike ? xml.replace('</fonts>', '<font><strike/><sz val="11"/><name val="Arial"/></font></fonts>') : xml;
    const formats = code === undefined ? '' : `<numFmt numFmtId="${200 + code.length}" formatCode="${code}"/>`;
    const withFormat =
      formats === ''
        ? withFont
        : withFont.includes('<numFmts')
          ? withFont.replace('</numFmts>', `${formats}</numFmts>`)
          : withFont.replace('<fonts', `<numFmts count="1">${formats}</numFmts><fonts`);
    const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(withFormat)![1]!;
    added = cells.match(/<xf[ >/]/g)!.length;
    const xf = `<xf numFmtId="${code === undefined ? 0 : 200 + code.length}" fontId="${strike ? fonts : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
    return withFormat.replace('</cellXfs>', `${xf}</cellXfs>`);
  });
  return added;
}

/** The form of Sở Y tế with its two tasks in rows 8 and 9, changed cell by cell. */
async function returnedForm(change: (parts: Parts) => void) {
  const out = await sentOut();
  const parts = unzipSync(out.blank.get(BLANK)!);
  change(parts);
  const seen = await out.test.call('merge.preview', { period: '2025-H1', files: [await out.stage('syt.xlsx', zipSync(parts))] });
  expect(seen.rejected).toEqual([]);
  return { ...out, seen };
}

const answersOf = ({ changes }: MergePreview, at = 0): Record<string, string> => {
  const numbers = [...new Set(changes.map(({ number }) => number))];
  return Object.fromEntries(changes.filter(({ number }) => number === numbers[at]).map(({ field, after }) => [field, after]));
};

it.each([
  [0.85, '0%', '85%'],
  [25, '0" dự án"', '25 dự án'],
  [5, '00"/BC-SYT"', '05/BC-SYT'],
  [1_234_567, '#,##0', '1.234.567'],
  [12.5, '0.0" tỷ đồng"', '12,5 tỷ đồng'],
  [3, 'General" lớp"', '3 lớp'],
  [1.5, '[h]:mm', '36:00'],
  [45_823, 'dd/mm/yyyy', '15/06/2025'],
  [45_823, 'mm/yyyy', '06/2025'],
  [2, '0" ngày"', '2 ngày'],
  [2.5, 'General', '2,5'],
])('a text answer reads as its cell shows it: %s under %s', async (value, format, shown) => {
  const { seen } = await returnedForm((parts) => {
    const at = format === 'General' ? 0 : style(parts, { format });
    put(parts, 'E8', ` s="${at}"`, `<v>${value}</v>`);
    put(parts, 'C5', ` s="${style(parts, { format: '00"/BC"' })}"`, '<v>7</v>');
  });
  expect(answersOf(seen)['result']).toBe(shown);
  expect(seen.changes.every(({ doubt }) => doubt === null)).toBe(true);
  expect(seen.accepted[0]?.document.number).toBe('07/BC');
});

/** Of the form's columns, the one that holds nothing but days: the last before the hidden id. */
function dayColumn(parts: Parts): string {
  const texts = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  const strings = [...(texts.match(/<sst[\s\S]*?<\/sst>/)?.[0] ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner]) => inner!.replace(/<[^>]*>/g, ''));
  for (const [, column, inner] of strFromU8(parts[SHEET]!).matchAll(/<c r="([A-Z]+)7"[^>]*>([\s\S]*?)<\/c>/g)) {
    const text = /<v>(\d+)<\/v>/.test(inner!) ? strings[Number(/<v>(\d+)<\/v>/.exec(inner!)![1])]! : inner!.replace(/<[^>]*>/g, '');
    if (/hoàn thành/i.test(text) && /ngày/i.test(text)) return column!;
  }
  throw new Error('No column of days');
}

it('a month is no day: it does not say when the task was done', async () => {
  const { seen } = await returnedForm((parts) => {
    typed(parts, 'E8', 'Đã xong');
    const column = dayColumn(parts);
    put(parts, `${column}8`, ` s="${style(parts, { format: 'mm/yyyy' })}"`, '<v>45823</v>');
  });
  expect(answersOf(seen)).toEqual({ result: 'Đã xong' });
  expect(seen.warnings.map(({ code }) => code)).toContain('dateNotRead');
});

it('an answer merged over two tasks is proposed for both, and written for neither unasked', async () => {
  const { seen, test } = await returnedForm((parts) => {
    typed(parts, 'E8', 'Đã làm chung hai việc');
    put(parts, 'G8', '', '<v>60</v>');
    put(parts, 'G9', '', '<v>40</v>');
    edit(parts, SHEET, (xml) => xml.replace(/<mergeCells[^>]*>/, '$&<mergeCell ref="E8:E9"/>'));
  });
  const proposed = seen.changes.filter(({ field }) => field === 'result');
  expect(proposed.map(({ after, doubt }) => [after, doubt?.code])).toEqual([
    ['Đã làm chung hai việc', 'mergedAnswer'],
    ['Đã làm chung hai việc', 'mergedAnswer'],
  ]);
  expect(seen.changes.filter(({ field }) => field === 'percent').map(({ after, doubt }) => [after, doubt])).toEqual([
    ['60', null],
    ['40', null],
  ]);
  const done = await test.call('merge.confirm', { draftId: seen.draftId, choices: { accept: proposed.map(({ key }) => key) } });
  expect(done.reports).toBe(2);
});

it('an answer merged over two tasks in Word is proposed for both', async () => {
  const { test, planId, files } = await sentOut();
  const { tasks } = await test.call('tasks.list', { planId });
  const own = tasks.filter(({ leadText }) => leadText === 'Sở Y tế').slice(0, 2);
  expect(own).toHaveLength(2);
  const { code } = files.find(({ fileName }) => fileName === BLANK)!;
  const head = row('STT', 'Nội dung nhiệm vụ', 'Kết quả trong kỳ', 'Tỷ lệ %');
  const rows = own.map(({ number, content }, at) =>
    row(number, content, cell(paragraph(at === 0 ? 'Đã làm chung' : ''), at === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'), String(50 + at)),
  );
  const bytes = docxOf(paragraph(`Mã phiếu: ${code}`) + table(head, ...rows));
  const seen = await test.call('merge.preview', { period: '2025-H1', files: [await test.core.files.put('syt.docx', bytes)] });
  expect(seen.rejected).toEqual([]);
  expect(seen.changes.filter(({ field }) => field === 'result').map(({ number, after, doubt }) => [number, after, doubt?.code])).toEqual(
    own.map(({ number }) => [number, 'Đã làm chung', 'mergedAnswer']),
  );
});

it('one formula refuses nothing: what it showed last is asked about, one without a value is remarked', async () => {
  const { seen, test } = await returnedForm((parts) => {
    typed(parts, 'E8', 'Đã xong');
    put(parts, 'G8', '', '<f>40+10</f><v>50</v>');
    put(parts, 'G9', '', '<f>G8*2</f>');
    put(parts, 'E9', ' t="str"', '<f>NA()</f><v>Lấy từ tệp khác</v>');
    put(parts, 'J5', '', '<f>TODAY()</f><v>45823</v>');
  });
  expect(seen.changes.map(({ field, after, doubt }) => [field, after, doubt?.code ?? null])).toEqual([
    ['result', 'Đã xong', null],
    ['percent', '50', 'formulaValue'],
    ['result', 'Lấy từ tệp khác', 'formulaValue'],
  ]);
  expect(seen.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['formulaInHead', 'formulaWithoutValue']));
  expect(seen.accepted[0]).toMatchObject({ document: { date: null }, doubtful: true });
  expect((await test.call('merge.confirm', { draftId: seen.draftId })).reports).toBe(1);
});

it('a day kept as ISO text is that day', async () => {
  const { seen } = await returnedForm((parts) => {
    put(parts, 'E8', ' t="d"', '<v>2025-06-03T00:00:00</v>');
    put(parts, `${dayColumn(parts)}8`, ' t="d"', '<v>2025-06-05T00:00:00.000Z</v>');
  });
  expect(answersOf(seen)).toEqual({ result: '03/06/2025', completedOn: '05/06/2025' });
});

it('an error value is no answer', async () => {
  const { seen } = await returnedForm((parts) => {
    typed(parts, 'E8', 'Đã xong');
    put(parts, 'F8', ' t="e"', '<v>#N/A</v>');
    put(parts, 'E9', ' t="e"', '<f>VLOOKUP(1,A1,2)</f><v>#REF!</v>');
    typed(parts, 'F9', '#VALUE!');
  });
  expect(seen.changes.map(({ after }) => after)).toEqual(['Đã xong']);
  expect(seen.warnings.filter(({ code }) => code === 'errorValue').map(({ params }) => params['text'])).toEqual(['#N/A', '#REF!', '#VALUE!']);
});

it('hidden rows, comments and struck-out words are remarked, and a stroke is never an answer', async () => {
  const { seen } = await returnedForm((parts) => {
    typed(parts, 'E8', 'Đã làm');
    put(parts, 'F8', ` t="inlineStr" s="${style(parts, { strike: true })}"`, '<is><t>Bỏ cả ô</t></is>');
    put(parts, 'E9', ' t="inlineStr"', '<is><r><rPr><strike/></rPr><t>Đã mua 05 máy</t></r><r><t>Đã mua 03 máy</t></r></is>');
    edit(parts, SHEET, (xml) => xml.replace(/<row r="9"/, '<row hidden="1" r="9"'));
    comment(parts, 'F9', 'Kinh phí chưa cấp');
  });
  expect(seen.changes.map(({ after, doubt }) => [after, doubt])).toEqual([
    ['Đã làm', null],
    ['Đã mua 03 máy', null],
  ]);
  expect(seen.warnings.map(({ code, params }) => [code, params['text'] ?? ''])).toEqual(
    expect.arrayContaining([
      ['struckOut', 'Bỏ cả ô'],
      ['struckOut', 'Đã mua 05 máy'],
      ['hiddenRow', ''],
      ['cellComment', 'Kinh phí chưa cấp'],
    ]),
  );
  expect(seen.warnings.find(({ code }) => code === 'cellComment')?.message).toContain('ô F9');
  expect(seen.accepted[0]?.doubtful).toBe(true);
});

function comment(parts: Parts, ref: string, text: string): void {
  parts['xl/comments1.xml'] = strToU8(
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList><comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`,
  );
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  const relation = '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>';
  const known =
    parts[relations] === undefined
      ? '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      : strFromU8(parts[relations]);
  parts[relations] = strToU8(known.replace('</Relationships>', `${relation}</Relationships>`));
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  );
}

it('a figure raised above the line stays raised in an answer, and is told', async () => {
  const { seen } = await returnedForm((parts) => {
    put(
      parts,
      'E8',
      ' t="inlineStr"',
      '<is><r><t>Đã trồng 3 km</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t> rừng trong tháng 1</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is>',
    );
  });
  expect(Object.values(answersOf(seen))).toContain('Đã trồng 3 km² rừng trong tháng 1²');
  expect(seen.warnings.map(({ code, message }) => [code, message])).toContainEqual(['figureRaised', expect.stringContaining('trong tháng 1²')]);
});
