import { expect, it } from 'vitest';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { filled, papersBook } from './papers-book.ts';

type Book = Awaited<ReturnType<typeof papersBook>>;

const marks = { urgency: 'express', secrecy: null, circulation: 'internal' } as const;

async function wordsOf({ test }: Book, file: string): Promise<string> {
  const texts: string[] = [];
  for await (const page of readPdfPages((await test.core.files.read(file)).bytes)) texts.push(...page.texts.map(({ text }) => text));
  return texts.join(' ');
}

it('marks of a paper outlast other edits, change their words with the form, and are frozen with it', async () => {
  const book = await papersBook();
  const draft = await book.make('letter');
  const edit = async (change: object) => {
    const { revision } = await book.read(draft.id);
    await book.test.call('papers.edit', { id: draft.id, revision, ...change });
  };
  await edit({ content: { marks, digitalSignature: true } });
  await edit(filled(await book.read(draft.id)));
  expect((await book.read(draft.id)).content).toMatchObject({ marks, digitalSignature: true });
  const print = async () => (await book.test.call('documents.paper', { paperIds: [draft.id], format: 'pdf' })).file;
  expect(await wordsOf(book, await print())).toMatch(/^LƯU HÀNH NỘI BỘ .* HỎA TỐC /u);
  await edit({ form: 'party', content: { authority: ['TRƯỞNG BAN'] } });
  expect(await wordsOf(book, await print())).toMatch(/^LƯU HÀNH NỘI BỘ .* HOẢ TỐC /u);
  const { revision } = await book.read(draft.id);
  await book.test.call('papers.issue', { id: draft.id, revision, date: '2025-07-02' });
  expect(await wordsOf(book, await print())).toContain('HOẢ TỐC');
  const copy = await book.test.call('papers.copy', { id: draft.id });
  expect((await book.read(copy.id)).content.marks).toEqual(marks);
});

it('letters to late agencies carry the marks chosen for them, as they go out', async () => {
  const book = await papersBook();
  const letters = {
    planId: book.plan.id,
    period: '2025-H1',
    asOf: '2025-07-01',
    form: 'state' as const,
    level: 1 as const,
    head: { parent: 'UBND tỉnh', issuer: 'Ban Chỉ đạo', symbol: '/BCĐ', place: 'Hà Tĩnh', date: '2025-07-02' },
    about: 'đôn đốc gửi báo cáo',
    marks,
    digitalSignature: true,
    authority: ['TRƯỞNG BAN'],
    signer: 'Nguyễn Văn An',
    recipients: ['Như trên'],
    letters: [{ addresseeId: book.ids.get('Sở Tài chính')!, text: 'Đề nghị gửi báo cáo.' }],
  };
  const printed = await book.test.call('documents.reminders', { ...letters, format: 'pdf' });
  expect(await wordsOf(book, printed.file)).toContain('HỎA TỐC');
  const { papers } = await book.test.call('reminders.issue', letters);
  expect((await book.read(papers[0]!.id)).content).toMatchObject({ marks, digitalSignature: true });
  const kept = await book.test.call('documents.paper', { paperIds: [papers[0]!.id], format: 'pdf' });
  expect(await wordsOf(book, kept.file)).toMatch(/LƯU HÀNH NỘI BỘ .* HỎA TỐC /u);
});
