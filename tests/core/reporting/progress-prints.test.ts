import { describe, expect, it } from 'vitest';
import type { TrackingShown } from '../../../shared/api/progress-prints.api.ts';
import { dealRows, rowsOnOnePage } from '../../../electron/core/papers/progress/rows-shown.ts';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import type { TestCore } from '../../kit/test-core.ts';
import { leadOf, samplePlan, send } from './sample-plan.ts';

type Sample = Awaited<ReturnType<typeof samplePlan>>;
const period = '2025-H1';
const asOf = '2025-07-01';

/** H1: industry on time for all eight, customs late, the border guard on time with a task left out, eleven silent. */
async function firstHalf(): Promise<Sample> {
  const sample = await samplePlan();
  const { test, planId, tasks } = sample;
  const reportsOn = (numbers: readonly number[], more: Record<string, unknown>) => numbers.map((number) => ({ taskId: tasks[number - 1]!.id, ...more }));
  await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-06-19', reports: reportsOn([1, 2, 3, 4, 5, 6, 7, 8], { progress: 'on-track', percent: 50 }) });
  await send(test, planId, leadOf(tasks, 21), { receivedOn: '2025-06-20', reports: reportsOn([21], { progress: 'behind' }) });
  await send(test, planId, leadOf(tasks, 13), { receivedOn: '2025-06-10', reports: reportsOn([13, 14], { progress: 'on-track' }) });
  return sample;
}

/** Forty tasks more, most of them late, one in three due within days. */
async function withManyLate({ test, planId, tasks }: Sample): Promise<void> {
  await test.call('tasks.add', {
    planId,
    rows: Array.from({ length: 40 }, (_, at) => ({
      content: tasks[at % 32]!.content,
      leadText: tasks[at % 32]!.leadText,
      deadlineText: at % 3 ? 'trước ngày 30/5/2025' : 'chậm nhất ngày 10/7/2025',
    })),
  });
}

const bytesOf = async (test: TestCore, { file }: { file: string }): Promise<Uint8Array> => (await test.core.files.read(file)).bytes;
const textRows = (bytes: Uint8Array): string[][] =>
  readSheets(bytes)
    .flat()
    .map((row) => row.filter((text): text is string => !!text?.trim()))
    .filter((row) => row.length > 0);
/** Headings carry the line breaks that balance them. */
const onOneLine = (row: readonly (string | null)[] | undefined): string[] => (row ?? []).map((text) => (text ?? '').replaceAll('\n', ' '));

async function pdfText(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for await (const page of readPdfPages(bytes)) texts.push(...page.texts.map(({ text }) => text));
  return texts.join(' ');
}

