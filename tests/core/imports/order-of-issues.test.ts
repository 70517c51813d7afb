import { expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

it('doubts of a row come in one order, before the import and after it', async () => {
  const test = await testCore();
  const text =
    'STT\tNội dung\tChủ trì\tPhối hợp\tThời hạn\n1\tHọp giao ban\tCông an, Quân sự, Biên phòng\tnhóm việc abc\tsớm nhất có thể\n3\tTổng kết\tSở Y tế\tBan gì đó: hai\tđầu quý sau';
  const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put('a.tsv', new TextEncoder().encode(text)) });
  const preview = await test.call('imports.preview', { draftId, table: best, year: 2026 });
  const codes = preview.issues.map(({ row, code }) => `${row} ${code}`);
  expect(new Set(codes.filter((each) => each.startsWith('1 ')).map((each) => each.slice(2))).size).toBeGreaterThan(1);
  const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2026 } as const;
  const { issues } = await test.call('imports.confirm', { draftId, target });
  expect(issues.map(({ row, code }) => `${row} ${code}`)).toEqual(codes);
});
