import type { Page } from '@playwright/test';
import type { CallInput } from '../../shared/api/contract.ts';
import { callFrom } from './reporting-book.ts';

/**
 * A half-year of four committees, told as data: who was given what, who sent what and when, and what the secretariat did. What it adds up to
 * on 30 June stands in half-year-by-hand.ts. Days are those of 2025; the half-year's data closed on 14 June, its reports were due on Thursday 19 June.
 */

type Says = Partial<Omit<CallInput<'reporting.record'>['reports'][number], 'taskId'>>;

interface Sent {
  readonly from: string;
  readonly on: string;
  readonly period?: string;
  readonly message?: 'new' | 'correction';
  /** By the task's number. */
  readonly says: Readonly<Record<string, Says>>;
  /** The secretariat accepts what it says of a task. */
  readonly accepted?: { readonly on: string; readonly task: string };
}

interface Told {
  readonly number: string;
  readonly content: string;
  readonly lead: string;
  readonly coordinator?: string;
  readonly deadline: string;
}

export interface Story {
  readonly committee: string;
  readonly settings?: Partial<CallInput<'reporting.updateSettings'>['settings']>;
  readonly kinds?: CallInput<'periods.generate'>['kinds'];
  readonly tasks: readonly Told[];
  /** Headings, each over the task it begins with. */
  readonly sections?: readonly (readonly [title: string, from: string])[];
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** The plan is adopted; what stands here came by an amendment of the day. */
  readonly adopted?: string;
  readonly amended?: { readonly on: string; readonly task: Told };
  readonly sent: readonly Sent[];
  readonly extensions?: readonly { readonly task: string; readonly askedOn: string; readonly to: string; readonly grantedOn?: string }[];
  readonly flags?: readonly { readonly task: string; readonly kind: 'suspended' | 'no-longer-applicable'; readonly since: string }[];
}