describe('the overview on paper', () => {
  it('tells the same figures as the screen, with what they are shares of', async () => {
    const { test, planId } = await firstHalf();
    const printed = await test.call('documents.overview', { planId, period, asOf, format: 'xlsx' });
    expect(printed).toMatchObject({ fileName: 'Tong quan 6 thang dau nam 2025 den 2025-07-01.xlsx', verified: true });
    const rows = textRows(await bytesOf(test, printed));
    expect(rows).toContainEqual(['Số nhiệm vụ đã đến hạn', '0', '0', '0', '–', '0']);
    expect(rows).toContainEqual(['Tổng số nhiệm vụ', '32', '0', '0', '3 (9,4\u00a0%)', '0']);
    expect(rows).toContainEqual(['Số nhiệm vụ thường xuyên', '29', '8 (27,6\u00a0%)', '0', '1 (3,4\u00a0%)', '0', '20 (69\u00a0%)', '0']);
    expect(rows).toContainEqual(['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', '3', '–', '–', '–', '–', '2', '1', '–']);
    expect(rows.flat()).toContain(
      'Gửi báo cáo (hạn 19/06/2025), trên 14 cơ quan phải báo cáo: đã gửi đúng hạn 2 (14,3\u00a0%); đã gửi quá hạn 1 (7,1\u00a0%); quá hạn chưa gửi 11 (78,6\u00a0%).',
    );
  });

  it('leaves tasks set aside out of the whole and says so', async () => {
    const { test, planId, tasks } = await firstHalf();
    await test.call('taskFlags.set', { taskId: tasks[9]!.id, kind: 'suspended', since: '2025-05-01', reason: 'Chờ quy hoạch' });
    const rows = textRows(await bytesOf(test, await test.call('documents.overview', { planId, period, asOf, format: 'xlsx' })));
    expect(rows).toContainEqual(['Tổng số 32 nhiệm vụ: 2 có thời hạn; 29 thường xuyên; 1 tạm dừng hoặc không còn phù hợp.']);
    expect(rows).toContainEqual(['Số nhiệm vụ được theo dõi', '31', '0', '0', '2 (6,5\u00a0%)', '0']);
  });

  it('has a column for what waits to be confirmed while anything does, so that each line adds up', async () => {
    const { test, planId, tasks } = await firstHalf();
    await send(test, planId, leadOf(tasks, 30), {
      receivedOn: '2025-06-15',
      reports: [29, 30].map((at) => ({ taskId: tasks[at]!.id, result: 'Đã xong', percent: 100 })),
    });
    await test.call('tasks.add', { planId, rows: [{ content: 'Trình đề án', leadText: tasks[29]!.leadText, deadlineText: 'Trước 15/6/2025' }] });
    const added = (await test.call('tasks.list', { planId })).tasks.at(-1)!;
    await send(test, planId, leadOf(tasks, 30), { receivedOn: '2025-06-16', reports: [{ taskId: added.id, result: 'Đã trình', completedOn: '2025-06-12' }] });
    const rows = textRows(await bytesOf(test, await test.call('documents.overview', { planId, period, asOf, format: 'xlsx' })));
    expect(rows).toContainEqual(['Số nhiệm vụ đã đến hạn', '1', '0', '0', '1 (100\u00a0%)', '–', '0']);
    expect(rows.find(([name]) => name === 'Số nhiệm vụ thường xuyên')).toEqual(expect.arrayContaining(['2 (6,9\u00a0%)']));
    expect(rows).toContainEqual(['Sở Y tế', '3', '–', '–', '3', '–', '–', '–', '–', '–']);
    const tracked = textRows(await bytesOf(test, await test.call('documents.tracking', { planId, period, asOf, format: 'xlsx' })));
    expect(tracked.flat()).toContain('Chờ xác nhận: báo xong ngày 12/06/2025, trong hạn');
  });

  it('adds up in the line of every agency: its own part that waits, and what no other column counts', async () => {
    const { test, planId, tasks } = await firstHalf();
    const [industry, health] = [leadOf(tasks, 1), leadOf(tasks, 30)];
    await test.call('tasks.add', {
      planId,
      rows: [
        { content: 'Trình đề án chung', leadText: `${industry.name}; ${health.name}`, deadlineText: 'Trước 30/9/2025' },
        { content: 'Ứng phó dịch', leadText: health.name, deadlineText: 'Khi có dịch' },
      ],
    });
    const shared = (await test.call('tasks.list', { planId })).tasks.find(({ content }) => content === 'Trình đề án chung')!;
    await send(test, planId, health, { receivedOn: '2025-06-16', reports: [{ taskId: shared.id, result: 'Đã trình', completedOn: '2025-06-12' }] });
    const rows = textRows(await bytesOf(test, await test.call('documents.overview', { planId, period, asOf, format: 'xlsx' })));
    const head = onOneLine(rows.find((row) => row[0] === 'Cơ quan'));
    expect([head.includes('Chờ xác nhận'), head.at(-1)]).toEqual([true, 'Khác']);
    const lines = rows.slice(rows.findIndex((row) => row[0] === 'Cơ quan') + 1).filter((row) => row.length === head.length);
    expect(lines.length).toBeGreaterThan(10);
    const number = (text: string): number => (text === '–' ? 0 : Number(text));
    for (const [name = '', all = '', ...parts] of lines)
      expect(
        parts.reduce((sum, part) => sum + number(part), 0),
        name,
      ).toBe(Number(all));
    expect(lines.find(([name]) => name === health.name)?.at(-1)).toBe('1');
    expect(rows.flat()).toContain('Khác: chưa phát sinh, chưa rõ thời hạn, tạm dừng hoặc không còn phù hợp.');
  });

  it('takes one page however much is late, saying how many it leaves out; the workbook has them all', async () => {
    const sample = await firstHalf();
    const { test, planId } = sample;
    await withManyLate(sample);
    const { late, dueSoon } = await test.call('reporting.overview', { planId, period, asOf });
    expect([late.length, dueSoon.length]).toEqual([26, 14]);

    const pdf = await test.call('documents.overview', { planId, period, asOf, format: 'pdf' });
    expect(pdf.pages).toBe(1);
    const text = await pdfText(await bytesOf(test, pdf));
    const leftOut = [...text.matchAll(/… và (\d+) nhiệm vụ khác/g)].map(([, count]) => Number(count));
    expect(leftOut).toHaveLength(2);
    expect(text).toMatch(/… và \d+ cơ quan khác/);
    expect((await test.call('documents.overview', { planId, period, asOf, format: 'docx' })).rows).toBe(pdf.rows);

    const rows = textRows(await bytesOf(test, await test.call('documents.overview', { planId, period, asOf, format: 'xlsx' })));
    expect(rows.flat().some((cell) => cell.startsWith('… và'))).toBe(false);
    for (const { number, content } of [...late, ...dueSoon]) expect(rows.some((row) => row[0] === number && row[1] === content)).toBe(true);
  });

  it('deals room to the first tasks, then to agencies, then to the tasks left', () => {
    const all = { agencies: 5, late: 10, dueSoon: 1 };
    expect(dealRows(4, all)).toEqual({ late: 2, dueSoon: 1, agencies: 1 });
    expect(dealRows(11, all)).toEqual({ late: 5, dueSoon: 1, agencies: 5 });
    expect(dealRows(99, all)).toEqual(all);
  });

  it.each([0, 1, 7, 15])('finds that %i rows fit', async (room) => {
    const all = { agencies: 5, late: 10, dueSoon: 1 };
    const rows = await rowsOnOnePage(all, async (shown) => (shown !== null && shown.agencies + shown.late + shown.dueSoon <= room ? 1 : 2));
    expect(rows).toEqual(dealRows(room, all));
  });
});

