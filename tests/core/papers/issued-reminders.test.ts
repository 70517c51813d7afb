import { expect, it } from 'vitest';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { reminderText } from '../../../shared/domain/papers/reminder-text.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { papersBook } from './papers-book.ts';

type Book = Awaited<ReturnType<typeof papersBook>>;

const facts = ({ test, plan }: Book, asOf = '2025-07-01') => test.call('reminders.facts', { planId: plan.id, period: '2025-H1', asOf });

const letters = (book: Book, names: readonly string[], some: Partial<CallInput<'reminders.issue'>> = {}): CallInput<'reminders.issue'> => ({
  planId: book.plan.id,
  period: '2025-H1',
  asOf: '2025-07-01',
  form: 'state',
  level: 1,
  head: { parent: 'UBND tỉnh Hà Tĩnh', issuer: 'Ban Chỉ đạo', symbol: '/BCĐ-SCT', place: 'Hà Tĩnh', date: '2025-07-02' },
  about: 'đôn đốc gửi báo cáo',
  authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  signer: 'Nguyễn Văn An',
  recipients: ['Như trên', 'Lưu: VT'],
  letters: names.map((name) => ({ addresseeId: book.ids.get(name)!, text: 'Đến nay chưa nhận được báo cáo.\nĐề nghị gửi trước ngày 10/7/2025.' })),
  ...some,
});

it('each letter takes the next number of the register, is kept as it goes out, and all come back with one undo', async () => {
  const book = await papersBook();
  expect((await facts(book)).next).toEqual({ state: '01/BCĐ', party: '01-CV/BCĐ' });
  const { papers } = await book.test.call('reminders.issue', letters(book, ['Sở Tài chính', 'Sở Xây dựng']));
  expect(papers.map(({ symbol }) => symbol)).toEqual(['01/BCĐ-SCT', '02/BCĐ-SCT']);
  const { lines } = await book.test.call('register.outgoing', { committeeId: book.committeeId, form: 'state', span: '2025' });
  expect(lines.map((line) => line.kind === 'paper' && [line.paper.symbol, line.paper.recipients, line.paper.date])).toEqual([
    ['01/BCĐ-SCT', 'Sở Tài chính', '2025-07-02'],
    ['02/BCĐ-SCT', 'Sở Xây dựng', '2025-07-02'],
  ]);
  expect((await facts(book)).next.state).toBe('03/BCĐ-SCT');
  const made = await book.test.call('documents.paper', { paperIds: papers.map(({ id }) => id), format: 'pdf' });
  expect(made.pages).toBe(4);
  await book.test.call('history.undo', {});
  expect(await book.test.call('papers.list', { committeeId: book.committeeId })).toEqual([]);
  expect((await facts(book)).next.state).toBe('03/BCĐ');
});

it('the letter before is known when the next is written, by each addressee for itself', async () => {
  const book = await papersBook();
  await book.test.call('reminders.issue', letters(book, ['Sở Tài chính']));
  const asked = await facts(book);
  expect(asked.agencies.map(({ addressee, letters: sent }) => [addressee.name, sent.map(({ symbol, date, level }) => [symbol, date, level])])).toEqual([
    ['Sở Tài chính', [['01/BCĐ-SCT', '2025-07-02', 1]]],
    ['Sở Xây dựng', []],
  ]);
  const to = { name: 'Sở Tài chính', tasks: 1, owes: 1, sentOn: null, daysLate: 10 };
  const about = { ...asked.facts, dueOn: civilDate(asked.facts.dueOn), asOf: civilDate(asked.facts.asOf) };
  const second = { form: 'state', level: 2, earlier: '', also: '', answerBy: null } as const;
  expect(reminderText(about, { ...to, earlier: 'Công văn số 01/BCĐ-SCT ngày 02/07/2025' }, second)[1]).toMatch(
    /đã có Công văn số 01\/BCĐ-SCT ngày 02\/07\/2025 đôn đốc Sở Tài chính\./,
  );
  expect(reminderText(about, { ...to, earlier: '' }, second)[1]).not.toContain('đã có');
});

