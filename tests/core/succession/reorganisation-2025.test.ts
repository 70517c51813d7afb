import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Assignment, Task } from '../../../shared/api/tasks.api.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

async function sample() {
  const test = await testCore();
  const { planId } = await test.call('imports.sample', {});
  return { test, planId };
}

/** Applies every shipped reorganisation that speaks of a body in the register, in one act; returns the keys. */
async function applyAll(test: TestCore): Promise<string[]> {
  const starters = await test.call('succession.starters', {});
  const keys = starters.filter(({ from }) => from.some(({ agencyId }) => agencyId !== null)).map(({ key }) => key);
  await test.call('succession.applyStarters', { keys });
  return keys;
}

const shown = ({ text, name, namedAs }: Assignment) => [text, name, namedAs];
const leadOf = (tasks: readonly Task[], number: string) =>
  tasks
    .find((task) => task.number === number)!
    .assignments.filter(({ role }) => role === 'lead')
    .map(shown);

async function printedText(test: TestCore, planId: string): Promise<string> {
  const { file } = await test.call('documents.annex', { planId, format: 'docx', options: {} });
  const { bytes } = await test.core.files.read(file);
  return new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
}

describe('the reorganisation of 2025 on the sample plan', () => {
  it('is ready but not applied, and knows the bodies under the names the plan gives them', async () => {
    const { test } = await sample();
    const starters = await test.call('succession.starters', {});
    expect(starters.every(({ applied }) => !applied)).toBe(true);
    expect(await test.call('succession.list', {})).toEqual([]);
    const known = Object.fromEntries(starters.map(({ key, from }) => [key, from.filter(({ agencyId }) => agencyId).map(({ name }) => name)]));
    expect(known).toEqual({
      '2025-so-tai-chinh': ['Sở Kế hoạch và Đầu tư'],
      '2025-so-xay-dung': ['Sở Giao thông vận tải'],
      '2025-so-nong-nghiep-va-moi-truong': ['Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và PTNT'],
      '2025-so-khoa-hoc-va-cong-nghe': [],
      '2025-ngan-hang-nha-nuoc-khu-vuc': ['Ngân hàng nhà nước chi nhánh tỉnh'],
      '2025-chi-cuc-hai-quan-khu-vuc': ['Cục Hải quan', 'Cục Hải quan tỉnh'],
      '2025-chi-cuc-quan-ly-thi-truong': ['Cục Quản lý thị trường'],
      '2025-cap-huyen': ['UBND huyện Hương Sơn'],
    });
    expect(starters.filter(({ confirmed }) => confirmed).map(({ key }) => key)).toEqual(['2025-cap-huyen']);
  });

  it('previews exactly what applying moves', async () => {
    const { test } = await sample();
    const agencies = await test.call('agencies.list', {});
    const idOf = (name: string) => agencies.find((agency) => agency.name === name)!.id;
    const proposal = {
      kind: 'merge' as const,
      date: '2025-03-01',
      legalBasis: 'NĐ 45/2025/NĐ-CP',
      from: [idOf('Sở Kế hoạch và Đầu tư')],
      to: [{ id: idOf('Sở Tài chính') }],
    };
    const preview = await test.call('succession.preview', proposal);
    expect(preview.assignments.map(({ number, role, text }) => [number, role, text])).toEqual([
      ['9', 'lead', 'Sở Kế hoạch và Đầu tư'],
      ['10', 'lead', 'Sở Kế hoạch và Đầu tư'],
      ['11', 'coordinator', 'Sở Kế hoạch và Đầu tư'],
      ['25', 'coordinator', 'Sở Kế hoạch và Đầu tư'],
      ['26', 'coordinator', 'Sở Kế hoạch và Đầu tư'],
    ]);
    expect(preview.ending).toEqual([{ id: proposal.from[0], name: 'Sở Kế hoạch và Đầu tư' }]);
    expect((await test.call('succession.apply', proposal)).moved).toBe(5);
  });

  it('tracks under the new names and prints the old ones word for word', async () => {
    const { test, planId } = await sample();
    const before = { texts: await textsOf(test, planId), print: await printedText(test, planId) };
    expect(await applyAll(test)).toHaveLength(7);

    const { tasks } = await test.call('tasks.list', { planId });
    expect(leadOf(tasks, '9')).toEqual([['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'Sở Kế hoạch và Đầu tư']]);
    expect(leadOf(tasks, '11')).toEqual([['Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và PTNT']]);
    expect(leadOf(tasks, '16')).toEqual([['Ngân hàng nhà nước chi nhánh tỉnh', 'Ngân hàng Nhà nước chi nhánh Khu vực', 'Ngân hàng nhà nước chi nhánh tỉnh']]);
    expect(leadOf(tasks, '21')).toEqual([['Cục Hải quan', 'Chi cục Hải quan khu vực', 'Cục Hải quan']]);
    expect(leadOf(tasks, '27')).toEqual([['Cục Quản lý thị trường', 'Chi cục Quản lý thị trường', 'Cục Quản lý thị trường']]);
    expect(leadOf(tasks, '29')).toEqual([['Sở Giao thông vận tải', 'Sở Xây dựng', 'Sở Giao thông vận tải']]);
    expect(leadOf(tasks, '1')).toEqual([['Sở Công Thương', 'Sở Công Thương', null]]);
    expect(leadOf(tasks, '28')).toEqual([['UBND các huyện biên giới', 'UBND các huyện biên giới', null]]);

    expect(await textsOf(test, planId)).toEqual(before.texts);
    const print = await printedText(test, planId);
    expect(print).toBe(before.print);
    expect(print).toContain('Sở Kế hoạch và Đầu tư');
    expect(print).not.toContain('Sở Nông nghiệp và Môi trường');
    expect((await test.call('succession.starters', {})).filter(({ applied }) => !applied).map(({ key }) => key)).toEqual(['2025-so-khoa-hoc-va-cong-nghe']);
  });

  it('prints for a successor what it took over', async () => {
    const { test, planId } = await sample();
    await applyAll(test);
    const successor = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Tài chính')!;
    // Rows 9, 10 of Sở Kế hoạch và Đầu tư and its own row 32.
    expect(successor.leading).toBe(3);
    expect((await test.call('documents.annex', { planId, format: 'xlsx', options: {}, leadId: successor.id })).rows).toBe(3);
  });

  it('ends the old bodies on the day before, begins the new ones on the day, and tells each task', async () => {
    const { test, planId } = await sample();
    await applyAll(test);
    const agencies = await test.call('agencies.list', {});
    const daysOf = (name: string) => agencies.filter((agency) => agency.name === name).map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(daysOf('Sở Kế hoạch và Đầu tư')).toEqual([[null, '2025-02-28']]);
    expect(daysOf('Chi cục Hải quan khu vực')).toEqual([['2025-03-15', null]]);
    expect(daysOf('UBND huyện Hương Sơn')).toEqual([[null, '2025-06-30']]);
    const { tasks } = await test.call('tasks.list', { planId });
    const [newest] = await test.call('history.ofTask', { taskId: tasks[8]!.id });
    expect(newest).toMatchObject({
      operation: 'succession.applyStarters',
      subject: '7 mục soạn sẵn',
      changes: [{ field: 'lead_agency', before: 'Sở Kế hoạch và Đầu tư', after: 'Sở Tài chính' }],
    });
  });

  it('is one act: undone to the last link and done again in one step, told with its parts', async () => {
    const { test, planId } = await sample();
    const read = async () => ({
      tasks: (await test.call('tasks.list', { planId })).tasks,
      agencies: (await test.call('agencies.list', {})).map((agency) => ({ ...agency, revision: 'any' })),
      starters: await test.call('succession.starters', {}),
      list: await test.call('succession.list', {}),
    });
    const before = await read();
    await applyAll(test);
    const after = await read();
    expect(after).not.toEqual(before);
    const parts = async () => (await test.call('history.recent', {})).find(({ operation }) => operation === 'succession.applyStarters')?.parts;
    const told = [
      'Sở Kế hoạch và Đầu tư → Sở Tài chính',
      'Sở Giao thông vận tải → Sở Xây dựng',
      'Sở Tài nguyên và Môi trường, Sở Nông nghiệp và PTNT → Sở Nông nghiệp và Môi trường',
      'Ngân hàng nhà nước chi nhánh tỉnh → Ngân hàng Nhà nước chi nhánh Khu vực',
      'Cục Hải quan, Cục Hải quan tỉnh → Chi cục Hải quan khu vực',
      'Cục Quản lý thị trường → Chi cục Quản lý thị trường',
      'UBND huyện Hương Sơn',
    ];
    expect(await parts()).toEqual(told);
    expect(await test.call('history.undo', {})).toMatchObject({ operation: 'succession.applyStarters', shown: { kind: 'successions' } });
    expect(await read()).toEqual(before);
    expect(await parts()).toEqual(told);
    await test.call('history.redo', {});
    expect(await read()).toEqual(after);
  });

  it('applies all or none', async () => {
    const { test } = await sample();
    const keys = ['2025-so-tai-chinh', '2025-so-xay-dung'];
    await test.call('succession.applyStarters', { keys: ['2025-so-xay-dung'] });
    expect(await test.refusal('succession.applyStarters', { keys })).not.toBe('nothing was refused');
    expect(await test.call('succession.list', {})).toHaveLength(1);
  });

  it('reads the old names of a plan imported afterwards as meaning the successors', async () => {
    const { test } = await sample();
    await applyAll(test);
    const { planId } = await test.call('imports.sample', {});
    const { tasks } = await test.call('tasks.list', { planId });
    expect(leadOf(tasks, '9')).toEqual([['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'Sở Kế hoạch và Đầu tư']]);
  });
});

async function textsOf(test: TestCore, planId: string) {
  const { tasks } = await test.call('tasks.list', { planId });
  return tasks.map(({ number, content, leadText, coordinatorText, deadlineText }) => [number, content, leadText, coordinatorText, deadlineText]);
}
