import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { annexDocument, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import { regular } from '../../electron/core/papers/form/paper-form.ts';
import { inOne, type FormalDocument } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { annexData, choices, sampleTasks } from './sample-annex.ts';

const fonts = openRenderFonts();

interface Item {
  readonly title: string;
  readonly dest: readonly [page: { readonly num: number; readonly gen: number }, name: unknown, left: number, top: number];
  readonly items: readonly Item[];
}

async function outlineOf(paper: FormalDocument) {
  const { bytes } = await renderDocument(paper, 'pdf', fonts);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const outline = ((await pdf.getOutline()) ?? []) as unknown as Item[];
  /** The text at the place that an entry leads to. */
  const textAt = async ({ dest: [page, , left, top] }: Item): Promise<string> => {
    const { items } = await (await pdf.getPage((await pdf.getPageIndex(page)) + 1)).getTextContent();
    expect(left).toBe(0);
    const below = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' && item.transform[5] < top && item.transform[5] > top - 20 ? [item.str] : [],
    );
    return below.join(' ');
  };
  return { outline, textAt };
}

const tree = (items: readonly Item[]): unknown[] => items.map(({ title, items: below }) => (below.length === 0 ? title : [title, ...tree(below)]));

const section = (number: string, title: string): AnnexRow => ({ kind: 'section', number, title });
const rows = sampleTasks();
const plan: AnnexRow[] = [
  section('I', 'Nhiệm vụ\nchung'),
  section('1', 'Thể chế'),
  ...rows.slice(0, 9),
  section('2', 'Tuyên truyền'),
  ...rows.slice(9, 20),
  section('II', 'Nhiệm vụ riêng'),
  ...rows.slice(20),
];

it('lists the sections of an annex below it, by their depth, each where it stands', async () => {
  const { outline, textAt } = await outlineOf(annexDocument(annexData(plan, 'Kế hoạch'), choices({ number: 'II' })));
  expect(tree(outline)).toEqual([['Phụ lục II – Kế hoạch', ['I Nhiệm vụ chung', '1 Thể chế', '2 Tuyên truyền'], 'II Nhiệm vụ riêng']]);
  const [annex] = outline;
  const [first, second] = annex!.items;
  expect(await textAt(first!)).toMatch(/^I Nhiệm vụ/u);
  expect(await textAt(first!.items[1]!)).toMatch(/^2 Tuyên truyền/u);
  expect(await textAt(second!)).toMatch(/^II Nhiệm vụ riêng/u);
});

it('lists the headings of a paper and its annexes beside each other', async () => {
  const form = stateForm();
  const paper: FormalDocument = {
    info: { title: 'Báo cáo', language: 'vi-VN' },
    parts: [
      {
        page: form.page,
        blocks: [form.heading(1, 'I. Tình hình'), form.heading(2, '1. Chỉ đạo'), form.body([regular('Đã họp.')]), form.heading(1, 'II. Kiến nghị')],
      },
    ],
  };
  const { outline } = await outlineOf(inOne([paper, annexDocument(annexData([section('A', 'Mục'), ...rows.slice(0, 2)], 'Danh mục'), choices())]));
  expect(tree(outline)).toEqual([['I. Tình hình', '1. Chỉ đạo'], 'II. Kiến nghị', ['Phụ lục – Danh mục', 'A Mục']]);
});
