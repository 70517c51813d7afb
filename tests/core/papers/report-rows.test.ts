import { expect, it } from 'vitest';
import { madeUpFigures } from '../indicators/made-up-report.ts';
import { papersBook } from './papers-book.ts';

async function reportOf(book: Awaited<ReturnType<typeof papersBook>>) {
  const paper = await book.make('report');
  const passage = (id: string) => paper.passages.find((each) => each.id === id)?.content;
  return { paper, passage };
}

it('the period’s report takes the figures as a table that follows them, and the check before signing tells their slips', async () => {
  const book = await papersBook();
  const { test, committeeId } = book;
  const blocks = async () => (await book.make('report')).content.body.flatMap((block) => (block.kind === 'data' ? [block.data] : []));
  expect(await blocks()).not.toContain('indicators');
  const parts = [
    { name: 'Số vụ vi phạm', unit: 'vụ', agency: 'Sở Công Thương', value: '136', before: '120' },
    { name: 'Số vụ vi phạm', unit: 'vụ', agency: 'Sở Y tế', value: '1.015', before: '980' },
    { name: 'Số vụ vi phạm', unit: 'vụ', agency: 'Sở Xây dựng' },
    { name: 'Tỷ lệ đạt', unit: '%', agency: 'Sở Y tế', value: '90' },
    { name: 'Tỷ lệ đạt', unit: '%', agency: 'Sở Xây dựng', value: '80' },
    { name: 'Số hộ', unit: 'hộ', value: '100' },
    { name: 'Số hộ', unit: 'hộ', agency: 'Sở Y tế', value: '120' },
  ];
  const { added } = await test.call('indicators.set', { committeeId, period: '2025-H1', added: [...madeUpFigures.slice(1, 3), ...parts] });
  const { paper, passage } = await reportOf(book);
  expect(await blocks()).toContain('indicators');
  expect(passage('indicators')).toMatchObject({
    kind: 'table',
    columns: ['TT', 'Nội dung', 'ĐVT', 'Tổng hợp', 'Cùng kỳ năm trước', 'Tăng, giảm', 'Số đơn vị có số liệu'].map((header) => ({ header })),
    rows: [
      ['1', 'Doanh thu du lịch', 'tỷ đồng', '512,6', '498.3', '+2,87 %', ''],
      ['2', 'Kim ngạch nhập khẩu', 'triệu USD', '84,15', '97,4', '−13,60 %', ''],
      // Added up of those that gave one; a share is not.
      ['3', 'Số vụ vi phạm', 'vụ', '1.151', '1.100', '+4,64 %', '2'],
      ['4', 'Tỷ lệ đạt', '%', '', '', '', '2'],
      ['5', 'Số hộ', 'hộ', '100', '', '', '1'],
    ],
  });
  const told = paper.findings.filter(({ code }) => code === 'indicator').map(({ text }) => text);
  expect(told).toEqual([
    'Số liệu “Doanh thu du lịch”: Cùng kỳ “498.3” được hiểu là 498,3: số thập phân viết bằng dấu phẩy, hàng nghìn bằng dấu chấm.',
    'Số liệu “Kim ngạch nhập khẩu”: Nguồn ghi “giảm 13,5 %”, tính ra giảm 13,6 %: (84,15 − 97,4) : 97,4 = −13,60 %.',
    'Số liệu “Số hộ”: các cơ quan cộng lại là 120, nhiều hơn số chung 100.',
    'Số liệu “Tỷ lệ đạt”: số của các cơ quan không cộng được, ô tổng hợp để trống.',
  ]);
  // A figure that changes is asked to be looked at again before the paper is signed.
  await test.call('indicators.set', { committeeId, period: '2025-H1', edits: [{ id: added[1]!, texts: { value: '84,2' }, was: { value: '84,15' } }] });
  const { findings } = await book.read(paper.id);
  expect(findings.find(({ code }) => code === 'figure-changed')?.text).toContain('Bảng số liệu');
  // A paper without the table is not asked about it.
  const body = paper.content.body.filter((block) => block.kind !== 'data' || block.data !== 'indicators');
  await test.call('papers.edit', { id: paper.id, revision: 0, content: { body } });
  expect((await book.read(paper.id)).findings.filter(({ code }) => code === 'indicator')).toEqual([]);
});

