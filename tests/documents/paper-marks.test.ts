import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { regular, type PaperForm } from '../../electron/core/papers/form/paper-form.ts';
import { partyForm } from '../../electron/core/papers/form/party-form.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import type { Block, FormalDocument, PaperPart } from '../../electron/core/typesetting/formal-document.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import {
  CIRCULATIONS,
  circulationWords,
  NO_MARKS,
  SECRECIES,
  secrecyWords,
  URGENCIES,
  urgencyWords,
  type PaperMarks,
} from '../../shared/domain/papers/paper-marks.ts';
import { measuredPages, middle, type MeasuredLine, type MeasuredPage, type MeasuredText } from './measured-page.ts';

const fonts = openRenderFonts();
const forms = { state: stateForm(), party: partyForm() };

const marked = (form: PaperForm, marks: Partial<PaperMarks>, { about = 'đôn đốc báo cáo', digital = false } = {}): FormalDocument => {
  const all = { ...NO_MARKS, ...marks };
  const topMark = form.topMark(all);
  const part: PaperPart = {
    page: form.page,
    blocks: [
      ...form.head({ parent: 'UBND tỉnh', issuer: 'Ban Chỉ đạo', symbol: '05/BCĐ', place: 'Hà Tĩnh', date: null, about, marks: all }),
      form.body([regular('Đề nghị các cơ quan gửi báo cáo.')]),
      form.closing({ authority: ['Trưởng ban'], signer: 'Nguyễn Văn An', recipients: ['Như trên'], digital }),
    ],
    ...(topMark === undefined ? {} : { topMark }),
  };
  return { info: { title: 'Thử', language: 'vi-VN' }, parts: [part] };
};

const pageOf = async (document: FormalDocument): Promise<MeasuredPage> => {
  const [page] = await measuredPages((await renderDocument(document, 'pdf', fonts)).bytes);
  return page!;
};
const textAt = ({ texts }: MeasuredPage, wanted: string): MeasuredText => {
  const found = texts.find(({ text }) => text === wanted);
  if (!found) throw new Error(`${wanted} is not on the page: ${texts.map(({ text }) => text).join(' | ')}`);
  return found;
};
const isLevel = ({ top, bottom }: MeasuredLine): boolean => bottom - top < 0.05;
/** The frames drawn about a text, the inner one first: millimetres. */
function framesAbout(
  { lines }: MeasuredPage,
  text: MeasuredText,
  count: number,
): { width: number; height: number; middle: number; top: number; bottom: number }[] {
  const across = lines.filter((line) => isLevel(line) && line.left < text.left && line.right > text.right);
  const above = across.filter(({ top }) => top < text.y).toSorted((a, b) => b.top - a.top);
  const below = across.filter(({ top }) => top > text.y).toSorted((a, b) => a.top - b.top);
  return Array.from({ length: count }, (_, at) => {
    const [top, bottom] = [above[at]!, below[at]!];
    return { width: top.right - top.left, height: bottom.top - top.top, middle: middle(top), top: top.top, bottom: bottom.top };
  });
}

