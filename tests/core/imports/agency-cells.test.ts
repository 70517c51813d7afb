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
