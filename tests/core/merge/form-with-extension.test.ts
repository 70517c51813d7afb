import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fillForm } from '../../kit/fill-form.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

it.each(['xlsx', 'docx'] as const)('a %s form with an extension and a last result in it comes back without a remark', async (format) => {
  const test = await testCore();
  const agency = await test.call('agencies.create', { name: 'Sở Công Thương' });
  const { plan, tasks } = await planWith(test, ['Kiểm tra hàng hóa qua cửa khẩu', 'Tổ chức hội nghị xúc tiến']);
  const taskIds = tasks.map(({ id }) => id);
  await test.call('extensions.extend', { taskIds, decidedOn: '2025-05-20', grantedDue: '2025-09-30', reason: 'Chưa bố trí được kinh phí' });
  await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-Q1',
    addressee: { kind: 'agency', id: agency.id },
    receivedOn: '2025-03-15',
    reports: [{ taskId: taskIds[0]!, result: 'Đã trình dự thảo.', percent: 40 }],
  });
  const { files } = await test.call('forms.create', { planId: plan.id, period: '2025-H1', format });
  const { bytes } = await test.core.files.read(files[0]!.file);
  const returned =
    format === 'xlsx'
      ? fillForm(bytes, { documentNumber: '12/BC-SCT', documentDate: '12/06/2025', task: () => ({ E: 'Đã kiểm tra 3 lượt.' }) })
      : filledWord(bytes);
  const seen = await test.call('merge.preview', { planId: plan.id, period: '2025-H1', files: [await test.core.files.put(`phieu.${format}`, returned)] });
  expect(seen.warnings.map(({ code }) => code)).toEqual([]);
  expect(seen.accepted).toMatchObject([{ doubtful: false }]);
  const results = seen.changes.filter(({ field }) => field === 'result');
  expect(results.map(({ after, doubt }) => [after, doubt])).toEqual([
    ['Đã kiểm tra 3 lượt.', null],
    ['Đã kiểm tra 3 lượt.', null],
  ]);
});

/** The fifth cell of each task's row, and names under the signatures, as they are typed in Word. */
function filledWord(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const type = (cell: string, text: string): string => cell.replace(/<\/w:p><\/w:tc>$/, `<w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`);
  const xml = strFromU8(parts[name]!).replace(/<w:tr>.*?<\/w:tr>/gs, (row) => {
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gs)!;
    if (row.includes('Ký, ghi rõ họ tên')) return row.replace(cells[0], type(cells[0], 'Nguyễn Văn An'));
    return row.includes('gia hạn đến')
      ? row.replace(cells.join(''), cells.map((cell, at) => (at === 4 ? type(cell, 'Đã kiểm tra 3 lượt.') : cell)).join(''))
      : row;
  });
  return zipSync({ ...parts, [name]: strToU8(xml) });
}
