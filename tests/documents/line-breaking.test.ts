import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFonts } from '../../electron/core/typesetting/fonts/font-files.ts';
import { FontFaces } from '../../electron/core/typesetting/pdf/font-faces.ts';
import { balancedLines, breakLines, headingLines, typesetter } from '../../electron/core/typesetting/pdf/line-breaking.ts';
import { PrintedDocument } from '../../electron/core/typesetting/pdf/printed-document.ts';
import { SAMPLE_TITLE } from './sample-annex.ts';

const document = new PrintedDocument(new FontFaces(bundledFonts()));
const body = typesetter(document.fontOf('regular'), 12);
const bold = typesetter(document.fontOf('bold'), 14);
const words = fc.array(fc.constantFrom('thương', 'mại', 'biên', 'giới', '04/2024/TT-NHNN', 'A'.repeat(60), 'ngày', '30/6/2025'), { maxLength: 40 });

describe('breaking lines', () => {
  it('keeps every letter and every width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (list, width) => {
        for (const lines of [breakLines(list.join(' '), body, width), balancedLines(list.join(' '), body, width)]) {
          expect(
            lines
              .map((line) => line.text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(list.join(''));
          for (const line of lines) expect(body.widthOf(line.text)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  it('never breaks inside a document number that fits', () => {
    const lines = breakLines('theo Thông tư 04/2024/TT-NHNN ngày 31/5/2024', body, 110).map((line) => line.text);
    expect(lines).toEqual(['theo Thông tư', '04/2024/TT-NHNN', 'ngày 31/5/2024']);
  });

  it('cuts a word wider than the line after its strokes first', () => {
    const lines = breakLines('04/2024/TT-NHNN-UBND-SCT', body, 70).map((line) => line.text);
    expect(lines.slice(0, -1).every((line) => /[/-]$/.test(line))).toBe(true);
    expect(lines.join('')).toBe('04/2024/TT-NHNN-UBND-SCT');
  });

  it('puts no space into a word it cuts', () => {
    for (const word of ['-WWWWWWW', `a/${'W'.repeat(30)}`, '-'.repeat(80), '04/2024/TT-NHNN']) {
      for (let width = 20; width < 120; width += 5) {
        expect(
          breakLines(word, body, width)
            .map((line) => line.text)
            .join(''),
        ).toBe(word);
      }
    }
  });

  it('balances a heading and tears no name apart', () => {
    const lines = headingLines(SAMPLE_TITLE, bold, 714);
    expect(lines).toEqual(['KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM CỦA', 'BAN CHỈ ĐẠO HOẠT ĐỘNG THƯƠNG MẠI BIÊN GIỚI THỜI GIAN TỚI']);
    expect(lines.join(' ')).toBe(SAMPLE_TITLE);
  });
});
