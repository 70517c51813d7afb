import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

/** Every doubt raised about the sample annex, each judged: all are real, none was put in. */
const expected = [
  '1 closing-mark-missing tỉnh',
  '2 capital-letter Cục xuất nhập khẩu – Bộ Công Thương',
  '2 closing-mark-missing viên',
  '4 yearly-spelling Hằng năm',
  '5 closing-mark-missing XIII',
  '6 confused-word đưa chuyển hàng',
  '6 yearly-spelling Hằng năm',
  '6 closing-mark-extra quan.',
  '7 closing-mark-extra quan.',
  '8 yearly-spelling Hằng năm',
  '8 closing-mark-extra quan.',
  '9 yearly-spelling Hằng năm',
  '12 odd-space hương ...',
  '14 confused-word công kiểm soát',
  '15 agency-spelling Cục Hải quan',
  '15 capital-letter Cục quản lý thị trường',
  '16 capital-letter Ngân hàng nhà nước',
  '17 capital-letter Ngân hàng nhà nước',
  '18 capital-letter Ngân hàng nhà nước',
  '19 capital-letter Ngân hàng nhà nước',
  '20 confused-word đối ngoại tệ',
  '20 confused-word vắng lai',
  '20 capital-letter Chính Phủ',
  '20 capital-letter Ngân hàng nhà nước',
  '21 stale-year 2024',
  '21 agency-spelling Cục Hải quan',
  '21 capital-letter Cục quản lý thị trường',
  '29 closing-mark-missing CBTA)',
  '31 closing-mark-missing giới',
];

describe('checking the sample plan before printing', () => {
  it('finds the known faults of the annex and nothing that is right', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const findings = await test.call('lint.check', { planId });
    expect(findings.map(({ number, code, text }) => `${number} ${code} ${text}`)).toEqual(expected);
    expect(findings.every((finding) => !finding.ignored && !finding.message.includes('…'))).toBe(true);
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length);
  });

  it('points at the very words in the cell', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const { tasks } = await test.call('tasks.list', { planId });
    for (const { taskId, field, start, length, text } of await test.call('lint.check', { planId })) {
      const task = tasks.find((each) => each.id === taskId)!;
      expect(field).not.toBe('title');
      expect(task[field as 'content'].slice(start!, start! + length!)).toBe(text);
    }
  });

  it('changes nothing by itself, and remembers what was set aside until the words change', async () => {
    let test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const before = await test.call('tasks.list', { planId });
    const stale = (await test.call('lint.check', { planId })).find(({ code }) => code === 'stale-year')!;
    await test.call('lint.ignore', { planId, keys: [stale.key, stale.key], ignored: true });
    await test.call('lint.ignore', { planId, keys: [stale.key], ignored: true });
    expect(await test.call('tasks.list', { planId })).toEqual(before);

    test = await test.reopen();
    const ignored = async () => (await test.call('lint.check', { planId })).filter((finding) => finding.ignored).map(({ key }) => key);
    expect(await ignored()).toEqual([stale.key]);
    expect((await test.call('history.state', {})).undo?.operation).toBe('imports.sample');

    const task = before.tasks[20]!;
    const edit = async (content: string) => {
      const now = (await test.call('tasks.list', { planId })).tasks.find((each) => each.id === task.id);
      await test.call('tasks.edit', { edits: [{ id: task.id, revision: now!.revision, texts: { content } }] });
    };
    await edit(task.content.replace('năm 2024', 'năm 2023'));
    expect(await ignored()).toEqual([]);
    await edit(task.content);
    expect(await ignored()).toEqual([stale.key]);
    await test.call('lint.ignore', { planId, keys: [stale.key], ignored: false });
    expect(await ignored()).toEqual([]);
  });

  it('asks about the names of bodies that ended before the paper', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const agency = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Giao thông vận tải')!;
    const heir = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Xây dựng')!;
    await test.call('succession.apply', {
      kind: 'merge',
      date: '2025-03-01',
      legalBasis: 'Nghị định số 45/2025/NĐ-CP',
      from: [agency.id],
      to: [{ id: heir.id }],
    });
    const ended = async () =>
      (await test.call('lint.check', { planId }))
        .filter(({ code }) => code === 'agency-ended')
        .map(({ number, text, suggestion }) => [number, text, suggestion]);
    const [plan] = await test.call('plans.list', {});
    const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-02-01', issuer: 'UBND tỉnh' };
    await test.call('planLife.adopt', { planId, revision: plan!.revision, document });
    expect(await ended()).toEqual([]);

    await test.call('history.undo', {});
    await test.call('planLife.adopt', { planId, revision: plan!.revision + 2, document: { ...document, date: '2025-04-01' } });
    expect(await ended()).toEqual([
      ['10', 'Sở Giao thông vận tải', 'Sở Xây dựng'],
      ['29', 'Sở Giao thông vận tải', 'Sở Xây dựng'],
    ]);
  });
});
