import type { PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { testCore } from '../../kit/test-core.ts';

/** A committee with people, a plan of two sections and four tasks, and what came in for the first half-year. */
export async function papersBook() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', {
    name: 'Ban Chỉ đạo phát triển thương mại biên giới',
    placeName: 'Hà Tĩnh',
    governingBody: 'UBND tỉnh Hà Tĩnh',
    seriesAbbreviation: 'BCĐ',
  });
  const names = ['Sở Công Thương', 'Sở Y tế', 'Sở Tài chính', 'Sở Xây dựng'];
  const ids = new Map<string, string>();
  for (const name of names) ids.set(name, (await test.call('agencies.create', { name })).id);
  const members = [
    ['Nguyễn Văn An', 'Phó Chủ tịch UBND tỉnh', 'head'],
    ['Trần Thị Bình', 'Giám đốc Sở Công Thương', 'standing-deputy'],
    ['Lê Văn Cường', 'Giám đốc Sở Y tế', 'member'],
  ] as const;
  for (const [name, position, role] of members) await test.call('people.add', { committeeId, name, position, role });
  const plan = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH phát triển thương mại biên giới năm 2025', year: 2025 });
  const rows = [
    { content: 'Khảo sát chợ biên giới', leadText: 'Sở Công Thương', deadlineText: '31/5/2025' },
    { content: 'Kiểm dịch y tế biên giới', leadText: 'Sở Y tế', deadlineText: '30/4/2025' },
    { content: 'Bố trí kinh phí năm 2025', leadText: 'Sở Tài chính', deadlineText: '30/6/2025' },
    { content: 'Nâng cấp đường vào cửa khẩu', leadText: 'Sở Xây dựng', deadlineText: '30/9/2025' },
  ];
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows });
  await test.call('periods.generate', { committeeId, year: 2025 });
  const record = (name: string, taskId: string, report: object, more: object = {}) =>
    test.call('reporting.record', {
      planId: plan.id,
      period: '2025-H1',
      addressee: { kind: 'agency', id: ids.get(name)! },
      receivedOn: '2025-06-12',
      reports: [{ taskId, ...report }],
      ...more,
    });
  await record(
    'Sở Y tế',
    tasks[1]!.id,
    { result: 'Đã kiểm dịch 1.200 lượt người, đạt 85 % kế hoạch.', percent: 100, completedOn: '2025-04-28', proposal: 'Bổ sung máy đo thân nhiệt' },
    { document: { number: '12/BC-SYT', date: '2025-06-10' } },
  );
  await record('Sở Công Thương', tasks[0]!.id, { result: 'Đã khảo sát 7 chợ.', percent: 40, cause: 'Mưa lũ kéo dài' }, { receivedOn: '2025-06-25' });
  const make = async (kind: PaperKind, form: 'state' | 'party' = 'state', asOf: string | null = '2025-07-01') => {
    const { id } = await test.call('papers.create', { committeeId, kind, form, source: { planId: plan.id, period: '2025-H1', asOf } });
    return test.call('papers.read', { paperId: id });
  };
  const read = (paperId: string) => test.call('papers.read', { paperId });
  return { test, committeeId, plan, tasks, ids, record, make, read };
}

type Paper = Awaited<ReturnType<Awaited<ReturnType<typeof papersBook>>['read']>>;

/** Everything written, as a clerk leaves a paper that is ready: no room left open. */
export const filled = ({ content, about, kind }: Paper) => ({
  about: about.replaceAll('…………', 'nội dung công việc'),
  content: {
    ...(JSON.parse(JSON.stringify(content).replaceAll('…………', 'nội dung cụ thể')) as Paper['content']),
    signer: content.signer === '' ? 'Nguyễn Văn An' : content.signer,
    secretary: kind === 'minutes' ? 'Phạm Thị Dung' : '',
  },
});
