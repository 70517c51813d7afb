import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { test } from './plan-window.ts';

test('a committee sets the measures of its papers within their rules; what is outside is refused beside its field', async ({ window, faults }, info) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: 'Thể thức…' }).click();
  const left = window.getByRole('textbox', { name: 'Lề trái (mm)' });
  await expect(left).toHaveValue('30');
  await left.fill('36');
  await left.press('Enter');
  await expect(window.getByText('Lề trái phải từ 30 đến 35 mm (NĐ 30/2020, PL I, mục I).')).toBeVisible();
  await left.fill('32,5');
  await left.press('Enter');
  await expect(window.getByText('Lề trái phải từ 30 đến 35 mm')).toBeHidden();

  const name = window.getByRole('textbox', { name: 'Cỡ chữ Quốc hiệu (pt)' });
  await name.fill('13');
  await name.press('Enter');
  await expect(window.getByText('Kéo theo: cỡ chữ Tiêu ngữ 14, cỡ chữ địa danh và thời gian 14')).toBeVisible();

  await window.getByRole('radiogroup', { name: 'Thông số của thể thức' }).getByText('Đảng').click();
  await expect(window.getByRole('textbox', { name: 'Khoảng cách dòng (pt)' })).toHaveValue('20');
  await expect(left).toBeHidden();
  await expect(window.getByText(/Cố định theo quy định: .*Lề trái 30 mm/)).toBeVisible();
  await window.getByRole('radiogroup', { name: 'Thông số của thể thức' }).getByText('Nhà nước').click();
  await expect(left).toHaveValue('32,5');
  await expectAccessible(window);
  expect(faults).toEqual([]);
  await window.screenshot({ path: info.outputPath('panel.png') });
});
