import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';
import { PAPER_MS } from './rest.ts';

test('urgency, secrecy and circulation are chosen beside the words, and a secret says what the law forbids', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const source = { planId: book.planId, period: '2025-H1', asOf: '2025-07-01' };
  const { id } = await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'letter', form: 'state', source });
  const marks = async () => (await callFrom(window, 'papers.read', { paperId: id })).content;
  await show(window, `#/van-ban?mo=${id}`);
  await window.getByLabel('Mức độ khẩn', { exact: true }).selectOption('HỎA TỐC');
  await window.getByLabel('Phạm vi lưu hành', { exact: true }).selectOption('HỌP XONG THU HỒI');
  await expect(window.getByText(/cấm soạn thảo, lưu giữ văn bản có bí mật nhà nước/)).toHaveCount(0);
  await window.getByLabel('Độ mật', { exact: true }).selectOption('MẬT');
  await expect(window.getByText(/cấm soạn thảo, lưu giữ văn bản có bí mật nhà nước/)).toBeVisible();
  await window.getByLabel('Chừa chỗ ký số').click();
  await expect.poll(marks).toMatchObject({
    marks: { urgency: 'express', circulation: 'meeting-and-return', secrecy: 'secret' },
    digitalSignature: true,
  });
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  await expectAccessible(window);
  await window.getByLabel('Độ mật', { exact: true }).selectOption('Không');
  await expect.poll(marks).toMatchObject({ marks: { secrecy: null } });
  await window.keyboard.press('Control+z');
  await expect.poll(marks).toMatchObject({ marks: { secrecy: 'secret' } });
  await expect(window.getByLabel('Độ mật', { exact: true })).toHaveValue('secret');
  expect(faults).toEqual([]);
});
