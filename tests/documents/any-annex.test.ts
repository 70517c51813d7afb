import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { annexDocument, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { annexData, choices, task } from './sample-annex.ts';

const fonts = openRenderFonts();

/** What clerks' cells hold, and what breaks writers and readers of files. */
const piece = fc.oneof(
  fc.constantFrom(
    'Sở',
    'Công',
    'Thương',
    'khẩu',
    'đẩy',
    'mạnh',
    'ngữ',
    'ỨNG',
    'DỤNG',
    'Bolikhamxay…',
    '–',
    '-',
    '+',
    '04/2024/TT-NHNN',
    '30/6/2025;',
    '(C/O)',
    '“kết nối”',
  ),
  fc.constantFrom('&', '&amp;', '<w:t>', '</c>', '=1+1', '@', '_x0041_', '"', "'", '%', '\\n', '[1]', '&#10;', ']]>', '{0}'),
  fc.integer({ min: 1, max: 120 }).map((length) => 'W'.repeat(length)),
  fc.constantFrom('hòa', 'thuế', 'mũi', 'ẵm').map((word) => word.normalize('NFD')),
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t', '\u00a0', '\n\n', '');
const text = fc.array(fc.tuple(piece, gap), { maxLength: 60 }).map((pieces) => pieces.flat().join(''));
const rows = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(text, text, text, text)
        .map(([content, lead, coordinator, deadline]): AnnexRow => task('7', content, { lead, coordinator, deadline })),
    },
    { weight: 1, arbitrary: text.map((title): AnnexRow => ({ kind: 'section', number: 'II', title })) },
  ),
  { maxLength: 12 },
);

describe.each(['pdf', 'docx', 'xlsx'] as const)('any annex as %s', (format) => {
  it('reads back as its data', async () => {
    await fc.assert(
      fc.asyncProperty(rows, text, fc.boolean(), fc.boolean(), async (plan, title, portrait, numberingRow) => {
        const paper = annexDocument(
          annexData(plan, `Kế hoạch ${title}`),
          choices({ orientation: portrait ? 'portrait' : 'landscape', numberingRow, attachedTo: title }),
        );
        await renderDocument(paper, format, fonts);
      }),
      { numRuns: 40 },
    );
  });
});
