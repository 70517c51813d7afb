import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaperBlock } from '../../../shared/api/papers.api.ts';
import { bodyFromText } from '../../../shared/domain/papers/body-from-text.ts';
import { bodyTexts } from '../../../shared/domain/papers/body-texts.ts';

const wordsOf = (blocks: readonly PaperBlock[]): string[] => bodyTexts(blocks).flatMap((text) => text.split(/\s+/));

it('numbered headings, căn cứ, lists by their signs and paragraphs are what they are on paper', () => {
  const text = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Kế hoạch số 05/KH-BCĐ ngày 20/01/2025 của Ban Chỉ đạo;
Theo đề nghị của Sở Công Thương.

I. KẾT QUẢ THỰC HIỆN
1. Hoạt động xuất nhập khẩu qua cửa khẩu
Sáu tháng đầu năm, kim ngạch đạt 12,5 triệu USD.
- Xuất khẩu đạt 8 triệu USD. Trong đó:
+ Nông sản: 3 triệu USD;
+ Khoáng sản: 5 triệu USD.
• Nhập khẩu đạt 4,5 triệu USD.
1.1. Hạ tầng chợ biên giới
a) Chợ Sơn Kim;
b) Chợ Hòa Hải;
đ) Việc khác không theo thứ tự.
2. Đề nghị Sở Tài chính bố trí kinh phí trước ngày 30/6/2025.`;
  expect(
    bodyFromText(text).map((block) =>
      block.kind === 'heading' ? `${block.kind} ${block.level}` : block.kind === 'list' ? `${block.marker} ${block.items.length}` : block.kind,
    ),
  ).toEqual([
    'ground',
    'ground',
    'ground',
    'heading 1',
    'heading 2',
    'paragraph',
    'dash 1',
    'plus 2',
    'dash 1',
    'heading 3',
    'letter 2',
    'paragraph',
    'paragraph',
  ]);
});

it('loses no word of any text, but for the signs before items', () => {
  const word = fc.constantFrom('I.', '1.', '1.1.', 'a)', 'b)', 'Căn', 'cứ', 'kết', 'quả;', '85%', '–', '-', '+', 'Đề', 'nghị.', '…', '"x"');
  const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const told = wordsOf(bodyFromText(lines.join('\n'))).filter((each) => each !== '');
      const signs = /^(?:[-–—•·*+]|\p{Ll}\))$/u;
      const given = lines
        .join('\n')
        .split(/\s+/)
        .filter((each) => each !== '');
      expect(told.filter((each) => !signs.test(each))).toEqual(given.filter((each) => !signs.test(each)));
      expect(given.length - told.length).toBeLessThanOrEqual(lines.length);
    }),
    { numRuns: 300 },
  );
});