describe('marks on a paper of the State (NĐ 30/2020/NĐ-CP, PL I, mục III.2)', () => {
  it.each([
    ['urgent', 20],
    ['very-urgent', 40],
    ['express', 30],
  ] as const)('%s stands in a red frame of its width by 8 mm, under number and trích yếu, 13 to 14 bold', async (urgency, width) => {
    const page = await pageOf(marked(forms.state, { urgency }));
    const text = textAt(page, urgencyWords('state')[urgency]);
    expect(text).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    const [frame] = framesAbout(page, text, 1);
    expect(frame!.width).toBeCloseTo(width, 1);
    expect(frame!.height).toBeCloseTo(8, 1);
    expect(frame!.middle).toBeCloseTo(middle(text), 0);
    expect(middle(text)).toBeCloseTo(middle(textAt(page, 'Số: 05/BCĐ')), 0);
    expect(frame!.top).toBeGreaterThan(textAt(page, 'V/v đôn đốc báo cáo').y);
    // Letters half as high as the frame stand in its middle: a capital is 0,66 of its size.
    const capitals = text.y - (0.66 * text.size * 25.4) / 72 / 2;
    expect(Math.abs(capitals - (frame!.top + frame!.bottom) / 2)).toBeLessThan(0.7);
    expect(page.colours.length).toBeGreaterThan(0);
  });

  it.each([
    ['secret', 20],
    ['very-secret', 30],
    ['most-secret', 40],
  ] as const)('%s stands in two frames a millimetre apart, over the mark of urgency', async (secrecy, width) => {
    const page = await pageOf(marked(forms.state, { secrecy, urgency: 'urgent' }));
    const text = textAt(page, secrecyWords[secrecy]);
    expect(text).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    const [inner, outer] = framesAbout(page, text, 2);
    expect([outer!.width, outer!.height]).toEqual([expect.closeTo(width, 1), expect.closeTo(8, 1)]);
    expect([inner!.width, inner!.height]).toEqual([expect.closeTo(width - 2, 1), expect.closeTo(6, 1)]);
    expect(framesAbout(page, textAt(page, 'KHẨN'), 1)[0]!.top).toBeGreaterThan(outer!.bottom);
  });

  it.each(CIRCULATIONS)('%s stands framed over the whole head', async (circulation) => {
    const page = await pageOf(marked(forms.state, { circulation }));
    const text = textAt(page, circulationWords[circulation]);
    expect(text).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    const [frame] = framesAbout(page, text, 1);
    expect(frame!.height).toBeCloseTo(8, 1);
    expect(frame!.bottom).toBeLessThan(textAt(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').y);
    expect(middle(text)).toBeCloseTo((30 + 195) / 2, 0);
  });
});

describe('marks on a paper of the Party (HD 05-HD/VPTW, mục II.3, II.4)', () => {
  it.each(URGENCIES)('%s stands 14 bold without a frame under number and trích yếu', async (urgency) => {
    const page = await pageOf(marked(forms.party, { urgency }));
    const text = textAt(page, urgencyWords('party')[urgency]);
    expect(text).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(text.y).toBeGreaterThan(textAt(page, 'về việc đôn đốc báo cáo').y);
    expect(middle(text)).toBeCloseTo(middle(textAt(page, 'Số 05/BCĐ')), 0);
    expect(page.lines.filter((line) => line.left < text.left && line.right > text.right && Math.abs(line.top - text.y) < 8)).toEqual([]);
  });

  it.each(CIRCULATIONS)('%s stands at the right, 10 mm from the upper edge', async (circulation) => {
    const page = await pageOf(marked(forms.party, { circulation }));
    const text = textAt(page, circulationWords[circulation]);
    expect(text).toMatchObject({ size: 12, font: 'Tinos-Bold' });
    expect(text.right).toBeCloseTo(195, 0);
    expect(text.y - (12 * 0.89 * 25.4) / 72).toBeCloseTo(10, 0);
  });

  it.each(SECRECIES)('%s is stamped as on any paper', async (secrecy) => {
    const page = await pageOf(marked(forms.party, { secrecy }));
    expect(framesAbout(page, textAt(page, secrecyWords[secrecy]), 2)[1]!.height).toBeCloseTo(8, 1);
  });
});

describe.each(Object.entries(forms))('a marked paper of %s', (name, form) => {
  const asked = marked(form, { urgency: 'express', secrecy: 'secret', circulation: 'internal' });
  const others: readonly [what: string, other: FormalDocument][] = [
    ['without its urgency', marked(form, { secrecy: 'secret', circulation: 'internal' })],
    ['without its secrecy', marked(form, { urgency: 'express', circulation: 'internal' })],
    ['without its circulation', marked(form, { urgency: 'express', secrecy: 'secret' })],
    ['of another urgency', marked(form, { urgency: 'urgent', secrecy: 'secret', circulation: 'internal' })],
    ['of another degree', marked(form, { urgency: 'express', secrecy: 'most-secret', circulation: 'internal' })],
    ['for another circulation', marked(form, { urgency: 'express', secrecy: 'secret', circulation: 'recalled' })],
    ['with the frame of another degree', framesChanged(asked, (frame) => ({ ...frame, width: 40 }))],
    ['with a lower frame', framesChanged(asked, (frame) => ({ ...frame, height: 7 }))],
    ['without frames', framesChanged(asked, () => undefined)],
    ['with its marks in the other column', columnsTurned(asked)],
    ['with its circulation elsewhere', topMoved(asked)],
  ];

  it.each(['pdf', 'docx'] as const)('as %s is refused without a mark, with another, and in another place', async (format) => {
    const verify = async (bytes: Uint8Array) => (format === 'pdf' ? verifyPdf(bytes, asked) : verifyDocx(bytes, asked));
    await expect(verify((await renderDocument(asked, format, fonts)).bytes)).resolves.toBeDefined();
    for (const [what, other] of others) {
      // The Party's form has no frame of circulation, the State's no mark in the margin.
      if (JSON.stringify(other) === JSON.stringify(asked)) continue;
      const { bytes } = await renderDocument(other, format, fonts);
      await expect(verify(bytes), `${name} ${what}`).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
    }
  });

  it('keeps a place for a digital signature empty between position and name', async () => {
    const signed = marked(form, {}, { digital: true });
    const page = await pageOf(signed);
    const [position, signer] = [textAt(page, 'TRƯỞNG BAN'), textAt(page, 'Nguyễn Văn An')];
    const top = signer.y - (0.89 * signer.size * 25.4) / 72;
    expect(top - position.y).toBeGreaterThanOrEqual(36);
    expect(page.texts.filter(({ y, left }) => left > 100 && y > position.y + 0.1 && y < signer.y - 0.1)).toEqual([]);
    for (const format of ['pdf', 'docx'] as const) {
      const { bytes } = await renderDocument(marked(form, {}), format, fonts);
      const verify = async () => (format === 'pdf' ? verifyPdf(bytes, signed) : verifyDocx(bytes, signed));
      await expect(verify()).rejects.toMatchObject({ code: 'documents.readBackDiffers', params: { place: expect.stringContaining('chỗ ký số') } });
    }
  });
});

it('in Word stamps are borders of their paragraphs, red, and styles of their own', async () => {
  const { bytes } = await renderDocument(marked(forms.state, { urgency: 'express', secrecy: 'secret' }), 'docx', fonts);
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml']!);
  expect(xml).toMatch(/w:val="BcdSecrecy"[\s\S]*w:val="double"[\s\S]*MẬT/u);
  expect(xml).toMatch(/w:val="BcdUrgency"[\s\S]*HỎA TỐC/u);
  expect(xml).toContain('w:color w:val="d00000"');
  // A frame that another program took away.
  files['word/document.xml'] = strToU8(xml.replaceAll(/<w:pBdr>.*?<\/w:pBdr>/gu, ''));
  expect(() => verifyDocx(zipSync(files), marked(forms.state, { urgency: 'express', secrecy: 'secret' }))).toThrow(/khung/u);
});

type Frame = { readonly width?: number; readonly height: number; readonly gap?: number };

function framesChanged(paper: FormalDocument, change: (frame: Frame) => Frame | undefined): FormalDocument {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const next = key === 'frame' ? change(each as Frame) : visit(each);
        return next === undefined ? [] : [[key, next]];
      }),
    );
  };
  return visit(paper) as FormalDocument;
}

function columnsTurned(paper: FormalDocument): FormalDocument {
  const turned = (block: Block): Block =>
    block.kind === 'beside' && block.name === 'phần đầu văn bản'
      ? {
          ...block,
          rows: block.rows.map(({ left, right }) => {
            const stamps = left.filter(({ role }) => role === 'secrecy' || role === 'urgency');
            return { left: left.filter((line) => !stamps.includes(line)), right: [...right, ...stamps] };
          }),
        }
      : block;
  return { ...paper, parts: paper.parts.map((part) => ({ ...part, blocks: part.blocks.map(turned) })) };
}

const topMoved = (paper: FormalDocument): FormalDocument => ({
  ...paper,
  parts: paper.parts.map((part) => ({
    ...part,
    ...(part.topMark === undefined ? {} : { topMark: { ...part.topMark, size: 13 } }),
  })),
});
