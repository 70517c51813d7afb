import { describe, expect, it } from 'vitest';
import { planWith, testCore } from '../../kit/test-core.ts';

/** A pasted report table of Sở Công Thương: rows of number, result, percentage, progress, day of completion. */
const pasted = (rows: readonly (readonly string[])[], contents: readonly string[], head = 'Đơn vị báo cáo: Sở Công Thương'): string =>
  [
    head,
    'Ngày báo cáo: Hà Tĩnh, ngày 20 tháng 12 năm 2025',
    ['STT', 'Nội dung nhiệm vụ', 'Kết quả trong kỳ', 'Tỷ lệ %', 'Tiến độ', 'Ngày hoàn thành'].join('\t'),
    ...rows.map(([stt = '', ...answers]) => [stt, contents[Number(stt) - 1] ?? '', ...answers].join('\t')),
  ].join('\n');

async function reported() {
  const test = await testCore();
  const { id: agencyId } = await test.call('agencies.create', { name: 'Sở Công Thương' });
  const contents = ['Tổ chức hội nghị xúc tiến thương mại biên giới', 'Kiểm tra, kiểm soát hàng hóa qua cửa khẩu', 'Đào tạo cán bộ hải quan và biên phòng'];
  const { plan, tasks } = await planWith(test, contents);
  await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025 });
  const entry = (at: number, texts: Record<string, unknown>) => ({ taskId: tasks[at]!.id, ...texts });
  await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-H1',
    addressee: { kind: 'agency', id: agencyId },
    receivedOn: '2025-06-18',
    reports: [
      entry(0, { result: 'Đã tổ chức 02 hội nghị (ngày 15/5/2025).', percent: 60, progress: 'on-track' }),
      entry(1, { result: 'Đã kiểm tra 30 lượt.', percent: 100, progress: 'on-track', completedOn: '2025-05-20' }),
      entry(2, { result: 'Đã mở 01 lớp.', percent: 50 }),
    ],
  });
  const preview = async (text: string, period = '2025-Y', name = 'dan.txt') =>
    test.call('merge.preview', { planId: plan.id, period, files: [await test.core.files.put(name, Buffer.from(text, 'utf8'))] });
  return { test, plan, tasks, agencyId, contents, preview };
}

describe('against the period before', () => {
  it('points at copied texts, falling percentages, tasks opened again and days outside the window', async () => {
    const { contents, preview } = await reported();
    const { accepted, warnings, changes } = await preview(
      pasted(
        [
          ['1', 'Đã tổ chức 02 hội nghị (ngày 10/11/2025).', '60', 'Đạt', ''],
          ['2', 'Đã kiểm tra thêm 12 lượt.', '80', 'Chậm', ''],
          ['3', 'Đã mở 03 lớp.', '100', 'Vượt', '20/12/2025'],
        ],
        contents,
      ),
    );
    expect(changes).toHaveLength(10);
    expect(accepted).toMatchObject([{ document: { date: '2025-12-20' } }]);
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['recognisedByText', null],
      ['copiedText', 'result'],
      ['percentFalling', 'percent'],
      ['reopened', 'completedOn'],
      ['dateOutsideWindow', 'completedOn'],
    ]);
    expect(warnings.find(({ code }) => code === 'percentFalling')?.message).toContain('từ 100 % xuống 80 %');
  });

  it('points at 100 % without a day where the task has a day to be judged by', async () => {
    const { test, tasks, contents, preview } = await reported();
    const silent = await preview(pasted([['3', 'Đã mở 03 lớp.', '100', 'Vượt', '']], contents));
    expect(silent.warnings.map(({ code }) => code)).toEqual(['recognisedByText']);
    await test.call('tasks.edit', { edits: [{ id: tasks[2]!.id, revision: tasks[2]!.revision, texts: { deadlineText: 'Quý IV/2025' } }] });
    const { warnings } = await preview(pasted([['3', 'Đã mở 03 lớp.', '100', 'Vượt', '']], contents));
    expect(warnings.map(({ code, field }) => [code, field])).toEqual([
      ['recognisedByText', null],
      ['doneWithoutDay', 'completedOn'],
    ]);
  });

  it('says nothing where the figures moved on', async () => {
    const { contents, preview } = await reported();
    const { warnings } = await preview(pasted([['1', 'Đã tổ chức 04 hội nghị (ngày 10/11/2025).', '90', 'Đạt', '']], contents));
    expect(warnings.map(({ code }) => code)).toEqual(['recognisedByText']);
  });

  it.each([
    ['Đã hỗ trợ 5/10 xã, thu 1.250 triệu đồng.', 'Đã hỗ trợ 7/10 xã, thu 1.350 triệu đồng.', false],
    ['Tập huấn cho nam 120, nữ 80 người.', 'Tập huấn cho nam 130, nữ 85 người.', false],
    ['Quỹ 12 tỷ đồng.', 'Quỹ 15 tỷ đồng.', false],
    ['Họp ngày 15/5 tại Cầu Treo, quý II/2025.', 'Họp ngày 20/11 tại Cầu Treo, quý IV/2025.', true],
    ['Họp trong tháng 5/2025 và 15.6.2025.', 'Họp trong tháng 11/2025 và 20.11.2025.', true],
  ])('“%s” then “%s”: copied %s', async (first, then, copied) => {
    const { test, plan, tasks, agencyId, contents, preview } = await reported();
    await test.call('reporting.record', {
      planId: plan.id,
      period: '2025-H1',
      addressee: { kind: 'agency', id: agencyId },
      message: 'correction',
      receivedOn: '2025-06-19',
      reports: [{ taskId: tasks[0]!.id, result: first }],
    });
    const { warnings } = await preview(pasted([['1', then, '', '', '']], contents));
    expect(warnings.some(({ code }) => code === 'copiedText')).toBe(copied);
  });
});