it('the report groups what is asked by whom it is asked of, older proposals without an answer among them', async () => {
  const book = await papersBook();
  const { test, committeeId } = book;
  await test.call('proposals.add', {
    committeeId,
    proposals: [
      { content: 'Làm bãi đỗ xe', addressee: 'UBND tỉnh', period: '2025-H1' },
      { content: 'Sửa nghị định.', addressee: 'Bộ Công Thương', period: '2025-H1', proposer: 'Sở Công Thương' },
      { content: 'Bố trí biên chế', addressee: 'UBND tỉnh', period: '2024-Y', sentOn: '2024-12-20', sentWith: '40/BC-BCĐ' },
      { content: 'Đã xong từ trước', addressee: 'UBND tỉnh', period: '2024-Y', sentOn: '2024-12-20', answeredOn: '2025-01-05' },
      { content: 'Đổi giờ thông quan', addressee: 'UBND tỉnh', period: '2025-H1', sentOn: '2025-05-20', answer: 'Đồng ý.', answeredOn: '2025-06-01' },
      { content: 'Thôi không hỏi', addressee: 'UBND tỉnh', period: '2025-H1', withdrawn: 'đã tự làm' },
    ],
  });
  const { passage } = await reportOf(book);
  expect(passage('proposals')).toEqual({
    kind: 'lines',
    lines: [
      { text: 'Đối với Bộ Công Thương', heading: true },
      { text: '- Sửa nghị định (đề xuất của Sở Công Thương).', heading: false },
      { text: 'Đối với UBND tỉnh', heading: true },
      { text: '- Làm bãi đỗ xe.', heading: false },
      { text: '- Đổi giờ thông quan (đã được trả lời ngày 01/06/2025: Đồng ý).', heading: false },
      { text: '- Bố trí biên chế (đã kiến nghị tại 40/BC-BCĐ ngày 20/12/2024, chưa được trả lời).', heading: false },
      { text: 'Đề xuất, kiến nghị khác của các cơ quan', heading: true },
      { text: '- Sở Y tế: Bổ sung máy đo thân nhiệt (Báo cáo số 12/BC-SYT ngày 10/06/2025).', heading: false },
    ],
  });
  // What is followed stands once.
  await test.call('proposals.add', { committeeId, proposals: [{ content: 'bổ sung máy đo thân nhiệt', period: '2025-H1', addressee: 'Sở Tài chính' }] });
  const taken = (await reportOf(book)).passage('proposals');
  expect(JSON.stringify(taken).match(/máy đo thân nhiệt/g)).toHaveLength(1);
  const steps = async (asOf: string) =>
    (await test.call('reporting.overview', { planId: book.plan.id, asOf })).nextSteps.filter(({ kind }) => kind === 'proposals-waiting');
  expect(await steps('2025-07-01')).toEqual([{ kind: 'proposals-waiting', count: 1, since: '2024-12-20' }]);
  expect(await steps('2024-12-01')).toEqual([]);
});

it('numbers of a paragraph that do not agree are told before signing', async () => {
  const book = await papersBook();
  const { id } = await book.make('letter');
  const text = 'Doanh thu đạt 84,15 tỷ đồng, giảm 13,5 % so với cùng kỳ năm trước là 97.4 tỷ đồng.';
  await book.test.call('papers.edit', { id, revision: 0, content: { body: [{ kind: 'paragraph', runs: [{ text }] }] } });
  expect((await book.read(id)).findings.filter(({ code }) => code === 'numbers').map(({ text: told }) => told)).toEqual([
    'Tính từ các số nêu trong câu thì giảm 13,6 %; văn bản ghi giảm 13,5 %. ((84,15 − 97,4) : 97,4 = −13,60 %)',
    '“97.4” được hiểu là 97,4: số thập phân viết bằng dấu phẩy, hàng nghìn bằng dấu chấm.',
  ]);
});
