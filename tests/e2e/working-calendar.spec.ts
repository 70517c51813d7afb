import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('a published year is read with its source, a later one says that it is computed, and an announcement is entered by keyboard', async ({
  window,
  faults,
}, info) => {
  const book = await openReportingBook(window);
  await show(window, `#/bao-cao/${book.planId}`);
  await window.getByRole('link', { name: 'Lịch làm việc' }).click();
  await expect(window.getByRole('heading', { name: 'Lịch làm việc năm 2025' })).toBeVisible();
  await expect(window.getByText('Đã công bố', { exact: true })).toBeVisible();
  await expect(window.getByLabel('Văn bản công bố')).toHaveValue(/8726\/VPCP-KGVX/);
  await expect(window.getByRole('row', { name: 'Thứ Bảy, 26/04/2025 Làm bù Làm bù cho ngày 02/5 đã công bố' })).toBeVisible();
  await window.screenshot({ path: info.outputPath('published.png') });
  await expectAccessible(window);

  await show(window, `#/bao-cao/${book.planId}?xem=lich&nam=2028`);
  await expect(window.getByText('Chưa công bố', { exact: true })).toBeVisible();
  await expect(window.getByText(/không đoán trước/)).toBeVisible();
  await expect(window.getByRole('row', { name: 'Thứ Tư, 26/01/2028 Nghỉ Tết Nguyên đán chưa công bố' })).toBeVisible();
  await window.screenshot({ path: info.outputPath('computed.png') });

  await window.getByLabel('Từ ngày').focus();
  await window.keyboard.type('3/5/2028');
  await window.keyboard.press('Tab');
  await window.keyboard.type('4/5/2028');
  // Half typed, it outlives a reload.
  await window.reload();
  await expect(window.getByLabel('đến ngày')).toHaveValue('4/5/2028');
  await window.getByLabel('Nhân dịp').fill('Nghỉ hoán đổi');
  await window.getByLabel('Nhân dịp').press('Enter');
  const added = window.getByRole('row', { name: 'Thứ Năm, 04/05/2028 Nghỉ Nghỉ hoán đổi nhập trong sổ' });
  await expect(added).toBeVisible();
  await expect(window.getByRole('table', { name: /^Ngày nghỉ/ }).getByRole('row', { name: /03\/05\/2028/ })).toBeVisible();

  await window.getByLabel('Văn bản công bố').fill('Công văn 99/VPCP-KGVX');
  await window.getByLabel('Văn bản công bố').press('Enter');
  await expect(window.getByText('Đã công bố', { exact: true })).toBeVisible();
  await expect(window.getByRole('row', { name: 'Thứ Tư, 26/01/2028 Nghỉ Tết Nguyên đán đã công bố' })).toBeVisible();
  await window.getByRole('heading', { name: 'Lịch làm việc năm 2028' }).click();
  await window.keyboard.press('Control+z');
  await expect(window.getByText('Chưa công bố', { exact: true })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(added).toBeHidden();

  // In the months the arrows go from day to day, and Enter takes the day into the form.
  await window.getByRole('button', { name: 'Thứ Bảy, 01/01/2028' }).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Từ ngày')).toHaveValue('09/01/2028');
  expect(faults).toEqual([]);
});

test('a day taken out stays in sight, and a day of this committee’s own says so; lateness follows on the late list', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  await show(window, `#/bao-cao/${book.planId}?xem=lich`);
  await window.getByRole('button', { name: 'Bỏ: 02/05/2025' }).click();
  await expect(window.getByRole('table', { name: /^Ngày nghỉ/ }).getByRole('row', { name: /02\/05\/2025 Như ngày thường/ })).toBeVisible();
  await window.getByRole('button', { name: 'Lấy lại: 02/05/2025' }).click();
  await expect(window.getByRole('table', { name: /^Ngày nghỉ/ }).getByRole('row', { name: /02\/05\/2025 Nghỉ/ })).toBeVisible();

  await window.getByLabel('Từ ngày').fill('20/6/2025');
  await window.getByLabel('Áp dụng cho').selectOption({ label: 'riêng Ban Chỉ đạo này' });
  await window.getByRole('button', { name: 'Ghi vào lịch' }).click();
  await expect(window.getByRole('table', { name: /^Ngày nghỉ/ }).getByRole('row', { name: /20\/06\/2025 Nghỉ riêng Ban Chỉ đạo này/ })).toBeVisible();

  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-06-30&xem=cham`);
  await expect(window.getByRole('row', { name: /Sở Công Thương/ })).toContainText('11 ngày (6 ngày làm việc)');
  await window.screenshot({ path: info.outputPath('late.png') });
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1&ngay=2025-06-30`);
  await expect(window.getByRole('row', { name: /^Sở Công Thương/ })).toContainText('11 ngày (6 ngày làm việc)');
  await window.screenshot({ path: info.outputPath('board.png') });
  const [committee] = await callFrom(window, 'committees.list', {});
  const history = await callFrom(window, 'history.recent', { limit: 1, committeeId: committee?.id });
  expect(history[0]?.subject).toBe('20/06/2025: nghỉ');
  expect(faults).toEqual([]);
});