describe('against what is known of the period', () => {
  it('a blank wipes nothing out unasked', async () => {
    const { test, plan, contents, preview } = await reported();
    const seen = await preview(pasted([['1', '', '70', '', '']], contents), '2025-H1');
    expect(seen.changes.map(({ field, before, after, doubt }) => [field, before, after, doubt?.code ?? null])).toEqual([
      ['result', 'Đã tổ chức 02 hội nghị (ngày 15/5/2025).', '', 'emptied'],
      ['percent', '60', '70', null],
      ['progress', 'Đạt', '', 'emptied'],
    ]);
    await test.call('merge.confirm', { draftId: seen.draftId, receivedOn: '2025-06-25' });
    const { rows } = await test.call('reporting.grid', { planId: plan.id, periods: ['2025-H1'], asOf: '2025-07-01' });
    expect(rows[0]?.cells[0]).toMatchObject({ percent: 70, progress: 'on-track', result: 'Đã tổ chức 02 hội nghị (ngày 15/5/2025).' });
  });

  it('a form that does not ask something leaves it as it is, without a question', async () => {
    const { contents, preview } = await reported();
    const seen = await preview(`STT\tNội dung nhiệm vụ\tTỷ lệ %\n1\t${contents[0]}\t70`, '2025-H1');
    expect(seen.changes.map(({ field, before, after }) => [field, before, after])).toEqual([['percent', '60', '70']]);
  });

  it('a value that cannot be read leaves the known one standing', async () => {
    const { contents, preview } = await reported();
    const { changes, warnings } = await preview(pasted([['1', 'Đã tổ chức 03 hội nghị.', 'khoảng 70', 'Tốt', '31/02/2025']], contents), '2025-H1');
    expect(changes.map(({ field, doubt }) => [field, doubt?.code ?? null])).toEqual([['result', null]]);
    expect(warnings.map(({ code }) => code)).toEqual(['recognisedByText', 'percentNotNumber', 'progressUnknown', 'dateNotRead']);
  });
});

