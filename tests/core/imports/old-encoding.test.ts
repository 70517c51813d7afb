import { describe, expect, it } from 'vitest';
import { notRecovered, oldEncodingOf, toUnicode, type OldEncoding } from '../../../shared/domain/text/old-encoding.ts';
import { testCore } from '../../kit/test-core.ts';
import { cell, docxOf, row, table } from './office-files.ts';

/** The table of letters the other way round, as an old keyboard wrote them. */
const TCVN3: Readonly<Record<string, string>> = {
  ...{
    à: 'µ',
    ả: '¶',
    ã: '·',
    á: '¸',
    ạ: '¹',
    ă: '¨',
    ằ: '»',
    ắ: '¾',
    ặ: 'Æ',
    â: '©',
    ầ: 'Ç',
    ấ: 'Ê',
    ậ: 'Ë',
    đ: '®',
    è: 'Ì',
    é: 'Ð',
    ẹ: 'Ñ',
    ê: 'ª',
    ề: 'Ò',
    ể: 'Ó',
  },
  ...{
    ế: 'Õ',
    ệ: 'Ö',
    ì: '×',
    ỉ: 'Ø',
    ĩ: 'Ü',
    í: 'Ý',
    ị: 'Þ',
    ò: 'ß',
    ỏ: 'á',
    ó: 'ã',
    ọ: 'ä',
    ô: '«',
    ồ: 'å',
    ổ: 'æ',
    ố: 'è',
    ộ: 'é',
    ơ: '¬',
    ờ: 'ê',
    ở: 'ë',
    ớ: 'í',
  },
  ...{ ợ: 'î', ù: 'ï', ủ: 'ñ', ũ: 'ò', ú: 'ó', ụ: 'ô', ư: '\u00ad', ừ: 'õ', ử: 'ö', ữ: '÷', ứ: 'ø', ự: 'ù', ý: 'ý', ỹ: 'ü', Đ: '§', Ư: '¦' },
};
const VNI: Readonly<Record<string, string>> = {
  ...{
    à: 'aø',
    ả: 'aû',
    ã: 'aõ',
    á: 'aù',
    ạ: 'aï',
    ă: 'aê',
    ằ: 'aè',
    ắ: 'aé',
    ặ: 'aë',
    â: 'aâ',
    ầ: 'aà',
    ấ: 'aá',
    ậ: 'aä',
    đ: 'ñ',
    è: 'eø',
    é: 'eù',
    ẹ: 'eï',
    ê: 'eâ',
    ề: 'eà',
    ể: 'eå',
  },
  ...{
    ế: 'eá',
    ệ: 'eä',
    ì: 'ì',
    ỉ: 'æ',
    ĩ: 'ó',
    í: 'í',
    ị: 'ò',
    ò: 'oø',
    ỏ: 'oû',
    ó: 'où',
    ọ: 'oï',
    ô: 'oâ',
    ồ: 'oà',
    ổ: 'oå',
    ố: 'oá',
    ộ: 'oä',
    ơ: 'ô',
    ờ: 'ôø',
    ở: 'ôû',
    ớ: 'ôù',
  },
  ...{ ợ: 'ôï', ù: 'uø', ủ: 'uû', ũ: 'uõ', ú: 'uù', ụ: 'uï', ư: 'ö', ừ: 'öø', ử: 'öû', ữ: 'öõ', ứ: 'öù', ự: 'öï', ý: 'yù', ỹ: 'yõ', Đ: 'Ñ', Ư: 'Ö' },
};
const inOld = (text: string, encoding: OldEncoding): string => [...text].map((letter) => (encoding === 'vni' ? VNI : TCVN3)[letter] ?? letter).join('');

const ROWS = [
  ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Kiểm tra đường biên giới, xử lý vướng mắc về thủ tục', 'Sở Công Thương', 'Trước 30/6/2026'],
  ['2', 'Tổ chức hội nghị sơ kết với các phường, xã ven biển', 'Ủy ban nhân dân phường Hương Trà'.replace('Ủy', 'Uỷ').replace('Uỷ', 'Uy'), 'Quý III/2026'],
] as const;
const KINDS: readonly OldEncoding[] = ['tcvn3', 'vni'];
const old = (encoding: OldEncoding): string[][] => ROWS.map((cells) => cells.map((text) => inOld(text, encoding)));
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const FILES: Readonly<Record<string, (rows: readonly (readonly string[])[]) => Uint8Array>> = {
  'cu.csv': (rows) => latin1(rows.map((cells) => cells.join(';')).join('\n')),
  'cu.html': (rows) =>
    Buffer.from(`<meta charset=utf-8><table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`),
  'cu.docx': (rows) => docxOf(table(...rows.map((cells) => row(...cells.map((text) => cell(text)))))),
};

describe.each(KINDS)('a table in %s', (encoding) => {
  it.each(Object.keys(FILES))('is shown side by side, and read in Unicode on the clerk’s word: %s', async (name) => {
    const test = await testCore();
    const source = await test.call('imports.read', { file: await test.core.files.put(name, FILES[name]!(old(encoding))) });
    expect(source.oldEncoding?.encoding).toBe(encoding);
    expect(source.oldEncoding?.samples.map(({ after }) => after)).toContain('Nội dung công việc');
    expect(source.oldEncoding?.lost).toEqual([]);
    await expect(test.call('imports.preview', { draftId: source.draftId, table: source.best })).rejects.toThrow('imports.beforeUnicode');
    const decoded = await test.call('imports.decode', { draftId: source.draftId, convert: true });
    expect(decoded.oldEncoding).toBeNull();
    const { rows } = await test.call('imports.preview', { draftId: decoded.draftId, table: decoded.best });
    expect(rows.map(({ number, content, lead, deadline }) => [number, content, lead, deadline])).toEqual(ROWS.slice(1));
  });

  it('stays as it stands on the clerk’s word', async () => {
    const test = await testCore();
    const source = await test.call('imports.read', { file: await test.core.files.put('cu.html', FILES['cu.html']!(old(encoding))) });
    const kept = await test.call('imports.decode', { draftId: source.draftId, convert: false });
    expect(kept.tables[0]?.sample.flat().some((text) => text.startsWith(inOld('Kiểm tra', encoding)))).toBe(true);
    await test.call('imports.preview', { draftId: kept.draftId, table: kept.best });
  });

  it('names what no table of letters knows', () => {
    expect(notRecovered(`${inOld('Sở Công Thương', encoding)} ¿Ã°`, encoding).at(-1)).toBe('¿Ã°');
  });
});

it('Unicode is left alone, foreign names and mixed documents too', () => {
  expect(oldEncodingOf(ROWS.flat())).toBeNull();
  expect(oldEncodingOf(['Hà Nội, Đà Nẵng', 'Müller & Söhne', 'Công ty Älvsbyhus', 'à la carte', 'Sở Y tế'])).toBeNull();
  expect(oldEncodingOf(['Hà', 'Hoà', 'Thuý', 'Hùng', 'chí', 'và', 'là', 'có'])).toBeNull();
  expect(toUnicode('Sở Công Thương', 'tcvn3')).toBe('Sở Công Thương');
  expect(toUnicode('UBND 30/6', 'vni')).toBe('UBND 30/6');
});
