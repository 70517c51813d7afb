import { expect, it } from 'vitest';
import { readSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { testCore } from '../../kit/test-core.ts';

const columns = [
  { header: 'Cơ quan', share: 60, figures: false },
  { header: 'Chủ trì', share: 10, figures: true },
  { header: 'Hiệu lực', share: 30, figures: false },
];

it('any list goes onto paper, into Word and onto a sheet in the words that stand on the screen', async () => {
  const test = await testCore();
  const rows = Array.from({ length: 60 }, (_, at) => [`Ủy ban nhân dân xã số ${at + 1}\n(tên cũ: xã A)`, String(at), 'Từ 01/07/2025']);
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const made = await test.call('documents.list', { title: 'Cơ quan', note: 'Tìm: ủy ban', lists: [{ label: 'Danh bạ cơ quan', columns, rows }], format });
    expect(made).toMatchObject({ rows: 60, verified: true, fileName: `Danh ba co quan.${format}` });
    if (format === 'pdf') expect(made.pages).toBeGreaterThan(1);
    if (format === 'xlsx') {
      const shown = readSheets((await test.core.files.read(made.file)).bytes).flat(2);
      expect(shown).toContain('Ủy ban nhân dân xã số 60\n(tên cũ: xã A)');
      expect(shown.some((text) => text?.includes('Tìm: ủy ban. 60 dòng'))).toBe(true);
    }
  }
});

it('several lists stand below each other by name, an empty one is left out, and nothing at all is refused', async () => {
  const test = await testCore();
  const list = (label: string, count: number) => ({ label, columns, rows: Array.from({ length: count }, (_, at) => [`${label} ${at}`, '', '']) });
  const made = await test.call('documents.list', {
    title: 'Ban Chỉ đạo',
    note: '',
    lists: [list('Thành viên', 2), list('Không ai', 0), list('Tổ giúp việc/hỗ trợ', 1)],
    format: 'xlsx',
  });
  expect(made.rows).toBe(3);
  expect(readSheets((await test.core.files.read(made.file)).bytes).flat(2)).toContain('Tổ giúp việc/hỗ trợ 0');
  await expect(test.call('documents.list', { title: 'Ban Chỉ đạo', note: '', lists: [list('Không ai', 0)], format: 'pdf' })).rejects.toThrow(
    'documents.nothingListed',
  );
});
