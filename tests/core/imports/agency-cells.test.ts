import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

it('takes no list number, ditto mark or remark for the name of an agency, and says where no name stands', async () => {
  const test = await testCore();
  const leads = ['Sở Công Thương (cơ quan thường trực)', 'Sở Công\vThương', '1. Sở Y tế\v2. Công an tỉnh', '-nt-', 'Sở Công Thương', '-'];
  const rows = leads.map((lead, at) => `<tr><td>${at + 1}<td>Việc ${at + 1}<td>${lead.replace('\v', '<br>')}<td>${['nt', '-'][at] ?? ''}<td>Hằng năm`);
  const html = `<table><tr><th>STT<th>Nội dung<th>Chủ trì<th>Phối hợp<th>Thời hạn${rows.join('')}</table>`;
  const file = await test.core.files.put('ke-hoach.html', new TextEncoder().encode(html));
  const { draftId, best } = await test.call('imports.read', { file });
  const { issues, newAgencies } = await test.call('imports.preview', { draftId, table: best });
  expect(newAgencies).toEqual(['Sở Công Thương', 'Sở Y tế', 'Công an tỉnh']);
  expect(issues.map(({ row, field, code }) => [row, field, code])).toEqual([
    [1, 'coordinator', 'sameAsAbove'],
    [4, 'lead', 'sameAsAbove'],
    [6, 'lead', 'sameAsAbove'],
  ]);

  const target = { kind: 'new-plan' as const, committee: { name: 'Ban Chỉ đạo thử' }, title: 'KẾ HOẠCH', year: 2025 };
  const { planId } = await test.call('imports.confirm', { draftId, target, edits: [], leaveOut: [] });
  const { tasks } = await test.call('tasks.list', { planId });
  expect(tasks.map(({ leadText }) => leadText)).toEqual(leads.map((lead) => lead.replace('\v', '\n')));
  expect(tasks.map(({ assignments }) => assignments.filter(({ role }) => role === 'lead').map(({ name }) => name))).toEqual([
    ['Sở Công Thương'],
    ['Sở Công Thương'],
    ['Sở Y tế', 'Công an tỉnh'],
    [],
    ['Sở Công Thương'],
    [],
  ]);
});

it('proposes lead and coordinators out of one cell, marked beside its row; keeps apart what differs in a mark; takes nobody for an agency', async () => {
  const test = await testCore();
  const leads = [
    'Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính',
    'UBND xã Thạch Hà',
    'UBND xã Thạch Hạ',
    'Theo phân công tại Quyết định số 12/QĐ-UBND',
    'Sở Nội vụ',
  ];
  const text = ['STT\tNội dung\tChủ trì\tThời hạn', ...leads.map((lead, at) => `${at + 1}\tViệc ${at + 1}\t${lead}\tHằng năm`)].join('\n');
  const file = await test.core.files.put('ke-hoach.tsv', new TextEncoder().encode(text));
  const { draftId, best } = await test.call('imports.read', { file });
  const { issues, newAgencies } = await test.call('imports.preview', { draftId, table: best });
  expect(newAgencies).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'UBND xã Thạch Hà', 'UBND xã Thạch Hạ']);
  expect(issues.map(({ row, field, code }) => [row, field, code])).toEqual([
    [1, 'lead', 'rolesInCell'],
    [4, 'lead', 'sameAsAbove'],
  ]);
  expect(issues[0]!.message).toContain('chủ trì Sở Nội vụ; phối hợp Sở Tài chính');
  const target = { kind: 'new-plan' as const, committee: { name: 'Ban Chỉ đạo thử' }, title: 'KẾ HOẠCH', year: 2025 };
  const { planId } = await test.call('imports.confirm', { draftId, target, edits: [], leaveOut: [] });
  const { tasks } = await test.call('tasks.list', { planId });
  expect(tasks.map(({ leadText }) => leadText)).toEqual(leads);
  expect(tasks.map(({ assignments }) => assignments.map(({ role, name }) => `${role}: ${name}`))).toEqual([
    ['lead: Sở Nội vụ', 'coordinator: Sở Tài chính'],
    ['lead: UBND xã Thạch Hà'],
    ['lead: UBND xã Thạch Hạ'],
    [],
    ['lead: Sở Nội vụ'],
  ]);
});

