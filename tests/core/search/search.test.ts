import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const found = async (test: TestCore, text: string, limit = 50): Promise<string[]> =>
  (await test.call('search.everywhere', { text, limit })).map(({ kind, title, place }) => `${kind} | ${title.slice(0, 40)} | ${place}`);

describe('search everywhere', () => {
  it('finds tasks, agencies, groups, the plan and its file, with marks or without', async () => {
    const test = await testCore();
    await test.call('imports.sample', {});
    const hits = await found(test, 'so cong thuong', 200);
    expect(hits[0]).toBe('agency | Sở Công Thương | Danh bạ cơ quan');
    expect(hits).toContain('task | Tham mưu tổ chức đoàn tham gia Hội nghị  | Kế hoạch 2025, nhiệm vụ 5');
    expect(await found(test, 'các sở, ban, ngành, địa phương liên quan', 1)).toEqual(['group | Các sở, ban, ngành, địa phương liên quan | Nhóm cơ quan']);
    expect((await found(test, 'ke hoach thuc hien cac nhiem vu trong tam'))[0]).toMatch(/^plan \| KẾ HOẠCH THỰC HIỆN/);
    expect(await found(test, 'phụ lục kế hoạch 2025.docx')).toEqual(['document | Phụ lục kế hoạch 2025.docx | Kế hoạch 2025, tệp đính kèm']);
    expect(await found(test, 'bolikhamxay khu hop tac')).toEqual(['task | Nghiên cứu, tham mưu, đề xuất phương án  | Kế hoạch 2025, nhiệm vụ 10']);
  });

  it('puts exact marks first and finds nothing for an empty text', async () => {
    const test = await testCore();
    await planWith(test, ['Rà soát ma túy', 'Rà soát mã số', 'Rà soát mạ kẽm']);
    expect((await found(test, 'mã')).map((hit) => hit.split(' | ')[1])).toEqual(['Rà soát mã số', 'Rà soát ma túy', 'Rà soát mạ kẽm']);
    expect(await found(test, '   ')).toEqual([]);
    expect(await found(test, 'không có ở đâu')).toEqual([]);
    expect(await found(test, 'rà soát', 2)).toHaveLength(2);
  });

  it('has what holds the words scattered behind what holds them together, and says so', async () => {
    const test = await testCore();
    await planWith(test, ['Ủy ban nhân dân tỉnh giao Sở Xây dựng', 'Cho vay tín dụng chính sách', 'Thông tin về sử dụng đất']);
    const hits = await test.call('search.everywhere', { text: 'tin dung' });
    expect(hits.map(({ title, scattered }) => `${title}: ${scattered}`)).toEqual([
      'Cho vay tín dụng chính sách: false',
      'Thông tin về sử dụng đất: false',
      'Ủy ban nhân dân tỉnh giao Sở Xây dựng: true',
    ]);
  });

  it('misses no words that stand together among hundreds of rows that have them scattered', async () => {
    const test = await testCore();
    const scattered = Array.from({ length: 260 }, (_, at) => `Thương vụ tỉnh giao đơn vị ${at} xây dựng công trình`);
    await planWith(test, [...scattered, 'Cho vay tín dụng thương mại']);
    for (const text of ['tin dung', 'tín dụng', 'tin du', 'tin dung thuon', 'tín dụng thươn']) {
      expect((await test.call('search.everywhere', { text }))[0]?.title, text).toBe('Cho vay tín dụng thương mại');
    }
  });

  it('misses none with the marks typed among hundreds that have the words together with others', async () => {
    const test = await testCore();
    const others = Array.from({ length: 210 }, (_, at) => [`Khám bệnh mã tụy ${at}`, `Mua túy ${at} ở nhà bên kia có cây ma`]);
    await planWith(test, [...others.flat(), 'Phòng chống ma túy']);
    expect((await test.call('search.everywhere', { text: 'ma túy' }))[0]?.title).toBe('Phòng chống ma túy');
  });

  it('tells the number of each task where hits stand in many plans', async () => {
    const test = await testCore();
    const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
    const rows = (...contents: string[]) => contents.map((content) => ({ content, leadText: 'Sở Y tế', deadlineText: 'Hằng năm' }));
    const years = Array.from({ length: 12 }, (_, at) => 2030 - at);
    for (const year of years) {
      const plan = await test.call('plans.create', { committeeId, title: 'KẾ HOẠCH', year });
      const before = Array.from({ length: year % 4 }, (_, at) => `Trước ${at}`);
      await test.call('tasks.add', { planId: plan.id, rows: rows(...before, 'Rà soát biên giới') });
      const section = await test.call('sections.add', { planId: plan.id, title: 'Mục', beforeTaskId: null });
      await test.call('tasks.add', { planId: plan.id, sectionId: section.id, rows: rows('Rà soát biên giới', 'Sau') });
    }
    const places = async () => (await test.call('search.everywhere', { text: 'biên giới', limit: 50 })).map(({ place }) => place);
    const numberedFrom = (first: number, year: number) => [first, first + 1].map((number) => `Kế hoạch ${year}, nhiệm vụ ${number}`);
    expect(await places()).toEqual(years.flatMap((year) => numberedFrom((year % 4) + 1, year)));
    // A row that comes above moves the numbers of its plan, whose order was known.
    const [plan] = await test.call('plans.list', {});
    await test.call('tasks.list', { planId: plan!.id });
    await test.call('tasks.add', { planId: plan!.id, rows: rows('Lên đầu'), afterTaskId: null });
    expect((await places()).slice(0, 4)).toEqual([...numberedFrom(4, 2030), ...numberedFrom(2, 2029)]);
  });

  it('finds people by name and office, and papers by number', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    await test.call('people.add', { committeeId: plan.committeeId, name: 'Trần Đình Phú', role: 'member', position: 'Phó Giám đốc Sở Y tế' });
    const document = { number: 'Quyết định số 123/QĐ-UBND', date: '2025-01-15', issuer: 'UBND tỉnh Hà Tĩnh' };
    await test.call('planLife.adopt', { planId: plan.id, revision: plan.revision, document });
    expect(await found(test, 'tran dinh phu')).toEqual(['person | Trần Đình Phú | Phó Giám đốc Sở Y tế · Ban Chỉ đạo thử']);
    const decision = 'document | Quyết định số 123/QĐ-UBND | Kế hoạch 2025, văn bản ban hành';
    for (const part of ['123/qd-ubnd', '23/qd', '123/', '23/', '3/qd', '/qd-']) expect(await found(test, part), part).toEqual([decision]);
    for (const none of ['12/', '/123', '/']) expect(await found(test, none), none).toEqual([]);
  });

  it('follows every change: edit, removal, undo', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một', 'Hai']);
    const [task] = tasks;
    expect(await found(test, 'khảo sát')).toEqual([]);
    await test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { content: 'Khảo sát chợ' } }] });
    expect(await found(test, 'khao sat')).toEqual(['task | Khảo sát chợ | Kế hoạch 2025, nhiệm vụ 1']);
    await test.call('tasks.remove', { ids: [task!.id] });
    expect(await found(test, 'khao sat')).toEqual([]);
    await test.call('history.undo', {});
    expect(await found(test, 'khao sat')).toHaveLength(1);
  });

  it('finds a task by the place a hit names, after rows above it came', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một', 'Hai', 'Ba']);
    expect((await found(test, 'Kế hoạch 2025, nhiệm vụ 2'))[0]).toBe('task | Hai | Kế hoạch 2025, nhiệm vụ 2');
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Không' }], afterTaskId: null });
    expect((await found(test, 'nhiệm vụ 2'))[0]).toBe('task | Một | Kế hoạch 2025, nhiệm vụ 2');
    expect(await found(test, 'kế hoạch 2024, nhiệm vụ 2')).toEqual([]);
  });

  it('finds a part in the middle of a word from three letters on, and the beginning of one from the first', async () => {
    const test = await testCore();
    await planWith(test, ['Văn bản số 1234/QĐ-UBND', 'Toàn tỉnh']);
    const titles = async (text: string) => (await found(test, text)).filter((hit) => hit.startsWith('task')).map((hit) => hit.split(' | ')[1]);
    expect(await titles('234/qd')).toEqual(['Văn bản số 1234/QĐ-UBND']);
    expect(await titles('oàn')).toEqual(['Toàn tỉnh']);
    expect(await titles('to')).toEqual(['Toàn tỉnh']);
    expect(await titles('v b s')).toEqual(['Văn bản số 1234/QĐ-UBND']);
  });

  it('finds what has other words because of what it stands in: a committee’s name, a plan’s year', async () => {
    const test = await testCore();
    const { plan } = await planWith(test, ['Một']);
    const [committee] = await test.call('committees.list', {});
    await test.call('committees.update', { id: committee!.id, revision: committee!.revision, name: 'Ban Chỉ đạo Nông thôn mới' });
    expect((await found(test, 'nong thon moi')).map((hit) => hit.split(' | ')[0])).toEqual(['plan']);
    await test.call('plans.update', { id: plan.id, revision: plan.revision, year: 2031 });
    expect(await found(test, 'một 2031')).toEqual(['task | Một | Kế hoạch 2031, nhiệm vụ 1']);
    await test.call('history.undo', {});
    expect(await found(test, 'một 2031')).toEqual([]);
  });
});
