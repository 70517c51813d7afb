import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('letters are issued with numbers of the register, known to the next round, and taken back as one step', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  await show(window, `#/don-doc/${book.planId}?ky=2025-H1&ngay=2025-07-01`);
  await window.getByText('14/14 cơ quan').click();
  await window.getByRole('checkbox', { name: 'Soạn cho Sở Y tế' }).check();
  await window.getByRole('checkbox', { name: 'Soạn cho Công an tỉnh' }).check();
  await window.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn An');
  await window.getByRole('textbox', { name: 'Trả lời trước ngày' }).fill('10/7/2025');
  await window.getByRole('textbox', { name: 'Địa danh' }).fill('Hà Tĩnh');
  await window.getByRole('button', { name: 'Phát hành…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Phát hành 2 công văn' });
  await expect(dialog).toContainText('Mỗi công văn lấy một số liền nhau, từ 01/');
  await dialog.getByRole('textbox', { name: 'Ngày văn bản' }).fill('2/7/2025');
  await dialog.getByRole('checkbox', { name: 'In ngay sau khi phát hành' }).uncheck();
  await expectAccessible(window);
  await window.screenshot({ path: info.outputPath('issue.png') });
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/^Đã phát hành 2 công văn: 01\/.* đến 02\//)).toBeVisible();
  // No reload: the list knows of them at once, and the next level quotes the letter.
  const agency = window.getByRole('button', { name: /^Sở Y tế còn nợ .* đã đôn đốc 1 lần, gần nhất 0\d\/.* ngày 02\/07\/2025/ });
  await agency.click();
  await window.getByRole('radiogroup', { name: 'Mức' }).getByText('Đôn đốc lại').click();
  await expect(window.getByRole('textbox', { name: 'Lời văn gửi Sở Y tế' })).toHaveValue(/đã có Công văn số 0\d\/.* ngày 02\/07\/2025 đôn đốc Sở Y tế/);
  await window.screenshot({ path: info.outputPath('again.png') });

  await show(window, '#/van-ban?loc=don-doc');
  await expect(window.getByRole('row', { name: /Sở Y tế/ })).toBeVisible();
  await window.screenshot({ path: info.outputPath('papers.png') });
  await window
    .getByRole('button', { name: /^Hoàn tác/ })
    .first()
    .click();
  await expect(window.getByRole('row', { name: /Sở Y tế/ })).toBeHidden();
  expect(faults).toEqual([]);
});

test('a question that is answered with a double press issues the letters once; a second round says that they had one', async ({ window }) => {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  // A later letter stands in the book: the day is asked about.
  await callFrom(window, 'register.record', { committeeId: committee!.id, form: 'state', kind: 'CV', span: '2025', date: '2025-12-01', subject: 'Việc khác' });
  await show(window, `#/don-doc/${book.planId}?ky=2025-H1&ngay=2025-07-01`);
  await window.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn An');
  await window.getByRole('textbox', { name: 'Trả lời trước ngày' }).fill('10/7/2025');
  await window.getByRole('textbox', { name: 'Địa danh' }).fill('Hà Tĩnh');
  await window.getByRole('button', { name: 'Phát hành…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Phát hành 14 công văn' });
  const day = dialog.getByRole('textbox', { name: 'Ngày văn bản' });
  await day.fill('2/7/2025');
  await dialog.getByRole('checkbox', { name: 'In ngay sau khi phát hành' }).uncheck();
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click();
  const despite = dialog.getByRole('button', { name: 'Vẫn ghi' });
  await expect(despite).toBeVisible();
  // With another day in the field question and answer are gone.
  await day.fill('3/7/2025');
  await expect(despite).toBeHidden();
  await day.fill('2/7/2025');
  await expect(despite).toBeVisible();
  await despite.dblclick();
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/^Đã phát hành 14 công văn/)).toBeVisible();
  const papers = await callFrom(window, 'papers.list', { committeeId: committee!.id });
  expect(papers).toHaveLength(14);
  await window.getByRole('button', { name: 'Phát hành…' }).click();
  await expect(dialog).toContainText('14 cơ quan đã có công văn mức này của kỳ');
  await expect(dialog.getByRole('button', { name: 'Vẫn phát hành' })).toBeVisible();
});
