import { describe, expect, it } from 'vitest';
import { regular } from '../../electron/core/papers/form/paper-form.ts';
import { partyForm } from '../../electron/core/papers/form/party-form.ts';
import { partySettings } from '../../electron/core/papers/form/party-rules.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import type { Block, FormalDocument } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { measuredPages, middle, type MeasuredPage, type MeasuredText } from './measured-page.ts';
import { withBlocks } from './other-paper.ts';
import { head, letter, paper, report, SENTENCE } from './sample-papers.ts';

const fonts = openRenderFonts();
async function pagesOf(document: FormalDocument): Promise<MeasuredPage[]> {
  const { bytes } = await renderDocument(document, 'pdf', fonts);
  return measuredPages(bytes);
}

const POINT = 25.4 / 72;
const only = (pages: readonly MeasuredPage[]): MeasuredPage => pages[0] as MeasuredPage;
const textAt = (page: MeasuredPage, text: string | RegExp): MeasuredText => {
  const found = page.texts.find((each) => (typeof text === 'string' ? each.text === text : text.test(each.text)));
  if (!found) throw new Error(`${String(text)} is not on the page: ${page.texts.map((each) => each.text).join(' | ')}`);
  return found;
};
/** The line drawn right below a text. */
const ruleUnder = (page: MeasuredPage, text: MeasuredText) =>
  page.lines.find(({ top, left, right }) => top > text.y && top - text.y < 3 && middle(text) > left - 1 && middle(text) < right + 1);
const length = (of: { readonly left: number; readonly right: number }): number => of.right - of.left;

