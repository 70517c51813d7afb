import { describe, expect, it } from 'vitest';
import { countOf, filterRows, noFilter } from '../../../renderer/features/tracking/tracking-filter.ts';
import type { TrackingChip } from '../../../renderer/routes/tracking-chips.ts';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { testCore } from '../../kit/test-core.ts';

/** Nine tasks, each in a state of its own on the last day of June; the half-year's reports were due on the 19th. */
async function halfYear() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo chuyển đổi số' });
  const { id: planId } = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2025 });
  const [justice, health, police] = await Promise.all(
    ['Sở Tư pháp', 'Sở Y tế', 'Công an tỉnh'].map(async (name) => ({ kind: 'agency' as const, id: (await test.call('agencies.create', { name })).id })),
  );
  const rows = [
    ['Ban hành quy chế dữ liệu dùng chung', 'Sở Tư pháp', 'Trước 30/6/2025'],
    ['Rà soát thủ tục hành chính', 'Sở Tư pháp', 'Trước 30/6/2025'],
    ['Số hóa hồ sơ bệnh án', 'Sở Y tế', 'Trước ngày 04/7/2025'],
    ['Tuyên truyền khám chữa bệnh từ xa', 'Sở Y tế', 'Thường xuyên'],
    ['Bảo đảm an toàn thông tin', 'Công an tỉnh', 'Hằng năm'],
    ['Làm sạch dữ liệu dân cư', 'Công an tỉnh', 'Trước 31/12/2025'],
    ['Nối mạng trạm y tế', 'Sở Y tế', 'Trước 20/6/2025'],
    ['Tổ chức cuộc thi sáng kiến', 'Tổ công nghệ số cộng đồng', 'Trước 31/12/2025'],
    ['Mua sắm thiết bị', 'Sở Tư pháp', 'Trước 15/6/2025'],
  ].map(([content = '', leadText = '', deadlineText = '']) => ({ content, leadText, deadlineText }));
  const { tasks } = await test.call('tasks.add', { planId, rows });
  const task = (number: number): string => tasks[number - 1]!.id;
  await test.call('periods.generate', { committeeId, year: 2025 });
  const send = (addressee: { kind: 'agency'; id: string }, receivedOn: string, reports: readonly ({ taskId: string } & Record<string, unknown>)[]) =>
    test.call('reporting.record', { planId, period: '2025-H1', addressee, message: 'new', receivedOn, reports: [...reports] });
  await send(justice!, '2025-06-12', [
    { taskId: task(1), percent: 100, completedOn: '2025-06-10' },
    { taskId: task(2), percent: 40 },
  ]);
  await send(health!, '2025-06-21', [{ taskId: task(4), progress: 'behind' }]);
  await send(police!, '2025-06-18', [{ taskId: task(6), progress: 'behind', percent: 10 }]);
  await test.call('extensions.ask', { taskId: task(6), askedOn: '2025-06-18', reason: 'Chờ kinh phí' });
  await test.call('taskFlags.set', { taskId: task(9), kind: 'suspended', since: '2025-06-01', reason: 'Chờ đấu thầu' });
  return { test, planId, committeeId, task };
}

type Half = Awaited<ReturnType<typeof halfYear>>;
const FILTERS: readonly TrackingChip[] = ['qua-han', 'cham', 'nguy-co', 'sap-den-han', 'chua-nghe', 'chua-bao-cao', 'cho-xac-nhan', 'gia-han', 'thuong-xuyen'];

/** The same word wherever it is counted, listed or printed. */
async function everywhere({ test, planId }: Half, asOf: string, period?: string) {
  const at = { planId, asOf, ...(period === undefined ? {} : { period }) };
  const { rows } = await test.call('reporting.grid', at);
  const overview = await test.call('reporting.overview', at);
  const status = await test.call('reporting.status', at);
  const waiting = await test.call('reporting.waiting', at);
  const figureOf = (key: string): number | undefined => overview.figures.find((each) => each.key === key)?.count;
  const step = (kind: string): number => overview.nextSteps.find((each) => each.kind === kind)?.count ?? 0;
  const chip = (filter: TrackingChip): number => {
    expect(filterRows({ rows, sections: [] }, { ...noFilter, show: filter }).rows.length, 'a chip shows as many as it counts').toBe(countOf(rows, filter));
    return countOf(rows, filter);
  };
  const classes = (...wanted: string[]): number => status.counts.byClass.reduce((sum, each) => sum + (wanted.includes(each.class) ? each.count : 0), 0);
  return {
    overdue: [chip('qua-han'), overview.late.length, step('overdue'), figureOf('open-overdue'), classes('open-overdue')],
    atRisk: [chip('nguy-co'), overview.atRisk.length, step('at-risk'), figureOf('at-risk')],
    dueSoon: [chip('sap-den-han'), overview.dueSoon.length, figureOf('due-soon')],
    awaiting: [chip('cho-xac-nhan'), step('awaiting'), figureOf('awaiting-confirmation'), waiting.rows.length, classes('awaiting', 'routine-awaiting')],
    unheard: [chip('chua-nghe'), step('due-unheard')],
    asked: [chip('xin-gia-han'), step('extension-asked'), figureOf('extension-asked')],
    routine: [chip('thuong-xuyen'), figureOf('routine'), status.counts.routine],
  };
}

