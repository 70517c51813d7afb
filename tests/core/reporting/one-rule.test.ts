import { unzipSync } from 'fflate';
import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';
import { acceptAll } from './sample-plan.ts';

/** A plan with one dated task of an agency, another that helps, and every place that tells what was last reported of it. */
async function oneTask() {
  const test = await testCore();
  const lead = await test.call('agencies.create', { name: 'Sở Tư pháp' });
  const helper = await test.call('agencies.create', { name: 'Tỉnh đoàn' });
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const { id: planId } = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year: 2025 });
  const {
    tasks: [task],
  } = await test.call('tasks.add', {
    planId,
    rows: [{ content: 'Rà soát văn bản quy phạm pháp luật', leadText: 'Sở Tư pháp', coordinatorText: 'Tỉnh đoàn', deadlineText: 'Trước 30/11/2025' }],
  });
  await test.call('periods.generate', { committeeId, year: 2025, kinds: ['quarter', 'half-year', 'year'] });
  const send = (sender: string, period: string, receivedOn: string, texts: object, message: 'new' | 'correction' = 'new') =>
    test.call('reporting.record', {
      planId,
      period,
      addressee: { kind: 'agency', id: sender },
      message,
      receivedOn,
      reports: [{ taskId: task!.id, ...texts }],
    });

  /** What each place says the last report said: its percentage, and whether the task is done once the secretariat has accepted what waits. */
  const told = async (sender: string, period = '2025-Y') => {
    const asOf = '2025-12-01';
    const waited = (await acceptAll(test, planId, asOf)).length === 1;
    const row = (await test.call('reporting.grid', { planId, asOf })).rows[0]!;
    const timeline = await test.call('reporting.timeline', { taskId: task!.id, asOf });
    const last = timeline.entries.find((entry) => entry.kind === 'report' && entry.report.id === timeline.latest);
    const asked = (await test.call('reporting.asked', { planId, period, addresseeId: sender }))[0];
    const form = async (format: 'xlsx' | 'docx') => {
      const { files } = await test.call('forms.create', { planId, period, format, addresseeIds: [sender] });
      return { code: files[0]!.code, bytes: (await test.core.files.read(files[0]!.file)).bytes };
    };
    const [sheet, paper] = [await form('xlsx'), await form('docx')];
    const returned = `Mã phiếu: ${sheet.code}\nSTT\tNội dung nhiệm vụ\tKết quả trong kỳ\tTỷ lệ %\n1\t${task!.content}\tĐang làm tiếp\t5`;
    const { warnings } = await test.call('merge.preview', { period, files: [await test.core.files.put('phieu.txt', Buffer.from(returned, 'utf8'))] });
    const overview = await test.call('reporting.overview', { planId, asOf });
    const count = (wanted: string): number =>
      overview.counts.byClass.filter((each) => each.class.startsWith(wanted)).reduce((sum, each) => sum + each.count, 0);
    return {
      grid: row.latest?.percent,
      timeline: last?.kind === 'report' ? last.report.percent : undefined,
      asked: asked?.previous?.percent,
      xlsx: printed(String((read(sheet.bytes, { type: 'array' }).Sheets['Chủ trì']?.['D8'] as { v?: unknown } | undefined)?.v)),
      docx: printed(Buffer.from(unzipSync(paper.bytes)['word/document.xml']!).toString('utf8')),
      merge: Number(warnings.find(({ code }) => code === 'percentFalling')?.params['before']),
      waited,
      done: {
        grid: row.status.class.startsWith('done'),
        timeline: timeline.status.class.startsWith('done'),
        overview: count('done') === 1 && count('open') === 0,
        nextYear: (await test.call('planLife.proposeNextYear', { planId })).rows[0]!.reason === 'past',
      },
    };
  };
  return { test, planId, task: task!, lead, helper, send, told };
}

/** "(6 tháng đầu năm 2025: 60%)" */
const printed = (text: string): number => Number(/: (\d+)%\)/.exec(text)?.[1]);
const everywhere = (percent: number, done: boolean) => ({
  waited: done,
  grid: percent,
  timeline: percent,
  asked: percent,
  xlsx: percent,
  docx: percent,
  merge: percent,
  done: { grid: done, timeline: done, overview: done, nextYear: done },
});

