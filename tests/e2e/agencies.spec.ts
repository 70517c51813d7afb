import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { expect, test as onEmptyBook } from './app.ts';
import { test } from './sample-window.ts';
import { PAPER_MS } from './rest.ts';

const button = (window: Page, name: string | RegExp) => window.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const link = (window: Page, name: string) => window.getByRole('link', { name });
const status = (window: Page) => window.locator('footer');
const toast = (window: Page, text: string) => window.getByRole('alert').filter({ hasText: text });

async function openAgencies(window: Page, tab: string): Promise<void> {
  await link(window, 'Cơ quan').click();
  await window
    .getByRole('navigation', { name: 'Các phần của danh bạ' })
    .getByRole('link', { name: new RegExp(`^${tab}`) })
    .click();
}

/** Every word of the annex as Word stores it. */
async function annexWords(window: Page): Promise<string> {
  await link(window, 'In ấn').click();
  await expect(window.getByText('Đã đối chiếu')).toBeVisible({ timeout: PAPER_MS });
  const download = window.waitForEvent('download');
  await button(window, 'Lưu Word').click();
  const parts = unzipSync(await readFile(await (await download).path()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u2060', '');
}

test('the reorganisation of 2025 moves the open work; the annex keeps its names; all of it is undone', async ({ window, faults }) => {
  const printedBefore = await annexWords(window);
  expect(printedBefore).toContain('Sở Kế hoạch và Đầu tư');
  expect(printedBefore).not.toContain('Sở Nông nghiệp và Môi trường');

  await openAgencies(window, 'Sắp xếp, sáp nhập');
  await expectAccessible(window);
  await window.getByLabel('Chọn tất cả').check();
  await button(window, 'Áp dụng 7 mục đã chọn').click();
  await expect(toast(window, 'Đã áp dụng 7 mục')).toBeVisible();
  await expect(status(window)).toContainText('7 lần sắp xếp đã áp dụng');
  await expectAccessible(window);

  await openAgencies(window, 'Danh bạ');
  await expect(window.getByRole('row', { name: /^Sở Kế hoạch và Đầu tư/ })).toContainText('đến 28/02/2025');
  await expect(window.getByRole('row', { name: /^Sở Nông nghiệp và Môi trường/ })).toContainText('từ 01/03/2025');
  await expectAccessible(window);

  // The plan is tracked under the new names …
  await link(window, 'Kế hoạch').click();
  await button(window, /^Chủ trì/).click();
  await expect(window.getByRole('option', { name: /^Sở Kế hoạch và Đầu tư/ })).toHaveCount(0);
  await window.getByRole('option', { name: /^Sở Nông nghiệp và Môi trường/ }).click();
  await expect(status(window)).toContainText('2 trên 32 nhiệm vụ');
  const lead = window.getByRole('gridcell', { name: /nay là Sở Nông nghiệp và Môi trường/ }).first();
  await expect(lead).toContainText('Sở Nông nghiệp và PTNT');
  await lead.click();
  await expect(window.getByRole('complementary')).toContainText('Sở Nông nghiệp và Môi trường · trước đây: Sở Nông nghiệp và PTNT');

  // … and printed under the adopted ones.
  expect(await annexWords(window)).toBe(printedBefore);

  // One act is one step, and the window goes to where it is seen to be gone.
  await button(window, /^Hoàn tác: sắp xếp tổ chức/).click();
  await expect(toast(window, 'Đã hoàn tác: sắp xếp tổ chức 7 mục soạn sẵn')).toBeVisible();
  await expect(status(window)).toContainText('0 lần sắp xếp đã áp dụng');
  await expect(button(window, /^Hoàn tác: sắp xếp tổ chức/)).toHaveCount(0);
  await openAgencies(window, 'Sắp xếp, sáp nhập');
  await expect(status(window)).toContainText('0 lần sắp xếp đã áp dụng');
  await openAgencies(window, 'Danh bạ');
  await expect(window.getByRole('row', { name: /^Sở Nông nghiệp và Môi trường/ })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a ready-made merger is looked through in the wizard, applied as one step and taken back from its notice', async ({ window }) => {
  await openAgencies(window, 'Sắp xếp, sáp nhập');
  await window.getByRole('link', { name: /^Xem và áp dụng… Sáp nhập Sở Tài nguyên/ }).click();
  await expect(window.getByLabel('Có hiệu lực từ ngày')).toHaveValue('01/03/2025');
  await expect(window.getByText('Hãy đối chiếu với văn bản trước khi áp dụng.')).toBeVisible();
  await expect(status(window)).toContainText('2 cơ quan thôi hoạt động · 4 việc chuyển');
  await expectAccessible(window);
  await button(window, 'Áp dụng').click();
  await expect(status(window)).toContainText('1 lần sắp xếp đã áp dụng');
  await toast(window, 'Đã áp dụng: Sáp nhập').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(status(window)).toContainText('0 lần sắp xếp đã áp dụng');
});

test('a split asks who takes each task; a wrong day is said beside it', async ({ window }) => {
  await link(window, 'Cơ quan').click();
  await button(window, 'Sắp xếp, sáp nhập…').click();
  await window.getByText('Chia tách').click();
  await window.getByRole('combobox', { name: 'Cơ quan được chia tách' }).click();
  await window.keyboard.type('cong thuong');
  await window.getByRole('option', { name: 'Sở Công Thương', exact: true }).click();
  await window.getByRole('combobox', { name: 'Cơ quan mới 1' }).fill('Sở Công nghiệp');
  await window.getByRole('combobox', { name: 'Cơ quan mới 2' }).fill('Sở Thương mại');
  await window.getByLabel('Có hiệu lực từ ngày').fill('31/2/2026');
  await expect(window.getByText('Chưa đúng ngày')).toBeVisible();
  await expect(button(window, 'Áp dụng')).toBeDisabled();
  await window.getByLabel('Có hiệu lực từ ngày').fill('01/3/2026');
  await window.getByLabel('Nơi nhận nhiệm vụ 2', { exact: true }).first().selectOption('Sở Thương mại');
  await expectAccessible(window);
  await button(window, 'Áp dụng').click();
  await expect(toast(window, 'Đã áp dụng: Chia tách Sở Công Thương')).toBeVisible();
  await openAgencies(window, 'Danh bạ');
  await expect(window.getByRole('row', { name: /^Sở Thương mại/ })).toContainText('từ 01/03/2026');
  await expect(
    window
      .getByRole('row', { name: /^Sở Thương mại/ })
      .getByRole('cell')
      .nth(3),
  ).toHaveText('1');
});

onEmptyBook('an agency is found without marks, corrected in its panel, and kept while tasks name it', async ({ window, faults }) => {
  await link(window, 'Cơ quan').click();
  await expect(window.getByText('Danh bạ chưa có cơ quan nào')).toBeVisible();
  await expectAccessible(window);
  await link(window, 'Kế hoạch').click();
  await button(window, /^Mở sổ mẫu/).click();
  await expect(window.getByText('Đã mở sổ mẫu với 32 nhiệm vụ')).toBeVisible();
  await openAgencies(window, 'Danh bạ');
  await window.getByPlaceholder('Tìm tên, viết tắt, tên gọi khác…').fill('so cong thuong');
  await window.keyboard.press('Tab');
  await button(window, 'Sở Công Thương').click();
  const panel = window.getByRole('complementary', { name: 'Sở Công Thương' });
  await expectAccessible(window);

  await panel.getByLabel('Tên viết tắt').fill('SCT');
  await panel.getByLabel('Tên viết tắt').press('Enter');
  await panel.getByLabel('Hiệu lực từ ngày').fill('tháng ba');
  await panel.getByLabel('Hiệu lực từ ngày').press('Tab');
  await expect(panel).toContainText('Chưa đúng ngày');
  await expect(panel.getByLabel('Hiệu lực từ ngày')).toHaveValue('tháng ba');
  await panel.getByLabel('Hiệu lực từ ngày').press('Escape');
  await expect(panel.getByLabel('Hiệu lực từ ngày')).toHaveValue('');

  await panel.getByRole('button', { name: 'Xóa khỏi danh bạ' }).click();
  await expect(panel.getByRole('alert')).toContainText('Chưa xóa được “Sở Công Thương”');
  await window.reload();
  await expect(window.getByRole('complementary', { name: 'Sở Công Thương' }).getByLabel('Tên viết tắt')).toHaveValue('SCT');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('complementary')).toHaveCount(0);
  await expect(window.getByRole('row', { name: /^Sở Công Thương/ })).toContainText('SCT');
  expect(faults).toEqual([]);
});

test('a name the register does not know is answered once; a phrase is given its agencies with dates', async ({ window }) => {
  await window.getByRole('gridcell', { name: 'Sở Công Thương' }).first().click();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('Sở Công Thươg');
  await window.keyboard.press('Enter');
  await openAgencies(window, 'Chưa có trong danh bạ');
  await expect(status(window)).toContainText('1 tên cần làm rõ');
  await expectAccessible(window);
  await button(window, 'Là tên khác của Sở Công Thương').click();
  await expect(window.getByText('Mọi tên gặp trong kế hoạch đều đã có trong danh bạ.')).toBeVisible();
  await expect(toast(window, 'Đã ghi “Sở Công Thươg”')).toBeVisible();

  await openAgencies(window, 'Cụm từ chung');
  await button(window, 'Các sở, ban, ngành, địa phương liên quan').click();
  await window.getByLabel('Tìm tên, viết tắt, tên gọi khác…').fill('tai chinh');
  await button(window, 'Thêm Sở Tài chính').click();
  const members = window.getByRole('region', { name: 'Gồm 1 cơ quan' });
  await members.getByRole('button', { name: 'Thời gian của Sở Tài chính' }).click();
  await window.getByLabel('Đến hết ngày').fill('28/2/2025');
  await window.getByLabel('Đến hết ngày').press('Enter');
  await expect(members.getByRole('button', { name: 'Thời gian của Sở Tài chính' })).toHaveText('đến 28/02/2025');
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await button(window, 'Bỏ Sở Tài chính').click();
  await expect(window.getByText('Gồm 0 cơ quan')).toBeVisible();
});

test('two entries of one agency become one after a look at what moves; the undo parts them', async ({ window, faults }) => {
  await openAgencies(window, 'Danh bạ');
  await button(window, 'Thêm cơ quan').click();
  await window.getByLabel('Tên đầy đủ').fill('Sở Y tê');
  await window.getByLabel('Tên đầy đủ').press('Enter');
  await window.getByRole('row', { name: /^Sở Y tê / }).waitFor();
  await button(window, 'Gộp mục trùng…').click();
  const unify = window.getByRole('region', { name: 'Gộp cơ quan trùng' });
  // What is asked comes into sight, the focus in it.
  await expect(unify).toBeInViewport({ ratio: 1 });
  await expect(unify.locator(':focus')).toHaveCount(1);
  // The nearest entry stands beside the question.
  await unify.getByRole('button', { name: 'Sở Y tế', exact: true }).click();
  await expect(unify.getByRole('list', { name: 'Những gì được chuyển' })).toContainText('nhiệm vụ');
  await expect(unify).toContainText('Thành tên gọi khác: Sở Y tế');
  await expectAccessible(window);
  await unify.getByRole('button', { name: 'Chọn lại' }).click();
  await unify.getByRole('button', { name: 'Sở Y tế', exact: true }).click();
  await unify.getByRole('button', { name: 'Gộp', exact: true }).click();
  await expect(toast(window, 'Đã gộp “Sở Y tế” vào “Sở Y tê”')).toBeVisible();
  await expect(window.getByRole('row', { name: /^Sở Y tế / })).toHaveCount(0);
  await expect(window.getByRole('row', { name: /^Sở Y tê / })).toContainText('Còn gọi: Sở Y tế');
  await toast(window, 'Đã gộp').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(window.getByRole('row', { name: /^Sở Y tế / })).toBeVisible();
  expect(faults).toEqual([]);
});

test('members have roles, days and deciding documents; the committee of any day is shown; another committee is made', async ({ window, faults }) => {
  await link(window, 'Ban Chỉ đạo').click();
  await expect(window.getByText('Chưa ghi thành viên nào.')).toBeVisible();
  await expectAccessible(window);
  const details = window.getByRole('complementary', { name: 'Thông tin Ban Chỉ đạo' });
  await details.getByLabel('Ký hiệu trong số văn bản').fill('BCĐTMBG');
  await details.getByLabel('Cơ quan ban hành').fill('BAN CHỈ ĐẠO');
  await details.getByLabel('Cơ quan ban hành').press('Enter');

  await button(window, 'Thêm thành viên').click();
  await window.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await window.getByLabel('Vai trò').selectOption('Trưởng ban');
  await window.getByLabel('Từ ngày').fill('05/3/2025');
  await window.getByLabel('Văn bản quyết định').fill('Quyết định số 512/QĐ-UBND ngày 05/3/2025');
  await expectAccessible(window);
  await button(window, 'Thêm').click();
  const row = window.getByRole('row', { name: /^Nguyễn Văn An/ });
  await expect(row).toContainText('từ 05/03/2025');

  await button(window, 'Thôi tham gia…').click();
  await window.getByLabel('Ngày cuối cùng tham gia').fill('30/6/2025');
  await window.getByLabel('Theo văn bản').fill('Quyết định số 900/QĐ-UBND');
  await button(window, 'Ghi thôi tham gia').click();
  await expect(row).toContainText('05/03/2025 – 30/06/2025');
  await expect(row).toContainText('thôi: Quyết định số 900/QĐ-UBND');

  await window.getByRole('textbox', { name: 'Tại ngày' }).fill('01/07/2025');
  await window.getByRole('textbox', { name: 'Tại ngày' }).press('Enter');
  await expect(window.getByText('Không có ai vào ngày 01/07/2025.').first()).toBeVisible();
  await window.getByRole('textbox', { name: 'Tại ngày' }).fill('30/6/2025');
  await window.getByRole('textbox', { name: 'Tại ngày' }).press('Enter');
  await expect(row).toBeVisible();

  await button(window, 'Ban Chỉ đạo mới…').click();
  await window.getByLabel('Tên Ban Chỉ đạo').fill('Ban Chỉ đạo thứ hai');
  await button(window, 'Tạo').click();
  await expect(window.getByLabel('Ban Chỉ đạo đang xem')).toContainText('Ban Chỉ đạo thứ hai');
  await expect(details.getByLabel('Ký hiệu trong số văn bản')).toHaveValue('');
  await window.goBack();
  await expect(details.getByLabel('Ký hiệu trong số văn bản')).toHaveValue('BCĐTMBG');
  await expect(details.getByLabel('Cơ quan ban hành')).toHaveValue('BAN CHỈ ĐẠO');
  expect(faults).toEqual([]);
});