describe('one word, one number', () => {
  it('counts the tasks of a hand-made half-year as a clerk would by hand', async () => {
    const half = await halfYear();
    const { rows } = await half.test.call('reporting.grid', { planId: half.planId, asOf: '2025-06-30' });
    const numbers = Object.fromEntries(
      [...FILTERS, 'chua-ro-chu-tri' as const].map((each) => [
        each,
        filterRows({ rows, sections: [] }, { ...noFilter, show: each }).rows.map(({ number }) => number),
      ]),
    );
    expect(numbers).toEqual({
      'qua-han': ['7'],
      cham: ['4', '6'],
      'nguy-co': ['2', '6'],
      'sap-den-han': ['2', '3'],
      'chua-nghe': ['3'],
      'chua-bao-cao': ['3', '5', '7', '8'],
      'cho-xac-nhan': ['1'],
      'gia-han': ['6'],
      'thuong-xuyen': ['4', '5'],
      'chua-ro-chu-tri': ['8'],
    });
    const { nextSteps } = await half.test.call('reporting.overview', { planId: half.planId, asOf: '2025-06-30' });
    expect(nextSteps.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'awaiting 1',
      'extension-asked 1',
      'due-unheard 1',
      'overdue 1',
      'at-risk 2',
      'lead-unknown 1',
      'plan-draft 1',
    ]);
  });

  it('says the same on every screen, on every day of the year and for every period', async () => {
    const half = await halfYear();
    for (const asOf of [
      '2025-01-02',
      '2025-06-01',
      '2025-06-13',
      '2025-06-19',
      '2025-06-20',
      '2025-06-30',
      '2025-07-04',
      '2025-07-05',
      '2025-12-31',
      '2026-02-01',
    ]) {
      for (const period of [undefined, '2025-H1', '2025-Y']) {
        for (const [word, counts] of Object.entries(await everywhere(half, asOf, period))) {
          expect(new Set(counts).size, `${word} on ${asOf} for ${period}: ${counts.join(', ')}`).toBe(1);
        }
      }
    }
  });

  it('prints what the screen counts', async () => {
    const half = await halfYear();
    const { file } = await half.test.call('documents.overview', { planId: half.planId, asOf: '2025-06-30', format: 'xlsx' });
    const lines = readSheets((await half.test.core.files.read(file)).bytes)
      .flat()
      .map((row) => row.join(' '));
    const under = (title: string, next: string): string[] => {
      const from = lines.findIndex((line) => line.includes(title));
      const to = lines.findIndex((line, at) => at > from && line.includes(next));
      return lines.slice(from, to === -1 ? undefined : to).filter((line) => /\d\d\/\d\d?\/2025/.test(line));
    };
    expect(under('4. Nhiệm vụ quá hạn', '5. ')).toHaveLength(1);
    expect(under('5. Nhiệm vụ đến hạn', '6. ')).toHaveLength(2);
  });
});

describe('what there is to do', () => {
  it('asks for reports that are due, then for those that lack; nothing pressing is an empty list', async () => {
    const { test, planId } = await halfYear();
    const steps = async (asOf: string) =>
      (await test.call('reporting.overview', { planId, asOf })).nextSteps
        .filter(({ kind }) => kind === 'reports-missing' || kind === 'period-closing')
        .map((step) => ('period' in step ? `${step.kind} ${step.period} ${step.count}` : ''));
    // The half-year's data are complete on 14 June; its forms go out in the month before.
    expect(await steps('2025-05-14')).toEqual([]);
    expect(await steps('2025-05-15')).toEqual(['period-closing 2025-H1 3']);
    expect(await steps('2025-06-19')).toEqual(['period-closing 2025-H1 1']);
    expect(await steps('2025-06-20')).toEqual(['reports-missing 2025-H1 1']);
    expect(await steps('2025-06-21')).toEqual([]);
    expect(await steps('2025-12-20')).toEqual(['reports-missing 2025-Y 3']);

    const { id: another } = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
    const { id: quiet } = await test.call('plans.create', { committeeId: another, title: 'KẾ HOẠCH 2027', year: 2027 });
    expect((await test.call('reporting.overview', { planId: quiet, asOf: '2027-01-05' })).nextSteps).toEqual([]);
    await test.call('tasks.add', { planId: quiet, rows: [{ content: 'Tổng kết năm', leadText: 'Sở Y tế', deadlineText: 'Trước 15/12/2027' }] });
    expect((await test.call('reporting.overview', { planId: quiet, asOf: '2027-01-05' })).nextSteps.map(({ kind }) => kind)).toEqual(['plan-draft']);
  });
});