it('is answered by the report that came on its day or after, and by a paper of the incoming register', async () => {
  const book = await papersBook();
  const { papers } = await book.test.call('reminders.issue', letters(book, ['Sở Tài chính', 'Sở Xây dựng']));
  const outgoing = async () =>
    (await book.test.call('papers.list', { committeeId: book.committeeId })).toSorted((a, b) => (a.symbol ?? '').localeCompare(b.symbol ?? ''));
  expect((await outgoing()).map(({ answeredBy }) => answeredBy.length)).toEqual([0, 0]);
  await book.record(
    'Sở Tài chính',
    book.tasks[2]!.id,
    { result: 'Đã bố trí.' },
    { receivedOn: '2025-07-08', document: { number: '77/BC-STC', date: '2025-07-07' } },
  );
  const second = (await outgoing())[1]!;
  await book.test.call('register.receive', { committeeId: book.committeeId, receivedOn: '2025-07-09', sender: 'Sở Xây dựng', answersId: second.outgoingId });
  expect((await outgoing()).map(({ answeredBy }) => answeredBy.map(({ kind, documentNumber, receivedOn }) => [kind, documentNumber, receivedOn]))).toEqual([
    [['report', '77/BC-STC', '2025-07-08']],
    [['incoming', '', '2025-07-09']],
  ]);
  expect(papers).toHaveLength(2);
});

it('refuses what would be numbered wrongly, and takes no number', async () => {
  const book = await papersBook();
  const two = ['Sở Tài chính', 'Sở Xây dựng'];
  const { head } = letters(book, two);
  await expect(book.test.call('reminders.issue', letters(book, two, { head: { ...head, date: null } }))).rejects.toThrow('reminders.undated');
  await expect(book.test.call('reminders.issue', letters(book, two, { head: { ...head, symbol: '07/BCĐ-SCT' } }))).rejects.toThrow('reminders.oneNumber');
  await expect(book.test.call('reminders.issue', letters(book, ['Sở Y tế']))).rejects.toThrow('documents.nothingOwed');
  await expect(book.test.call('reminders.issue', letters(book, two, { signer: ' ' }))).rejects.toThrow('reminders.unsigned');
  expect((await facts(book)).next.state).toBe('01/BCĐ');
  // One typed for one letter is asked about like any typed number.
  const one = letters(book, ['Sở Tài chính'], { head: { ...head, symbol: '07/BCĐ-SCT' } });
  await expect(book.test.call('reminders.issue', one)).rejects.toThrow('register.numberSkips');
  expect((await book.test.call('reminders.issue', { ...one, despite: ['register.numberSkips'] })).papers[0]?.symbol).toBe('07/BCĐ-SCT');
});

it('a letter with room left in it does not go out; one that was cancelled was not sent', async () => {
  const book = await papersBook();
  const open = letters(book, ['Sở Tài chính']);
  const { head } = open;
  await expect(book.test.call('reminders.issue', { ...open, head: { ...head, place: '' } })).rejects.toThrow('reminders.room');
  const text = 'Đề nghị gửi trước ngày ……/……/………';
  await expect(book.test.call('reminders.issue', { ...open, letters: [{ addresseeId: book.ids.get('Sở Tài chính')!, text }] })).rejects.toThrow(
    /reminders\.room.*Sở Tài chính/u,
  );
  expect((await facts(book)).next.state).toBe('01/BCĐ');
  await book.test.call('reminders.issue', open);
  const [paper] = await book.test.call('papers.list', { committeeId: book.committeeId });
  const { lines } = await book.test.call('register.outgoing', { committeeId: book.committeeId, form: 'state', span: '2025' });
  const row = lines.flatMap((line) => (line.kind === 'paper' ? [line.paper] : []))[0]!;
  await book.test.call('register.cancel', { id: row.id, revision: row.revision, reason: 'Gửi nhầm' });
  expect((await facts(book)).agencies.find(({ addressee }) => addressee.name === 'Sở Tài chính')?.letters).toEqual([]);
  expect(paper?.cancelled).toBeNull();
});
