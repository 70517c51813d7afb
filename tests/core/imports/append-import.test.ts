import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';
import { annexOf, previewed, shownRows } from './annex-page.ts';

it('appends to a plan with a column for every word that comes in, and one undo takes all of it back', async () => {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Việc có sẵn', leadText: 'Sở Y tế' }] });
  const fields = async () => (await test.call('plans.list', {})).find(({ id }) => id === plan.id)!.columns.map(({ field }) => field);
  const before = await fields();
  const append = async (...lines: string[]) => {
    const file = await test.core.files.put('them.tsv', new TextEncoder().encode(lines.join('\n')));
    const { draftId, best } = await test.call('imports.read', { file });
    await test.call('imports.preview', { draftId, table: best });
    return test.call('imports.confirm', { draftId, target: { kind: 'append', planId: plan.id }, edits: [], leaveOut: [] });
  };

  await append('STT\tNội dung\tChủ trì\tThời hạn\tGhi chú', '1\tHọp\tSở Y tế\tQuý I\t');
  expect(await fields()).toEqual(before);
  await append('STT\tNội dung\tChủ trì\tThời hạn\tGhi chú', '1\tHọp\tSở Y tế\tQuý I\tlần hai');
  const { entryId } = await append('STT\tNội dung\tChủ trì\tThời hạn\tSản phẩm', '1\tBáo cáo\tSở Y tế\tQuý II\tBáo cáo năm');
  expect(await fields()).toEqual([...before, 'product', 'note']);
  expect((await test.call('tasks.list', { planId: plan.id })).tasks.map(({ content, product, note }) => [content, product, note])).toEqual([
    ['Việc có sẵn', '', ''],
    ['Họp', '', ''],
    ['Họp', '', 'lần hai'],
    ['Báo cáo', 'Báo cáo năm', ''],
  ]);

  await test.call('history.undo', { entryId });
  expect(await fields()).toEqual([...before, 'note']);
});

it('counts the sections of an appended file on and says beforehand which numbers change', async () => {
  const test = await testCore();
  const draftId = await previewed(
    test,
    'a.html',
    ...annexOf(
      'I CHUYỂN ĐỔI SỐ',
      '1 Họp giao ban',
      '2 Số hóa hồ sơ',
      '3 Mở lớp',
      '4 Mua máy',
      '5 Báo cáo',
      'II TÀI NGUYÊN, MÔI TRƯỜNG',
      '1 ĐẤT ĐAI',
      '6 Đo đạc',
      '7 Cấp giấy',
      '2 MÔI TRƯỜNG',
      '8 Thu gom rác',
      '9 Trồng cây',
    ),
  );
  const { planId } = await test.call('imports.confirm', {
    draftId,
    target: { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 },
  });
  expect(await shownRows(test, planId)).toEqual(['I', '1', '2', '3', '4', '5', 'II', '1', '6', '7', '2', '8', '9']);

  const again = await previewed(test, 'b.html', ...annexOf('I Y TẾ', '1 Tiêm chủng', 'II GIÁO DỤC', '2 Xây trường', 'III VĂN HÓA', '3 Lễ hội'));
  expect((await test.call('imports.changedNumbers', { draftId: again, planId })).map(({ from, to }) => `${from}-${to}`)).toEqual([
    'I-III',
    '1-10',
    'II-IV',
    '2-11',
    'III-V',
    '3-12',
  ]);
  await test.call('imports.confirm', { draftId: again, target: { kind: 'append', planId } });
  expect((await shownRows(test, planId)).slice(-6)).toEqual(['III', '10', 'IV', '11', 'V', '12']);
});

it('keeps title and year of a plan without rows, and numbers it as the file that fills it', async () => {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH CỦA TÔI', year: 2027 });
  const draftId = await previewed(test, 'a.html', ...annexOf('I Y TẾ', '1 Tiêm chủng', '2 Khám', 'II GIÁO DỤC', '1 Xây trường', 'III VĂN HÓA', '1 Lễ hội'));
  expect(await test.call('imports.changedNumbers', { draftId, planId: plan.id })).toEqual([]);
  await test.call('imports.confirm', { draftId, target: { kind: 'append', planId: plan.id } });
  expect(await shownRows(test, plan.id)).toEqual(['I', '1', '2', 'II', '1', 'III', '1']);
  expect((await test.call('plans.list', {}))[0]).toMatchObject({ title: 'KẾ HOẠCH CỦA TÔI', year: 2027, numbering: 'per-section' });
});