describe('the list of late agencies', () => {
  it('names who has not sent, who sent late and who left tasks out, each on a paper of its own', async () => {
    const { test, planId, tasks } = await firstHalf();
    const listed = async (part: 'missing' | 'late' | 'incomplete') => {
      const printed = await test.call('documents.lateAgencies', { planId, period, part, asOf, format: 'xlsx' });
      const rows = textRows(await bytesOf(test, printed));
      return { count: printed.rows, heads: onOneLine(rows.find(([first]) => first === 'STT')), rows: rows.slice(-printed.rows).map((row) => row.slice(1)) };
    };
    const missing = await listed('missing');
    expect(missing.count).toBe(11);
    expect(missing.rows.find(([name]) => name === 'Sở Y tế')).toEqual([
      'Sở Y tế',
      'Chưa gửi báo cáo',
      '12 ngày (8 ngày làm việc)',
      [29, 30].map((at) => `${at + 1}. ${tasks[at]!.content}`).join('\n'),
    ]);
    expect((await listed('late')).rows).toEqual([['Cục Hải quan', 'Gửi quá hạn (ngày 20/06/2025)', '1 ngày (1 ngày làm việc)', 'Đã báo cáo đủ']]);
    // It was punctual: no days late are told of it.
    const incomplete = await listed('incomplete');
    expect(incomplete.heads).toEqual(['STT', 'Cơ quan', 'Tình trạng', 'Nhiệm vụ còn thiếu']);
    expect(incomplete.rows).toEqual([['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Gửi đúng hạn (ngày 10/06/2025), còn thiếu nhiệm vụ', `15. ${tasks[14]!.content}`]]);
    expect((await test.call('documents.lateAgencies', { planId, period, part: 'missing', asOf, format: 'pdf' })).rows).toBe(11);
  });

  it('is not made while nobody is late', async () => {
    const { test, planId } = await samplePlan();
    expect(await test.refusal('documents.lateAgencies', { planId, period, part: 'missing', asOf: '2025-06-19', format: 'pdf' })).toBe(
      'documents.noLateAgencies',
    );
  });
});

