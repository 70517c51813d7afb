import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { partsOf } from '../core/papers/templates-book.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

const templates = path.join(import.meta.dirname, '..', 'fixtures', 'templates');

test('an office gives its Word template, is told what is wrong with another, copies fields, and saves a paper by it', async ({ window, faults }, info) => {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  await show(window, '#/');
  await window.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: 'Ban Chỉ đạo', exact: true }).click();
  await window.getByRole('button', { name: 'Mẫu Word…' }).click();
  const panel = window.getByRole('complementary', { name: 'Mẫu Word của cơ quan' });
  await expect(panel.getByText('Loại này chưa có mẫu.')).toBeVisible();
  await expectAccessible(window);
  await window.screenshot({ path: info.outputPath('fields.png') });

  const choose = (file: string) => panel.locator('input[type=file]').setInputFiles(path.join(templates, file));
  await choose('sai-truong.docx');
  const refusal = panel.getByRole('alert');
  await expect(refusal).toContainText('không có trường {soo}; gần nhất là {so}.');
  await expect(refusal).toContainText('Đầu trang, đoạn “{ban_chidao}”');
  await expectAccessible(window);
  await window.screenshot({ path: info.outputPath('faults.png') });
  await choose('khong-truong.docx');
  await panel.getByRole('button', { name: 'Vẫn nhận mẫu không có trường' }).click();
  await expect(panel.getByText('khong-truong.docx')).toBeVisible();

  await choose('bao-cao.docx');
  await expect(window.getByText('Đã nhận mẫu bao-cao.docx')).toBeVisible();
  await expect(panel.getByText('bao-cao.docx')).toBeVisible();
  await window.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(panel.getByText('khong-truong.docx')).toBeVisible();
  await choose('bao-cao.docx');
  await expect(panel.getByText('bao-cao.docx')).toBeVisible();
  await expect(panel.getByRole('option', { name: 'Báo cáo tổng hợp của kỳ ✓' })).toBeAttached();

  const find = panel.getByLabel('Các trường để chép vào mẫu').last();
  await find.fill('trich yeu');
  await find.press('Enter');
  await expect(window.getByText('Đã chép {trich_yeu}')).toBeVisible();
  await find.fill('');
  await find.press('Control+v');
  await expect(find).toHaveValue('{trich_yeu}');
  await find.fill('nhiem vu');
  await find.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Đã chép {#nhiem_vu}…{/nhiem_vu}')).toBeVisible();
  await window.screenshot({ path: info.outputPath('given.png') });
  await window.setViewportSize({ width: 1920, height: 1080 });
  await window.screenshot({ path: info.outputPath('given-large.png') });

  const source = { planId: book.planId, period: '2025-H1', asOf: '2025-07-01' };
  const { id } = await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'report', form: 'state', source });
  await show(window, `#/van-ban/${committee!.id}?mo=${id}`);
  await window.getByRole('button', { name: 'In, lưu' }).click();
  await window.screenshot({ path: info.outputPath('menu.png') });
  await window.getByRole('menuitem', { name: /^Lưu bằng mẫu của cơ quan \(Word\)/ }).click();
  const asked = window.getByRole('dialog');
  await expect(asked).toContainText('Văn bản chưa có dữ liệu, chỗ đó trong tệp sẽ để trống: Cơ quan chủ quản; Địa danh; Ngày của văn bản;');
  await expectAccessible(window);
  await window.screenshot({ path: info.outputPath('asked.png') });
  await asked.getByRole('button', { name: 'Để xem lại' }).click();
  await expect(asked).toBeHidden();
  await window.getByRole('button', { name: 'In, lưu' }).click();
  await window.getByRole('menuitem', { name: /^Lưu bằng mẫu của cơ quan \(Word\)/ }).click();
  const download = window.waitForEvent('download');
  await asked.getByRole('button', { name: 'Vẫn lưu' }).click();
  const file = await (await download).path();
  expect(partsOf(await readFile(file)).lines).toContain('Về Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025');
  await expect(window.getByText(/theo mẫu bao-cao\.docx, đưa vào ngày/)).toBeVisible();
  expect(faults).toEqual([]);
});
