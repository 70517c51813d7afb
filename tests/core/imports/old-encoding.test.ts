import { describe, expect, it } from 'vitest';
import { notRecovered, oldEncodingOf, toUnicode, type OldEncoding } from '../../../shared/domain/text/old-encoding.ts';
import { testCore } from '../../kit/test-core.ts';
import { cell, docxOf, row, table } from './office-files.ts';

/** The table of letters the other way round, as an old keyboard wrote them: the letter, then what stands for it. */
const keyboard = (letters: string): ReadonlyMap<string, string> => new Map(letters.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));
const OLD: Readonly<Record<OldEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: keyboard(
    'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ắ¾ ặÆ â© ầÇ ấÊ ậË đ® èÌ éÐ ẹÑ êª ềÒ ểÓ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá óã ọä ô« ồå ổæ ốè ộé ơ¬ ờê ởë ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ýý ỹü Đ§ Ư¦',
  ),
  vni: keyboard(
    'àaø ảaû ãaõ áaù ạaï ăaê ằaè ắaé ặaë âaâ ầaà ấaá ậaä đñ èeø éeù ẹeï êeâ ềeà ểeå ếeá ệeä ìì ỉæ ĩó íí ịò òoø ỏoû óoù ọoï ôoâ ồoà ổoå ốoá ộoä ơô ờôø ởôû ớôù ợôï ùuø ủuû ũuõ úuù ụuï ưö ừöø ửöû ữöõ ứöù ựöï ýyù ỹyõ ĐÑ ƯÖ',
  ),
};
const inOld = (text: string, encoding: OldEncoding): string => Array.from(text, (letter) => OLD[encoding].get(letter) ?? letter).join('');

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

  it('has no raised figure in the letters that were converted', async () => {
    const test = await testCore();
    const rows = [ROWS[0], ['1', 'Lập kế hoạch, tổ chức hội họp tại các xã', 'Sở Nội vụ', 'Hạn cuối tháng 6/2026']].map((cells) =>
      cells.map((text) => inOld(text, encoding)),
    );
    const source = await test.call('imports.read', { file: await test.core.files.put('cu.html', FILES['cu.html']!(rows)) });
    const decoded = await test.call('imports.decode', { draftId: source.draftId, convert: true });
    const preview = await test.call('imports.preview', { draftId: decoded.draftId, table: decoded.best });
    expect(preview.issues.map(({ code }) => code)).not.toContain('raisedFigure');
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
