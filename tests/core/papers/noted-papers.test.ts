import { describe, expect, it } from 'vitest';
import type { PaperBlock } from '../../../shared/api/papers.api.ts';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { readWordFile } from '../../../electron/core/typesetting/read-back/word-text.ts';
import { filled, papersBook } from './papers-book.ts';
import { templatesBook } from './templates-book.ts';

type Book = Awaited<ReturnType<typeof papersBook>>;

const body = (last = 'Theo báo cáo của Sở Y tế.'): PaperBlock[] => [
  { kind: 'ground', runs: [{ text: 'Căn cứ Quyết định số 12/QĐ-UBND ngày 15/3/2024;' }, { note: 'Còn hiệu lực.' }] },
  { kind: 'heading', level: 1, runs: [{ text: 'I. Kết quả' }, { note: 'Không tính năm trước.' }, { text: ' chung' }] },
  { kind: 'list', marker: 'dash', items: [[{ text: 'Ý một' }, { note: 'Nguồn: hải quan.' }], [{ text: 'Ý hai.' }]] },
  { kind: 'paragraph', runs: [{ text: 'Đã kiểm dịch 1.200 lượt người.' }, { note: last }] },
];

/** A letter with footnotes in every kind of block. */
async function noted(book: Book, blocks = body(), form: 'state' | 'party' = 'state') {
  const paper = await book.make('letter', form);
  const { about, content } = filled(paper);
  const { revision } = await book.test.call('papers.edit', {
    id: paper.id,
    revision: paper.revision,
    about,
    content: { ...content, addressees: ['Sở Y tế'], body: blocks, recipients: ['Lưu: VT'] },
  });
  return { id: paper.id, revision };
}

async function printed({ test }: Book, paperId: string, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const made = await test.call('documents.paper', { paperIds: [paperId], format });
  return (await test.core.files.read(made.file)).bytes;
}

const codes = (paper: { findings: { code: string }[] }): string[] => paper.findings.map(({ code }) => code);

describe('a paper with footnotes', () => {
  it.each(['state', 'party'] as const)('numbers them from its first word to its last, whatever block they stand in (%s)', async (form) => {
    const book = await papersBook();
    const { id } = await noted(book, body(), form);
    const word = readWordFile(await printed(book, id, 'docx'));
    expect(word.notes.map(([first]) => first?.text)).toEqual([
      '¹ Còn hiệu lực.',
      '² Không tính năm trước.',
      '³ Nguồn: hải quan.',
      '⁴ Theo báo cáo của Sở Y tế.',
    ]);
    const lines = word.body.flatMap((part) => (part.kind === 'paragraph' ? [part.text.trim()] : []));
    expect(lines).toEqual(
      expect.arrayContaining([
        `${form === 'party' ? '- ' : ''}Căn cứ Quyết định số 12/QĐ-UBND ngày 15/3/2024¹.`,
        'I. Kết quả² chung',
        '- Ý một³',
        `Đã kiểm dịch 1.200 lượt người⁴${form === 'party' ? '.' : './.'}`,
      ]),
    );
    const texts: string[] = [];
    for await (const page of readPdfPages(await printed(book, id, 'pdf'))) texts.push(...page.texts.map(({ text }) => text));
    expect(texts.join('').replaceAll(/\s+/g, '')).toContain('4TheobáocáocủaSởYtế.');
  });

  it('is found by their words, and looked at for room, old letters and notes without words', async () => {
    const book = await papersBook();
    const { id, revision } = await noted(book);
    expect((await book.test.call('search.everywhere', { text: 'hải quan' })).map((hit) => [hit.kind, hit.id])).toContainEqual(['paper', id]);
    const clean = codes(await book.read(id));
    for (const code of ['room', 'old-encoding', 'note-empty']) expect(clean).not.toContain(code);
    const asked = async (words: string, at: number) => {
      await book.test.call('papers.edit', { id, revision: at, content: { body: body(words) } });
      return book.read(id);
    };
    expect(codes(await asked('Theo công văn số ………… của Sở.', revision))).toContain('room');
    expect(codes(await asked('§Ò nghÞ Së Y tÕ b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô', revision + 1))).toContain('old-encoding');
    const empty = await asked('', revision + 2);
    expect(empty.findings.find(({ code }) => code === 'note-empty')).toMatchObject({
      weight: 'must',
      text: expect.stringContaining('Chú thích số 4 chưa có lời'),
    });
    await expect(book.test.call('papers.issue', { id, revision: empty.revision, date: '2025-07-02' })).rejects.toThrow('papers.notReady');
  });

  it('goes out with them, copies keep them, and what was issued follows nothing any more', async () => {
    const book = await papersBook();
    const draft = await noted(book);
    await book.test.call('papers.issue', { ...draft, date: '2025-07-02' });
    const before = readWordFile(await printed(book, draft.id, 'docx')).notes.map(([first]) => first?.text);
    expect(before).toHaveLength(4);
    const copy = await book.test.call('papers.copy', { id: draft.id });
    expect((await book.read(copy.id)).content.body).toEqual(body());
    await book.test.call('papers.edit', { id: copy.id, revision: copy.revision, content: { body: body('Khác.') } });
    expect(readWordFile(await printed(book, draft.id, 'docx')).notes.map(([first]) => first?.text)).toEqual(before);
    await book.test.call('history.undo', {});
    expect((await book.read(copy.id)).content.body).toEqual(body());
  });

  it('has them below its words in an office’s own template, where none can be set', async () => {
    const book = await templatesBook();
    await book.give('letter', 'cong-van.docx');
    const { id } = await noted(book);
    const { lines } = await book.filled(id);
    const text = lines.join('\n');
    for (const each of ['lượt người⁴./.', '¹ Còn hiệu lực.', '⁴ Theo báo cáo của Sở Y tế.']) expect(text).toContain(each);
  });
});
