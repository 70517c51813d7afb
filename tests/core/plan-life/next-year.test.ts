import { describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '../../kit/test-core.ts';
import { annexOf, previewed, shownRows } from '../imports/annex-page.ts';

const rows = `I CHUYỂN ĐỔI SỐ
1 Họp giao ban
2 Số hóa hồ sơ
3 Mở lớp
4 Mua máy
5 Báo cáo
II TÀI NGUYÊN, MÔI TRƯỜNG
1 ĐẤT ĐAI
6 Đo đạc
7 Cấp giấy
2 MÔI TRƯỜNG
8 Thu gom rác
9 Trồng cây
III VĂN HÓA
10 Lễ hội
11 Thư viện
12 Bảo tàng`.split('\n');

async function imported() {
  const test = await testCore();
  const draftId = await previewed(test, 'a.html', ...annexOf(...rows));
  const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 } as const;
  const { planId } = await test.call('imports.confirm', { draftId, target });
  const { tasks } = await test.call('tasks.list', { planId });
  const into = async (numbers: readonly string[]): Promise<string> => {
    const taskIds = tasks.filter(({ number }) => numbers.includes(number)).map(({ id }) => id);
    const made = await test.call('planLife.createNextYear', { planId, year: 2026, title: 'KẾ HOẠCH 2026', taskIds });
    const { sections } = await test.call('tasks.list', { planId: made.planId });
    return `${(await shownRows(test, made.planId)).join(' ')} | ${sections.map(({ title }) => title).join(', ')}`;
  };
  return { test, planId, tasks, into };
}

describe("headings of next year's plan", () => {
  it.each([
    ['all', '1 2 3 4 5 6 7 8 9 10 11 12', 'I 1 2 3 4 5 II 1 6 7 2 8 9 III 10 11 12 | CHUYỂN ĐỔI SỐ, TÀI NGUYÊN, MÔI TRƯỜNG, ĐẤT ĐAI, MÔI TRƯỜNG, VĂN HÓA'],
    ['one task less', '1 2 3 4 6 7 8 9 10 11 12', 'I 1 2 3 4 II 1 5 6 2 7 8 III 9 10 11 | CHUYỂN ĐỔI SỐ, TÀI NGUYÊN, MÔI TRƯỜNG, ĐẤT ĐAI, MÔI TRƯỜNG, VĂN HÓA'],
    ['a heading above kept rows only', '6 8', 'I 1 1 2 2 | TÀI NGUYÊN, MÔI TRƯỜNG, ĐẤT ĐAI, MÔI TRƯỜNG'],
    ['the first sub-section goes', '1 8 10', 'I 1 II 1 2 III 3 | CHUYỂN ĐỔI SỐ, TÀI NGUYÊN, MÔI TRƯỜNG, MÔI TRƯỜNG, VĂN HÓA'],
    ['both sub-sections go', '1 10', 'I 1 II 2 | CHUYỂN ĐỔI SỐ, VĂN HÓA'],
  ])('%s', async (_, numbers, expected) => {
    const { into } = await imported();
    expect(await into(numbers.split(' '))).toBe(expected);
  });
});

async function emptyPlan(test: TestCore) {
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  return test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
}

it('says of each task what is known of it, and no more', async () => {
  const test = await testCore();
  const plan = await emptyPlan(test);
  const agency = await test.call('agencies.create', { name: 'Sở Y tế' });
  const texts = (content: string, deadlineText: string) => ({ content, leadText: 'Sở Y tế', deadlineText });
  const { tasks } = await test.call('tasks.add', {
    planId: plan.id,
    rows: [
      texts('Chưa nghe gì', 'Quý II/2025'),
      texts('Làm dở', 'Quý II/2025'),
      texts('Kể bằng lời', 'Quý II/2025'),
      texts('Xong rồi', 'Quý II/2025'),
      texts('Báo xong', 'Quý II/2025'),
      texts('Thôi', 'Quý II/2025'),
      texts('Mãi', 'Thường xuyên'),
    ],
  });
  await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025, kinds: ['year'] });
  const { reports } = await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-Y',
    addressee: { kind: 'agency', id: agency.id },
    message: 'new',
    receivedOn: '2025-06-01',
    reports: [
      { taskId: tasks[1]!.id, result: 'Đang làm', percent: 85 },
      { taskId: tasks[2]!.id, result: 'Đã trình dự thảo' },
      { taskId: tasks[3]!.id, result: 'Xong', percent: 100, completedOn: '2025-05-01' },
      { taskId: tasks[4]!.id, result: 'Xong', percent: 100, completedOn: '2025-05-20' },
    ],
  });
  await test.call('reporting.accept', { reportIds: [reports[2]!.id], decidedOn: '2025-06-02', withoutProof: true });
  await test.call('taskFlags.set', { taskId: tasks[5]!.id, kind: 'no-longer-applicable', since: '2025-05-01', reason: 'Dừng' });
  const { rows: proposed } = await test.call('planLife.proposeNextYear', { planId: plan.id });
  expect(proposed.map(({ content, reason, percent, proposed: taken }) => [content, reason, percent, taken])).toEqual([
    ['Chưa nghe gì', 'unreported', null, true],
    ['Làm dở', 'underway', 85, true],
    ['Kể bằng lời', 'underway', null, true],
    ['Xong rồi', 'past', 100, false],
    ['Báo xong', 'awaiting', 100, true],
    ['Thôi', 'dropped', null, false],
    ['Mãi', 'continuous', null, true],
  ]);
});

it('finds a year of two figures', async () => {
  const test = await testCore();
  const plan = await emptyPlan(test);
  await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Trình đề án', deadlineText: 'trước 30/6/25' }] });
  const { rows: proposed } = await test.call('planLife.proposeNextYear', { planId: plan.id });
  expect(proposed[0]!.staleYears).toEqual([{ field: 'deadline', year: 2025 }]);
});