describe('a form without its code', () => {
  it('is taken for the agency that leads its tasks when it names none, and says so', async () => {
    const { contents, preview } = await reported();
    const { accepted, warnings } = await preview(pasted([['1', 'Xong', '100', 'Đạt', '']], contents, 'Kính gửi cơ quan thường trực'));
    expect(accepted).toMatchObject([{ addressee: { name: 'Sở Công Thương' }, recognisedBy: 'text', doubtful: true }]);
    expect(warnings.map(({ code }) => code)).toContain('addresseeFromTasks');
  });

  it('matches a retyped task with a remark, and loses no row silently', async () => {
    const { contents, preview } = await reported();
    const retyped = contents.map((content) => content.replace('xúc tiến', 'xuc tiên'));
    const text = `${pasted([['2', 'Đã kiểm tra 40 lượt.', '100', 'Đạt', '']], retyped)}\n1\tTổ chức hội nghị xúc tiến mậu dịch biên giới\tĐã họp\t70\tĐạt\t\n9\tMua sắm bàn ghế văn phòng\tĐã mua\t100\tĐạt\t`;
    const { accepted, warnings } = await preview(text);
    expect(accepted[0]).toMatchObject({ tasks: 2, doubtful: true });
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['matchedBySimilarText', 'rowUnknown']) as string[]);
    expect(warnings.find(({ code }) => code === 'rowUnknown')?.message).toContain('Mua sắm bàn ghế văn phòng');
  });

  it('belongs to the plan of the period’s year where plans repeat their tasks', async () => {
    const { test, contents, plan, preview } = await reported();
    const older = await test.call('plans.create', { committeeId: plan.committeeId, title: 'KẾ HOẠCH 2024', year: 2024 });
    await test.call('tasks.add', { planId: older.id, rows: [...contents, 'Tổng kết năm 2024'].map((content) => ({ content, leadText: 'Sở Công Thương' })) });
    const text = pasted(
      [
        ['1', 'Xong', '100', 'Đạt', ''],
        ['4', 'Xong', '100', 'Đạt', ''],
      ],
      [...contents, 'Tổng kết năm 2024'],
    );
    const any = await test.call('merge.preview', { period: '2025-Y', files: [await test.core.files.put('dan.txt', Buffer.from(text, 'utf8'))] });
    expect(any.accepted.map(({ planId }) => planId)).toEqual([plan.id]);
    expect((await preview(text)).accepted).toHaveLength(1);
  });

  it('asks before it believes a bare number', async () => {
    const { preview } = await reported();
    const { changes } = await preview(
      pasted(
        [
          ['1', 'Xong', '100', 'Đạt', ''],
          ['2', 'Xong', '100', 'Đạt', ''],
        ],
        ['Tổ chức hội nghị xúc tiến thương mại biên giới', ''],
      ),
    );
    expect(new Set(changes.filter(({ number }) => number === '2').map(({ doubt }) => doubt?.code))).toEqual(new Set(['matchedByNumber']));
    expect(changes.filter(({ number, doubt }) => number === '1' && doubt !== null)).toEqual([]);
  });
});

it('takes the form of a body that others have answered for since', async () => {
  const test = await testCore();
  const { id: old } = await test.call('agencies.create', { name: 'Sở Kế hoạch và Đầu tư' });
  const { id: now } = await test.call('agencies.create', { name: 'Sở Tài chính' });
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('tasks.add', {
    planId: plan.id,
    rows: [
      { content: 'Họp xúc tiến đầu tư', leadText: 'Sở Kế hoạch và Đầu tư' },
      { content: 'Cân đối ngân sách', leadText: 'Sở Tài chính' },
    ],
  });
  const { files } = await test.call('forms.create', { planId: plan.id, period: '2025-H1' });
  const { code } = files.find(({ addressee }) => addressee.id === old)!;
  await test.call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: 'NĐ 45/2025', from: [old], to: [{ id: now }] });
  const text = `Mã phiếu: ${code}\nĐơn vị báo cáo: Sở Kế hoạch và Đầu tư\nSTT\tNội dung nhiệm vụ\tKết quả trong kỳ\tTỷ lệ %\n1\tHọp xúc tiến đầu tư\tĐã họp\t50`;
  const seen = await test.call('merge.preview', { period: '2025-H1', files: [await test.core.files.put('phieu cu.txt', Buffer.from(text, 'utf8'))] });
  expect(seen.rejected).toEqual([]);
  expect(seen.accepted).toMatchObject([{ addressee: { id: now, name: 'Sở Tài chính' }, recognisedBy: 'code', tasks: 1 }]);
  expect(seen.warnings.map(({ code: remark }) => remark)).toEqual(['formerAddressee']);
});