export const stories = {
  digital: {
    committee: 'Ban Chỉ đạo Chuyển đổi số',
    sections: [
      ['Hạ tầng và dữ liệu', '1'],
      ['Ứng dụng', '5'],
    ],
    tasks: [
      {
        number: '1',
        content: 'Ban hành quy chế dữ liệu dùng chung',
        lead: 'Sở Khoa học và Công nghệ',
        coordinator: 'Sở Tài chính',
        deadline: 'Trước ngày 30/5/2025',
      },
      { number: '2', content: 'Nâng cấp trung tâm dữ liệu', lead: 'Sở Khoa học và Công nghệ; Sở Y tế', deadline: 'Trước ngày 20/6/2025' },
      { number: '2.1', content: 'Mua sắm máy chủ', lead: 'Sở Khoa học và Công nghệ', deadline: 'Trước ngày 04/7/2025' },
      { number: '3', content: 'Phủ sóng 5G khu công nghiệp', lead: 'Sở Khoa học và Công nghệ', deadline: 'Trước ngày 20/6/2025' },
      { number: '4', content: 'Đào tạo kỹ năng số', lead: 'Sở Y tế', coordinator: 'Sở Khoa học và Công nghệ; Công an tỉnh', deadline: 'Hằng năm' },
      { number: '5', content: 'Số hóa hồ sơ bệnh án', lead: 'Sở Y tế', deadline: 'Trước ngày 10/6/2025' },
      { number: '6', content: 'Xây dựng cổng dữ liệu mở', lead: 'Công an tỉnh', coordinator: 'Sở Tài chính', deadline: 'Trước ngày 31/12/2025' },
      { number: '7', content: 'Bảo đảm an toàn thông tin', lead: 'Công an tỉnh', deadline: 'Thường xuyên' },
      { number: '8', content: 'Rà soát thủ tục hành chính', lead: 'Sở Tư pháp', deadline: 'Trước ngày 07/7/2025' },
      { number: '9', content: 'Bồi dưỡng cán bộ một cửa', lead: 'Sở Tư pháp', deadline: 'Hằng năm' },
      { number: '10', content: 'Mua sắm thiết bị họp trực tuyến', lead: 'Văn phòng UBND tỉnh', deadline: 'Trước ngày 10/6/2025' },
    ],
    adopted: '2025-01-15',
    amended: {
      on: '2025-06-20',
      task: { number: '11', content: 'Triển khai định danh số', lead: 'Sở Khoa học và Công nghệ', deadline: 'Trước ngày 31/10/2025' },
    },
    sent: [
      {
        from: 'Sở Khoa học và Công nghệ',
        on: '2025-06-10',
        says: {
          '1': { result: 'Đã ban hành', percent: 100, completedOn: '2025-05-28', evidence: 'Quyết định số 15/QĐ-UBND' },
          '2': { result: 'Xong phần hạ tầng', percent: 100, completedOn: '2025-06-10' },
          '2.1': { percent: 30 },
          '3': { percent: 50, progress: 'on-track' },
        },
        accepted: { on: '2025-06-16', task: '1' },
      },
      // It only helps with task 6: its word finishes nothing, and it stands outside those that must report.
      { from: 'Sở Tài chính', on: '2025-06-12', says: { '6': { result: 'Đã cấp kinh phí', percent: 100, completedOn: '2025-06-01' } } },
      {
        from: 'Sở Y tế',
        on: '2025-06-18',
        says: {
          '2': { percent: 60, progress: 'on-track' },
          '4': { progress: 'on-track' },
          '5': { result: 'Đã số hóa', percent: 100, completedOn: '2025-06-09' },
        },
      },
      { from: 'Sở Y tế', on: '2025-06-25', message: 'correction', says: { '5': { result: 'Đã số hóa', percent: 100, completedOn: '2025-06-16' } } },
      { from: 'Công an tỉnh', on: '2025-06-24', says: { '6': { percent: 20, progress: 'behind' }, '7': { progress: 'behind' } } },
    ],
    extensions: [{ task: '3', askedOn: '2025-06-05', to: '2025-08-15', grantedOn: '2025-06-12' }],
    flags: [{ task: '10', kind: 'suspended', since: '2025-06-01' }],
  },

  poverty: {
    committee: 'Ban Chỉ đạo Giảm nghèo',
    members: { 'UBND các xã biên giới': ['UBND xã Sơn Hồng', 'UBND xã Hương Lâm', 'UBND xã Phúc Trạch'] },
    tasks: [
      { number: '1', content: 'Rà soát hộ nghèo', lead: 'UBND các xã biên giới', deadline: 'Trước ngày 30/6/2025' },
      { number: '2', content: 'Hỗ trợ nhà ở', lead: 'UBND các xã biên giới', deadline: 'Hằng năm' },
      { number: '3', content: 'Vận động xây nhà đại đoàn kết', lead: 'UBND các phường', deadline: 'Trước ngày 15/9/2025' },
      {
        number: '4',
        content: 'Cho vay hộ nghèo',
        lead: 'Ngân hàng Chính sách xã hội',
        coordinator: 'UBND các xã biên giới',
        deadline: 'Trước ngày 13/6/2025',
      },
      { number: '5', content: 'Tổng kết chương trình', lead: 'Ngân hàng Chính sách xã hội', deadline: 'Trước ngày 15/11/2025' },
      { number: '6', content: 'Xây dựng mô hình sinh kế', lead: 'Tổ công tác giảm nghèo', deadline: 'Trước ngày 30/9/2025' },
      { number: '7', content: 'Cấp thẻ bảo hiểm y tế', lead: 'Sở Y tế', deadline: 'Trước ngày 20/5/2025' },
    ],
    sent: [
      {
        from: 'UBND xã Sơn Hồng',
        on: '2025-06-10',
        says: { '1': { result: 'Đã rà soát', percent: 100, completedOn: '2025-06-09' }, '2': { progress: 'on-track' } },
      },
      {
        from: 'UBND xã Hương Lâm',
        on: '2025-06-20',
        says: { '1': { result: 'Đã rà soát', percent: 100, completedOn: '2025-06-12' }, '2': { progress: 'on-track' } },
      },
      { from: 'Ngân hàng Chính sách xã hội', on: '2025-06-12', says: { '4': { percent: 80, progress: 'on-track' } } },
      {
        from: 'Sở Y tế',
        on: '2025-06-18',
        says: { '7': { result: 'Đã cấp đủ thẻ', completedOn: '2025-05-26', evidence: 'Báo cáo số 9/BC-SYT' } },
        accepted: { on: '2025-06-23', task: '7' },
      },
    ],
  },

  disasters: {
    committee: 'Ban Chỉ đạo Phòng chống thiên tai',
    settings: { confirmation: 'none', moveToWorkingDay: false },
    kinds: ['quarter'],
    tasks: [
      { number: '1', content: 'Diễn tập ứng phó bão', lead: 'Bộ Chỉ huy Quân sự tỉnh', deadline: 'Trước ngày 15/6/2025' },
      { number: '2', content: 'Kiểm tra hồ đập', lead: 'Sở Nông nghiệp và Môi trường', deadline: 'Trước ngày 31/3/2025' },
      { number: '3', content: 'Lập quỹ phòng chống thiên tai', lead: 'Sở Nông nghiệp và Môi trường', deadline: 'Thường xuyên' },
      { number: '4', content: 'Di dời dân khẩn cấp', lead: 'Sở Nông nghiệp và Môi trường', deadline: 'Sau khi có lệnh của Chủ tịch UBND tỉnh' },
      { number: '5', content: 'Hoàn thành bản đồ ngập lụt', lead: 'Đài Khí tượng Thủy văn tỉnh', deadline: 'Trước ngày 05/7/2025' },
      { number: '6', content: 'Mua vật tư dự trữ', lead: 'Bộ Chỉ huy Quân sự tỉnh', deadline: 'Trước ngày 25/6/2025' },
      { number: '7', content: 'Dựng trạm đo tự động', lead: 'Đài Khí tượng Thủy văn tỉnh', deadline: 'Trước ngày 30/9/2025' },
    ],
    sent: [
      { from: 'Bộ Chỉ huy Quân sự tỉnh', on: '2025-03-17', period: '2025-Q1', says: { '1': { percent: 10, progress: 'on-track' }, '6': { percent: 10 } } },
      { from: 'Sở Nông nghiệp và Môi trường', on: '2025-03-17', period: '2025-Q1', says: { '2': { percent: 50 }, '3': { progress: 'on-track' } } },
      { from: 'Đài Khí tượng Thủy văn tỉnh', on: '2025-03-14', period: '2025-Q1', says: { '5': { percent: 30 } } },
      {
        from: 'Bộ Chỉ huy Quân sự tỉnh',
        on: '2025-06-12',
        period: '2025-Q2',
        says: { '1': { result: 'Đã diễn tập', percent: 100, completedOn: '2025-06-10' }, '6': { percent: 60, progress: 'behind' } },
      },
      {
        from: 'Sở Nông nghiệp và Môi trường',
        on: '2025-06-21',
        period: '2025-Q2',
        says: { '2': { result: 'Đã kiểm tra', percent: 100, completedOn: '2025-04-10' }, '3': { result: 'Đã thu quỹ' } },
      },
    ],
    extensions: [{ task: '6', askedOn: '2025-06-12', to: '2025-09-30' }],
    flags: [{ task: '7', kind: 'no-longer-applicable', since: '2025-05-01' }],
  },

  abroad: {
    committee: 'Ban Chỉ đạo Hội nhập quốc tế',
    adopted: '2025-01-10',
    tasks: [
      // 30 April and 1 May are days off, 2 May one in exchange for a Saturday: due on Monday 5 May.
      { number: '1', content: 'Ký kết thỏa thuận hợp tác', lead: 'Sở Ngoại vụ', deadline: 'Trước ngày 30/4/2025' },
      { number: '2', content: 'Đón các đoàn công tác', lead: 'Sở Ngoại vụ', deadline: 'Hằng năm' },
      { number: '3', content: 'Hội nghị xúc tiến đầu tư', lead: 'Sở Công Thương', deadline: 'Trước ngày 15/12/2025' },
    ],
    sent: [
      {
        from: 'Sở Ngoại vụ',
        on: '2025-06-10',
        says: { '1': { result: 'Đã ký', percent: 100, completedOn: '2025-05-05', evidence: 'Thỏa thuận số 1' }, '2': { progress: 'ahead' } },
        accepted: { on: '2025-06-16', task: '1' },
      },
      { from: 'Sở Công Thương', on: '2025-06-11', says: { '3': { percent: 40, progress: 'on-track' } } },
    ],
  },
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;

export interface Played {
  readonly planId: string;
  readonly taskId: (number: string) => string;
  readonly agencyId: (name: string) => string;
}

/** Writes all of it down by calls of the window's session; the plans by the committees' names in the story. */
export async function playHalfYear(window: Page): Promise<Record<StoryName, Played>> {
  await window.waitForFunction(() => sessionStorage.getItem('bcd.session') !== null);
  const register = new Map<string, string>();
  const addressee = async (name: string) => {
    const group = (await callFrom(window, 'agencies.groups', {})).find(({ phrase }) => phrase === name);
    return group ? ({ kind: 'group', id: group.id } as const) : ({ kind: 'agency', id: register.get(name) ?? '' } as const);
  };
  const everybody = Object.values<Story>(stories).flatMap((story) => [
    ...story.tasks.flatMap(({ lead, coordinator = '' }) => `${lead}; ${coordinator}`.split('; ')),
    ...Object.values(story.members ?? {}).flat(),
  ]);
  for (const name of new Set(everybody.filter((each) => each !== '' && !/^(?:UBND các|Tổ )/.test(each)))) {
    register.set(name, (await callFrom(window, 'agencies.create', { name })).id);
  }
  const played: Partial<Record<StoryName, Played>> = {};
  for (const [name, story] of Object.entries(stories)) played[name as StoryName] = await play(window, story, register, addressee);
  return played as Record<StoryName, Played>;
}

async function play(
  window: Page,
  story: Story,
  register: ReadonlyMap<string, string>,
  addressee: (name: string) => Promise<{ kind: 'agency' | 'group'; id: string }>,
): Promise<Played> {
  const { id: committeeId } = await callFrom(window, 'committees.create', { name: story.committee });
  const { id: planId } = await callFrom(window, 'plans.create', { committeeId, title: `Kế hoạch của ${story.committee}`, year: 2025 });
  if (story.settings) {
    const settings = await callFrom(window, 'reporting.settings', { committeeId });
    await callFrom(window, 'reporting.updateSettings', { committeeId, settings: { ...settings, ...story.settings } });
  }
  await callFrom(window, 'periods.generate', { committeeId, year: 2025, ...(story.kinds && { kinds: story.kinds }) });
  const ids = new Map<string, string>();
  const add = async (tasks: readonly Told[]): Promise<void> => {
    const rows = tasks.map(({ content, lead, coordinator = '', deadline }) => ({
      content,
      leadText: lead,
      coordinatorText: coordinator,
      deadlineText: deadline,
    }));
    const { tasks: added } = await callFrom(window, 'tasks.add', { planId, rows });
    for (const [at, { number }] of tasks.entries()) ids.set(number, added[at]!.id);
  };
  const taskId = (number: string): string => ids.get(number)!;

  await add(story.tasks);
  for (const { number } of story.tasks) if (number.includes('.')) await callFrom(window, 'tasks.shiftLevel', { ids: [taskId(number)], by: 1 });
  for (const [title, from] of story.sections ?? []) await callFrom(window, 'sections.add', { planId, title, beforeTaskId: taskId(from) });
  for (const [phrase, members] of Object.entries(story.members ?? {})) {
    const group = (await callFrom(window, 'agencies.groups', {})).find((each) => each.phrase === phrase)!;
    const rows = members.map((name) => ({ agencyId: register.get(name)!, validFrom: null, validTo: null }));
    await callFrom(window, 'agencies.setGroupMembers', { id: group.id, revision: group.revision, members: rows });
  }
  const paper = async (number: string, date: string) => {
    const plan = (await callFrom(window, 'plans.list', {})).find(({ id }) => id === planId)!;
    return { planId, revision: plan.revision, document: { number, date, issuer: 'UBND tỉnh' } };
  };
  if (story.adopted !== undefined) await callFrom(window, 'planLife.adopt', await paper('Quyết định số 12/QĐ-UBND', story.adopted));
  if (story.amended) {
    await add([story.amended.task]);
    await callFrom(window, 'planLife.amend', await paper('Quyết định số 80/QĐ-UBND', story.amended.on));
  }
  for (const { from, on, period = '2025-H1', message = 'new', says, accepted } of story.sent) {
    const reports = Object.entries(says).map(([number, texts]) => ({ taskId: taskId(number), ...texts }));
    const said = await callFrom(window, 'reporting.record', { planId, period, addressee: await addressee(from), message, receivedOn: on, reports });
    if (!accepted) continue;
    const result = said.reports.find((report) => report.taskId === taskId(accepted.task))!;
    await callFrom(window, 'reporting.accept', { reportIds: [result.id], decidedOn: accepted.on });
  }
  for (const { task, askedOn, to, grantedOn } of story.extensions ?? []) {
    const asked = await callFrom(window, 'extensions.ask', { taskId: taskId(task), askedOn, requestedDue: to, reason: 'Chờ kinh phí' });
    if (grantedOn !== undefined) await callFrom(window, 'extensions.grant', { id: asked.id, revision: asked.revision, decidedOn: grantedOn, grantedDue: to });
  }
  for (const { task, kind, since } of story.flags ?? []) await callFrom(window, 'taskFlags.set', { taskId: taskId(task), kind, since, reason: 'Theo chỉ đạo' });
  return { planId, taskId, agencyId: (name) => register.get(name)! };
}