describe('a paper of the State (NĐ 30/2020/NĐ-CP, Phụ lục I), measured', () => {
  it('has its head: national name and motto with a rule as long, issuer with a short one, number and day on one row', async () => {
    const page = only(await pagesOf(letter(stateForm())));
    const [nation, motto] = [textAt(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), textAt(page, 'Độc lập - Tự do - Hạnh phúc')];
    expect(nation).toMatchObject({ size: 12, font: 'Tinos-Bold' });
    expect(motto).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    expect(middle(motto)).toBeCloseTo(middle(nation), 0);
    expect(length(ruleUnder(page, motto)!)).toBeCloseTo(length(motto), 0);
    expect(textAt(page, 'UBND TỈNH HÀ TĨNH')).toMatchObject({ size: 12, font: 'Tinos-Regular' });
    const issuer = page.texts.filter(({ font, text, size }) => size === 12 && font === 'Tinos-Bold' && text !== nation.text);
    expect(issuer.map(({ text }) => text).join(' ')).toBe('BAN CHỈ ĐẠO THƯƠNG MẠI BIÊN GIỚI');
    const longest = Math.max(...issuer.map(length));
    const share = length(ruleUnder(page, issuer.at(-1)!)!) / longest;
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
    const [number, day] = [textAt(page, 'Số: 05/BCĐ-SCT'), textAt(page, 'Hà Tĩnh, ngày 05 tháng 02 năm 2025')];
    expect(number).toMatchObject({ size: 13, font: 'Tinos-Regular' });
    expect(day).toMatchObject({ size: 13, font: 'Tinos-Italic' });
    expect(day.y).toBeCloseTo(number.y, 1);
    expect(middle(day)).toBeCloseTo(middle(motto), 0);
    expect(middle(number)).toBeCloseTo(middle(issuer[0]!), 0);
    const about = textAt(page, /^V\/v /u);
    expect(about).toMatchObject({ size: 12, font: 'Tinos-Regular' });
    expect(middle(about)).toBeCloseTo(middle(number), 0);
  });

  it('moves the sizes of the head together, within the decree', async () => {
    const page = only(await pagesOf(letter(stateForm({ nationalNameSize: 13, mottoSize: 14, placeAndDateSize: 14 }))));
    expect(textAt(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').size).toBe(13);
    expect(textAt(page, 'Độc lập - Tự do - Hạnh phúc').size).toBe(14);
    for (const { right } of page.texts) expect(right).toBeLessThan(210 - 15 + 0.3);
    expect(() => stateForm({ nationalNameSize: 13 })).toThrow(/Tiêu ngữ/);
    expect(() => stateForm({ bodySize: 12 })).toThrow(/Cỡ chữ nội dung/);
  });

  it('sets its body justified, the first line in, six points between paragraphs, and closes it with ./.', async () => {
    const { texts } = only(await pagesOf(letter(stateForm())));
    const first = texts.find(({ text }) => text.startsWith('Thực hiện Kế hoạch'))!;
    const lines = texts.filter(({ size, y }) => size === 14 && y >= first.y - 0.1);
    expect(first.left).toBeCloseTo(30 + 12.7, 0);
    expect(lines[1]!.left).toBeCloseTo(30, 0);
    expect(first.right).toBeCloseTo(210 - 15, 0);
    const step = lines[1]!.y - first.y;
    expect(step / (14 * POINT)).toBeGreaterThan(1.15);
    expect(textAt({ texts } as MeasuredPage, 'trước ngày 10/7/2025').font).toBe('Tinos-Bold');
    const second = texts.findLast(({ text }) => text.startsWith('Thực hiện Kế hoạch'))!;
    const before = texts.findLast(({ y }) => y < second.y - 0.1)!;
    expect(second.y - before.y - step).toBeCloseTo(6 * POINT, 1);
    expect(texts.some(({ text }) => text.endsWith('./.'))).toBe(true);
  });

  it('signs on the right, level with nơi nhận: authority and name bold 14, label 12 bold italic, list 11', async () => {
    const page = only(await pagesOf(letter(stateForm())));
    const [label, authority, name] = [textAt(page, 'Nơi nhận:'), textAt(page, 'KT. TRƯỞNG BAN'), textAt(page, 'Nguyễn Văn An')];
    expect(label).toMatchObject({ size: 12, font: 'Tinos-BoldItalic' });
    expect(label.left).toBeCloseTo(30, 0);
    expect(Math.abs(label.y - authority.y)).toBeLessThan(1);
    for (const text of [authority, textAt(page, 'PHÓ TRƯỞNG BAN'), name]) expect(text).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(middle(name)).toBeCloseTo(middle(authority), 0);
    expect(name.y - authority.y).toBeGreaterThan(25);
    for (const line of ['- Như trên;', '- Trưởng Ban Chỉ đạo (để báo cáo);', '- Lưu: VT.'])
      expect(textAt(page, line)).toMatchObject({ size: 11, font: 'Tinos-Regular' });
  });

  it('addresses one on the line, several under the colon, a full stop after the last', async () => {
    const one = only(await pagesOf(letter(stateForm())));
    expect(textAt(one, 'Kính gửi: Sở Tài chính')).toMatchObject({ size: 14, font: 'Tinos-Regular' });
    const several = only(await pagesOf(letter(stateForm(), 1, ['Sở Tài chính', 'Sở Y tế', 'UBND các xã biên giới'])));
    const label = textAt(several, 'Kính gửi:');
    const names = ['- Sở Tài chính;', '- Sở Y tế;', '- UBND các xã biên giới.'].map((text) => textAt(several, text));
    for (const name of names) expect(Math.abs(name.left - label.right)).toBeLessThan(2);
  });

  it('names its kind in capitals 14 bold over the trích yếu with its rule; grounds in italics; headings bold', async () => {
    const page = only(await pagesOf(report(stateForm())));
    const [kind, about] = [textAt(page, 'BÁO CÁO'), textAt(page, 'Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025')];
    for (const text of [kind, about]) expect(text).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(middle(kind)).toBeCloseTo((30 + 195) / 2, 0);
    const share = length(ruleUnder(page, about)!) / length(about);
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
    expect(textAt(page, /^Quyết định số 12/u)).toMatchObject({ size: 14, font: 'Tinos-Italic' });
    expect(page.texts.findLast(({ font }) => font === 'Tinos-Italic')?.text).toMatch(/2025\.$/u);
    expect(textAt(page, 'I. TÌNH HÌNH CHUNG')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(textAt(page, '1. Công tác chỉ đạo')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
  });
});

describe('a paper of the Party (HD 05-HD/VPTW), measured', () => {
  it('has its head: the Party with a rule as long, issuer over a star, number without a colon', async () => {
    const page = only(await pagesOf(letter(partyForm())));
    const party = textAt(page, 'ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).toMatchObject({ size: 15, font: 'Tinos-Bold' });
    expect(length(ruleUnder(page, party)!)).toBeCloseTo(length(party), 0);
    expect(textAt(page, 'UBND TỈNH HÀ TĨNH')).toMatchObject({ size: 14, font: 'Tinos-Regular' });
    const star = textAt(page, '*');
    const [number, day] = [textAt(page, 'Số 05/BCĐ-SCT'), textAt(page, 'Hà Tĩnh, ngày 05 tháng 02 năm 2025')];
    expect(number).toMatchObject({ size: 14, font: 'Tinos-Regular' });
    expect(number.y).toBeGreaterThan(star.y);
    expect(day).toMatchObject({ size: 14, font: 'Tinos-Italic' });
    expect(middle(day)).toBeCloseTo(middle(party), 0);
    expect(textAt(page, /^về việc /u)).toMatchObject({ size: 12, font: 'Tinos-Italic' });
    expect(page.texts.some(({ text }) => text.includes('CỘNG HÒA'))).toBe(false);
  });

  it('sets its lines exactly 18 to 22 points apart, the first 10 mm in, and ends with a full stop', async () => {
    for (const lineHeight of [18, 20, 22]) {
      const page = only(await pagesOf(letter(partyForm({ lineHeight }))));
      const first = page.texts.find(({ text }) => text.startsWith('Thực hiện Kế hoạch'))!;
      const next = page.texts.find(({ size, y, left }) => size === 14 && y > first.y + 0.1 && Math.abs(left - 30) < 0.3)!;
      expect(first.left).toBeCloseTo(40, 0);
      expect((next.y - first.y) / POINT).toBeCloseTo(lineHeight, 0);
      expect(page.texts.some(({ text }) => text.endsWith('./.'))).toBe(false);
    }
    expect(() => partyForm({ lineHeight: 17 })).toThrow(/Khoảng cách dòng/);
    expect(() => partySettings({ marginLeft: 25 })).toThrow(/HD 05-HD\/VPTW/);
  });

  it('signs with the deputy’s own position upright, nơi nhận underlined its own length over a list of 12', async () => {
    const page = only(
      await pagesOf(
        paper(partyForm(), [
          partyForm().body([regular(SENTENCE)]),
          partyForm().closing({ authority: ['K/T Trưởng ban', 'Phó Trưởng ban'], signer: 'Nguyễn Văn An', recipients: ['Như trên', 'Lưu VT'] }),
        ]),
      ),
    );
    expect(textAt(page, 'K/T TRƯỞNG BAN')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(textAt(page, 'PHÓ TRƯỞNG BAN')).toMatchObject({ size: 14, font: 'Tinos-Regular' });
    const label = textAt(page, 'Nơi nhận:');
    expect(label).toMatchObject({ size: 14, font: 'Tinos-Regular' });
    expect(length(ruleUnder(page, label)!)).toBeCloseTo(length(label), 0);
    expect(textAt(page, '- Lưu VT.')).toMatchObject({ size: 12 });
  });

  it('stands *kiêm* upright between the position that carries the seal and the one in the committee', async () => {
    const form = partyForm();
    const page = only(
      await pagesOf(
        paper(form, [
          form.body([regular(SENTENCE)]),
          form.closing({ authority: ['Phó Chủ tịch Ủy ban nhân dân tỉnh', 'kiêm', 'Trưởng Ban Chỉ đạo'], signer: 'Trần Thị Bình', recipients: ['Lưu'] }),
        ]),
      ),
    );
    expect(textAt(page, 'kiêm')).toMatchObject({ font: 'Tinos-Regular' });
    expect(textAt(page, 'TRƯỞNG BAN CHỈ ĐẠO')).toMatchObject({ font: 'Tinos-Bold' });
  });

  it('names its kind 16 bold, the trích yếu in lower case with five hyphens below, grounds behind a dash', async () => {
    const page = only(await pagesOf(report(partyForm())));
    expect(textAt(page, 'BÁO CÁO')).toMatchObject({ size: 16, font: 'Tinos-Bold' });
    const about = textAt(page, /^kết quả thực hiện nhiệm vụ/u);
    expect(about).toMatchObject({ size: 15, font: 'Tinos-Bold' });
    expect(textAt(page, '-----').y).toBeGreaterThan(about.y);
    expect(textAt(page, /^- Quyết định số 12/u)).toMatchObject({ size: 14, font: 'Tinos-Regular' });
  });

  it('numbers pages 10 mm from the upper edge, not the first', async () => {
    const pages = await pagesOf(letter(partyForm(), 12));
    expect(pages.length).toBeGreaterThan(1);
    const number = textAt(pages[1]!, '2');
    expect(number).toMatchObject({ size: 14 });
    expect(number.y - 14 * POINT * 0.9).toBeCloseTo(10, 0);
    expect(middle(number)).toBeCloseTo((30 + 195) / 2, 0);
  });
});

describe.each([
  ['State', stateForm()],
  ['Party', partyForm()],
] as const)('a letter of the %s', (_, form) => {
  it('never parts its signature from the last two lines of its body, whatever its length', async () => {
    for (let paragraphs = 0; paragraphs <= 14; paragraphs += 1) {
      const pages = await pagesOf(letter(form, paragraphs));
      const signed = pages.find(({ texts }) => texts.some(({ text }) => text === 'Nguyễn Văn An'))!;
      const authority = textAt(signed, /^KT\. TRƯỞNG BAN$/u);
      const bodyLines = new Set(signed.texts.filter(({ size, y }) => size === 14 && y < authority.y - 2 && y > 20).map(({ y }) => Math.round(y)));
      expect(bodyLines.size, `${paragraphs} paragraphs`).toBeGreaterThanOrEqual(2);
      for (const page of pages) for (const { y } of page.texts) expect(y).toBeLessThan(297 - 20 + 0.3);
    }
  });

  it('never turns a page for the air below a paragraph alone', async () => {
    const bodies = [
      ...Array.from({ length: 15 }, (_, at) => [`${SENTENCE}. `.repeat(at + 1), ...Array.from({ length: 30 }, (__, line) => `Đoạn ${line + 1}.`)]),
      ...[31, 32, 33, 34, 35, 36].map((count) => Array.from({ length: count }, () => SENTENCE)),
    ];
    for (const texts of bodies) {
      const pages = await pagesOf(paper(form, [...head(form), ...texts.map((text) => form.body([regular(text)]))]));
      for (const { texts: words } of pages) expect(words.filter(({ y }) => y > 20).length).toBeGreaterThan(0);
      for (const { texts: words } of pages) for (const { y } of words) expect(y).toBeLessThan(297 - 20 + 0.3);
    }
  });

  it('breaks a word longer than a line', async () => {
    const long = 'x'.repeat(300);
    const pages = await pagesOf(paper(form, [form.body([regular(`Xem ${long} kèm theo`)]), form.body([regular(long)])]));
    for (const { right } of only(pages).texts) expect(right).toBeLessThan(210 - 15 + 0.3);
  });

  it.each(['pdf', 'docx'] as const)('is refused as %s when a word of its head, body, nơi nhận or signature differs', async (format) => {
    const document = letter(form, 1, ['Sở Tài chính', 'Sở Y tế']);
    const { bytes } = await renderDocument(document, format, fonts);
    const verify = async (other: FormalDocument) => (format === 'pdf' ? verifyPdf(bytes, other) : verifyDocx(bytes, other));
    await expect(verify(document)).resolves.toBeDefined();
    for (const [was, is] of [
      ['Hà Tĩnh, ngày 05', 'Hà Tĩnh, ngày 06'],
      ['05/BCĐ-SCT', '06/BCĐ-SCT'],
      ['biên giới', 'biên giối'],
      ['Sở Y tế', 'Sở Ý tế'],
      ['10/7/2025', '11/7/2025'],
      ['Như trên', 'Như trẻn'],
      ['Nguyễn Văn An', 'Nguyễn Văn Ân'],
    ] as const) {
      const other = withBlocks(document, (blocks) => JSON.parse(JSON.stringify(blocks).replaceAll(was, is)) as Block[]);
      expect(JSON.stringify(other)).not.toBe(JSON.stringify(document));
      await expect(verify(other), `${was} → ${is}`).rejects.toMatchObject({ code: 'documents.readBackDiffers' });
    }
  });
});

it('a letter and its annexes are one file, each numbered by itself', async () => {
  const form = stateForm();
  const annex = (number: number): FormalDocument['parts'][number] => ({
    page: { ...form.page, orientation: 'landscape' },
    blocks: [
      ...form.annexHead({ number, title: `Danh sách ${number}`, attachedTo: 'Công văn số 05/BCĐ-SCT ngày 05/02/2025 của Ban Chỉ đạo' }),
      ...Array.from({ length: 40 }, () => form.body([regular(SENTENCE)])),
    ],
  });
  const document = { ...letter(form), parts: [...letter(form).parts, annex(1), annex(2)] };
  const pages = await pagesOf(document);
  const numbers = pages.map(({ texts }) =>
    texts
      .filter(({ y }) => y < 20)
      .map(({ text }) => text)
      .join(''),
  );
  const perAnnex = (numbers.length - 1) / 2;
  const one = ['', ...Array.from({ length: perAnnex - 1 }, (_, at) => String(at + 2))];
  expect(numbers).toEqual(['', ...one, ...one]);
  expect(textAt(pages[1]!, 'Phụ lục I').size).toBe(14);
  expect(pages.map(({ width }) => Math.round(width))).toEqual([210, ...Array.from({ length: perAnnex * 2 }, () => 297)]);
  const { bytes } = await renderDocument(document, 'docx', fonts);
  expect(() => verifyDocx(bytes, document)).not.toThrow();
});