describe('every place tells the same last report of a task', () => {
  it('where one with an earlier day was typed in later', async () => {
    const { lead, send, told } = await oneTask();
    await send(lead.id, '2025-Q2', '2025-06-20', { result: 'Mới rà soát lại', percent: 60 });
    await send(lead.id, '2025-H1', '2025-06-16', { result: 'Đã xong', percent: 100, completedOn: '2025-06-10' });
    expect(await told(lead.id)).toEqual(everywhere(60, false));
  });

  it('where a longer period was reported on early and a shorter one late', async () => {
    const { lead, send, told } = await oneTask();
    await send(lead.id, '2025-H1', '2025-02-20', { result: 'Đang làm', percent: 40 });
    await send(lead.id, '2025-Q1', '2025-03-20', { result: 'Đã xong', percent: 100, completedOn: '2025-03-10' });
    expect(await told(lead.id)).toEqual(everywhere(100, true));
  });

  it('where a later one opens again what was called done, and where a correction does', async () => {
    const { lead, send, told } = await oneTask();
    await send(lead.id, '2025-Q1', '2025-03-18', { result: 'Đã xong', percent: 100, completedOn: '2025-03-10' });
    expect(await told(lead.id)).toEqual(everywhere(100, true));
    await send(lead.id, '2025-Q2', '2025-06-18', { result: 'Phải làm lại', percent: 70 });
    expect(await told(lead.id)).toEqual(everywhere(70, false));
    await send(lead.id, '2025-Q2', '2025-06-17', { result: 'Đã làm lại xong', percent: 100, completedOn: '2025-06-12' }, 'correction');
    expect(await told(lead.id)).toEqual(everywhere(100, true));
  });

  it('where one that only helps calls its part done', async () => {
    const { lead, helper, send, told } = await oneTask();
    await send(lead.id, '2025-Q2', '2025-06-18', { result: 'Đang làm', percent: 50 });
    await send(helper.id, '2025-Q2', '2025-06-19', { result: 'Phần việc của Tỉnh đoàn đã xong', percent: 100, completedOn: '2025-06-15' });
    expect(await told(lead.id)).toEqual(everywhere(50, false));
  });

  it('where one that led the task before reported it', async () => {
    const { test, lead, send, told } = await oneTask();
    const next = await test.call('agencies.create', { name: 'Sở Nội vụ' });
    await send(lead.id, '2025-Q2', '2025-06-20', { result: 'Đang làm', percent: 60 });
    await test.call('succession.apply', { kind: 'merge', date: '2025-07-01', legalBasis: 'NĐ 45/2025', from: [lead.id], to: [{ id: next.id }] });
    await send(next.id, '2025-H1', '2025-06-16', { result: 'Đang làm', percent: 30 });
    expect(await told(next.id)).toEqual(everywhere(60, false));
  });
});

describe('a form of who took a task over, for a period that the one before it has reported on', () => {
  const handOn = {
    'by a succession': async ({ test, lead }: Awaited<ReturnType<typeof oneTask>>, next: string) => {
      await test.call('succession.apply', { kind: 'merge', date: '2025-07-01', legalBasis: 'NĐ 45/2025', from: [lead.id], to: [{ id: next }] });
    },
    'by another word in the plan': async ({ test, task }: Awaited<ReturnType<typeof oneTask>>) => {
      await test.call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts: { leadText: 'Sở Nội vụ' } }] });
    },
  };
  it.each(Object.entries(handOn))('%s is compared with what the screen shows as known, and takes its place', async (_, hand) => {
    const one = await oneTask();
    const { test, planId, task, lead, send } = one;
    const { id: next } = await test.call('agencies.create', { name: 'Sở Nội vụ' });
    const sent = await send(lead.id, '2025-H1', '2025-06-16', { result: 'Đã rà soát 10 văn bản', percent: 40 });
    await hand(one, next);
    const [asked] = await test.call('reporting.asked', { planId, period: '2025-H1', addresseeId: next });
    expect(asked).toMatchObject({ reported: true, known: { result: 'Đã rà soát 10 văn bản', percent: 40 } });

    const { files } = await test.call('forms.create', { planId, period: '2025-H1', addresseeIds: [next] });
    const returned = `Mã phiếu: ${files[0]!.code}\nSTT\tNội dung nhiệm vụ\tKết quả trong kỳ\tTỷ lệ %\n1\t${task.content}\tĐã rà soát 12 văn bản\t55`;
    const preview = await test.call('merge.preview', { period: '2025-H1', files: [await test.core.files.put('phieu.txt', Buffer.from(returned, 'utf8'))] });
    expect(preview.accepted).toMatchObject([{ message: 'correction' }]);
    expect(preview.changes.map(({ field, before, after, doubt }) => [field, before, after, doubt])).toEqual([
      ['result', 'Đã rà soát 10 văn bản', 'Đã rà soát 12 văn bản', null],
      ['percent', '40', '55', null],
    ]);
    await test.call('merge.confirm', { draftId: preview.draftId, receivedOn: '2025-07-05' });
    const cell = async () =>
      (await test.call('reporting.grid', { planId, asOf: '2025-08-01' })).rows[0]?.cells.find((each) => each.reportId !== null && each.percent !== null);
    expect(await cell()).toMatchObject({ percent: 55, reports: 1 });
    await test.call('history.undo', {});
    expect(await cell()).toMatchObject({ percent: 40, reports: 1, reportId: sent.reports[0]!.id });
  });
});
