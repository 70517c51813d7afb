import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexChoices, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { readSheet } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { annexData, choices, longPlan, sampleTasks } from './sample-annex.ts';

const fonts = openRenderFonts();

/** The rows of a sheet as they fall on pages: their first texts and heights, points. */
async function sheetPages(rows: readonly AnnexRow[], more: Partial<AnnexChoices>) {
  const { bytes } = await renderDocument(annexDocument(annexData(rows, 'Kế hoạch'), choices(more)), 'xlsx', fonts);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const heights = [...xml.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height));
  const breaks = [...xml.matchAll(/<brk id="(\d+)"[^>]*man="1"/g)].map(([, id]) => Number(id));
  const texts = readSheet(bytes).map((row) => row.find((text) => text) ?? '');
  const named = readSheet(bytes).map((row) => row.filter((text) => text).length === 2 && /^\d+$/.test(row[0] ?? ''));
  const ends = [...breaks, heights.length];
  return {
    breaks,
    pages: ends.map((end, at) => {
      const from = ends[at - 1] ?? 0;
      return { texts: texts.slice(from, end), sections: named.slice(from, end), height: heights.slice(from, end).reduce((sum, each) => sum + each, 0) };
    }),
  };
}

describe.each(['portrait', 'landscape'] as const)('the pages of a workbook in %s', (orientation) => {
  const room = ((orientation === 'portrait' ? 297 : 210) - 40) * (72 / 25.4);

  it.each([11, 12, 13])('never end with a section of %i points, and none runs over', async (tableFontSize) => {
    // Begun at another row each time, so that sections come to stand everywhere on a page.
    for (const drop of [0, 3, 6]) {
      const { pages } = await sheetPages(longPlan(70).slice(drop), { orientation, tableFontSize, numberingRow: true });
      expect(pages.length).toBeGreaterThan(5);
      for (const [at, { sections, height }] of pages.entries()) {
        expect(sections.at(-1), `page ${at + 1}`).toBe(false);
        expect(height).toBeLessThan(room);
      }
      expect(pages.flatMap(({ sections }) => sections.filter(Boolean)).length).toBeGreaterThanOrEqual(6);
    }
  });

  it('are left to Excel where no row must stay with another', async () => {
    expect((await sheetPages(sampleTasks(), { orientation })).breaks).toEqual([]);
  });
});