describe('the grid on paper', () => {
  it('has each task with each period in the words of the screen, in every format', async () => {
    const { test, planId } = await firstHalf();
    const grid = await test.call('reporting.grid', { planId, asOf });
    const rows = textRows(await bytesOf(test, await test.call('documents.tracking', { planId, asOf, format: 'xlsx' })));
    expect(rows.map(onOneLine)).toContainEqual(['STT', 'Nội dung', 'Chủ trì', 'Thời hạn', '6 tháng đầu năm 2025', 'Năm 2025', 'Tình trạng']);
    for (const row of grid.rows) {
      expect(rows.find(([number]) => number === row.number)?.slice(0, -1)).toEqual([
        row.number,
        row.content,
        row.leadText,
        row.deadlineText,
        ...row.cells.map(({ text }) => text),
      ]);
    }
    for (const format of ['pdf', 'docx'] as const)
      expect(await test.call('documents.tracking', { planId, asOf, format })).toMatchObject({ rows: 32, verified: true });
  });

  it('goes on in further tables where a year has many periods, and prints those named', async () => {
    const { test, planId, committeeId } = await firstHalf();
    const { periods } = await test.call('periods.generate', { committeeId, year: 2025, kinds: ['month', 'quarter'] });
    const sheets = readSheets(await bytesOf(test, await test.call('documents.tracking', { planId, asOf, format: 'xlsx' })));
    const headers = sheets.flatMap((sheet) => onOneLine(sheet.find((row) => row[0] === 'STT')));
    expect(sheets.length).toBeGreaterThan(1);
    for (const { label } of periods) expect(headers.filter((header) => header === label)).toHaveLength(1);
    const one = textRows(await bytesOf(test, await test.call('documents.tracking', { planId, asOf, periods: ['2025-Q2'], format: 'xlsx' })));
    expect(one.map(onOneLine)).toContainEqual(['STT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Quý II năm 2025', 'Tình trạng']);
  });

  it('keeps the headings of the plan over their tasks', async () => {
    const { test, planId, tasks } = await samplePlan();
    const section = await test.call('sections.add', { planId, title: 'Nhóm nhiệm vụ cửa khẩu', beforeTaskId: tasks[2]!.id });
    const rows = textRows(await bytesOf(test, await test.call('documents.tracking', { planId, asOf, format: 'xlsx' })));
    const at = rows.findIndex((row) => row[1] === section.title);
    expect([rows[at], rows[at + 1]?.[1]]).toEqual([['I', section.title], tasks[2]!.content]);
  });

  it('prints the lines shown, in their order and under their heads, each by the word of the agency over it, and says what is left out', async () => {
    const { test, planId, tasks } = await samplePlan();
    const [first, second] = ['Thanh tra tỉnh', 'Kiểm toán khu vực'];
    const ids = await Promise.all([first, second].map(async (name) => (await test.call('agencies.create', { name })).id));
    const { tasks: added } = await test.call('tasks.add', {
      planId,
      rows: [{ content: 'Cân đối ngân sách', leadText: `${first}; ${second}`, deadlineText: 'Hằng năm' }],
    });
    const both = added.at(-1)!;
    // Of no task any more: as one removed while the list stood on the screen.
    await send(test, planId, { kind: 'agency', id: ids[0]! }, { receivedOn: '2025-06-10', reports: [{ taskId: both.id, progress: 'behind' }] });
    const printed = async (shown: TrackingShown) => {
      const paper = await test.call('documents.tracking', { planId, asOf, period, periods: [period], shown, format: 'xlsx' });
      return { ...paper, lines: textRows(await bytesOf(test, paper)) };
    };
    const { rows, lines, fileName } = await printed({
      inWords: 'tìm “ngân sách”',
      parts: [
        { heading: { number: 'I', title: 'Thanh tra tỉnh' }, lead: ids[0]!, taskIds: [both.id, tasks[4]!.id] },
        { heading: { number: 'II', title: 'Kiểm toán khu vực' }, lead: ids[1]!, taskIds: [both.id, planId] },
        { heading: { number: 'III', title: 'Sở Y tế' }, lead: null, taskIds: [planId] },
      ],
    });
    expect(rows).toBe(3);
    expect(fileName).toBe('Theo doi nhiem vu 2025 theo bo loc den 2025-07-01.xlsx');
    expect(lines.flat()).toContain('Chỉ gồm nhiệm vụ theo bộ lọc: tìm “ngân sách” (2 trên 33 nhiệm vụ).');
    const at = lines.findIndex(([number]) => number === 'I');
    expect(lines.slice(at).map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['I', 'Thanh tra tỉnh', 'Thanh tra tỉnh'],
      [both.number, both.content, 'Chậm'],
      [tasks[4]!.number, tasks[4]!.content, expect.any(String)],
      ['II', 'Kiểm toán khu vực', 'Kiểm toán khu vực'],
      [both.number, both.content, 'Chưa báo cáo'],
    ]);
    const whole = await printed({ inWords: '', parts: [{ heading: null, lead: null, taskIds: [tasks[1]!.id] }] });
    expect(whole.lines.flat().some((text) => text.startsWith('Chỉ gồm'))).toBe(false);
    expect(await test.refusal('documents.tracking', { planId, asOf, shown: { inWords: '', parts: [] }, format: 'xlsx' })).toBe('documents.nothingToPrint');
  });
});
