import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

it('puts a doubtful deadline beside its row in the preview, and keeps its words', async () => {
  const test = await testCore();
  const lines = ['STT\tNội dung\tChủ trì\tThời hạn', '1\tHọp\tSở Y tế\tlúc nào tiện thì làm', '2\tHọp\tSở Y tế\tQuý I/2025', '3\tHọp\tSở Y tế\t32/13/2025'];
  const file = await test.core.files.put('ke-hoach.tsv', new TextEncoder().encode(lines.join('\n')));
  const { draftId, best } = await test.call('imports.read', { file });
  const { issues, rows } = await test.call('imports.preview', { draftId, table: best });
  expect(issues.map(({ row, field, code }) => [row, field, code])).toEqual([
    [1, 'deadline', 'unclearDeadline'],
    [3, 'deadline', 'unclearDeadline'],
  ]);
  expect(rows.map((row) => row.deadline)).toEqual(['lúc nào tiện thì làm', 'Quý I/2025', '32/13/2025']);
});
