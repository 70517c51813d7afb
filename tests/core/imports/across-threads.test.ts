import { expect, it } from 'vitest';
import { readAndPropose } from './read-and-propose.ts';
import { understandPlanTable } from '../../../shared/domain/plan-table/understand-plan-table.ts';
import { drawTable, fixture } from './plan-of.ts';
import { proposeColumns } from '../../../shared/domain/plan-table/columns.ts';

it('hands over plain JSON, so that a worker can post it', async () => {
  const source = await readAndPropose(fixture('grouped-header.docx'), 'a.docx');
  expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  const plan = understandPlanTable(source.tables, { table: source.best, ...source.proposals[source.best]! });
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

it('tells its progress, rising to 1', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => `${index + 1} | Việc | Sở Y tế | 2025`);
  const table = drawTable(['STT | Nội dung | Chủ trì | Thời gian', ...rows]);
  const heard: number[] = [];
  understandPlanTable([table], { table: 0, ...proposeColumns(table) }, (done) => heard.push(done));
  expect(heard.length).toBeGreaterThan(3);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
});

it('follows the clerk who reads the columns otherwise', () => {
  const table = drawTable(['STT | Nội dung | Chủ trì | Thời gian | Kinh phí', '1 | Họp | Sở Y tế | 2025 | 5 triệu']);
  const proposal = proposeColumns(table);
  const columns = proposal.columns.map((column) =>
    column.index === 4 ? { ...column, field: 'product' as const } : column.index === 2 ? { ...column, field: 'coordinator' as const } : column,
  );
  const plan = understandPlanTable([table], { table: 0, ...proposal, columns });
  expect(plan.rows[0]).toMatchObject({ lead: '', coordinator: 'Sở Y tế', product: '5 triệu', note: '' });
  expect(plan.issues.map(({ code }) => code)).toEqual(['noLeadColumn']);
});
