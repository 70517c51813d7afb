import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import { bold, ended, regular, type PaperForm } from '../../electron/core/papers/form/paper-form.ts';
import { partyForm } from '../../electron/core/papers/form/party-form.ts';
import { stateForm } from '../../electron/core/papers/form/state-form.ts';
import { inOne, type FormalDocument } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { civilDate } from '../../shared/domain/civil-date.ts';
import { annexData, choices, longPlan, task } from './sample-annex.ts';
import { wordLooks, type WordParagraphLook } from './word-looks.ts';

const fonts = openRenderFonts();
const looksOf = async (paper: FormalDocument): Promise<WordParagraphLook[]> =>
  wordLooks((await renderDocument(paper, 'docx', fonts)).bytes).filter(({ text }) => text.trim() !== '');

const paperIn = (form: PaperForm): FormalDocument => ({
  info: { title: 'Báo cáo', language: 'vi-VN' },
  parts: [
    {
      page: form.page,
      blocks: [
        ...form.head({ parent: 'UBND tỉnh', issuer: 'Ban Chỉ đạo', symbol: '05/BC-BCĐ', place: 'Hà Tĩnh', date: civilDate('2025-02-05'), about: '' }),
        ...form.title({ kind: 'Báo cáo', about: 'Kết quả thực hiện nhiệm vụ' }),
        ...form.grounds(['Quyết định số 12/QĐ-UBND ngày 15/3/2024', 'Kế hoạch số 05/KH-BCĐ ngày 20/01/2025']),
        form.heading(1, 'I. Tình hình chung'),
        form.heading(2, '1. Công tác chỉ đạo'),
        form.heading(3, 'a) Ban hành văn bản'),
        form.body([regular('Đã ban hành Kế hoạch số 05/KH-BCĐ '), bold('trước ngày 10/7/2025'), regular('.')]),
        form.body(ended([regular('Ban Chỉ đạo báo cáo')], form.bodyEnd)),
        form.closing({ authority: ['Trưởng ban'], signer: 'Nguyễn Văn An', recipients: ['Như trên', 'Lưu: VT'] }),
      ],
    },
  ],
});

const withStyle = (looks: readonly WordParagraphLook[], style: string): string[] => looks.filter((look) => look.style === style).map(({ text }) => text);

describe.each([
  ['State', stateForm(), partyForm()],
  ['Party', partyForm(), stateForm()],
] as const)('a paper of the %s in Word', (_, form, other) => {
  it('has a style that says what it is for every paragraph, and nothing set beside it', async () => {
    const looks = await looksOf(paperIn(form));
    expect(looks.filter(({ style }) => style === '')).toEqual([]);
    expect(withStyle(looks, 'Tiêu đề')).toEqual(['Báo cáo']);
    expect(withStyle(looks, 'Căn cứ')).toHaveLength(2);
    expect(withStyle(looks, 'Nội dung')).toHaveLength(2);
    expect([1, 2, 3].map((level) => withStyle(looks, `Đề mục cấp ${level}`).length)).toEqual([1, 1, 1]);
    expect(withStyle(looks, 'Họ tên người ký')).toEqual(['Nguyễn Văn An']);
    expect(withStyle(looks, 'Danh sách nơi nhận')).toHaveLength(2);
    // The words that stand out within a sentence, the lines of a head that are each otherwise, and no more.
    const set = looks.filter(({ direct }) => direct.length > 0).map(({ style }) => style);
    expect(set.filter((style) => style === 'Nội dung')).toHaveLength(1);
    expect(set.filter((style) => /^Đề mục|Tiêu đề|Căn cứ|Danh sách|Họ tên/u.test(style))).toEqual([]);
  });

  it('keeps its looks where papers of both forms are one file', async () => {
    const [alone, together] = [await looksOf(paperIn(form)), await looksOf(inOne([paperIn(other), paperIn(form)]))];
    const seen = ({ text, align, size, bold: heavy, italic, capitals }: WordParagraphLook) => ({ text, align, size, heavy, italic, capitals });
    expect(together.slice(-alone.length).map(seen)).toEqual(alone.map(seen));
  });
});

describe('an annex in Word', () => {
  it('sets its table in the styles of cells alone', async () => {
    const looks = await looksOf(
      annexDocument({ ...annexData(longPlan(30)), fingerprint: 'ab'.repeat(32) }, choices({ numberingRow: true, fingerprint: true })),
    );
    expect(new Set(looks.map(({ style }) => style))).toEqual(
      new Set([
        'Phụ lục',
        'Tên phụ lục',
        'Dòng Kèm theo',
        'Đầu bảng',
        'Số cột',
        'Số mục trong bảng',
        'Tên mục trong bảng',
        'Ô bảng, giữa',
        'Ô bảng, đều hai bên',
        'Mã đối chiếu',
      ]),
    );
    expect(looks.filter(({ direct }) => direct.length > 0)).toEqual([]);
  });

  it('follows one style in all cells: those of the body, the headings and the sections are made after it', async () => {
    const { bytes } = await renderDocument(annexDocument(annexData(longPlan(3)), choices({ tableFontSize: 11 })), 'docx', fonts);
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml']!);
    const cell = [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)].find(([style]) => style.includes('w:val="Ô bảng"'))!;
    expect(cell[0]).toContain('<w:sz w:val="22"/>');
    const after = [...styles.matchAll(/<w:style .*?<\/w:style>/gs)]
      .map(([style]) => style)
      .filter((style) => style.includes(`<w:basedOn w:val="${cell[1]}"/>`));
    expect(after.length).toBeGreaterThanOrEqual(4);
    for (const style of after) expect(style).not.toContain('<w:sz ');
  });
});

describe('hyphens in Word', () => {
  const NUMBERS = ['04/2024/TT-NHNN', '57-NQ/TW', '2021-2025', 'Co-opmart'];
  const paragraphs = async (text: string, form = stateForm()): Promise<string[]> => {
    const paper: FormalDocument = { info: { title: 'Thử', language: 'vi-VN' }, parts: [{ page: form.page, blocks: [form.body([regular(text)])] }] };
    const { bytes } = await renderDocument(paper, 'docx', fonts);
    return strFromU8(unzipSync(bytes)['word/document.xml']!).match(/<w:p>.*?<\/w:p>/gs) ?? [];
  };

  it.each(NUMBERS)('keep %s on one line, in a cell and in a body', async (number) => {
    const whole = number.replace('-', '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">');
    expect((await paragraphs(`theo ${number}, hằng năm`))[0]).toContain(whole);
    const { bytes } = await renderDocument(annexDocument(annexData([task('1', `theo ${number}, hằng năm`)]), choices()), 'docx', fonts);
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain(whole);
  });

  it('stay as they are before a list, between spaces and in a word longer than its line', async () => {
    for (const text of ['- Một việc', 'Hà Tĩnh - Bolikhamxay', `X${'-abcdefgh'.repeat(20)}`])
      expect((await paragraphs(text))[0]).not.toContain('noBreakHyphen');
  });

  it('leave a no-break space where the text has one', async () => {
    expect((await paragraphs('đạt 41,4\u00a0% kế hoạch'))[0]).toContain('41,4\u00a0%');
  });
});