it('asks before a doubtful name becomes an agency, with the nearest ones beside it; what is not answered stays open', async () => {
  const test = await testCore();
  const known = await test.call('agencies.create', { name: 'Sở Tài nguyên và Môi trường' });
  const leads = ['Sở Tài nguyên và Môi trườn', 'Cơ sở hạ tầng giao thông; đường bộ', 'HTX-DV', 'Sở Giao thông vận tải', 'Sở Giao thông vận tảy', 'Sở Nội vụ'];
  const imported = async (names: { name: string; sameAs: string | null }[]) => {
    const text = ['STT\tNội dung\tChủ trì\tThời hạn', ...leads.map((lead, at) => `${at + 1}\tViệc ${at + 1}\t${lead}\tHằng năm`)].join('\n');
    const file = await test.core.files.put('ke-hoach.tsv', new TextEncoder().encode(text));
    const { draftId, best } = await test.call('imports.read', { file });
    const preview = await test.call('imports.preview', { draftId, table: best });
    const target = { kind: 'new-plan' as const, committee: { name: 'Ban Chỉ đạo thử' }, title: 'KẾ HOẠCH', year: 2025 };
    const gained = await test.call('imports.newNames', { draftId, names });
    const withoutLast = await test.call('imports.newNames', { draftId, names, leaveOut: [preview.rows.at(-1)!.key] });
    const { planId, entryId } = await test.call('imports.confirm', { draftId, target, edits: [], leaveOut: [], names });
    const { tasks } = await test.call('tasks.list', { planId });
    return { preview, entryId, tasks, gained, withoutLast };
  };
  const register = async () => (await test.call('agencies.list', {})).map(({ name }) => name);

  const { preview, entryId, tasks, gained, withoutLast } = await imported([]);
  expect([gained, withoutLast]).toEqual([
    { agencies: 2, groups: 0, doubtful: 5 },
    { agencies: 1, groups: 0, doubtful: 5 },
  ]);
  expect(preview.newAgencies).toEqual(['Sở Giao thông vận tải', 'Sở Nội vụ']);
  expect(preview.doubtfulNames).toEqual([
    { name: 'Sở Tài nguyên và Môi trườn', near: ['Sở Tài nguyên và Môi trường'] },
    { name: 'Cơ sở hạ tầng giao thông', near: [] },
    { name: 'đường bộ', near: [] },
    { name: 'HTX-DV', near: [] },
    { name: 'Sở Giao thông vận tảy', near: ['Sở Giao thông vận tải'] },
  ]);
  expect(preview.issues.map(({ row, code }) => [row, code])).toEqual([
    [1, 'doubtfulNear'],
    [2, 'doubtfulName'],
    [2, 'doubtfulName'],
    [3, 'doubtfulName'],
    [5, 'doubtfulNear'],
  ]);
  expect(preview.issues[0]!.message).toContain('gần giống: Sở Tài nguyên và Môi trường');
  expect(await register()).toEqual(['Sở Giao thông vận tải', 'Sở Nội vụ', 'Sở Tài nguyên và Môi trường']);
  expect(tasks[0]!.assignments.map(({ refId, name }) => [refId, name])).toEqual([[null, 'Sở Tài nguyên và Môi trườn']]);
  expect((await test.call('agencies.unlisted', {})).map(({ text }) => text)).toContain('HTX-DV');

  await test.call('history.undo', { entryId });
  const decided = await imported([
    { name: 'Sở Tài nguyên và Môi trườn', sameAs: 'Sở Tài nguyên và Môi trường' },
    { name: 'Sở Giao thông vận tảy', sameAs: 'Sở Giao thông vận tải' },
    { name: 'HTX-DV', sameAs: null },
  ]);
  expect(decided.gained).toEqual({ agencies: 3, groups: 0, doubtful: 2 });
  expect(await register()).toEqual(['HTX-DV', 'Sở Giao thông vận tải', 'Sở Nội vụ', 'Sở Tài nguyên và Môi trường']);
  expect(decided.tasks[0]!.assignments[0]!.refId).toBe(known.id);
  expect(decided.tasks[4]!.assignments[0]!.refId).toBe(decided.tasks[3]!.assignments[0]!.refId);
  expect(decided.tasks.map(({ leadText }) => leadText)).toEqual(leads);
});
