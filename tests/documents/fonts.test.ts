import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledFonts, installedTimesNewRoman, usualFontFolders } from '../../electron/core/typesetting/fonts/font-files.ts';
import { VIETNAMESE_LETTERS } from '../../electron/core/typesetting/fonts/vietnamese-coverage.ts';
import { FontFaces } from '../../electron/core/typesetting/pdf/font-faces.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const TINOS = path('../../resources/fonts/tinos/Tinos_400Regular.ttf');
/** A serifless stand-in that knows Latin but no Vietnamese tones. */
const LATIN_ONLY = path('../../node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');

const folders: string[] = [];
function folderWith(font: string, names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  folders.push(folder);
  for (const name of names) copyFileSync(font, join(folder, name));
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const WINDOWS_NAMES = ['times.ttf', 'timesbd.ttf', 'timesi.ttf', 'timesbi.ttf'];

describe('the typeface of the papers', () => {
  it('bundles a serif with every Vietnamese letter in all four styles', () => {
    const faces = new FontFaces(bundledFonts());
    for (const style of ['regular', 'bold', 'italic', 'boldItalic'] as const) expect(faces.covers(style, VIETNAMESE_LETTERS), style).toBe(true);
    expect(VIETNAMESE_LETTERS).toEqual(expect.arrayContaining(['ẵ', 'Ệ', 'đ', 'Ữ', '₫']));
  });

  it('prefers an installed Times New Roman', () => {
    const installed = installedTimesNewRoman([folderWith(TINOS, WINDOWS_NAMES)]);
    expect(FontFaces.preferred(undefined, installed).family).toBe('Times New Roman');
  });

  it('passes over a family with a style missing', () => {
    expect(installedTimesNewRoman([folderWith(TINOS, WINDOWS_NAMES.slice(0, 3))])).toEqual([]);
  });

  it('passes over an installed font without Vietnamese, or damaged', () => {
    const latin = installedTimesNewRoman([folderWith(LATIN_ONLY, WINDOWS_NAMES)]);
    const damaged = installedTimesNewRoman([folderWith(path('./fonts.test.ts'), WINDOWS_NAMES)]);
    expect([latin.length, damaged.length]).toEqual([1, 1]);
    expect(FontFaces.preferred(undefined, [...damaged, ...latin]).family).toBe('Tinos');
  });

  it('looks where each system keeps its fonts', () => {
    expect(usualFontFolders('win32', { WINDIR: 'D:\\Win' })[0]).toMatch(/^D:\\Win.Fonts$/);
    expect(usualFontFolders('darwin', {})).toContain('/System/Library/Fonts/Supplemental');
    expect(usualFontFolders('linux', {})).toContain('/usr/share/fonts/truetype/msttcorefonts');
  });

  it('says which font file is missing', () => {
    expect(() => bundledFonts('/nowhere').read('regular')).toThrow(expect.objectContaining({ code: 'documents.fontUnreadable' }));
  });
});