it('takes a further file of a sender on other tasks as an addition, older paper or not, and corrects nothing by it', async () => {
  const test = await testCore();
  const { id } = await test.call('agencies.create', { name: 'Sở Công Thương' });
  const { plan } = await planWith(test, ['Họp xúc tiến đầu tư biên giới', 'Cân đối ngân sách cho cửa khẩu']);
  const { files } = await test.call('forms.create', { planId: plan.id, period: '2025-H1' });
  const form = (day: string, row: string): string =>
    `Mã phiếu: ${files[0]!.code}\nSố báo cáo: 9/BC\nNgày báo cáo: ${day}\nSTT\tNội dung nhiệm vụ\tKết quả trong kỳ\tTỷ lệ %\n${row}`;
  const first = form('20/6/2025', '1\tHọp xúc tiến đầu tư biên giới\tĐã họp\t50');
  const second = form('18/6/2025', '2\tCân đối ngân sách cho cửa khẩu\tĐã cân đối\t60');
  const preview = async (...texts: string[]) =>
    test.call('merge.preview', {
      period: '2025-H1',
      files: await Promise.all(texts.map((text, at) => test.core.files.put(`${at}.txt`, Buffer.from(text, 'utf8')))),
    });
  const board = async () =>
    (await test.call('reporting.board', { planId: plan.id, period: '2025-H1', asOf: '2025-07-01' })).rows.find(({ addressee }) => addressee.id === id);

  const together = await preview(first, second);
  expect(together).toMatchObject({ accepted: [{ message: 'new' }, { message: 'new' }], conflicts: [] });

  await test.call('merge.confirm', { draftId: (await preview(first)).draftId, receivedOn: '2025-06-19' });
  const later = await preview(second);
  expect(later).toMatchObject({ accepted: [{ message: 'new' }], warnings: [] });
  expect(later.changes.every(({ doubt }) => doubt === null)).toBe(true);
  await test.call('merge.confirm', { draftId: later.draftId, receivedOn: '2025-06-19' });
  expect(await board()).toMatchObject({ corrected: false, reportedTasks: 2, messages: [{ supersededBy: null }, { supersededBy: null }] });
});

it('takes the form of a sender that the plan has ceased to name, every answer as a doubt', async () => {
  const test = await testCore();
  const { id: old } = await test.call('agencies.create', { name: 'Sở Công Thương' });
  await test.call('agencies.create', { name: 'Sở Tư pháp' });
  const {
    plan,
    tasks: [task],
  } = await planWith(test, ['Họp xúc tiến đầu tư biên giới']);
  const { files } = await test.call('forms.create', { planId: plan.id, period: '2025-H1' });
  await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { leadText: 'Sở Tư pháp' } }] });
  const text = `Mã phiếu: ${files[0]!.code}\nĐơn vị báo cáo: Sở Công Thương\nSTT\tNội dung nhiệm vụ\tKết quả trong kỳ\n1\tHọp xúc tiến đầu tư biên giới\tĐã họp`;
  const seen = await test.call('merge.preview', { period: '2025-H1', files: [await test.core.files.put('phieu.txt', Buffer.from(text, 'utf8'))] });
  expect(seen).toMatchObject({
    rejected: [],
    accepted: [{ addressee: { id: old }, recognisedBy: 'code' }],
    changes: [{ after: 'Đã họp', doubt: { code: 'notItsTask' } }],
  });
  await test.call('merge.confirm', { draftId: seen.draftId, receivedOn: '2025-06-18', choices: { accept: seen.changes.map(({ key }) => key) } });
  const { rows } = await test.call('reporting.board', { planId: plan.id, period: '2025-H1', asOf: '2025-07-01' });
  expect(rows.find(({ addressee }) => addressee.id === old)).toMatchObject({ leadsNow: false, state: 'on-time' });
  expect(rows.find(({ addressee }) => addressee.name === 'Sở Tư pháp')).toMatchObject({ reportedTasks: 1, owes: [] });
});
